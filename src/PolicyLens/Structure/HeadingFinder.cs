using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Structure;

/// <summary>Which lines are headings and why, and which are items of a list that is numbered by hand.</summary>
internal sealed record HeadingLines(IReadOnlyDictionary<int, HeadingCase> Cases, IReadOnlySet<int> NumberedItems)
{
    public IReadOnlySet<int> Headings { get; } = Cases.Keys.ToHashSet();
}

/// <summary>
/// Decides which lines are headings. Everything that speaks for or against a line is weighed: the format's own levels, the
/// contents list, numbers that run on, type that stands out and is used alike, words in common use, and what stands
/// before and after. What a sign is worth depends on the whole document: bold that most sentences have says nothing.
/// </summary>
internal sealed partial class HeadingFinder(RoleCatalogue roles)
{
    /// <summary>So many lines of one look in a row, with no text between, are an address or a list and no headings.</summary>
    private const int LongestStack = 3;

    private IReadOnlyList<Line> lines = [];
    private IReadOnlyList<int> open = [];
    private ContentsList contents = ContentsList.None;
    private int textStart;
    private int titleStart;
    private LookTable looks = LookTable.None;
    private NumberRows rows = NumberRows.None;

    /// <param name="openLines">The indexes of the lines that are not furniture, contents or title.</param>
    /// <param name="title">The indexes of the title's lines: what stands above them heads nothing.</param>
    public HeadingLines Find(IReadOnlyList<Line> allLines, IReadOnlyList<int> openLines, ContentsList contentsList, IReadOnlyList<int> title)
    {
        (lines, open, contents) = (allLines, openLines, contentsList);
        textStart = Math.Max(contents.Start, title.Count > 0 ? title[^1] : -1);
        titleStart = title.Count > 0 ? title[0] : -1;
        looks = new(lines, open);
        var places = open.Select((index, place) => (index, place)).ToDictionary(pair => pair.index, pair => pair.place);
        rows = new(lines, open, index => Promise(places[index]));
        var listed = NumberedLists();
        var found = new Dictionary<int, HeadingCase>();
        for (var place = 0; place < open.Count; place++)
        {
            var index = open[place];
            if (lines[index] is { IsTable: false, Full.Length: > 0 } && !listed.Contains(index) && Weigh(place, found.ContainsKey) is { IsHeading: true } heading)
            {
                found[index] = heading;
            }
        }

        return new(found, listed);
    }

    private Line? At(int place) => place >= 0 && place < open.Count ? lines[open[place]] : null;

    /// <summary>What a numbered line has of a heading beside its number, for finding the rows of numbers.</summary>
    private double Promise(int place)
    {
        var line = lines[open[place]];
        return (TextShape.LooksLikeHeading(line.Text) || line.Text.Length == 0 ? 1 : 0)
            + (line.Hints.HeadingLevel is not null || looks.StandsOut(line) || IsInContents(line) ? 3 : 0)
            + (IsBody(At(place + 1)) ? 1 : 0);
    }

    private HeadingCase Weigh(int place, Func<int, bool> isHeading)
    {
        var (line, next) = (lines[open[place]], At(place + 1));
        var heading = new HeadingCase();
        if (line.Hints.HeadingLevel is null && (line.Full.Length > 2 * TextShape.HeadingCharacters || (open[place] < titleStart && line.Number is null)))
        {
            return heading;
        }

        WeighFormat(heading, line);
        WeighWords(heading, line, next);
        if (line.Number is { } number)
        {
            WeighNumber(heading, open[place], line, number, next);
        }

        WeighType(heading, place, line, next);
        if (looks.IsBare && line.Number is null && line.Bullet is null && line.Hints.HeadingLevel is null && IsPlainHeading(place, isHeading, line, next))
        {
            heading.Add(3, "it is a short line above running text, in a document whose format marks no headings");
        }

        return heading;
    }

