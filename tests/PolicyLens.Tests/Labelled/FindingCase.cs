using PolicyLens.Model;

namespace PolicyLens.Tests.Labelled;

/// <summary>A few lines of text with the findings that a careful person sees in them.</summary>
/// <param name="Lines">The text, with the mark that says what each line is: "&gt;" a paragraph, "&gt;#" a heading, "&gt;*" an item, "&gt;|" a row.</param>
/// <param name="Expected">One list of columns for each finding.</param>
internal sealed record FindingCase(string File, int Line, string Group, IReadOnlyList<(string Mark, string Text)> Lines, IReadOnlyList<string[]> Expected)
{
    private static readonly string[] Marks = [">#", ">*", ">|", ">"];

    public static string Folder { get; } = Path.Combine(Repository.Tests, "Labelled", "Findings");

    public bool IsNegative => Expected.Count == 0;

    public string Text => string.Join(" / ", Lines.Select(line => line.Text));

    /// <summary>The cases of a file, in its order.</summary>
    public static IReadOnlyList<FindingCase> Read(string file)
    {
        var (cases, group, first) = (new List<FindingCase>(), "", 0);
        var (lines, expected) = (new List<(string, string)>(), new List<string[]>());
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, file)).Append(""))
        {
            number++;
            if (Array.Find(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal)) is { } mark)
            {
                first = lines.Count == 0 ? number : first;
                lines.Add((mark, line[mark.Length..].Trim()));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                expected.Add([.. line[2..].Split(" | ").Select(column => column.Trim())]);
            }
            else
            {
                if (lines.Count > 0)
                {
                    cases.Add(new(file, first, group, [.. lines], [.. expected]));
                    lines.Clear();
                    expected.Clear();
                }

                group = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : group;
            }
        }

        return cases;
    }

    /// <summary>The case as one section of a chapter, as any reader would give it.</summary>
    public Chapter ToChapter()
    {
        var section = new Anchor("1");
        var (blocks, items, rows) = (new List<Block>(), new List<ListItem>(), new List<ValueList<string>>());
        var heading = "Working Practice";
        foreach (var (mark, text) in Lines.Append(("", "")))
        {
            if (mark != ">*" && items.Count > 0)
            {
                blocks.Add(new ItemList { Anchor = section.List(1 + blocks.OfType<ItemList>().Count()), Items = [.. items] });
                items.Clear();
            }

            if (mark != ">|" && rows.Count > 0)
            {
                blocks.Add(new Table { Anchor = section.Table(1 + blocks.OfType<Table>().Count()), Rows = [.. rows], HeaderRows = 1 });
                rows.Clear();
            }

            switch (mark)
            {
                case ">":
                    blocks.Add(new Paragraph { Anchor = section.Paragraph(1 + blocks.OfType<Paragraph>().Count()), Text = text });
                    break;
                case ">#":
                    heading = text;
                    break;
                case ">*":
                    items.Add(new() { Anchor = section.List(1 + blocks.OfType<ItemList>().Count()).Item(items.Count + 1), Text = text });
                    break;
                case ">|":
                    rows.Add([.. text.Split('|').Select(cell => cell.Trim())]);
                    break;
            }
        }

        return new() { Title = "A Chapter of the Manual", Sections = [new() { Anchor = section, Number = "1", Heading = heading, Level = 1, Blocks = [.. blocks] }] };
    }
}
