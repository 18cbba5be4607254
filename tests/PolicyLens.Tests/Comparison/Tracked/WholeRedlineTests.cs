using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Model;
using PolicyLens.Tests.Acceptance;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>The laws of the redline on real chapters, on specimens and on generated edits, all read back from saved files.</summary>
public sealed class WholeRedlineTests(ITestOutputHelper output)
{
    private const int Cases = 600;

    [Fact]
    public void Accept_all_gives_the_right_and_reject_all_the_left_after_any_edits()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var generator = new EditedChapter(seed);
            var parts = generator.Parts();
            var (left, right) = (EditedChapter.Build("1.2", "A Chapter", parts), EditedChapter.Build("1.2", "A Chapter", generator.Edit(parts, out var edits)));
            Holds(left, right, $"seed {seed}, edits {edits}");
        }
    }

    [Fact]
    public void Chapters_that_have_nothing_to_do_with_each_other_are_redlined_too()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            Holds(EditedChapter.Build("1", null, new EditedChapter(seed).Parts()), EditedChapter.Build(null, "Another", new EditedChapter(seed + 1000).Parts()), $"seeds {seed} and {seed + 1000}");
        }

        Holds(EditedChapter.Build(null, null, []), EditedChapter.Build(null, null, new EditedChapter(1).Parts()), "nothing and seed 1");
        Holds(EditedChapter.Build(null, null, []), EditedChapter.Build(null, null, []), "nothing and nothing");
    }

    [Fact]
    public void Specimens_are_redlined_as_exactly()
    {
        var chapters = Repository.CorpusFiles.Select(name => Written.Corpus(name).Chapter).ToList();
        for (var left = 0; left < chapters.Count; left++)
        {
            for (var right = left; right < chapters.Count; right++)
            {
                Holds(chapters[left], chapters[right], $"{chapters[left].Title} and {chapters[right].Title}");
            }
        }
    }

    [SeedFact]
    public void Real_chapters_are_redlined_exactly_and_with_few_words()
    {
        var names = new[] { Seeds.Bedfordshire, Seeds.Unnamed, Seeds.Plymouth, Seeds.Peterborough, Seeds.Swindon };
        var chapters = names.Select(name => ChapterOf(Seeds.PathOf(name))).ToList();
        var ratios = new List<double>();
        for (var left = 0; left < chapters.Count; left++)
        {
            for (var right = 0; right < chapters.Count; right++)
            {
                Holds(chapters[left], chapters[right], $"{names[left]} and {names[right]}");
                if (left != right)
                {
                    var (size, least) = (RedlineLaws.Size(TrackedComparer.Compare(chapters[left], chapters[right])), RedlineLaws.Least(chapters[left], chapters[right]));
                    ratios.Add((double)size / least);
                    output.WriteLine($"{names[left]} to {names[right]}: {size} words, at least {least}, {ratios[^1]:F3}");
                }
            }
        }

        ratios.Sort();
        output.WriteLine($"median {(ratios[9] + ratios[10]) / 2:F3}, greatest {ratios[^1]:F3}");
        Assert.InRange((ratios[9] + ratios[10]) / 2, 1, 1.15);
        Assert.InRange(ratios[^1], 1, 1.35);
    }

    [Fact]
    public void Two_editions_of_one_chapter_have_hardly_more_words_than_must_be()
    {
        var (left, right) = (Written.Corpus("anyshire-leaving-care-2024.html").Chapter, Written.Corpus("anyshire-leaving-care-2025.html").Chapter);
        var ratio = (double)RedlineLaws.Size(TrackedComparer.Compare(left, right)) / RedlineLaws.Least(left, right);
        output.WriteLine($"2024 to 2025: {ratio:F3}");
        Assert.InRange(ratio, 1, 1.05);
    }

    [Fact]
    public void Edits_of_specimens_have_hardly_more_words_than_must_be()
    {
        var (size, least) = (0, 0);
        foreach (var name in Repository.CorpusFiles)
        {
            var parts = EditedChapter.Of(Written.Corpus(name).Chapter);
            for (var seed = 0; seed < 10; seed++)
            {
                var (left, right) = (EditedChapter.Build("1.2", "A Chapter", parts), EditedChapter.Build("1.2", "A Chapter", new EditedChapter(seed).Edit(parts, out _, kinds: 9)));
                size += RedlineLaws.Size(TrackedComparer.Compare(left, right));
                least += RedlineLaws.Least(left, right);
            }
        }

        output.WriteLine($"{size} words, at least {least}, {(double)size / least:F3}");
        Assert.InRange((double)size / least, 1, 1.1);
    }

    [Fact]
    public void A_chapter_against_itself_has_no_change() => Assert.All(
        TrackedComparer.Compare(Written.Corpus("anyshire-leaving-care-2024.html").Chapter, Written.Corpus("anyshire-leaving-care-2024.html").Chapter).Blocks,
        block => Assert.True(block.Runs().All(run => run.Kind == ChangeKind.Equal && run.Format == run.Before) && block is not TrackedParagraph { Mark: not ChangeKind.Equal }));

    [Fact]
    public void Word_s_validator_finds_nothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var file = RedlineLaws.Saved(TrackedComparer.Compare(EditedChapter.Build("1", "One", new EditedChapter(seed).Parts()), EditedChapter.Build("1", "Two", new EditedChapter(seed + 1).Parts())));
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"seed {seed}: {error.Path?.XPath} {error.Description}"));
        }
    }

    [Fact]
    public void The_same_redline_has_the_same_bytes()
    {
        var (left, right) = (EditedChapter.Build("1", "One", new EditedChapter(1).Parts()), EditedChapter.Build("1", "Two", new EditedChapter(2).Parts()));

        Assert.Equal(RedlineLaws.Saved(TrackedComparer.Compare(left, right)), RedlineLaws.Saved(TrackedComparer.Compare(left, right)));
    }

    private static void Holds(Chapter left, Chapter right, string which)
    {
        if (RedlineLaws.Broken(left, right) is { } broken)
        {
            Assert.Fail($"{which}: {broken}");
        }
    }

    private static Chapter ChapterOf(string path) =>
        new PolicyLens.Structure.SectionBuilder(PolicyLens.Catalogue.Catalogues.Default).Build(PolicyLens.Formats.FormatCatalog.Read(new(Path.GetFileName(path), File.ReadAllBytes(path))).Value!);
}
