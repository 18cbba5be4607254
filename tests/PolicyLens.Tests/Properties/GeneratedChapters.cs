using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Tests.SameChapter;

namespace PolicyLens.Tests.Properties;

/// <summary>Chapters that belong to no format yet, to be written in all of them.</summary>
internal static class GeneratedChapters
{
    private static readonly string[] Names =
    [
        "Introduction", "Our Vision", "Key Principles", "Working with Parents", "Health", "Going to School", "Moving Home", "Recording", "Who can help?", "Equality and Diversity", "Being healthy", "Complaints", "The first visit",
    ];

    private static readonly Gen<string> Word = Gen.Elements(
        "children", "carers", "plan", "home", "support", "the", "young", "people", "review", "school", "with", "care", "health", "listen", "well-being", "child’s", "£25", "naïve", "café", "(see", "below)", "s.17", "21", "1989", "Council", "*", "[note]", "a_b_c", "<b>", "&", "‘views’", "50%", "#1");

    /// <summary>A sentence of ordinary words that ends as one does.</summary>
    private static readonly Gen<string> Sentence =
        from count in Gen.Choose(6, 22)
        from words in Gen.Elements("children", "carers", "every", "plan", "home", "support", "the", "young", "people", "review", "school", "with", "their", "worker", "health", "listen", "well", "before", "visit").ListOf(count)
        select $"We {string.Join(' ', words)}.";

    private static readonly Gen<string> AnyWords =
        from count in Gen.Choose(1, 30)
        from words in Word.ListOf(count)
        from end in Gen.Elements(".", ".", ";", ":", "", "?", ",")
        from start in Gen.Elements("We ", "we ", "", "The ", "2.1 ", "(a) ", "12 January 2020 ", "Note: ")
        select start + string.Join(' ', words) + end;

    /// <summary>Chapters whose parts are in order: numbers that run on, sentences that end, an edit that touches one section.</summary>
    public static Gen<NeutralChapter> Orderly { get; } =
        from sections in Gen.Choose(2, 5)
        from shapes in Gen.Choose(0, 5).ListOf(sections * 4)
        from sentences in Sentence.ListOf(sections * 16)
        from contents in Gen.Elements(true, false)
        select new NeutralChapter("2.4", "A Chapter on Practice", contents, Blocks(sections, [.. shapes], [.. sentences]));

    /// <summary>Chapters with anything anywhere.</summary>
    public static Gen<NeutralChapter> Wild { get; } =
        from count in Gen.Choose(1, 14)
        from blocks in Gen.Frequency<NeutralBlock>(
            (3, from level in Gen.Choose(1, 3) from name in Gen.Elements(Names) from number in Gen.Elements(null, "1", "2", "2.1", "3.8", "7") select (NeutralBlock)new NeutralHeading(level, number, name)),
            (6, AnyWords.Select(text => (NeutralBlock)new NeutralParagraph(text))),
            (4, from depth in Gen.Choose(1, 2) from text in AnyWords select (NeutralBlock)new NeutralItem(depth, text)),
            (1, from cells in AnyWords.ListOf(4) select (NeutralBlock)new NeutralTable([["Who", "What"], cells.Take(2).ToArray(), cells.Skip(2).ToArray()]))).ListOf(count)
        from number in Gen.Elements(null, "1.2.3")
        select new NeutralChapter(number, "Any Chapter at All", HasContents: false, [.. blocks]);

    /// <summary>The chapter with other words in one paragraph, or one item more at the end of one list; and which section that is, counted from 0.</summary>
    public static Gen<(NeutralChapter Before, NeutralChapter After, int Section)> Edited { get; } =
        from chapter in Orderly
        from place in Gen.Choose(0, 1000)
        from sentence in Sentence
        select Edit(chapter, place, sentence);

    private static NeutralBlock[] Blocks(int sections, int[] shapes, string[] sentences)
    {
        var (blocks, at) = (new List<NeutralBlock>(), 0);
        for (var section = 0; section < sections; section++)
        {
            blocks.Add(new NeutralHeading(1, $"{section + 1}", Names[section]));
            for (var part = 0; part < 4; part++)
            {
                switch (shapes[section * 4 + part])
                {
                    case 0:
                        blocks.Add(new NeutralHeading(2, $"{section + 1}.{blocks.AsEnumerable().Reverse().TakeWhile(block => block is not NeutralHeading { Level: 1 }).Count(block => block is NeutralHeading) + 1}", Names[5 + section + part]));
                        break;
                    case 1:
                        blocks.AddRange([new NeutralItem(1, Item()), new NeutralItem(1, Item())]);
                        break;
                    case 2:
                        blocks.Add(new NeutralTable([["Who", "What"], [Sentences(), Sentences()]]));
                        break;
                }

                blocks.Add(new NeutralParagraph(Sentences()));
            }
        }

        return [.. blocks];

        string Sentences() => sentences[at++ % sentences.Length];

        string Item() => Sentences()[3..].TrimEnd('.') + ";";
    }

    private static (NeutralChapter Before, NeutralChapter After, int Section) Edit(NeutralChapter chapter, int place, string sentence)
    {
        var places = Enumerable.Range(0, chapter.Blocks.Count).Where(index => chapter.Blocks[index] is NeutralParagraph or NeutralItem).ToList();
        var at = places[place % places.Count];
        List<NeutralBlock> blocks = [.. chapter.Blocks];
        if (blocks[at] is NeutralParagraph)
        {
            blocks[at] = new NeutralParagraph(sentence);
        }
        else
        {
            while (blocks[at + 1] is NeutralItem)
            {
                at++;
            }

            blocks.Insert(at + 1, new NeutralItem(1, sentence[3..].TrimEnd('.') + ";"));
        }

        return (chapter, chapter with { Blocks = blocks }, blocks.Take(at + 1).Count(block => block is NeutralHeading) - 1);
    }
}