    private void WeighFormat(HeadingCase heading, Line line)
    {
        if (line.Hints.HeadingLevel is { } level)
        {
            heading.Add(8, $"the format marks it as a heading of level {level}");
            if (line.Full.EndsWith('.') && line.Full.Length > TextShape.HeadingCharacters)
            {
                heading.Add(-9, "it is a whole sentence in large type");
            }

            return;
        }

        if (line.Bullet is not null)
        {
            heading.Add(-9, "it begins with a bullet");
        }
        else if (line.Hints.ListLevel is not null)
        {
            heading.Add(-3, "the format makes it an item of a list");
        }

        if (line.Text.Length > 0 && (!TextShape.LooksLikeHeading(line.Text) || (line.Number is not { IsDecimal: true } && line.Full.Length > TextShape.HeadingCharacters)))
        {
            heading.Add(-9, "it reads like a sentence");
        }
    }

    private void WeighWords(HeadingCase heading, Line line, Line? next)
    {
        if (IsInContents(line))
        {
            heading.Add(4, "the document's contents list names it");
        }

        var standard = roles.IsStandard(line.Key);
        if (standard)
        {
            heading.Add(
                next is null || (TextShape.StartsLower(next.Full) && next.Bullet is null) ? 1 : 3,
                "its words are in common use as a heading");
        }

        if (IsLabelAndDate(line.Text) || DateAlone().IsMatch(line.Text))
        {
            heading.Add(-6, "it is a date");
        }

        if (line.Full.Contains(" | ", StringComparison.Ordinal) && line.Hints.HeadingLevel is null)
        {
            heading.Add(-6, "it is a row of names or links");
        }

        if (ContactDetail().IsMatch(line.Full))
        {
            heading.Add(-6, "it is an address or a number to ring");
        }

        if (line.Full.EndsWith(':') && !standard && TextShape.WordCount(line.Text) is var words && words > (line.Number is null ? 6 : 5))
        {
            heading.Add(-5, "it announces what follows");
        }
        else if (line.Full.EndsWith(':') && next is { IsItem: true } && line.Hints.HeadingLevel is null && !standard)
        {
            heading.Add(-1, "it leads in a list");
        }
    }

    private void WeighNumber(HeadingCase heading, int index, Line line, NumberLabel number, Line? next)
    {
        if (!number.IsDecimal)
        {
            heading.Add(3, $"it begins with “{number.Text}”");
            return;
        }

        if (number.Rest.Length == 0)
        {
            // A number alone: only where what follows is numbered too, or is the text it heads.
            heading.Add(
                line.Hints.Label is null && (next?.Number is { IsDecimal: true } || IsBody(next)) ? 3 : -9,
                $"the number {number.Text} stands alone before text");
            return;
        }

        if (number is { Depth: 1, Marked: false } && !rows.IsMain(index) && line.Hints.HeadingLevel is null)
        {
            // "12 High Street" begins with a number that is no section's.
            return;
        }

        heading.Add(2, $"it is numbered {number.Text}");
        if (rows.IsMain(index) || rows.RunsOn(number))
        {
            heading.Add(1, "its number runs on from the one before");
        }
        else if (number.Marked)
        {
            heading.Add(1, "its number is marked as one");
        }

        if (rows.NumbersParagraphs(number) && !looks.StandsOut(line) && !IsInContents(line) && line.Hints.HeadingLevel is null)
        {
            heading.Add(-4, "the numbers of its row stand before whole sentences");
        }
    }

    private void WeighType(HeadingCase heading, int place, Line line, Line? next)
    {
        if (line.Hints.HeadingLevel is not null || !looks.StandsOut(line))
        {
            return;
        }

        heading.Add(3, looks.Describe(line));
        if (IsNumbered(open[place]) || IsInContents(line))
        {
            return;
        }

        if (looks.IsMostlySentences(line))
        {
            heading.Add(-2, "most lines of its look are whole sentences");
        }

        if (StackAround(place) >= LongestStack && !roles.IsStandard(line.Key))
        {
            heading.Add(-3, "several lines of its look follow each other with nothing between");
        }

        if (next is null || (TextShape.StartsLower(next.Full) && next.Bullet is null && !next.IsItem))
        {
            heading.Add(-1, "no text of its own follows");
        }
    }

