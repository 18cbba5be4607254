using Spectre.Console;
using Spectre.Console.Rendering;

namespace PolicyLens.Cli;

/// <summary>Words in the terminal in lines that an eye can follow: set in from the left, and no longer than a page has them, however wide the terminal.</summary>
internal static class Measured
{
    /// <summary>The longest line of running words.</summary>
    public const int LongestLine = 110;

    /// <summary>Writes words with a margin at the left.</summary>
    public static void WriteWords(this IAnsiConsole console, IRenderable words, int left = 0) =>
        console.Write(new Padder(words, new Padding(left, 0, Math.Max(0, console.Profile.Width - left - LongestLine), 0)));

    /// <summary>Writes a line of words; where it does not fit it goes on below.</summary>
    public static void WriteWords(this IAnsiConsole console, string words, int left = 0) => console.WriteWords(new Text(words), left);

    /// <summary>Writes what must stay in one piece, as an address that somebody will copy, however long it is.</summary>
    public static void WriteWhole(this IAnsiConsole console, string line, int left = 0) => console.Profile.Out.Writer.WriteLine(new string(' ', left) + line);

    /// <summary>Writes words after a name that stands alone at the left.</summary>
    /// <param name="width">What the name has, with the space after it.</param>
    public static void WriteNamed(this IAnsiConsole console, Text name, IRenderable words, int left, int width)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Width = width, Padding = new Padding(left, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Width = Math.Max(1, Math.Min(LongestLine, console.Profile.Width - left - width)), Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(name, words);
        console.Write(grid);
    }
}
