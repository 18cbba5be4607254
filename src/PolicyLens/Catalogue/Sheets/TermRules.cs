using System.Text.RegularExpressions;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What entries that go by an id must be: topics, terms, subjects.</summary>
internal static partial class TermRules
{
    public static void Check(TopicEntry entry, ItemReport report)
    {
        CheckId(entry.Id, report);
        if (entry.Least > entry.Most)
        {
            report.Add("least", "It is more than “most”: no quantity answers the topic.", "Exchange the two.");
        }
    }

    public static void CheckId(string id, ItemReport report)
    {
        if (!Id().IsMatch(id))
        {
            report.Add("id", "It is typed on command lines and must be plain.", "Write small letters, digits and hyphens, as in pathway-plan.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+){0,30}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Id();
}
