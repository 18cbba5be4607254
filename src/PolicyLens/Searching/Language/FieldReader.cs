namespace PolicyLens.Searching.Language;

/// <summary>What was made of a field's name and colon.</summary>
/// <param name="Next">Where the text is read on: behind the value; of a title or heading where its words begin.</param>
internal readonly record struct FieldReading(SearchField Name, int Next)
{
    /// <summary>Null where there is a fault, and of a title or heading.</summary>
    public QueryField? Field { get; init; }

    public QueryFault? Fault { get; init; }
}

/// <summary>Reads fields: <c>role:principles</c>, <c>cites:"Children Act 1989"</c>, <c>year:2020..2024</c>.</summary>
internal sealed class FieldReader(string text, PairedMarks marks, Lazy<FieldValues> values)
{
    /// <summary>The most words of a value that stands without quotation marks, where the catalogue knows it so.</summary>
    private const int MostWords = 12;

    private const int LongestUnquoted = 120;

    /// <summary>
    /// Reads the field whose name stands at a place, with a colon behind it. Null where these are plain words: the name is
    /// none, or nothing that can be a value follows. A space behind the colon is fine where there is no doubt about what follows it.
    /// </summary>
    /// <param name="start">Where the name begins.</param>
    /// <param name="colon">Where its colon stands.</param>
    public FieldReading? Read(int start, int colon)
    {
        if (FieldNames.Find(text, start, colon) is not { } field)
        {
            return null;
        }

        var at = colon + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var spaced = at > colon + 1;
        if (IsMissing(at, spaced))
        {
            return Wrong(field, colon + 1, Mistakes.NoValue(field, start, colon + 1, Example(field)));
        }

        if (!spaced && PairedMarks.IsQuote(text[at]) && !marks.OpensPhrase(at))
        {
            return Wrong(field, at + 1, Mistakes.LoneQuote(at));
        }

        if (FieldNames.HasWords(field))
        {
            return marks.OpensPhrase(at) || WordBounds.BeginsAt(text, at) || marks.OpensGroup(at) || (!spaced && text[at] == '(') ? new(field, at) : null;
        }

        if (text[at] == '(' && !spaced)
        {
            var (first, second) = TwoInGroup(at) ?? values.Value.Examples(field);
            return Wrong(field, at + 1, Mistakes.OneValue(field, start, at + 1, first, second));
        }

        var value = field == SearchField.Year ? Year(at) : marks.OpensPhrase(at) ? Quoted(at) : WordBounds.BeginsAt(text, at) ? Bare(field, at) : null;
        return value is { } found ? Checked(field, start, found, spaced) : null;
    }

    private FieldReading? Checked(SearchField field, int start, Value value, bool spaced)
    {
        if (value.Text.Length == 0)
        {
            return spaced ? null : Wrong(field, value.Next, Mistakes.NoValue(field, start, value.Next, Example(field)));
        }

        if (field == SearchField.Year)
        {
            var (from, to, order) = YearReader.Read(value.Text);
            var isYear = from is not null || to is not null;
            return isYear && order ? new(field, value.Next) { Field = new(start, value.Next - start, field, "", from, to) }
                : spaced ? null
                : Wrong(field, value.Next, isYear ? Mistakes.YearsBackwards(value.Start, value.End, from!.Value, to!.Value) : Mistakes.NoYear(value.Start, value.End, value.Text));
        }

        if (values.Value.Of(field) is not { } known)
        {
            return value.Text[^1] == '*'
                ? Wrong(field, value.Next, Mistakes.StarInName(field, value.End - 1))
                : new(field, value.Next) { Field = new(start, value.Next - start, field, value.Text) };
        }

        return values.Value.Find(field, value.Text) is { } id ? new(field, value.Next) { Field = new(start, value.Next - start, field, id) }
            : spaced && !values.Value.IsSlip(field, value.Text) ? null
            : Wrong(field, value.Next, Mistakes.NoSuchValue(field, value.Start, value.End, value.Text, values.Value.Near(field, value.Text), known));
    }

    /// <summary>Whether the text, the group or this side of an operator ends where a value should begin.</summary>
    private bool IsMissing(int at, bool spaced)
    {
        if (at >= text.Length)
        {
            return true;
        }

        if (text[at] == ')')
        {
            return marks.FellowOf(at) is not null;
        }

        return spaced && WordBounds.BeginsAt(text, at) && WordBounds.Scan(text, at).End is var end
            && OperatorWords.Has(text.AsSpan(at, end - at)) && OperatorWords.StandsAlone(text, at, end);
    }

    private Value? Quoted(int at)
    {
        var close = marks.FellowOf(at)!.Value;
        return new(string.Join(' ', text[(at + 1)..close].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), at + 1, close, close + 1);
    }

    /// <summary>
    /// A value without quotation marks is what stands without a space; where the catalogue knows a longer one that begins
    /// so, that: <c>role:legal framework</c>, <c>cites:Children Act 1989</c>.
    /// </summary>
    private Value? Bare(SearchField field, int at)
    {
        var end = ChunkEnd(at);
        var best = end;
        for (var words = 1; words < MostWords; words++)
        {
            var next = end;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            if (next == end || !WordBounds.GoesOnAt(text, next))
            {
                break;
            }

            end = ChunkEnd(next);
            if (end - at > LongestUnquoted || (OperatorWords.Has(text.AsSpan(next, end - next)) && OperatorWords.StandsAlone(text, next, end)))
            {
                break;
            }

            best = values.Value.Knows(field, text[at..end]) ? end : best;
        }

        return new(text[at..best], at, best, best);
    }

    private Value? Year(int at)
    {
        if (marks.OpensPhrase(at))
        {
            return Quoted(at);
        }

        var digits = at;
        while (digits < text.Length && text[digits] is '<' or '>' or '=' or '≤' or '≥')
        {
            digits++;
        }

        if (digits > at)
        {
            while (digits < text.Length && text[digits] == ' ')
            {
                digits++;
            }
        }

        var isYear = digits < text.Length && (WordBounds.BeginsAt(text, digits) || text.AsSpan(digits).StartsWith("..", StringComparison.Ordinal));
        if (!isYear)
        {
            return digits > at ? new(text[at..digits].Trim(), at, digits, digits) : null;
        }

        var end = ChunkEnd(digits);
        return new(text[at..end], at, end, end);
    }

    /// <summary>
    /// Where what begins at a place and has no space in it ends, without the punctuation of a sentence that it may end; the
    /// two stops of an open range are its own.
    /// </summary>
    private int ChunkEnd(int start)
    {
        var end = start;
        while (end < text.Length && !OperatorWords.IsOpen(text, end))
        {
            end++;
        }

        while (end > start + 1 && IsTrimmed(text[end - 1]) && !(text[end - 1] == '.' && text[end - 2] == '.'))
        {
            end--;
        }

        return end;
    }

    private static bool IsTrimmed(char character) => character is '.' or ',' or ';' or ':' or '?' or '!' or '\'' or '’';

    private string Example(SearchField field) => values.Value.Examples(field).First;

    /// <summary>The two values of a group such as (principles OR values); null where it is any other.</summary>
    private (string First, string Second)? TwoInGroup(int open)
    {
        var end = Math.Min(marks.FellowOf(open) ?? text.Length, open + LongestUnquoted);
        var words = text[(open + 1)..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, OperatorWords.Or, var second] ? (first, second) : null;
    }

    private static FieldReading Wrong(SearchField field, int next, QueryFault fault) => new(field, next) { Fault = fault };

    /// <summary>A value as it was typed.</summary>
    private readonly record struct Value(string Text, int Start, int End, int Next);
}
