using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// The places of single words, as <c>pdftotext -bbox</c> tells them. <c>pdftohtml</c> runs texts together that are closer
/// than their type is high, as the cells of a table often are; where words are further apart than in a sentence, what it
/// ran together is cut again.
/// </summary>
internal static partial class WordPlaces
{
    /// <summary>A gap wider than this part of the size is more than the space between words.</summary>
    private const double WideSpace = 0.45;

    private readonly record struct Word(double Left, double Right, double Middle);

    /// <summary>Whether anything on the pages stands beside something else, as cells do.</summary>
    public static bool AreWanted(PdfLayout layout) => layout.Pages.Any(page => page.Fragments.Zip(page.Fragments.Skip(1)).Any(pair =>
        Math.Abs(pair.First.Middle - pair.Second.Middle) < 0.3 * pair.First.Size && pair.Second.Left - pair.First.Right > pair.First.Size
        && pair.First.Text.Trim().Length > 3));

    /// <summary>The pages with their texts cut at wide gaps.</summary>
    /// <param name="output">A page for each page of the layout, as far as it goes.</param>
    public static PdfLayout Cut(PdfLayout layout, string output)
    {
        var words = Read(output);
        return layout with
        {
            Pages = [.. layout.Pages.Select((page, at) => at < words.Count && Math.Abs(words[at].Width - page.Width) < 2 ? Cut(page, words[at].Words) : page)],
        };
    }

    private static PdfPage Cut(PdfPage page, List<Word> words)
    {
        words.Sort((one, other) => one.Middle.CompareTo(other.Middle));
        var middles = words.ConvertAll(word => word.Middle);
        return page with { Fragments = [.. page.Fragments.SelectMany(fragment => Cut(fragment, words, middles))] };
    }

    private static IEnumerable<Fragment> Cut(Fragment fragment, List<Word> words, List<double> middles)
    {
        var text = fragment.Text;
        if (fragment.Width < 3 * fragment.Size || text.Length > 2_000)
        {
            return [fragment];
        }

        var first = middles.BinarySearch(fragment.Middle - (0.3 * fragment.Size));
        var inside = new List<Word>();
        for (var at = first < 0 ? ~first : first; at < words.Count && words[at].Middle < fragment.Middle + (0.3 * fragment.Size) && inside.Count < text.Length; at++)
        {
            if (words[at].Left > fragment.Left - 1 && words[at].Right < fragment.Right + (0.5 * fragment.Size))
            {
                inside.Add(words[at]);
            }
        }

        inside.Sort((one, other) => one.Left.CompareTo(other.Left));
        var starts = Starts(text);
        if (inside.Count != starts.Count)
        {
            return [fragment];
        }

        var cuts = Enumerable.Range(1, Math.Max(0, inside.Count - 1)).Where(at => inside[at].Left - inside[at - 1].Right > WideSpace * fragment.Size).ToList();
        return cuts.Count == 0 ? [fragment] : Pieces(fragment, cuts, inside, starts);
    }

    private static IEnumerable<Fragment> Pieces(Fragment fragment, List<int> cuts, List<Word> words, List<int> starts)
    {
        var from = 0;
        foreach (var to in cuts.Append(words.Count))
        {
            var end = to < words.Count ? starts[to] : fragment.Text.Length;
            var left = from == 0 ? fragment.Left : words[from].Left;
            yield return new Fragment(left, fragment.Top, words[to - 1].Right - left, fragment.Height, fragment.Size, Part(fragment.Runs, from == 0 ? 0 : starts[from], end)) { IsSymbolic = fragment.IsSymbolic };
            from = to;
        }
    }

    private static List<PdfRun> Part(IReadOnlyList<PdfRun> runs, int start, int end)
    {
        var part = new List<PdfRun>();
        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(end, at + run.Text.Length) - at);
            if (to > from)
            {
                part.Add(run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return part;
    }

    /// <summary>Where the words of a text begin.</summary>
    private static List<int> Starts(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(at => !char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1])))];

    private static List<(double Width, List<Word> Words)> Read(string output)
    {
        var pages = new List<(double Width, List<Word> Words)>();
        foreach (Match match in Tag().Matches(output))
        {
            if (match.Groups["width"].Success)
            {
                pages.Add((Number("width"), []));
            }
            else if (pages.Count > 0)
            {
                pages[^1].Words.Add(new(Number("left"), Number("right"), (Number("top") + Number("bottom")) / 2));
            }

            double Number(string group) => double.TryParse(match.Groups[group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        return pages;
    }

    [GeneratedRegex("<page width=\"(?<width>[-0-9.]{1,20})\"|<word xMin=\"(?<left>[-0-9.]{1,20})\" yMin=\"(?<top>[-0-9.]{1,20})\" xMax=\"(?<right>[-0-9.]{1,20})\" yMax=\"(?<bottom>[-0-9.]{1,20})\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();
}
