using System.Text.RegularExpressions;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Labelled;

/// <summary>A section as a careful person draws it.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Heading">Number and heading as they read together; null for what stands before the first heading.</param>
/// <param name="Blocks">Such as <c>p2 l1(4) t1</c>; null where the label does not say.</param>
internal sealed record LabelledSection(int Level, string? Heading, string? Blocks);

/// <summary>
/// The label of a document: header lines <c>title: …</c>, a line <c>---</c>, then one line a section, two spaces for
/// each level, <c>number | heading</c> or a heading alone, and after <c> #</c> its blocks. README.md beside it says more.
/// </summary>
internal sealed partial record TreeFile(IReadOnlyList<(string Name, string Value)> Header, IReadOnlyList<LabelledSection> Sections)
{
    private static readonly HashSet<string> Names = ["title", "number", "authority", "scope", "contents", "aside", "diagnostic", "must", "habits"];

    public string? One(string name) => Header.FirstOrDefault(line => line.Name == name).Value;

    public IEnumerable<string> All(string name) => Header.Where(line => line.Name == name).Select(line => line.Value);

    /// <summary>Whether any miss in this document fails its row.</summary>
    public bool Must => One("must") is not null;

    public IReadOnlyList<(string Heading, int Level)> Headings =>
        [.. Sections.Where(section => section.Heading is not null).Select(section => (TextShape.Key(section.Heading!), section.Level))];

    public static TreeFile Parse(string text)
    {
        var (header, sections, inTree) = (new List<(string, string)>(), new List<LabelledSection>(), false);
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            if (line == "---")
            {
                inTree = true;
            }
            else if (inTree)
            {
                sections.Add(Section(line));
            }
            else if (line.Split(':', 2) is [var name, var value] && Names.Contains(name))
            {
                header.Add((name, value.Trim()));
            }
            else
            {
                throw new FormatException($"“{line}” is no header line of a label.");
            }
        }

        return new(header, sections);
    }

    private static LabelledSection Section(string line)
    {
        var match = Shape().Match(line);
        var indent = match.Groups["indent"].Length;
        if (!match.Success || indent % 2 != 0)
        {
            throw new FormatException($"“{line}” is no section of a label.");
        }

        var name = string.Join(' ', match.Groups["name"].Value.Split('|', 2, StringSplitOptions.TrimEntries)).Trim();
        return new(indent / 2 + 1, name == "(preamble)" ? null : name, match.Groups["blocks"] is { Success: true } blocks ? blocks.Value : null);
    }

    [GeneratedRegex(@"^(?<indent> *)(?<name>\S.*?)(?:\s+#(?<blocks>[plt][^#]*|0))?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Shape();
}
