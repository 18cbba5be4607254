using System.Text.RegularExpressions;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What an entry of an authority must be.</summary>
internal static partial class AuthorityRules
{
    public static void Check(AuthorityEntry entry, ItemReport report, KnownNames known)
    {
        report.CheckOrder("from", entry.From, "until", entry.Until);
        foreach (var former in entry.FormerNames ?? [])
        {
            report.CheckDate("formerNames", former.Until);
        }

        if (entry.Gss is { } gss && !Code().IsMatch(gss))
        {
            report.Add("gss", $"“{EntryReader.Shown(gss)}” is not a code of the ONS.", "Write its nine characters, as in E06000026, or leave it out.");
        }

        foreach (var (field, names) in new[] { ("successors", entry.Successors), ("members", entry.Members) })
        {
            foreach (var name in (names ?? []).Where(name => name == entry.Name || !known.Has(CatalogueKind.Authorities, name)))
            {
                report.Add(field, $"“{EntryReader.Shown(name)}” is not the name of another authority in the catalogue.", known.Advice(CatalogueKind.Authorities, name));
            }
        }
    }

    [GeneratedRegex("^(?:E[01][0-9]|S12|W06|N09)[0-9]{6}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();
}
