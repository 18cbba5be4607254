namespace PolicyLens.Comparison.Tracked;

/// <summary>Numbers for texts, so that tokens are compared as numbers. One is shared by the two sides.</summary>
internal sealed class TokenNumbers
{
    private readonly Dictionary<(int Style, string Text, string? Link), int> tokens = [];
    private readonly Dictionary<LineStyle, int> styles = [];

    public int Of(LineStyle style)
    {
        if (!styles.TryGetValue(style, out var number))
        {
            styles.Add(style, number = styles.Count);
        }

        return number;
    }

    public int Of(int style, string text, string? link)
    {
        var key = (style, text, link);
        if (!tokens.TryGetValue(key, out var number))
        {
            tokens.Add(key, number = tokens.Count);
        }

        return number;
    }
}

/// <summary>
/// The tokens of all lines of one side in a row, each line's followed by its end. A token is equal to another where text,
/// link and style of the line are; the end of a line where the style is.
/// </summary>
internal sealed class TokenSequence
{
    /// <summary>The number of every table: which may be paired and what that keeps stands elsewhere.</summary>
    public const int TableNumber = -1;

    /// <summary>The text of the end of a line; no token of a text is empty.</summary>
    private const string LineEnd = "";

    private readonly List<int> numbers = [];
    private readonly List<int> words = [];
    private readonly List<(int Line, int Token)> places = [];

    public TokenSequence(IReadOnlyList<ChapterLine> lines, TokenNumbers known)
    {
        Lines = lines;
        Tokens = new IReadOnlyList<TextToken>[lines.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].Style.Kind == LineKind.Table)
            {
                Tokens[line] = [];
                Add(TableNumber, lines[line].Rows.Sum(row => row.Cells.Sum(cell => LineTokens.Words(cell.Text))), line, -1);
                continue;
            }

            var style = known.Of(lines[line].Style);
            var text = lines[line].Text;
            Tokens[line] = LineTokens.Of(text.Text);
            var part = 0;
            for (var at = 0; at < Tokens[line].Count; at++)
            {
                var token = Tokens[line][at];
                while (part + 1 < text.Parts.Count && text.Parts[part + 1].Start <= token.Core)
                {
                    part++;
                }

                var end = part;
                while (end + 1 < text.Parts.Count && text.Parts[end + 1].Start < token.End)
                {
                    end++;
                }

                // Where only a part of a token is a link it is equal to no other than one that has it at the same place.
                var link = part == end ? text.Parts[part].Format.Link
                    : string.Join(' ', text.Parts.Skip(part).Take(end - part + 1).Select(each => $"{Math.Max(0, each.Start - token.Core)} {each.Format.Link}"));
                Add(known.Of(style, token.Core == token.End ? " " : text.Text[token.Core..token.End], link), token.Words, line, at);
            }

            Add(known.Of(style, LineEnd, null), 0, line, -1);
        }
    }

    public IReadOnlyList<ChapterLine> Lines { get; }

    /// <summary>The tokens of each line.</summary>
    public IReadOnlyList<TextToken>[] Tokens { get; }

    public int Count => numbers.Count;

    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>How many words each token counts as.</summary>
    public IReadOnlyList<int> Words => words;

    /// <summary>The line of a token and which of its tokens it is; -1 for the end of a line and for a table.</summary>
    public (int Line, int Token) Place(int at) => places[at];

    public bool IsLineEnd(int at) => places[at].Token < 0 && numbers[at] != TableNumber;

    public bool IsTable(int at) => numbers[at] == TableNumber;

    /// <summary>The sequence as what aligns it wants it.</summary>
    public KeptTokens.Side Side() => new([.. numbers], [.. words], [.. Enumerable.Range(0, Count).Select(IsLineEnd)]);

    private void Add(int number, int count, int line, int token)
    {
        numbers.Add(number);
        words.Add(count);
        places.Add((line, token));
    }
}
