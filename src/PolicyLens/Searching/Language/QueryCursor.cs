namespace PolicyLens.Searching.Language;

/// <summary>A place in the tokens of a query, the first mistake, and what room there is left.</summary>
/// <param name="formal">Whether the query uses the language: if not, no number of words is a mistake.</param>
internal sealed class QueryCursor(string text, IReadOnlyList<QueryToken> tokens, bool formal)
{
    private int at;
    private int terms;

    public string Text => text;

    public QueryToken Current => tokens[at];

    /// <summary>The token after this one; the end where this is the end.</summary>
    public QueryToken Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    /// <summary>The token before this one; a parenthesis of no length where this is the first.</summary>
    public QueryToken Before => at > 0 ? tokens[at - 1] : new(QueryTokenKind.Open, 0, 0);

    public QueryFault? Fault { get; private set; }

    /// <summary>Where plain words begin that are not looked at; null where all are.</summary>
    public int? Unread { get; private set; }

    public void Move() => at = Math.Min(at + 1, tokens.Count - 1);

    public QueryNode? Fail(QueryFault wrong)
    {
        Fault ??= wrong;
        return null;
    }

    /// <summary>Moves on where there is room for so many words more.</summary>
    public bool Takes(int count)
    {
        if (!HasRoom(Current, count))
        {
            return false;
        }

        Move();
        return true;
    }

    /// <summary>Whether there is room for so many words more. Where there is none, plain words end there, and anything else is a mistake.</summary>
    public bool HasRoom(QueryToken token, int count)
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
    public QueryFault Missing() => Current.Fault ?? (Before.IsOperator, Current.Kind) switch
    {
        (true, QueryTokenKind.Close or QueryTokenKind.End) => Mistakes.NothingAfter(Before, text),
        (true, _) => Mistakes.SideBySide(Before, Current, text),
        (false, QueryTokenKind.Close) => Mistakes.EmptyGroup(Before.Start, Current.End),
        _ => Mistakes.NothingBefore(Current, text),
    };

    /// <summary>Where the group begins that ends right before this token.</summary>
    public int GroupStart() => tokens.First(token => token.Kind == QueryTokenKind.Open && token.Value == Before.Start).Start;
}
