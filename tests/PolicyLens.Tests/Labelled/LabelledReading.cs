using System.Collections.Concurrent;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Labelled;

/// <summary>What reading a labelled document gave beside what its label asks for.</summary>
/// <param name="Facts">How many things the label states beside its headings.</param>
/// <param name="Misses">What is not as the label has it, one line each.</param>
internal sealed record LabelledReading(LabelledDocument Document, HeadingScore Score, int Facts, IReadOnlyList<string> Misses, string Found)
{
    private static readonly ConcurrentDictionary<string, LabelledReading> Read = new(StringComparer.Ordinal);

    public static LabelledReading Of(LabelledDocument document) => Read.GetOrAdd(document.Name, _ => Compare(document));

    private static LabelledReading Compare(LabelledDocument document)
    {
        var label = document.Label;
        var parsed = FormatCatalog.Read(document.Source());
        if (parsed.Value is null)
        {
            return new(document, HeadingScore.Of(label.Headings, []), 1, [$"it was not read: {parsed.Failure}"], "");
        }

        var edition = new EditionBuilder(Catalogues.Default).Build(parsed.Value);
        var chapter = edition.Chapter;
        var found = chapter.AllSections().Where(section => section.Title.Length > 0).Select(section => (TextShape.Key(section.Title), section.Level)).ToList();
        var (facts, misses) = (0, new List<string>());
        void Expect(string what, string? expected, string? actual)
        {
            facts++;
            if (expected != actual)
            {
                misses.Add($"{what}: “{expected}” was expected, “{actual}” was found");
            }
        }

        Expect("the reader", document.Format, parsed.Value.Source.Format);
        Optional("title", chapter.Title);
        Optional("number", chapter.Number);
        Optional("authority", edition.Findings.Authority);
        Optional("scope", chapter.Scope is null ? "no" : "yes");
        Optional("contents", $"{chapter.Contents.Count}");
        foreach (var aside in label.All("aside"))
        {
            var key = TextShape.Key(aside);
            Expect($"set aside “{aside}”", "yes", chapter.Furniture.Any(furniture => TextShape.Key(furniture.Text).Contains(key, StringComparison.Ordinal)) ? "yes" : "no");
            Expect($"“{aside}” in the chapter", "no", chapter.Passages().Any(passage => TextShape.Key(passage.Text) == key) ? "yes" : "no");
        }

        foreach (var code in label.All("diagnostic"))
        {
            Expect($"diagnostic {code}", "yes", chapter.Diagnostics.Concat(edition.Findings.Diagnostics).Any(diagnostic => diagnostic.Code == code) ? "yes" : "no");
        }

        misses.AddRange(Differences(label.Headings, found));
        foreach (var (expected, section) in Paired(label.Sections, [.. chapter.AllSections()]))
        {
            Expect($"the blocks of “{expected.Heading ?? "(preamble)"}”", expected.Blocks, BlocksOf(section));
        }

        return new(document, HeadingScore.Of(label.Headings, found), facts, misses, Draw(chapter));

        void Optional(string name, string? actual)
        {
            if (label.One(name) is { } expected)
            {
                Expect(name, expected.Length == 0 ? null : expected, actual);
            }
        }
    }

    /// <summary>The blocks of a section as a label writes them.</summary>
    private static string BlocksOf(Section section)
    {
        var parts = new List<string>();
        var paragraphs = section.Blocks.Count(block => block is Paragraph);
        var lists = section.Blocks.OfType<ItemList>().Select(list => Count(list.Items)).ToList();
        var tables = section.Blocks.Count(block => block is Table);
        if (paragraphs > 0)
        {
            parts.Add($"p{paragraphs}");
        }

        if (lists.Count > 0)
        {
            parts.Add($"l{lists.Count}({string.Join(',', lists)})");
        }

        if (tables > 0)
        {
            parts.Add($"t{tables}");
        }

        return parts.Count == 0 ? "0" : string.Join(' ', parts);
    }

    private static int Count(IEnumerable<ListItem> items) => items.Sum(item => 1 + Count(item.Items));

    /// <summary>Sections that the label gives blocks for, with the first found one of the same name that is not paired yet.</summary>
    private static IEnumerable<(LabelledSection Expected, Section Found)> Paired(IEnumerable<LabelledSection> expected, List<Section> found)
    {
        foreach (var label in expected.Where(section => section.Blocks is not null))
        {
            var at = found.FindIndex(section => TextShape.Key(section.Title) == TextShape.Key(label.Heading ?? ""));
            if (at >= 0)
            {
                yield return (label, found[at]);
                found.RemoveAt(at);
            }
        }
    }

    private static IEnumerable<string> Differences(IReadOnlyList<(string Heading, int Level)> expected, IReadOnlyList<(string Heading, int Level)> found)
    {
        var spare = found.ToList();
        foreach (var heading in expected.Where(heading => !spare.Remove(heading)))
        {
            var elsewhere = spare.FindIndex(other => other.Heading == heading.Heading);
            if (elsewhere < 0)
            {
                yield return $"heading missed: “{heading.Heading}” at level {heading.Level}";
            }
            else
            {
                yield return $"heading at the wrong level: “{heading.Heading}” at {spare[elsewhere].Level}, not {heading.Level}";
                spare.RemoveAt(elsewhere);
            }
        }

        foreach (var (heading, level) in spare)
        {
            yield return $"no heading: “{heading}” at level {level}";
        }
    }

    private static string Draw(Chapter chapter) => string.Join('\n', chapter.AllSections()
        .Select(section => $"{new string(' ', 2 * (section.Level - 1))}{(section.Title.Length > 0 ? section.Title : "(preamble)")} #{BlocksOf(section)}"));
}