    private bool IsNumbered(int index) => lines[index].Number is { } number && (number.Depth != 1 || number.Marked || rows.IsMain(index));

    /// <summary>How many unnumbered lines of the same look stand together, this one among them.</summary>
    private int StackAround(int place)
    {
        var look = Look.Of(lines[open[place]]);
        var count = 1;
        for (var at = place - 1; count < LongestStack && IsAlike(at); at--)
        {
            count++;
        }

        for (var at = place + 1; count < LongestStack && IsAlike(at); at++)
        {
            count++;
        }

        return count;

        bool IsAlike(int at) => At(at) is { IsTable: false, IsItem: false } other && !IsNumbered(open[at]) && Look.Of(other) == look && !TextShape.EndsSentence(other.Full);
    }

    private bool IsInContents(Line line) => contents.Keys.Contains(line.Key);

    /// <summary>"Last updated: 2 February 2024" is a fact of the page.</summary>
    private static bool IsLabelAndDate(string text) =>
        text.Contains(':', StringComparison.Ordinal) && text.Length >= 4 && text[^4..].All(char.IsAsciiDigit);

    [GeneratedRegex(@"^(?:[0-9]{1,2}\S*\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?:19|20)[0-9]{2}$|^[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DateAlone();

    // A postcode, an e-mail or web address, a telephone number.
    [GeneratedRegex(@"^[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}$|\S@\S+\.\S|^(?:https?://|www\.)\S+$|^(?:tel|telephone|phone|fax|mobile|e-?mail)\b[^a-z]*$|(?:[0-9][ -]?){9,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ContactDetail();

    /// <summary>A short line above running text, in a document whose format marks nothing.</summary>
    private bool IsPlainHeading(int place, Func<int, bool> isHeading, Line line, Line? next)
    {
        var above = At(place - 1);
        return next is not null && open[place] > textStart
            && !line.Full.EndsWith(':')
            && IsBody(next) && !(TextShape.StartsLower(next.Full) && next.Bullet is null)
            && (above is null || above.IsTable || isHeading(open[place - 1]) || TextShape.EndsSentence(above.Full) || above.IsItem);
    }

    /// <summary>
    /// Numbered lines that follow each other with no text between are a list, unless they are of the row that numbers
    /// the sections: "1. 2. 3." inside section 4 is a list, an empty section 5 before 6 is not.
    /// </summary>
    private HashSet<int> NumberedLists()
    {
        var listed = new HashSet<int>();
        for (var start = 0; start < open.Count;)
        {
            if (lines[open[start]].Number is not { Depth: 1, Rest.Length: > 0 } first || lines[open[start]].Hints.HeadingLevel is not null)
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < open.Count && lines[open[end]] is { Hints.HeadingLevel: null, Number: { Depth: 1, Rest.Length: > 0 } next }
                && next.Parts[0] == first.Parts[0] + end - start)
            {
                end++;
            }

            var run = open.Skip(start).Take(end - start).ToList();
            var numbersSections = run.All(rows.IsMain)
                && (rows.MainCount > run.Count || run.Any(index => looks.StandsOut(lines[index]) || IsInContents(lines[index])));
            if (run.Count > 1 && !numbersSections)
            {
                listed.UnionWith(run);
            }

            start = end;
        }

        return listed;
    }

    private static bool IsBody(Line? line) =>
        line is not null && (line.IsTable || line.IsItem || (line.Number is null ? TextShape.IsBody(line.Full) : !TextShape.LooksLikeHeading(line.Text)));
}
