namespace PolicyLens.Tests.Properties.Editions;

/// <summary>Makes policy chapters from a seed: the same seed makes the same chapters.</summary>
internal sealed class PolicyChapterGenerator(Random random)
{
    private const int Acts = 5;
    private const int Outcomes = 4;

    /// <summary>What the chapter has of each that an edit needs, whatever the dice say.</summary>
    private static readonly (SentenceKind Kind, string Modal)[] Needed =
    [
        (SentenceKind.Age, ""), (SentenceKind.Age, ""), (SentenceKind.Frequency, ""), (SentenceKind.Frequency, ""), (SentenceKind.Amount, ""),
        (SentenceKind.Deadline, "must"), (SentenceKind.Deadline, "must"), (SentenceKind.Deadline, "should"), (SentenceKind.Deadline, "will"),
        (SentenceKind.Duty, "must"), (SentenceKind.Duty, "must"), (SentenceKind.Duty, "must"), (SentenceKind.Duty, "should"), (SentenceKind.Duty, "should"), (SentenceKind.Duty, "should"),
        (SentenceKind.Duty, "will"), (SentenceKind.Duty, "will"), (SentenceKind.Duty, "will"), (SentenceKind.Duty, "may"),
    ];

    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int ids;

    public PolicyChapter Next(int number)
    {
        told.Clear();
        ids = 0;
        var count = random.Next(3, 6);
        List<PolicySentence> needed = [.. Needed.Select(one => New(one.Kind, one.Modal))];
        List<PolicySentence> narrative = [.. Enumerable.Range(0, random.Next(10, 20)).Select(_ => New(SentenceKind.Narrative))];
        var sentences = needed.Concat(narrative).ToArray();
        random.Shuffle(sentences);
        List<PolicySection> sections =
        [
            new("Legal Framework", [new(null, [New(SentenceKind.Narrative)]), new("This chapter rests on these laws:", Chosen(PolicyWords.Acts, Acts, act => new PolicySentence(++ids, SentenceKind.Act, act)))]),
            new("Outcomes", [new("We work towards these outcomes for children:", Chosen(PolicyWords.Outcomes, Outcomes, outcome => new PolicySentence(++ids, SentenceKind.Outcome, "{w}") { Word = outcome.Name, OtherWord = outcome.Changed }))]),
        ];
        var headings = Chosen(Enumerable.Range(0, PolicyWords.Headings.Length).ToArray(), count, at => PolicyWords.Headings[at]);
        for (var at = 0; at < count; at++)
        {
            var own = sentences[(at * sentences.Length / count)..((at + 1) * sentences.Length / count)];
            List<PolicyBlock> blocks = [];
            for (var from = 0; from < own.Length;)
            {
                var length = Math.Min(random.Next(1, 5), own.Length - from);
                blocks.Add(new(null, own[from..(from + length)]));
                from += length;
            }

            if (random.Next(3) == 0)
            {
                blocks.Insert(random.Next(blocks.Count + 1), new(Any(PolicyWords.LeadIns), Chosen(PolicyWords.Items, random.Next(3, 6), item => new PolicySentence(++ids, SentenceKind.Narrative, item))));
            }

            sections.Add(new(headings[at], blocks));
        }

        return new($"{PolicyWords.Titles[number % PolicyWords.Titles.Length]}", sections);
    }

    /// <summary>A sentence of a kind that the chapter does not have yet.</summary>
    public PolicySentence New(SentenceKind kind, string modal = "")
    {
        while (true)
        {
            var sentence = Made(kind, modal) with { Id = ++ids };
            if (told.Add(sentence.Pattern))
            {
                return sentence;
            }
        }
    }

    private PolicySentence Made(SentenceKind kind, string modal)
    {
        var (person, action) = (Any(PolicyWords.People), Any(PolicyWords.Actions));
        switch (kind)
        {
            case SentenceKind.Duty:
                return new(0, kind, $"{person} {{m}} {action.Text}{Any(PolicyWords.Tails)}.") { Modal = modal, Word = action.Word, OtherWord = action.Other };
            case SentenceKind.Deadline:
                return new(0, kind, $"{person} {{m}} {action.Text} {Any(PolicyWords.Deadlines)}{Any(PolicyWords.Events)}.") { Modal = modal, Word = action.Word, OtherWord = action.Other, Number = random.Next(3, 20), IsSpelt = random.Next(3) == 0 };
            case SentenceKind.Frequency:
                return new(0, kind, $"{Any(PolicyWords.Frequencies)}{char.ToLowerInvariant(person[0])}{person[1..]}.") { Number = random.Next(3, 10), IsSpelt = random.Next(2) == 0 };
            case SentenceKind.Age:
                return new(0, kind, Any(PolicyWords.Ages)) { Number = random.Next(15, 22) };
            case SentenceKind.Amount:
                return new(0, kind, Any(PolicyWords.Amounts)) { Number = random.Next(2, 30) * 100 };
            default:
                var verb = Any(PolicyWords.Verbs);
                return new(0, SentenceKind.Narrative, $"{Any(PolicyWords.Subjects)} {verb.Text}{Any(PolicyWords.Endings)}.") { Word = verb.Word, OtherWord = verb.Other };
        }
    }

    private T Any<T>(T[] all) => all[random.Next(all.Length)];

    private List<TResult> Chosen<T, TResult>(T[] all, int count, Func<T, TResult> made)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(count).Select(made)];
    }
}
