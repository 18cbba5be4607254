using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Draws how alike chapters are: each two with a block that is the darker the more alike they are, and the number; like beside like.</summary>
internal sealed class SimilarityView(IAnsiConsole console)
{
    private const int CellWidth = 7;
    private const int WidestLabel = 30;

    /// <summary>From dark to light, each with the least similarity that has it.</summary>
    private static readonly (char Block, double From)[] Blocks = [('█', 0.75), ('▓', 0.5), ('▒', 0.25), ('░', 0.1), (' ', 0)];

    public void Show(SimilarityMatrix matrix, IReadOnlyList<NamedEdition> editions)
    {
        var (order, labels) = (matrix.Ordered(), ChapterLabels.Of(editions));
        var numbers = order.Count.ToString(CultureInfo.InvariantCulture).Length;
        var names = order.Select((place, at) => $"{Number(at).PadLeft(numbers)} {labels[place]}").ToList();
        var width = Math.Min(Math.Min(WidestLabel, console.Profile.Width / 2), names.Max(name => name.Length));
        var across = Math.Max(1, (console.Profile.Width - width) / CellWidth);
        console.WriteWords("Similarity: the share of runs of three words that two chapters have in common, from 0 to 1.");
        foreach (var part in Enumerable.Range(0, order.Count).Chunk(across))
        {
            console.WriteLine();
            console.WriteLine(new string(' ', width) + string.Concat(part.Select(at => Number(at).PadLeft(CellWidth))));
            for (var row = 0; row < order.Count; row++)
            {
                console.WriteLine(Fit(names[row], width) + string.Concat(part.Select(column => Cell(matrix.Rows[order[row]][order[column]]))));
            }
        }

        console.WriteLine();
        console.WriteLine(string.Join("   ", Blocks.Where(block => block.Block != ' ').Select(block => $"{new string(block.Block, 2)} {HeatMap.TextOf(block.From)} and more")));
    }

    private static string Cell(double value)
    {
        var block = Array.Find(Blocks, each => value >= each.From).Block;
        return $" {block}{block}{HeatMap.TextOf(value)}";
    }

    private static string Fit(string name, int width) => name.Length <= width ? name.PadRight(width) : name[..(width - 1)] + "…";

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
