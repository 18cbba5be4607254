using System.Buffers;

namespace PolicyLens.Searching.Language;

/// <summary>Divides a query's text into what means something to the language. Takes time by its length.</summary>
/// <remarks>Stops behind the word that a query has no room for, so that long plain text is plain whatever comes later in it.</remarks>
internal sealed class QueryTokenReader(string text, Lazy<FieldValues> values)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029\v\f\u0085");

    private readonly PairedMarks marks = new(text);
    private readonly List<QueryToken> tokens = [];

    // Where the last minus ends, so that a field may follow it.
    private int afterMinus = -1;

    // Words and fields so far.
    private int terms;

    /// <summary>The tokens in order; the last is the end.</summary>
    public List<QueryToken> Read()
    {
        var fields = new FieldReader(text, marks, values);
        var severalLines = HasSeveralLines();
        var at = 0;
        while (at < text.Length && terms <= QueryReader.MostWords)
        {
            at = text[at] switch
            {
                '(' or ')' => Parenthesis(at),
                '*' => Star(at),
                '-' when IsMinus(at, severalLines) => Minus(at),
                var character when PairedMarks.IsQuote(character) => Quote(at),
                _ when WordBounds.BeginsAt(text, at) => Word(at, fields),
                _ => at + 1,
            };
        }

        tokens.Add(new(QueryTokenKind.End, text.Length, text.Length));
        return tokens;
    }

    private int Word(int start, FieldReader fields)
    {
        var (end, parts) = WordBounds.Scan(text, start);
        if (end < text.Length && text[end] == ':' && (start == afterMinus || OperatorWords.IsOpen(text, start - 1)) && fields.Read(start, end) is { } field)
        {
            // Nothing behind a mistake is read.
            terms += field.Fault is not null ? QueryReader.MostWords + 1 : field.Field is not null ? 1 : 0;
            tokens.Add(field.Field is null && field.Fault is null
                ? new(QueryTokenKind.Within, start, end + 1) { Name = field.Name }
                : new(QueryTokenKind.Field, start, field.Next) { Name = field.Name, Field = field.Field, Fault = field.Fault });
            return field.Next;
        }

        if (Operator(start, end) is { } op)
        {
            tokens.Add(op);
            return op.End;
        }

        var prefix = WordBounds.HasStar(text, start, end);
        end += prefix ? 1 : 0;
        terms += parts;
        tokens.Add(new(QueryTokenKind.Word, start, end) { Value = parts, Prefix = prefix });
        return end;
    }

    private QueryToken? Operator(int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word is OperatorWords.Near or "w" or "W" && end < text.Length && text[end] == '/')
        {
            return Near(start, end);
        }

        if (!OperatorWords.Has(word) || !OperatorWords.StandsAlone(text, start, end))
        {
            return null;
        }

        return word switch
        {
            OperatorWords.And => new(QueryTokenKind.And, start, end),
            OperatorWords.Or => new(QueryTokenKind.Or, start, end),
            OperatorWords.Not when IsDenial(start) => null,
            OperatorWords.Not => new(QueryTokenKind.Not, start, end),
            _ => new(QueryTokenKind.Near, start, end) { Value = OperatorWords.UsualDistance },
        };
    }

    private bool IsDenial(int start) => tokens is [.., { Kind: QueryTokenKind.Word, Length: < 8 } verb]
        && text.AsSpan(verb.End, start - verb.End).IsWhiteSpace() && OperatorWords.IsDenied(text[verb.Start..verb.End]);

    /// <summary>NEAR with its number; or <c>w/5</c>, as lawyers type it, which is NEAR only between two words.</summary>
    private QueryToken? Near(int start, int stroke)
    {
        var end = OperatorWords.DistanceEnd(text, stroke + 1);
        var distance = end > stroke + 1 ? OperatorWords.Distance(text.AsSpan(stroke + 1, end - stroke - 1)) : null;
        if (!OperatorWords.IsOpen(text, start - 1) || (stroke - start == 1 && (distance is null || !IsBetweenWords(end))))
        {
            return null;
        }

        return new(QueryTokenKind.Near, start, end)
        {
            Value = distance ?? 0,
            Fault = distance is null ? Mistakes.Distance(start, end, text[(stroke + 1)..end]) : null,
        };
    }

    private bool IsBetweenWords(int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return tokens is [.., { IsText: true }] && (marks.OpensPhrase(end) || WordBounds.GoesOnAt(text, end));
    }

    private int Quote(int at)
    {
        if (!marks.OpensPhrase(at))
        {
            // A straight mark behind a digit is one of inches.
            if (at == 0 || !char.IsAsciiDigit(text[at - 1]))
            {
                tokens.Add(new(QueryTokenKind.Stray, at, at + 1) { Fault = Mistakes.LoneQuote(at) });
            }

            return at + 1;
        }

        var close = marks.FellowOf(at)!.Value;
        var before = terms;
        for (var word = at + 1; word < close && terms <= QueryReader.MostWords; word++)
        {
            if (WordBounds.BeginsAt(text, word))
            {
                var (end, parts) = WordBounds.Scan(text, word);
                (word, terms) = (end - 1, terms + parts);
            }
        }

        if (terms == before)
        {
            tokens.Add(new(QueryTokenKind.Stray, at, close + 1) { Fault = Mistakes.EmptyPhrase(at, close + 1) });
            return close + 1;
        }

        var prefix = WordBounds.HasStar(text, at, close + 1);
        var next = close + (prefix ? 2 : 1);
        tokens.Add(new(QueryTokenKind.Phrase, at, next) { Value = close, Prefix = prefix });
        return next;
    }

    private int Parenthesis(int at)
    {
        if (!marks.IsOfWords(at))
        {
            var fellow = marks.FellowOf(at);
            tokens.Add(text[at] == '('
                ? new(QueryTokenKind.Open, at, at + 1) { Value = fellow ?? at, Fault = fellow is null ? Mistakes.NotClosed(at) : null }
                : new(QueryTokenKind.Close, at, at + 1) { Fault = fellow is null ? Mistakes.NotOpened(at) : null });
        }

        return at + 1;
    }

    private int Star(int at)
    {
        // Several are a line or stand for weight, and so does one on both sides of a word.
        var isAlone = !(at > 0 && text[at - 1] == '*') && !(at + 1 < text.Length && text[at + 1] == '*');
        var closesWeight = tokens is [.., { Kind: QueryTokenKind.Word } word] && word.End == at && word.Start > 0 && text[word.Start - 1] == '*';
        if (closesWeight && tokens is [.., { Kind: QueryTokenKind.Stray } opening, _] && opening.End == tokens[^1].Start)
        {
            tokens.RemoveAt(tokens.Count - 2);
        }
        else if (isAlone && !closesWeight)
        {
            tokens.Add(new(QueryTokenKind.Stray, at, at + 1) { Fault = at > 0 && WordBounds.EndsAt(text, at) ? Mistakes.StarWithin(at) : Mistakes.LoneStar(at) });
        }

        return at + 1;
    }

    private int Minus(int at)
    {
        tokens.Add(new(QueryTokenKind.Minus, at, at + 1));
        return afterMinus = at + 1;
    }

    /// <summary>A hyphen leaves out what follows it without a space, unless it stands for a bullet in text of several lines.</summary>
    private bool IsMinus(int at, bool severalLines)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '(')
        {
            return false;
        }

        // A group that is never closed is told: without its minus the words would be looked for.
        var leavesOut = WordBounds.GoesOnAt(text, at + 1) || marks.OpensPhrase(at + 1) || marks.OpensGroup(at + 1)
            || (at + 1 < text.Length && text[at + 1] == '(' && WordBounds.GoesOnAt(text, at + 2));
        return leavesOut && !(severalLines && BeginsLine(at));
    }

    private bool BeginsLine(int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            if (LineEnds.Contains(text[--at]))
            {
                return true;
            }
        }

        return at == 0;
    }

    private bool HasSeveralLines() => text.AsSpan().Trim().ContainsAny(LineEnds);
}
