namespace PolicyLens.Searching.Language;

/// <summary>
/// Reads tokens by recursive descent: OR binds weakest, then AND and what stands beside each other, then NOT and the minus;
/// NEAR joins single words and phrases. Stops at the first mistake.
/// </summary>
/// <param name="formal">Whether the query uses the language: if not, no number of words is a mistake.</param>
internal sealed class QueryParser(string text, IReadOnlyList<QueryToken> tokens, bool formal)
{
    private int at;
    private int terms;
    private int depth;
    private QueryFault? fault;
    private SearchField? within;

    /// <summary>Where plain words begin that are not looked at; null where all are.</summary>
    public int? Unread { get; private set; }

    private QueryToken Current => tokens[at];

    /// <summary>Reads all tokens, of which there is one beside the end.</summary>
    public QueryReading Read()
    {
        var query = Any();
        if (query is not null && Current.Kind != QueryTokenKind.End)
        {
            Fail(Current.Fault ?? Mistakes.NotOpened(Current.Start));
        }

        if (fault is null && query is not null && !Finds(query))
        {
            Fail(Mistakes.OnlyLeavesOut(query.Start, query.Length));
        }

        return fault is null ? new(query, null) { Unread = Unread } : new(null, fault);
    }

    private QueryNode? Any()
    {
        var start = Current.Start;
        var parts = new List<QueryNode>();
        while (true)
        {
            var side = Current.Start;
            if (All() is not { } part)
            {
                return null;
            }

            if (!Finds(part) && (parts.Count > 0 || Current.Kind == QueryTokenKind.Or))
            {
                return Fail(Mistakes.SideOnlyLeavesOut(side, tokens[at - 1].End - side));
            }

            parts.AddRange(part is QueryAny any ? any.Parts : [part]);
            if (Current.Kind != QueryTokenKind.Or)
            {
                return parts is [var only] ? only : new QueryAny(start, tokens[at - 1].End - start, [.. parts]);
            }

            at++;
        }
    }

    private QueryNode? All()
    {
        var start = Current.Start;
        var parts = new List<QueryNode>();
        while (true)
        {
            if (Unary() is { } part)
            {
                parts.AddRange(part is QueryAll all ? all.Parts : [part]);
            }

            if (fault is not null)
            {
                return null;
            }

            if (Current.Kind == QueryTokenKind.And)
            {
                at++;
            }
            else if (Current.Kind == QueryTokenKind.Near)
            {
                return Fail(CannotBeNear(parts[^1]));
            }
            else if (Current.Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
            {
                var end = Unread is null ? tokens[at - 1].End : parts[^1].Start + parts[^1].Length;
                return parts is [var only] ? only : new QueryAll(start, end - start, [.. parts]);
            }
        }
    }

    private QueryNode? Unary()
    {
        var start = Current;
        if (start.Kind is not (QueryTokenKind.Not or QueryTokenKind.Minus))
        {
            return Operand(oneWord: false);
        }

        at++;
        var part = Current.Kind is QueryTokenKind.Not or QueryTokenKind.Minus ? Fail(Missing()) : Operand(oneWord: true);
        if (part is null)
        {
            return null;
        }

        return Finds(part)
            ? new QueryNot(start.Start, tokens[at - 1].End - start.Start, part)
            : Fail(Mistakes.LeavesOutNothing(start.Start, tokens[at - 1].End - start.Start));
    }

    private QueryNode? Operand(bool oneWord) => Current switch
    {
        { Kind: QueryTokenKind.Word } or { Kind: QueryTokenKind.Phrase } when tokens[at + 1].Kind == QueryTokenKind.Near => Near(),
        { Kind: QueryTokenKind.Word } => Words(oneWord),
        { Kind: QueryTokenKind.Phrase } => Phrase(),
        { Fault: { } wrong } => Fail(wrong),
        { Kind: QueryTokenKind.Field or QueryTokenKind.Within } when within is { } outer => Fail(Mistakes.FieldWithin(Current, outer)),
        { Kind: QueryTokenKind.Open } => Group(),
        { Kind: QueryTokenKind.Field } => Field(),
        { Kind: QueryTokenKind.Within } => Within(),
        _ => Fail(Missing()),
    };

    private QueryNode? Group()
    {
        if (depth == QueryReader.MostGroups)
        {
            return Fail(Mistakes.TooDeep(Current.Start, QueryReader.MostGroups));
        }

        depth++;
        at++;
        var inner = Any();
        depth--;
        if (inner is not null && Current.Kind != QueryTokenKind.Close)
        {
            return Fail(Missing());
        }

        at++;
        return inner;
    }

    private QueryNode? Field()
    {
        var token = Current;
        return Takes(token, 1) ? token.Field : null;
    }

    private QueryNode? Within()
    {
        var token = tokens[at++];
        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            return Fail(Mistakes.NoValue(token.Name, token.Start, token.End, "siblings"));
        }

        if (Current.Kind != QueryTokenKind.Open && tokens[at + 1].Kind == QueryTokenKind.Near)
        {
            return Fail(Mistakes.CannotBeNear(token.Start, Current.End, QueryTokenKind.Within));
        }

        within = token.Name;
        var part = Operand(oneWord: true);
        within = null;
        if (part is null)
        {
            return null;
        }

        return Finds(part)
            ? new QueryWithin(token.Start, tokens[at - 1].End - token.Start, token.Name, part)
            : Fail(Mistakes.OnlyLeavesOut(part.Start, part.Length));
    }

