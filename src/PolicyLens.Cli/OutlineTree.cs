using PolicyLens.Model;
using Spectre.Console;
using Table = PolicyLens.Model.Table;

namespace PolicyLens.Cli;

/// <summary>Draws the sections of a chapter as a tree: each with its role and what stands in it.</summary>
/// <param name="explain">Whether to say below each heading why it was taken as one.</param>
internal sealed class OutlineTree(bool explain)
{
    public Tree Of(ValueList<Section> sections, string title)
    {
        var tree = new Tree(new Text(title, new Style(decoration: Decoration.Bold))) { Guide = TreeGuide.Line };
        foreach (var section in sections)
        {
            Add(tree, section);
        }

        return tree;
    }

    private void Add(IHasTreeNodes above, Section section)
    {
        var title = section.Title.Length > 0 ? section.Title : "(before the first heading)";
        var label = $"{title}  [{RoleName.Of(section.Role)}]  {Contents(section)}".TrimEnd();
        var node = above.AddNode(new Text(explain && section.Title.Length > 0 ? $"{label}\n{ChapterView.Because(section.Evidence)}" : label));
        foreach (var below in section.Sections)
        {
            Add(node, below);
        }
    }

    /// <summary>How many blocks of each kind stand in a section itself, without the sections below it.</summary>
    private static string Contents(Section section)
    {
        var lists = section.Blocks.OfType<ItemList>().ToList();
        var tables = section.Blocks.OfType<Table>().ToList();
        string?[] parts =
        [
            Count(section.Blocks.OfType<Model.Paragraph>().Count(), "paragraph"),
            Count(lists.Count, "list") is { } counted ? $"{counted} ({Count(lists.Sum(list => list.Items.Sum(Items)), "item")})" : null,
            Count(tables.Count, "table") is { } drawn ? $"{drawn} ({Count(tables.Sum(table => table.Rows.Count), "row")})" : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static int Items(ListItem item) => 1 + item.Items.Sum(Items);

    private static string? Count(int number, string noun) => number == 0 ? null : $"{number} {noun}{(number == 1 ? "" : "s")}";
}
