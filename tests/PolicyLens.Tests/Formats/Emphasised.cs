using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Tests.Formats;

/// <summary>Writes texts with their bold words in stars, their italic words in slashes, and what is both in both.</summary>
internal static class Emphasised
{
    /// <summary>The texts, then the cells of the tables.</summary>
    public static string[] Of(BlockDocument document) =>
    [
        .. document.Texts().Select(text => Of(text.Text, text.Emphasis)),
        .. document.Blocks.OfType<SourceTable>().SelectMany(table => Of(table.Rows, table.Emphasis)),
    ];

    public static IEnumerable<string> Of(ValueList<ValueList<string>> rows, ValueList<CellEmphasis>? emphasis) =>
        rows.SelectMany((row, at) => row.Select((cell, column) =>
            Of(cell, (emphasis ?? []).Where(each => each.Row == at + 1 && each.Cell == column + 1).Select(each => each.Emphasis).ToValueList())));

    public static string Of(string text, ValueList<TextEmphasis>? emphasis)
    {
        foreach (var each in (emphasis ?? []).Reverse())
        {
            var (open, close) = ((each.Bold ? "*" : "") + (each.Italic ? "/" : ""), (each.Italic ? "/" : "") + (each.Bold ? "*" : ""));
            text = text.Insert(each.Start + each.Length, close).Insert(each.Start, open);
        }

        return text;
    }
}
