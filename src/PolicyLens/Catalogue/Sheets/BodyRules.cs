namespace PolicyLens.Catalogue.Sheets;

/// <summary>What an entry of a public body must be.</summary>
internal static class BodyRules
{
    private static readonly string[] Kinds = ["inspectorate", "regulator", "court", "department", "body"];

    public static void Check(BodyEntry entry, ItemReport report, KnownNames known)
    {
        if (!Kinds.Contains(entry.Kind, StringComparer.Ordinal))
        {
            report.Add("kind", $"“{EntryReader.Shown(entry.Kind)}” is no kind of body.", $"Write one of {string.Join(", ", Kinds)}.");
        }

        report.CheckOrder("from", entry.From, "until", entry.Until);
        foreach (var successor in entry.Successors ?? [])
        {
            report.CheckDate("successors", successor.From);
            if (successor.Name == entry.Name || !known.Has(CatalogueKind.Bodies, successor.Name))
            {
                report.Add("successors", $"“{EntryReader.Shown(successor.Name)}” is not the name of another body in the catalogue.", known.Advice(CatalogueKind.Bodies, successor.Name));
            }
        }
    }
}
