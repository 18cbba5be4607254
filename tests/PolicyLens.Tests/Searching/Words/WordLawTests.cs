using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

/// <summary>What holds for the words of any text, also of one that is built to harm.</summary>
public sealed class WordLawTests
{
    private const int Long = 1_000_000;

    private static readonly WordReader Reader = new(Catalogues.Default);
    private static readonly ConceptFinder Finder = new(Catalogues.Default, Reader);

    private static readonly string[] Pieces =
    [
        "child", "Children’s", "carers'", "well", "being", "Well-Being", "co", "-", "‑", "–", " ", "  ", "\n", "\t", "'", "’", "s", "S", "é", "e\u0301", "\u0301", "\u00AD", "\u200B", "ʼ", "東", "\U0001D49C", "\uD835", "\uDC00",
        "&", " & ", ".", "s.47", "18s", "multi", "non", "LAC", "in", "care", "looked", "after", "SEND", "İ", "ß", "ﬁ", "½", "Ⅳ", "_", "\0",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_word_stands_where_it_says_and_folds_to_its_letters(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            Check(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    [Fact]
    public void The_words_of_every_wording_of_the_catalogue_stand_where_they_say() => Assert.All(
        Catalogues.Default.Synonyms.Entries.SelectMany(idea => idea.Variants).Concat(Catalogues.Default.Items.SelectMany(item => item.Names)), Check);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("a'", 1)]
    [InlineData("\u0301", 0)]
    [InlineData("-", 0)]
    [InlineData("'", 0)]
    [InlineData("\uD835", 0)]
    [InlineData("\u00AD", 0)]
    [InlineData("\U0001D49C", 1)]
    [InlineData(" ", 0)]
    public void A_text_of_one_thing_alone_has_one_word_or_none(string piece, int words)
    {
        var read = Reader.Read(string.Concat(Enumerable.Repeat(piece, Long / piece.Length)));

        Assert.Equal(words, read.Count);
        Assert.All(read, word => Assert.Equal(word.Plain, word.Stem));
    }

    [Theory]
    [InlineData("non-")]
    [InlineData("co non ")]
    [InlineData("well-")]
    [InlineData("'s")]
    [InlineData("a\u00AD\u0301")]
    [InlineData("child\u00AD ")]
    [InlineData("in care of the ")]
    [InlineData("looked after ")]
    [InlineData("LAC ")]
    [InlineData("s. ")]
    [InlineData("children and young people ")]
    public void A_text_that_is_built_to_be_slow_is_read_and_searched_in_bounds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Long / piece.Length));
        var words = Reader.Read(text);

        Assert.True(words.Count <= text.Length);
        Assert.All(Finder.Find(text, words), found => Assert.InRange(found.FirstWord + found.WordCount, 1, words.Count));
    }

    [Fact]
    public void A_prefix_joins_no_word_without_end() => Assert.All(Reader.Read(string.Concat(Enumerable.Repeat("non-", 1000)) + "attendance"), word => Assert.InRange(word.Plain.Length, 1, 40));

    /// <summary>Words that were never seen push others out of the cache; what is read does not change.</summary>
    [Fact]
    public void What_was_read_before_does_not_matter()
    {
        var reader = new WordReader(Catalogues.Default);
        var text = "Organizing well-being programs for looked-after children";
        var before = reader.Read(text);
        reader.Read(string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"word{number}")));

        Assert.Equal(before, reader.Read(text));
    }

    [Fact]
    public void Many_threads_read_the_same()
    {
        var reader = new WordReader(Catalogues.Default);
        var texts = Enumerable.Range(0, 400).Select(number => string.Join(' ', Enumerable.Range(0, 200).Select(word => $"organizing{number * word % 7919} children word{(number * 31) + word}"))).ToList();
        var alone = texts.Select(text => Reader.Read(text)).ToList();

        Assert.Equal(alone, texts.AsParallel().AsOrdered().Select(reader.Read));
    }

    private static void Check(string text)
    {
        var words = Reader.Read(text);
        var end = 0;
        foreach (var word in words)
        {
            Assert.True(word.Start >= end && word.Length > 0 && word.Start + word.Length <= text.Length, text);
            Assert.NotEmpty(word.Stem);
            Assert.Equal(word.Plain, Folded(text.Substring(word.Start, word.Length)));
            end = word.Start + word.Length;
        }

        var outside = text.EnumerateRunes().Count(rune => Rune.IsLetterOrDigit(rune));
        Assert.True(words.Sum(word => text.Substring(word.Start, word.Length).EnumerateRunes().Count(rune => Rune.IsLetterOrDigit(rune))) >= outside - text.Count(character => character is 'ʼ' or '\uFF07'), text);
    }

    /// <summary>The letters and digits alone, without a possessive's ending; an ampersand is "and".</summary>
    private static string Folded(string written)
    {
        if (written == "&")
        {
            return "and";
        }

        var possessive = written.Length > 2 && written[^1] is 's' or 'S' && IsApostrophe(written[^2]) ? written[..^2] : written;
        return string.Concat(possessive.EnumerateRunes().Where(rune => (Rune.IsLetter(rune) || Rune.IsNumber(rune)) && !(rune.IsBmp && IsApostrophe((char)rune.Value))).Select(rune => PlainLetters.Of(rune).ToString()));
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or 'ʹ' or '′' or '´' or '\uFF07';
}
