using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Says in words where a passage stands: authority, chapter, edition, section, paragraph.</summary>
public static partial class Evidence
{
    /// <summary>The whole source: <c>Plymouth, 1.1.1 Policies, Values and Principles, edition 1, section 4 Key Principles, paragraph 6</c>.</summary>
    public static string Source(NamedEdition edition, Anchor? anchor) => string.Join(", ", new[]
    {
        edition.AuthorityName,
        edition.Title,
        $"{EditionOf(edition)} ({(edition.Edition.Date is { } date ? $"dated {date}" : "no date stated")})",
        anchor is { } at ? Place(edition.Edition.Chapter, at) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The source in short, for a cell: <c>Plymouth, 1.1.1, edition 1, section 4 Key Principles, paragraph 6</c>.</summary>
    public static string Brief(NamedEdition edition, Anchor anchor, int? sentence = null) => string.Join(", ",
        edition.AuthorityName,
        edition.Edition.Chapter.Number ?? edition.Title,
        EditionOf(edition),
        Place(edition.Edition.Chapter, anchor, sentence));

    /// <summary>The place in the chapter: <c>section 4 Key Principles, paragraph 6</c>.</summary>
    public static string Place(Chapter chapter, Anchor anchor, int? sentence = null)
    {
        var section = chapter.AllSections().FirstOrDefault(candidate => candidate.Anchor == anchor.Section);
        var name = section switch
        {
            null => $"section {anchor.Section}",
            { Heading: null, Number: null } => "before the first heading",
            { Number: not null } => $"section {section.Title}",
            _ => $"section “{section.Heading}”",
        };
        var within = Parts().Match(anchor.Value) is { Success: true } match
            ? match.Groups["kind"].Value switch
            {
                "p" => $", paragraph {match.Groups["block"].Value}",
                "l" => $", list {match.Groups["block"].Value}, item {match.Groups["item"].Value}",
                _ => $", table {match.Groups["block"].Value}{(match.Groups["item"].Success ? $", row {match.Groups["item"].Value.TrimStart('r')}" : "")}",
            }
            : "";
        return name + within + (sentence is { } number ? $", sentence {number.ToString(CultureInfo.InvariantCulture)}" : "");
    }

    private static string EditionOf(NamedEdition edition) =>
        EditionId.TryParse(edition.Name, out var id) && id.Edition is { } number
            ? $"edition {number.ToString(CultureInfo.InvariantCulture)}"
            : edition.Edition.Source.Name;

    [GeneratedRegex(@"/(?<kind>[plt])(?<block>[0-9]+)(?:\.(?<item>r?[0-9.]+))?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parts();
}
