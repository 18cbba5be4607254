using System.Globalization;
using System.Text;

namespace PolicyLens.Searching.Language;

/// <summary>The mistakes that a query can have, in words.</summary>
internal static class Mistakes
{
    /// <summary>Words of a query are told up to this length.</summary>
    private const int LongestShown = 40;

    public static QueryFault NothingBefore(QueryToken op, string text) => At(op, op.Kind == QueryTokenKind.Near
        ? $"{Word(op, text)} stands between two words, as in child {Word(op, text)} plan; nothing stands before it."
        : $"{Word(op, text)} joins two things to find, and nothing stands before it. Put something there, or write “{Small(op, text)}” for the word itself.");

    public static QueryFault NothingAfter(QueryToken op, string text) => At(op, op.Kind switch
    {
        QueryTokenKind.Near => $"{Word(op, text)} stands between two words, as in child {Word(op, text)} plan; nothing stands after it.",
        QueryTokenKind.Not => "NOT leaves out what comes after it, and nothing does. Put something there, or write “not” for the word itself.",
        _ => $"{Word(op, text)} joins two things to find, and nothing stands after it. Put something there, or write “{Small(op, text)}” for the word itself.",
    });

    public static QueryFault SideBySide(QueryToken left, QueryToken right, string text) => new(left.Start, right.End - left.Start, left.Kind is QueryTokenKind.Minus || right.Kind is QueryTokenKind.Minus
        ? "What is left out is left out twice here. Keep NOT or the minus, not both."
        : Word(left, text) == Word(right, text)
        ? $"{Word(left, text)} stands here twice. Keep one, or put something to find between them."
        : $"{Word(left, text)} and {Word(right, text)} stand side by side. Keep one, or put something to find between them.");

    public static QueryFault NotClosed(int at) => new(at, 1, "This parenthesis is never closed. Put a ) where the group ends, or take this one out.");

    public static QueryFault NotOpened(int at) => new(at, 1, "This parenthesis closes nothing. Put a ( where the group begins, or take this one out.");

    public static QueryFault EmptyGroup(int start, int end) => new(start, end - start, "There is nothing to find between these parentheses. Put something there, or take them out.");

    public static QueryFault LoneQuote(int at) => new(at, 1, "This quotation mark has no fellow. Put one where the phrase ends, or take this one out.");

    public static QueryFault EmptyPhrase(int start, int end) => new(start, end - start, "There is no word between these quotation marks. Put one there, or take them out.");

    public static QueryFault LoneStar(int at) => new(at, 1, "A star stands right behind the first letters of a word, as in permanen*; there are none before this one.");

    public static QueryFault StarWithin(int at) => new(at, 1, "A star can only end a word, as in permanen*. Take out what comes after it, or the star.");

    public static QueryFault StarWithinPhrase(int at) => new(at, 1, "Between quotation marks only the last word can end in a star. Take this one out, or search for the words without the marks.");

    public static QueryFault TooDeep(int at, int most) => new(at, 1, $"Parentheses can stand {Number(most)} deep, and this one is deeper. Take out those that are not needed.");

    public static QueryFault TooMany(QueryToken token, int most) => At(token, $"A search has room for {Number(most)} words and fields; this one is beyond. Take out those that matter least.");

    public static QueryFault OnlyLeavesOut(int start, int length) =>
        new(start, length, "A search needs something to find beside what it leaves out. Put a word before this, as in placement -adoption.");

    public static QueryFault SideOnlyLeavesOut(int start, int length) =>
        new(start, length, "Each side of OR needs something to find, and this one only leaves out. Put a word beside it, as in (placement -adoption).");

    public static QueryFault LeavesOutNothing(int start, int length) =>
        new(start, length, "What is left out needs something to find in it, and this only leaves out again. Take one NOT or minus away.");

    public static QueryFault Distance(int start, int end, string typed) => new(start, end - start, typed.Length == 0
        ? "NEAR/ needs a number behind it: the most words that may lie between, as in NEAR/5."
        : $"“{Shown(typed)}” is no number of words. Type a whole number up to {Number(OperatorWords.GreatestDistance)}, as in NEAR/5.");

    public static QueryFault CannotBeNear(int start, int end, QueryTokenKind kind) => new(start, end - start, kind switch
    {
        QueryTokenKind.Within => "NEAR stands between words and phrases, not beside a field. Put it inside: title:(child NEAR/5 plan).",
        QueryTokenKind.Field => "NEAR stands between words and phrases, and a field is neither. Type AND in place of NEAR.",
        QueryTokenKind.Not or QueryTokenKind.Minus => "NEAR stands between words and phrases; what is left out cannot be near. Type AND NOT in place of NEAR.",
        _ => "NEAR stands between words and phrases; a group in parentheses cannot be near. Write out what it means: child NEAR/5 plan OR child NEAR/5 review.",
    });

    public static QueryFault OtherDistance(QueryToken near, string text, QueryToken first) => At(near,
        $"All of one chain are equally near. Type {Word(first, text)} here too, or make two of it: child NEAR/5 plan AND plan NEAR/3 review.");

    public static QueryFault NoValue(SearchField field, int start, int end, string example) =>
        new(start, end - start, $"“{FieldNames.Of(field)}:” needs a value behind it, as in {FieldNames.Of(field)}:{example}. For the word itself take the colon out.");

    public static QueryFault OneValue(SearchField field, int start, int end, string first, string second) =>
        new(start, end - start, $"“{FieldNames.Of(field)}:” takes one value. Where either of two will do, type ({FieldNames.Of(field)}:{first} OR {FieldNames.Of(field)}:{second}).");

    public static QueryFault NoSuchValue(SearchField field, int start, int end, string typed, IReadOnlyList<string> near, IReadOnlyList<string> known) => new(start, end - start, near.Count > 0
        ? $"There is no {FieldNames.Of(field)} “{Shown(typed)}”; did you mean {string.Join(" or ", near)}?"
        : known.Count <= 16
        ? $"There is no {FieldNames.Of(field)} “{Shown(typed)}”. Type one of {string.Join(", ", known)}."
        : $"There is no {FieldNames.Of(field)} “{Shown(typed)}”. Type one of the catalogue, such as {known[0]} or {known[^1]}.");

    public static QueryFault NoYear(int start, int end, string typed) =>
        new(start, end - start, $"“{Shown(typed)}” is no year. Type it as year:2024, year:2020..2024 or year:>=2023.");

    public static QueryFault YearsBackwards(int start, int end, int from, int to) =>
        new(start, end - start, $"These years end before they begin. Type year:{Number(to)}..{Number(from)}.");

    public static QueryFault StarInName(SearchField field, int at) =>
        new(at, 1, $"A star can end a word that is searched for, and “{FieldNames.Of(field)}:” takes a whole name. Take the star out.");

    public static QueryFault FieldWithin(QueryToken token, SearchField outer) => At(token,
        $"“{FieldNames.Of(outer)}:” holds words and phrases, and no field. Put this one outside the parentheses.");

    private static QueryFault At(QueryToken token, string message) => new(token.Start, token.Length, message);

    private static string Word(QueryToken token, string text) => token.Kind == QueryTokenKind.Minus ? "The minus" : Shown(text[token.Start..token.End]);

    private static string Small(QueryToken token, string text) => text[token.Start..token.End].ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string typed)
    {
        var shown = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (shown.Length >= LongestShown)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
