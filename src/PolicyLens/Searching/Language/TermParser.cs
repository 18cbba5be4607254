namespace PolicyLens.Searching.Language;

/// <summary>Reads words, phrases and what is near each other: all that holds no other part of the language.</summary>
internal sealed class TermParser(QueryCursor cursor)
{
    /// <summary>Words beside each other, or the first of them; all but one that NEAR joins to what comes next.</summary>
    /// <returns>Null where there is a mistake or no room.</returns>
    public QueryNode? Words(bool oneWord)
    {
        var start = cursor.Current.Start;
        var words = new List<QueryWord>();
        while (Word() is { } word)
        {
            words.Add(word);
            if (oneWord || cursor.Current.Kind != QueryTokenKind.Word || cursor.Next.Kind == QueryTokenKind.Near)
            {
                break;
            }
        }

        return cursor.Fault is not null || words.Count == 0 ? null : new QueryWords(start, words[^1].Start + words[^1].Length - start, [.. words]);
    }

    /// <inheritdoc cref="Words"/>
    public QueryNode? Phrase()
    {
        var token = cursor.Current;
        if (WordsOf(token) is not { Count: > 0 } words)
        {
            return null;
        }

        if (cursor.Unread is not null)
        {
            return new QueryPhrase(token.Start, words[^1].Start + words[^1].Length - token.Start, [.. words]);
        }

        cursor.Move();
        words[^1] = words[^1] with { Prefix = words[^1].Prefix || token.Prefix };
        return new QueryPhrase(token.Start, token.Length, [.. words]);
    }

    /// <summary>A chain of words and phrases with NEAR between them, all equally near.</summary>
    /// <inheritdoc cref="Words"/>
    public QueryNode? Near()
    {
        var start = cursor.Current.Start;
        var first = cursor.Next;
        var parts = new List<QueryNode>();
        while ((cursor.Current.Kind == QueryTokenKind.Word ? Word() : Phrase()) is { } part)
        {
            parts.Add(part);
            var near = cursor.Current;
            if (near.Kind != QueryTokenKind.Near)
            {
                return new QueryNear(start, cursor.Before.End - start, [.. parts], first.Value);
            }

            if (near.Fault is { } wrong)
            {
                return cursor.Fail(wrong);
            }

            if (near.Value != first.Value)
            {
                return cursor.Fail(Mistakes.OtherDistance(near, cursor.Text, first));
            }

            cursor.Move();
            if (!cursor.Current.IsText)
            {
                return cursor.Fail(CannotBeNear());
            }
        }

        return null;
    }

    private QueryFault CannotBeNear()
    {
        var token = cursor.Current;
        return token.Fault ?? token.Kind switch
        {
            QueryTokenKind.Open => Mistakes.CannotBeNear(token.Start, token.Value + 1, token.Kind),
            QueryTokenKind.Within or QueryTokenKind.Field or QueryTokenKind.Not or QueryTokenKind.Minus => Mistakes.CannotBeNear(token.Start, token.End, token.Kind),
            _ => cursor.Missing(),
        };
    }

    private QueryWord? Word()
    {
        var token = cursor.Current;
        return cursor.Takes(token.Value) ? new(token.Start, token.Length, cursor.Text[token.Start..(token.End - (token.Prefix ? 1 : 0))], token.Prefix) : null;
    }

    /// <summary>The words between a phrase's marks, as many as there is room for; null where there is a mistake.</summary>
    private List<QueryWord>? WordsOf(QueryToken phrase)
    {
        var text = cursor.Text;
        var words = new List<QueryWord>();
        for (var at = phrase.Start + 1; at < phrase.Value; at++)
        {
            if (!WordBounds.BeginsAt(text, at))
            {
                continue;
            }

            if (words is [.., { Prefix: true } starred])
            {
                cursor.Fail(Mistakes.StarWithinPhrase(starred.Start + starred.Length - 1));
                return null;
            }

            var (end, parts) = WordBounds.Scan(text, at);
            if (!cursor.HasRoom(phrase with { Start = words.Count == 0 ? phrase.Start : at }, parts))
            {
                return cursor.Fault is null ? words : null;
            }

            var star = WordBounds.HasStar(text, at, end);
            words.Add(new(at, end - at + (star ? 1 : 0), text[at..end], star));
            at = end - 1;
        }

        return words;
    }
}
