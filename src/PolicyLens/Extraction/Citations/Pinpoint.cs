using System.Text;

namespace PolicyLens.Extraction.Citations;

/// <summary>A number of a pinpoint and how it follows the one before it.</summary>
/// <param name="Joiner">Empty for the first; else <c>", "</c>, <c>" and "</c>, <c>" or "</c> or, of a range, <c>" to "</c>.</param>
/// <param name="Number">As it is cited: <c>10(5)</c>, <c>22G</c>, <c>III</c>; <c>(11)</c> where it goes on from the one before.</param>
internal sealed record PinpointNumber(string Joiner, string Number);

/// <summary>One level of a pinpoint: "Schedule 2", "paragraphs 3 and 4".</summary>
internal sealed record PinpointLevel(PinpointUnit Unit, List<PinpointNumber> Numbers)
{
    public override string ToString()
    {
        var whole = Numbers.Count(number => number.Number[0] != '(');
        var text = new StringBuilder(PinpointUnits.Word(Unit, whole > 1)).Append(' ');
        for (var at = 0; at < Numbers.Count; at++)
        {
            // A list that its writer joined by commas alone ends in "and" all the same.
            var joiner = at > 0 && at == Numbers.Count - 1 && Numbers.All(number => number.Joiner is "" or ", ") ? " and " : Numbers[at].Joiner;
            text.Append(joiner).Append(Numbers[at].Number);
        }

        return text.ToString();
    }
}

/// <summary>Levels that lie in each other, the outermost first: "Schedule 2, paragraph 19B".</summary>
internal sealed record PinpointClause(string Joiner, List<PinpointLevel> Levels)
{
    public override string ToString() => string.Join(", ", Levels);
}

/// <summary>The part of an Act or of guidance that a mention points at.</summary>
/// <param name="Clauses">One for "Schedule 2, paragraph 19B", two for "section 17 and Schedule 2".</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="IsShort">Whether its unit is cut short ("s.20"), as nobody writes of a chapter's own sections.</param>
internal sealed record Pinpoint(List<PinpointClause> Clauses, int Start, int End, bool IsShort)
{
    /// <summary>In its usual form: <c>section 10(5)</c>, <c>sections 22 to 29</c>, <c>Article 12</c>, <c>Schedule 2, paragraph 19B</c>.</summary>
    public string Text { get; } = string.Concat(Clauses.Select(clause => clause.Joiner + clause));

    /// <summary>The unit that it leads to in the end: of "Schedule 2, paragraph 19B" the paragraph.</summary>
    public PinpointUnit Unit => Clauses[0].Levels[^1].Unit;

    /// <summary>The unit that holds it: of "Schedule 2, paragraph 19B" the Schedule.</summary>
    public PinpointUnit Outer => Clauses[0].Levels[0].Unit;

    /// <summary>The first number of its last level, without what is in brackets: of "section 10(5)" 10.</summary>
    public string Number => Clauses[0].Levels[^1].Numbers[0].Number.Split('(')[0];

    /// <summary>Whether its number has a point, as those of a chapter's own sections, of rules and of guidance have.</summary>
    public bool IsPointed => Number.Contains('.', StringComparison.Ordinal);

    /// <summary>The same pinpoint where its text stands further on in a longer one.</summary>
    public Pinpoint Moved(int by) => new(Clauses, Start + by, End + by, IsShort);
}
