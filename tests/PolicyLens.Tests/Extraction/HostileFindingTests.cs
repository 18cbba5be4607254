using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Extraction.Definitions;
using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>Texts that are built to make the patterns of bindings, hedges, lists and definitions go back and forth: each ends.</summary>
public sealed class HostileFindingTests
{
    private const int Length = 10_000;

    public static TheoryData<string> Repeated =>
    [
        "the ", "we want ", "we want children to ", "outcomes are ", "our values of ", "the term a ", "\"a ", "“a ", "(a ", "where the child may ", "if ", "who may ", "that they ", "is defined by ", "a, ", "by a ", "A B C (ABC) ", "ABC (a b c ",
        "may be ", "not ", "efforts are ", "has a duty ", "entitled ", "in this a, ", "An a is a child ", "as ", "a-b ", "‘a ", "A. ", "no ", "the following a principles ", "A – an a ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_repetition_is_read(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, Length / words.Length));
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Outcomes, Values and Principles", "", "Lead " + text + ":", "", "• " + text, "", text + ".", "", "2. Glossary", "", text);

        ModalityClassifier.Of(text);
        new HedgeFinder(Catalogues.Default.Hedges).Find(text);
        new AbbreviationFinder(Catalogues.Default.Terms).Unexplained(chapter);
        Assert.DoesNotContain(Extractors.Extract(chapter, Catalogues.Default).Diagnostics, diagnostic => diagnostic.Code == PolicyLens.Diagnostics.DiagnosticCode.TooSlow);
    }
}
