using PolicyLens.Model;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>The blocks that a document of a chapter must have, taken from the chapter character by character.</summary>
internal static class ChapterBlocks
{
    public static List<ReadBlock> Of(Chapter chapter)
    {
        var (blocks, tables) = (new List<ReadBlock>(), 0);
        var title = $"{chapter.Number} {chapter.Title}".Trim();
        if (title.Length > 0)
        {
            blocks.Add(new("title", 0, null, [Runs(title, null, null, 0)]));
        }

        foreach (var section in chapter.AllSections())
        {
            if (section.Title.Length > 0)
            {
                blocks.Add(new("heading", Math.Clamp(section.Level, 1, 9), null, [Runs(section.Title, section.Links, null, section.Title.Length - (section.Heading?.Length ?? 0))]));
            }

            foreach (var block in section.Blocks)
            {
                switch (block)
                {
                    case Paragraph paragraph:
                        blocks.Add(new("paragraph", 0, Label(paragraph.Label), [Runs(paragraph.Text, paragraph.Links, paragraph.Emphasis, 0)]));
                        break;
                    case ItemList list:
                        Add(blocks, list.Items, 1);
                        break;
                    case Table table:
                        tables++;
                        blocks.AddRange(table.Rows.Select((row, at) => new ReadBlock(
                            "row",
                            tables,
                            at < table.HeaderRows ? "header" : null,
                            [.. row.Select((cell, place) => Runs(
                                cell,
                                table.Links?.Where(link => link.Row == at + 1 && link.Cell == place + 1).Select(link => link.Link),
                                table.Emphasis?.Where(words => words.Row == at + 1 && words.Cell == place + 1).Select(words => words.Emphasis),
                                0))])));
                        break;
                }
            }
        }

        return blocks;
    }

    private static void Add(List<ReadBlock> blocks, ValueList<ListItem> items, int level)
    {
        foreach (var item in items)
        {
            blocks.Add(new("item", Math.Min(level, 9), Label(item.Label), [Runs(item.Text, item.Links, item.Emphasis, 0)]));
            Add(blocks, item.Items, level + 1);
        }
    }

    private static string? Label(string? label) => string.IsNullOrEmpty(label) ? null : label;

    private static List<ReadRun> Runs(string text, IEnumerable<TextLink>? links, IEnumerable<TextEmphasis>? emphasis, int linksFrom)
    {
        var characters = text.Select(character => new ReadRun(character.ToString(), false, false, null)).ToArray();
        foreach (var link in links ?? [])
        {
            for (var at = link.Start + linksFrom; at < link.Start + linksFrom + link.Length; at++)
            {
                characters[at] = characters[at] with { Link = link.Target.StartsWith("http", StringComparison.Ordinal) || link.Target.StartsWith("mailto:", StringComparison.Ordinal) ? link.Target : null };
            }
        }

        foreach (var words in emphasis ?? [])
        {
            for (var at = words.Start; at < words.Start + words.Length; at++)
            {
                characters[at] = characters[at] with { Bold = words.Bold, Italic = words.Italic };
            }
        }

        return ReadRun.Joined(characters);
    }
}
