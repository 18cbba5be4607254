using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>Gives sheets names that Excel allows, none of them twice.</summary>
internal sealed class SheetNames
{
    /// <summary>The sheet with the headings and paragraphs of a report.</summary>
    public const string Text = "Report";

    /// <summary>The sheet with what the cells rest on.</summary>
    public const string Sources = "Sources";

    private const int Longest = 31;

    private int tables;

    /// <summary>The name of the next table's sheet: its number with the beginning of its caption.</summary>
    public string Next(string caption)
    {
        var words = string.Concat(SafeText.Line(caption).Select(character => character is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : character));
        var name = $"{++tables} {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))}";
        if (name.Length > Longest)
        {
            var cut = name.LastIndexOf(' ', Longest) is var space and > 8 ? space : Longest;
            name = name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)];
        }

        return name.Trim();
    }
}
