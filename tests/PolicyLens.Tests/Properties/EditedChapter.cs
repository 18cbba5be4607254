using PolicyLens.Model;

namespace PolicyLens.Tests.Properties;

/// <summary>A clause of a generated chapter, with the numbers of the ideas that it states.</summary>
internal sealed record IdeaClause(string Text, params int[] Ideas);

/// <summary>
/// A chapter of sentences that have little in common, and the same chapter after edits of which it is known what they did. Everything
/// follows from the seed.
/// </summary>
internal sealed class EditedChapter
{
    private static readonly string[] Syllables = ["ba", "ker", "lo", "min", "ta", "ves", "dor", "gu", "pel", "ri", "son", "wex", "fa", "hul", "jin", "co"];

    private readonly Random random;
    private readonly HashSet<int> divided = [];
    private int ideas;

    public EditedChapter(int seed)
    {
        random = new(seed);
        Left = Enumerable.Range(0, random.Next(2, 6)).Select(_ => (Word(2) + " " + Word(3), Enumerable.Range(0, random.Next(2, 6)).Select(_ => Sentence()).ToList())).ToList();
        Right = Left.ConvertAll(section => (section.Heading, section.Clauses.ToList()));
    }

    public List<(string Heading, List<IdeaClause> Clauses)> Left { get; }

    public List<(string Heading, List<IdeaClause> Clauses)> Right { get; }

    /// <summary>What was done, in order.</summary>
    public List<string> Edits { get; } = [];

    /// <summary>The ideas of clauses that were moved, edited on the way or not.</summary>
    public HashSet<int> Moved { get; } = [];

    public EditedChapter Edit(string edit)
    {
        Edits.Add(edit);
        var section = Right[random.Next(Right.Count)];
        var at = section.Clauses.Count == 0 ? 0 : random.Next(section.Clauses.Count);
        switch (edit)
        {
            case "insert":
                section.Clauses.Insert(at, Sentence());
                break;
            case "retitle":
                Right[Right.IndexOf(section)] = (Word(2) + " " + Word(2), section.Clauses);
                break;
            case "renumber":
                break;
            case var _ when section.Clauses.Count == 0:
                break;
            case "delete":
                section.Clauses.RemoveAt(at);
                break;
            case "split" when section.Clauses[at] is { Ideas.Length: 2 } whole:
                var halves = whole.Text.TrimEnd('.').Split(", and ");
                divided.UnionWith(whole.Ideas);
                section.Clauses[at] = new(halves[0] + ".", whole.Ideas[0]);
                section.Clauses.Insert(at + 1, new(char.ToUpperInvariant(halves[1][0]) + halves[1][1..] + ".", whole.Ideas[1]));
                break;
            case "merge" when at + 1 < section.Clauses.Count && IsWhole(section.Clauses[at]) && IsWhole(section.Clauses[at + 1]):
                var (first, second) = (section.Clauses[at], section.Clauses[at + 1]);
                section.Clauses[at] = new(first.Text.TrimEnd('.') + ", and " + char.ToLowerInvariant(second.Text[0]) + second.Text[1..], [.. first.Ideas, .. second.Ideas]);
                section.Clauses.RemoveAt(at + 1);
                break;
            case "move" or "move and edit":
                var moved = section.Clauses[at];
                section.Clauses.RemoveAt(at);
                var target = Right[random.Next(Right.Count)].Clauses;
                target.Insert(random.Next(target.Count + 1), edit == "move" ? moved : Reworded(moved));
                Moved.UnionWith(moved.Ideas);
                break;
            case "edit":
                section.Clauses[at] = Reworded(section.Clauses[at]);
                break;
        }

        return this;
    }

    public static Chapter Chapter(List<(string Heading, List<IdeaClause> Clauses)> sections, int firstNumber = 1, Func<string, string>? style = null) => new()
    {
        Sections = sections.Select((section, index) =>
        {
            var anchor = new Anchor($"{firstNumber + index}");
            return new Section
            {
                Anchor = anchor,
                Number = anchor.Value,
                Level = 1,
                Heading = style is null ? section.Heading : style(section.Heading).ToUpperInvariant(),
                Blocks = section.Clauses.Select((clause, at) => (Block)new Paragraph { Anchor = anchor.Paragraph(at + 1), Text = style?.Invoke(clause.Text) ?? clause.Text }).ToValueList(),
            };
        }).ToValueList(),
    };

    /// <summary>The other style of everything that is no word.</summary>
    public static string OtherStyle(string text) => text.Replace(' ', '\u00A0').Replace('\'', '’').Replace('"', '“').Replace('-', '–');

    /// <summary>Half of a clause that is merged with another would make two clauses of two, which no entry is.</summary>
    private bool IsWhole(IdeaClause clause) => clause.Ideas is [var idea] && !divided.Contains(idea);

    private IdeaClause Reworded(IdeaClause clause)
    {
        var words = clause.Text.Split(' ');
        words[words.Length / 2] = Word(3) + (words[words.Length / 2].EndsWith(',') ? "," : "");
        return clause with { Text = string.Join(' ', words) };
    }

    private IdeaClause Sentence()
    {
        var (one, other) = ($"the {Words(5)} of the child's {Words(2)}", random.Next(2) == 0 ? $", and a {Words(3)} to the {Words(3)}" : "");
        return new($"T{one[1..]}{other}.", other.Length == 0 ? [ideas++] : [ideas++, ideas++]);
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random.Next(2, 4))));

    private string Word(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
