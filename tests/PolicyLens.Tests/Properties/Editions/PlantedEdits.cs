namespace PolicyLens.Tests.Properties.Editions;

/// <summary>A run of edits over generated chapters: five to each, in turn each in a pair of editions of its own or all in one.</summary>
internal static class PlantedEdits
{
    public const int EditsOfChapter = 5;

    private static readonly EditKind[] Kinds = Enum.GetValues<EditKind>();

    public static List<EditedPair> Make(int seed, int chapters)
    {
        var (random, pairs, deck) = (new Random(seed), new List<EditedPair>(), new List<EditKind>());
        for (var number = 0; number < chapters; number++)
        {
            var generator = new PolicyChapterGenerator(random);
            var (chapter, layout, kinds) = (generator.Next(number), Layout(random), Deal(deck, random));
            chapter = kinds.Aggregate(chapter, PolicyEditor.Prepared);
            if (number % 2 == 0)
            {
                pairs.AddRange(kinds.Select(kind => Pair(number, random, generator, chapter, layout, [kind])));
            }
            else
            {
                pairs.Add(Pair(number, random, generator, chapter, layout, kinds));
            }
        }

        return pairs;
    }

    private static EditedPair Pair(int number, Random random, PolicyChapterGenerator generator, PolicyChapter chapter, PolicyLayout layout, IReadOnlyList<EditKind> kinds)
    {
        var editor = new PolicyEditor(random, generator, chapter, layout);
        PlantedEdit[] edits = [.. kinds.Select(editor.Edit)];
        return new(number, PolicyChapterWriter.Write(chapter, layout), PolicyChapterWriter.Write(editor.Chapter, editor.Layout), layout.IsMarkdown ? ".md" : ".txt", edits);
    }

    /// <summary>Five kinds that differ; over the whole run every kind as often as any other.</summary>
    private static List<EditKind> Deal(List<EditKind> deck, Random random)
    {
        var dealt = new List<EditKind>();
        while (dealt.Count < EditsOfChapter)
        {
            if (deck.TrueForAll(dealt.Contains))
            {
                var all = Kinds.ToArray();
                random.Shuffle(all);
                deck.AddRange(all);
            }

            var next = deck.FindIndex(kind => !dealt.Contains(kind));
            dealt.Add(deck[next]);
            deck.RemoveAt(next);
        }

        return dealt;
    }

    private static PolicyLayout Layout(Random random)
    {
        var markdown = random.Next(2) == 0;
        return new()
        {
            IsMarkdown = markdown,
            Bullet = markdown ? "-" : "•",
            Width = random.Next(3) == 0 ? 80 : 0,
            CurlyQuotes = random.Next(2) == 0,
            Pages = random.Next(3) == 0 ? 4 : 0,
        };
    }
}
