namespace PolicyLens.Searching.Language;

/// <summary>
/// Reads tokens by recursive descent: OR binds weakest, then AND and what stands beside each other, then NOT and the minus;
/// NEAR joins single words and phrases. Stops at the first mistake.
/// </summary>
internal sealed class QueryParser(QueryCursor cursor)
{
    private readonly TermParser terms = new(cursor);
    private int depth;
    private SearchField? within;

    /// <summary>Reads all tokens, of which there is one beside the end.</summary>
    public QueryReading Read()
    {
        var query = Any();
        if (query is not null && cursor.Current.Kind != QueryTokenKind.End)
        {
            cursor.Fail(cursor.Current.Fault ?? Mistakes.NotOpened(cursor.Current.Start));
        }

        if (query is not null && !Finds(query))
        {
            cursor.Fail(Mistakes.OnlyLeavesOut(query.Start, query.Length));
        }

        return cursor.Fault is null ? new(query, null) { Unread = cursor.Unread } : new(null, cursor.Fault);
    }

    private QueryNode? Any()
    {
        var start = cursor.Current.Start;
        var parts = new List<QueryNode>();
        while (true)
        {
            var side = cursor.Current.Start;
            if (All() is not { } part)
            {
                return null;
            }

            if (!Finds(part) && (parts.Count > 0 || cursor.Current.Kind == QueryTokenKind.Or))
            {
                return cursor.Fail(Mistakes.SideOnlyLeavesOut(side, cursor.Before.End - side));
            }

            parts.AddRange(part is QueryAny any ? any.Parts : [part]);
            if (cursor.Current.Kind != QueryTokenKind.Or)
            {
                return parts is [var only] ? only : new QueryAny(start, cursor.Before.End - start, [.. parts]);
            }

            cursor.Move();
        }
    }

    private QueryNode? All()
    {
        var start = cursor.Current.Start;
        var parts = new List<QueryNode>();
        while (true)
        {
            if (Unary() is { } part)
            {
                parts.AddRange(part is QueryAll all ? all.Parts : [part]);
            }

            if (cursor.Fault is not null)
            {
                return null;
            }

            if (cursor.Current.Kind == QueryTokenKind.And)
            {
                cursor.Move();
            }
            else if (cursor.Current.Kind == QueryTokenKind.Near)
            {
                return cursor.Fail(CannotBeNear(parts[^1]));
            }
            else if (cursor.Current.Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
            {
                var end = cursor.Unread is null ? cursor.Before.End : parts[^1].Start + parts[^1].Length;
                return parts is [var only] ? only : new QueryAll(start, end - start, [.. parts]);
            }
        }
    }

    private QueryNode? Unary()
    {
        var start = cursor.Current;
        if (start.Kind is not (QueryTokenKind.Not or QueryTokenKind.Minus))
        {
            return Operand(oneWord: false);
        }

        cursor.Move();
        var part = cursor.Current.Kind is QueryTokenKind.Not or QueryTokenKind.Minus ? cursor.Fail(cursor.Missing()) : Operand(oneWord: true);
        if (part is null)
        {
            return null;
        }

        return Finds(part)
            ? new QueryNot(start.Start, cursor.Before.End - start.Start, part)
            : cursor.Fail(Mistakes.LeavesOutNothing(start.Start, cursor.Before.End - start.Start));
    }

    private QueryNode? Operand(bool oneWord) => cursor.Current switch
    {
        { Kind: QueryTokenKind.Word } or { Kind: QueryTokenKind.Phrase } when cursor.Next.Kind == QueryTokenKind.Near => terms.Near(),
        { Kind: QueryTokenKind.Word } => terms.Words(oneWord),
        { Kind: QueryTokenKind.Phrase } => terms.Phrase(),
        { Fault: { } wrong } => cursor.Fail(wrong),
        { Kind: QueryTokenKind.Field or QueryTokenKind.Within } when within is { } outer => cursor.Fail(Mistakes.FieldWithin(cursor.Current, outer)),
        { Kind: QueryTokenKind.Open } => Group(),
        { Kind: QueryTokenKind.Field } => Field(),
        { Kind: QueryTokenKind.Within } => Within(),
        _ => cursor.Fail(cursor.Missing()),
    };

    private QueryNode? Group()
    {
        if (depth == QueryReader.MostGroups)
        {
            return cursor.Fail(Mistakes.TooDeep(cursor.Current.Start, QueryReader.MostGroups));
        }

        depth++;
        cursor.Move();
        var inner = Any();
        depth--;
        if (inner is not null && cursor.Current.Kind != QueryTokenKind.Close)
        {
            return cursor.Fail(cursor.Missing());
        }

        cursor.Move();
        return inner;
    }

    private QueryNode? Field()
    {
        var token = cursor.Current;
        return cursor.Takes(1) ? token.Field : null;
    }

    private QueryNode? Within()
    {
        var token = cursor.Current;
        cursor.Move();
        if (cursor.Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            return cursor.Fail(Mistakes.NoValue(token.Name, token.Start, token.End, "siblings"));
        }

        if (cursor.Current.Kind != QueryTokenKind.Open && cursor.Next.Kind == QueryTokenKind.Near)
        {
            return cursor.Fail(Mistakes.CannotBeNear(token.Start, cursor.Current.End, QueryTokenKind.Within));
        }

        within = token.Name;
        var part = Operand(oneWord: true);
        within = null;
        if (part is null)
        {
            return null;
        }

        return Finds(part)
            ? new QueryWithin(token.Start, cursor.Before.End - token.Start, token.Name, part)
            : cursor.Fail(Mistakes.OnlyLeavesOut(part.Start, part.Length));
    }

    private QueryFault CannotBeNear(QueryNode part)
    {
        var before = cursor.Before;
        return before.Kind switch
        {
            _ when part is QueryNot => Mistakes.CannotBeNear(part.Start, part.Length + part.Start, QueryTokenKind.Not),
            QueryTokenKind.Close when part is not QueryWithin => Mistakes.CannotBeNear(cursor.GroupStart(), before.End, QueryTokenKind.Open),
            _ => Mistakes.CannotBeNear(part.Start, part.Start + part.Length, part is QueryWithin ? QueryTokenKind.Within : QueryTokenKind.Field),
        };
    }

    /// <summary>Whether a passage can be found by it, and is not only left out.</summary>
    private static bool Finds(QueryNode node) => node switch
    {
        QueryNot => false,
        QueryAll all => all.Parts.Any(Finds),
        _ => true,
    };
}
