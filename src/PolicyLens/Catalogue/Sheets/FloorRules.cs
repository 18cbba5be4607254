namespace PolicyLens.Catalogue.Sheets;

/// <summary>What a rule about the least that the law asks for must be.</summary>
internal static class FloorRules
{
    public static void Check(FloorEntry entry, ItemReport report, KnownNames known)
    {
        TermRules.CheckId(entry.Id, report);
        report.CheckDate("from", entry.From);
        if (entry.AtLeast is null == entry.AtMost is null)
        {
            report.Add("atLeast", "It needs either “atLeast” or “atMost”, and not both.", "Give the one amount, as in { \"amount\": 25, \"unit\": \"year\" }.");
        }

        if (entry.Topics.Count == 0)
        {
            report.Add("topics", "It is about no topic.", "Name at least one topic of the catalogue.");
        }

        foreach (var topic in entry.Topics.Where(topic => !known.Has(CatalogueKind.Topics, topic)))
        {
            report.Add("topics", $"“{EntryReader.Shown(topic)}” is no topic of the catalogue.", known.Advice(CatalogueKind.Topics, topic));
        }

        if (!Uri.TryCreate(entry.Source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            report.Add("source", "It is not a web address.", "Give the address of the provision of law.");
        }
    }
}
