using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

/// <summary>The files of words and synonyms say nothing twice and nothing in vain.</summary>
public sealed class WordDataTests
{
    private static readonly WordReader Reader = new(Catalogues.Default);
    private static readonly WordData Words = CatalogueFile.Read("words.json", CatalogueJsonContext.Default.WordData);

    /// <summary>Initials that stand for several ideas; nothing else does.</summary>
    private static readonly string[] Shared = ["asc", "cao", "cpp", "cpr", "ffa", "ico", "pa", "sar", "sio", "sop"];

    [Fact]
    public void A_wording_is_of_one_idea_or_is_known_to_be_of_several() => Assert.Equal(Shared, Catalogues.Default.Synonyms.Entries
        .SelectMany(idea => idea.Variants.Select(variant => string.Join(' ', Reader.Read(variant).Select(word => word.Plain))).Distinct(StringComparer.Ordinal))
        .GroupBy(variant => variant, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void An_idea_has_an_id_of_its_own_and_two_wordings() => Assert.All(Catalogues.Default.Synonyms.Entries, idea =>
    {
        Assert.Single(Catalogues.Default.Synonyms.Entries, other => other.Id == idea.Id);
        Assert.Same(idea, Catalogues.Default.Synonyms.Find(idea.Id.ToUpperInvariant()));
        Assert.True(idea.Variants.Distinct(StringComparer.Ordinal).Count() >= 2, idea.Id);
        Assert.All(idea.Capitals ?? [], capitals => Assert.Contains(capitals, idea.Variants));
    });

    [Fact]
    public void Every_term_that_is_referred_to_is_there()
    {
        var data = CatalogueFile.Read("synonyms.json", CatalogueJsonContext.Default.SynonymData);

        Assert.All(data.OfTerms, reference =>
        {
            var term = Assert.Single(Catalogues.Default.Terms.Terms, term => term.Id == reference.Id);
            Assert.All(reference.Without ?? [], variant => Assert.Contains(variant, term.Variants));
        });
    }

    [Fact]
    public void An_idea_says_no_wording_twice() => Assert.All(Catalogues.Default.Synonyms.Entries, idea => AssertUnique(idea.Variants));

    [Fact]
    public void No_word_has_two_stems_spellings_or_plurals()
    {
        AssertUnique(Words.Stems.SelectMany(group => group.Words));
        AssertUnique(Words.Stems.Select(group => group.Stem));
        AssertUnique(Words.Spellings.SelectMany(pair => pair.From));
        AssertUnique(Words.Plurals.SelectMany(pair => pair.From));
        AssertUnique(Words.Common);
        AssertUnique(Words.Compounds);
        AssertUnique(Words.Prefixes.Concat(Words.HyphenPrefixes));
    }

    [Fact]
    public void What_a_spelling_becomes_stays_as_it_is()
    {
        var spelling = new Spelling(Words);

        Assert.All(Words.Spellings, pair => Assert.Equal(pair.To.TrimEnd('*'), spelling.Of(pair.To.TrimEnd('*'))));
        Assert.All(Words.Stems.SelectMany(group => group.Words), word => Assert.Equal(word, spelling.Of(word)));
        Assert.All(Words.Plurals.Select(pair => pair.To), word => Assert.Equal(word, spelling.Of(word)));
    }

    [Fact]
    public void A_beginning_becomes_a_beginning() => Assert.All(
        Words.Spellings, pair => Assert.All(pair.From, from => Assert.True(from.EndsWith('*') == pair.To.EndsWith('*'), from)));

    [Fact]
    public void A_compound_has_two_parts_and_is_read_as_one_word() => Assert.All(Words.Compounds, compound =>
    {
        var read = Reader.Read(compound.TrimEnd('*'));

        Assert.Equal(2, compound.Split(' ', '-').Length);
        Assert.Equal(compound.TrimEnd('*').Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), Assert.Single(read).Plain);
    });

    [Fact]
    public void Every_word_of_the_file_is_one_plain_word() => Assert.All(
        Words.Common.Concat(Words.KeptEndings).Concat(Words.Prefixes).Concat(Words.HyphenPrefixes).Concat(Words.Plurals.SelectMany(pair => pair.From.Append(pair.To)))
            .Concat(Words.Stems.SelectMany(group => group.Words.Append(group.Stem))).Concat(Words.Spellings.SelectMany(pair => pair.From.Append(pair.To).Select(word => word.TrimEnd('*')))),
        word => Assert.Equal(word, Assert.Single(Reader.Read(word)).Plain));

    private static void AssertUnique(IEnumerable<string> words) =>
        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
}
