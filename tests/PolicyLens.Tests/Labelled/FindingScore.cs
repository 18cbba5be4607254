using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Labelled;

/// <summary>How many findings were expected, made and right, with what went wrong, a kind of finding.</summary>
internal sealed class FindingScore(string name)
{
    private readonly List<(FindingCase Case, string Miss)> misses = [];

    public int Cases { get; private set; }

    public int Negatives { get; private set; }

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public int ExactCases { get; private set; }

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>Compares what one case should give with what it gave. Each expected finding answers to one found one at most.</summary>
    /// <param name="matches">Whether a found one is the expected one.</param>
    public void Add<T>(FindingCase labelled, IReadOnlyList<string[]> expected, IReadOnlyList<T> found, Func<string[], T, bool> matches, Func<T, string> show)
    {
        var open = found.ToList();
        var missed = new List<string[]>();
        foreach (var one in expected)
        {
            var at = open.FindIndex(candidate => matches(one, candidate));
            if (at >= 0)
            {
                open.RemoveAt(at);
            }
            else
            {
                missed.Add(one);
            }
        }

        (Cases, Negatives) = (Cases + 1, Negatives + (labelled.IsNegative ? 1 : 0));
        (Expected, Found, Right) = (Expected + expected.Count, Found + found.Count, Right + expected.Count - missed.Count);
        ExactCases += missed.Count + open.Count == 0 ? 1 : 0;
        if (missed.Count + open.Count > 0)
        {
            misses.Add((labelled, string.Concat(missed.Select(one => $"\n    missed: {string.Join(" | ", one)}")) + string.Concat(open.Select(one => $"\n    wrong:  {show(one)}"))));
        }
    }

    /// <summary>One line of the table that the tests print.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-14}{Cases,6} cases ({Negatives} without any), {Expected,5} expected, {Found,5} found, {Right,5} right: precision {Precision:0.000}, recall {Recall:0.000}; {ExactCases} of {Cases} cases exact");

    /// <summary>Every case that is not as labelled.</summary>
    public string Misses()
    {
        var text = new StringBuilder();
        foreach (var (labelled, miss) in misses)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {labelled.File}:{labelled.Line} [{labelled.Group}] {labelled.Text}{miss}\n");
        }

        return text.ToString();
    }
}
