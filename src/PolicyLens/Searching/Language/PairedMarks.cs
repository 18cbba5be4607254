namespace PolicyLens.Searching.Language;

/// <summary>Which quotation marks and parentheses of a text belong together. Takes time and room by its length.</summary>
internal sealed class PairedMarks
{
    private const int IsText = int.MinValue;

    private readonly string text;

    // Of each mark the place of its fellow plus one; 0 where it has none; IsText where it is a part of the words.
    private readonly int[] fellows;

    public PairedMarks(string text)
    {
        this.text = text;
        fellows = new int[text.Length];
        PairQuotes();
        PairParentheses();
    }

    public static bool IsQuote(char character) => FamilyOf(character) != Family.None;

    /// <summary>The place of the mark that belongs to this one; null where none does.</summary>
    public int? FellowOf(int at) => fellows[at] > 0 ? fellows[at] - 1 : null;

    /// <summary>Whether a quotation mark stands there that begins a phrase.</summary>
    public bool OpensPhrase(int at) => at < text.Length && fellows[at] > at + 1 && IsQuote(text[at]);

    /// <summary>Whether a parenthesis stands there that begins a group.</summary>
    public bool OpensGroup(int at) => at < text.Length && fellows[at] > at + 1 && text[at] == '(';

    /// <summary>Whether a parenthesis is a part of the words, as in "child(ren)".</summary>
    public bool IsOfWords(int at) => fellows[at] == IsText;

    private void PairQuotes()
    {
        var marks = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (IsQuote(text[at]))
            {
                marks.Add(at);
            }
        }

        var next = NextOfFamily(marks);
        for (var mark = 0; mark < marks.Count; mark++)
        {
            var close = CanOpen(marks[mark]) && mark + 1 < marks.Count
                ? Closes(marks[mark], marks[mark + 1]) ? mark + 1 : next[mark] is { } other && Closes(marks[mark], marks[other]) ? other : (int?)null
                : null;
            if (close is { } found)
            {
                Pair(marks[mark], marks[found]);
                mark = found;
            }
        }
    }

    /// <summary>Of each mark the next one of the same kind.</summary>
    private int?[] NextOfFamily(List<int> marks)
    {
        var next = new int?[marks.Count];
        var last = new int?[(int)Family.Angled + 1];
        for (var mark = marks.Count - 1; mark >= 0; mark--)
        {
            ref var seen = ref last[(int)FamilyOf(text[marks[mark]])];
            (next[mark], seen) = (seen, mark);
        }

        return next;
    }

    /// <summary>A straight mark behind a digit stands for inches, and a closing one behind a word opens nothing.</summary>
    private bool CanOpen(int at) => text[at] switch
    {
        '"' or '＂' => at == 0 || !char.IsAsciiDigit(text[at - 1]),
        '”' or '»' => !WordBounds.EndsAt(text, at),
        _ => true,
    };

    private bool Closes(int open, int at) => (text[open], text[at]) switch
    {
        ('"' or '＂', '"' or '＂') => true,
        ('“' or '”' or '‟', '”') => true,
        ('„', '“' or '”') => true,
        ('«', '»') or ('»', '«' or '»') => true,

        // One was set by the word processor and the other was not: only where it stands as a closing mark does.
        ('“' or '„' or '«', '"') or ('"', '”' or '»') => !char.IsWhiteSpace(text[at - 1]) && !WordBounds.GoesOnAt(text, at + 1),
        _ => false,
    };

    private void PairParentheses()
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (OpensPhrase(at))
            {
                at = fellows[at] - 1;
            }
            else if (text[at] == '(')
            {
                fellows[at] = WordBounds.EndsAt(text, at) && !OperatorWords.EndAt(text, at) ? IsText : 0;
                open.Push(at);
            }
            else if (text[at] == ')' && open.TryPop(out var start))
            {
                if (IsOfWords(start))
                {
                    fellows[at] = IsText;
                }
                else
                {
                    Pair(start, at);
                }
            }
        }
    }

    private void Pair(int open, int close) => (fellows[open], fellows[close]) = (close + 1, open + 1);

    private static Family FamilyOf(char character) => character switch
    {
        '"' or '＂' => Family.Straight,
        '“' or '”' or '„' or '‟' => Family.Curly,
        '«' or '»' => Family.Angled,
        _ => Family.None,
    };

    private enum Family
    {
        None,
        Straight,
        Curly,
        Angled,
    }
}