    private QueryNode? Near()
    {
        var start = Current.Start;
        var first = tokens[at + 1];
        var parts = new List<QueryNode>();
        while (true)
        {
            if ((Current.Kind == QueryTokenKind.Word ? (QueryNode?)Word() : Phrase()) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            if (Current.Kind != QueryTokenKind.Near)
            {
                return new QueryNear(start, tokens[at - 1].End - start, [.. parts], first.Value);
            }

            if (Current.Fault is { } wrong)
            {
                return Fail(wrong);
            }

            if (Current.Value != first.Value)
            {
                return Fail(Mistakes.OtherDistance(Current, text, first));
            }

            at++;
            if (!Current.IsText)
            {
                return Fail(Current.Fault ?? Current.Kind switch
                {
                    QueryTokenKind.Open => Mistakes.CannotBeNear(Current.Start, Current.Value + 1, Current.Kind),
                    QueryTokenKind.Within or QueryTokenKind.Field or QueryTokenKind.Not or QueryTokenKind.Minus => Mistakes.CannotBeNear(Current.Start, Current.End, Current.Kind),
                    _ => Missing(),
                });
            }
        }
    }

    private QueryNode? Words(bool oneWord)
    {
        var start = Current.Start;
        var words = new List<QueryWord>();
        do
        {
            if (Word() is not { } word)
            {
                break;
            }

            words.Add(word);
        }
        while (!oneWord && Current.Kind == QueryTokenKind.Word && tokens[at + 1].Kind != QueryTokenKind.Near);
        return fault is not null || words.Count == 0 ? null : new QueryWords(start, words[^1].Start + words[^1].Length - start, [.. words]);
    }

    private QueryWord? Word()
    {
        var token = Current;
        return Takes(token, token.Value) ? new(token.Start, token.Length, text[token.Start..(token.End - (token.Prefix ? 1 : 0))], token.Prefix) : null;
    }

    private QueryPhrase? Phrase()
    {
        var token = Current;
        var words = new List<QueryWord>();
        for (var place = token.Start + 1; place < token.Value;)
        {
            if (!WordBounds.BeginsAt(text, place))
            {
                place++;
                continue;
            }

            var (end, parts) = WordBounds.Scan(text, place);
            if (words is [.., { Prefix: true } before])
            {
                Fail(Mistakes.StarWithinPhrase(before.Start + before.Length - 1));
                return null;
            }

            if (!HasRoom(token with { Start = words.Count == 0 ? token.Start : place }, parts))
            {
                break;
            }

            var star = WordBounds.HasStar(text, place, end);
            words.Add(new(place, end - place + (star ? 1 : 0), text[place..end], star));
            place = end + (star ? 1 : 0);
        }

        if (fault is not null || words.Count == 0)
        {
            return null;
        }

        if (Unread is not null)
        {
            return new(token.Start, words[^1].Start + words[^1].Length - token.Start, [.. words]);
        }

        at++;
        words[^1] = words[^1] with { Prefix = words[^1].Prefix || token.Prefix };
        return new(token.Start, token.Length, [.. words]);
    }

    private bool Takes(QueryToken token, int count)
    {
        if (!HasRoom(token, count))
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>Whether there is room for so many words more. Where there is none, plain words end there.</summary>
    private bool HasRoom(QueryToken token, int count)
    {
        terms += count;
        if (terms <= QueryReader.MostWords)
        {
            return true;
        }

        if (formal)
        {
            Fail(Mistakes.TooMany(token, QueryReader.MostWords));
        }
        else
        {
            Unread ??= token.Start;
            at = tokens.Count - 1;
        }

        return false;
    }

    /// <summary>What is wrong where something to find should stand and does not.</summary>
    private QueryFault Missing()
    {
        var before = at > 0 ? tokens[at - 1] : new(QueryTokenKind.Open, 0, 0);
        return Current.Fault ?? (before.IsOperator, Current.Kind) switch
        {
            (true, QueryTokenKind.Close or QueryTokenKind.End) => Mistakes.NothingAfter(before, text),
            (true, _) => Mistakes.SideBySide(before, Current, text),
            (false, QueryTokenKind.Close) => Mistakes.EmptyGroup(before.Start, Current.End),
            _ => Mistakes.NothingBefore(Current, text),
        };
    }

    private QueryFault CannotBeNear(QueryNode part)
    {
        var before = tokens[at - 1];
        return before.Kind switch
        {
            _ when part is QueryNot => Mistakes.CannotBeNear(part.Start, part.Length + part.Start, QueryTokenKind.Not),
            QueryTokenKind.Close when part is not QueryWithin => Mistakes.CannotBeNear(GroupStart(), before.End, QueryTokenKind.Open),
            _ => Mistakes.CannotBeNear(part.Start, part.Start + part.Length, part is QueryWithin ? QueryTokenKind.Within : QueryTokenKind.Field),
        };
    }

    private int GroupStart()
    {
        var close = tokens[at - 1].Start;
        return tokens.First(token => token.Kind == QueryTokenKind.Open && token.Value == close).Start;
    }

    private QueryNode? Fail(QueryFault wrong)
    {
        fault ??= wrong;
        return null;
    }

    /// <summary>Whether a passage can be found by it, and is not only left out.</summary>
    private static bool Finds(QueryNode node) => node switch
    {
        QueryNot => false,
        QueryAll all => all.Parts.Any(Finds),
        _ => true,
    };
}
