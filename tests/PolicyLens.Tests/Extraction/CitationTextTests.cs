using PolicyLens.Catalogue;
using PolicyLens.Extraction.Citations;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>A law: what is written for a citation is read back as that citation.</summary>
public sealed class CitationTextTests
{
    private const int Seed = 20261122;

    private static readonly CitationExtractor Extractor = new(Catalogues.Default.Law);

    [Theory]
    [InlineData("Section 10(5) of the Children Act 2004 applies.", "section 10(5) of the Children Act 2004")]
    [InlineData("We follow Working Together 2018.", "Working Together to Safeguard Children (2018)")]
    [InlineData("We follow the UNCRC (Art. 12).", "Article 12 of the United Nations Convention on the Rights of the Child")]
    [InlineData("Sch 2 para 19B of the Children Act 1989 applies.", "paragraph 19B of Schedule 2 to the Children Act 1989")]
    [InlineData("We follow the Children Act 1989 Guidance and Regulations, Volume 2 (2021).", "Volume 2 of the Children Act 1989 Guidance and Regulations (2021)")]
    [InlineData("So says Re B (A Child) [2013] UKSC 33.", "Re B (A Child) [2013] UKSC 33")]
    public void A_citation_is_written_as_people_write_it(string sentence, string expected) => Assert.Equal(expected, CitationText.Of(Assert.Single(Cited.In(sentence))));

    [Fact]
    public void All_legislation_of_the_catalogue_is_read_back_as_it_is_written()
    {
        var random = new Random(Seed);
        Assert.All(Catalogues.Default.Law.Legislation, entry =>
        {
            var pinpoint = random.Next(4) == 0 ? null : Pinpoint(random, entry);
            var citation = new Citation { Kind = entry.Kind, Title = entry.Title, Year = entry.Year, Uri = entry.Uri, Pinpoint = pinpoint, Anchor = new("1/p1"), Quote = "" };
            IsReadBack(citation, random);
        });
    }

    [Fact]
    public void All_guidance_of_the_catalogue_is_read_back_as_it_is_written()
    {
        var random = new Random(Seed);
        Assert.All(Catalogues.Default.Law.Guidance, entry =>
        {
            IReadOnlyList<int?> years = [null, .. entry.Editions.Select(edition => (int?)edition.Year)];
            Assert.All(years, year => IsReadBack(
                new Citation { Kind = entry.Kind, Title = entry.Title, Year = year, Pinpoint = random.Next(2) == 0 ? null : $"Chapter {random.Next(1, 9)}", Anchor = new("1/p1"), Quote = "" },
                random));
        });
    }

    private static void IsReadBack(Citation citation, Random random)
    {
        string[] sentences = ["Staff follow {0} in all their work.", "This is set out in {0}.", "Our duties ({0}) are plain.", "We have regard to {0}; others do so too."];
        var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentences[random.Next(sentences.Length)], CitationText.Of(citation));
        var found = Extractor.Extract(new Chapter
        {
            Sections = [new Section { Anchor = new("1"), Level = 1, Blocks = [new Paragraph { Anchor = new("1/p1"), Text = sentence }] }],
        }).Citations;

        Assert.True(found.Count == 1, $"{found.Count} citations in “{sentence}” (seed {Seed}): {string.Join("; ", found.Select(each => each.Title))}");
        Assert.Equal((citation.Title, citation.Year, citation.Pinpoint, citation.Uri, CitationFault.None), (found[0].Title, found[0].Year, found[0].Pinpoint, found[0].Uri, found[0].Fault));
        Assert.Equal(CitationText.Of(citation), CitationText.Of(found[0]));
    }

    private static string Pinpoint(Random random, LegislationEntry entry)
    {
        var (unit, units) = entry.Kind switch
        {
            SourceKind.Act => ("section", "sections"),
            SourceKind.Regulations => ("regulation", "regulations"),
            SourceKind.Rules => ("rule", "rules"),
            _ => ("Article", "Articles"),
        };
        int Number() => random.Next(1, 200);
        if (entry.Kind is SourceKind.Convention or SourceKind.Eu || entry.Uri is null)
        {
            return random.Next(2) == 0 ? $"{unit} {Number()}" : $"{units} {Number()} and {Number()}";
        }

        return random.Next(9) switch
        {
            0 => $"{unit} {Number()}",
            1 => $"{unit} {Number()}({Number()})",
            2 => $"{unit} {Number()}B({Number()})(a)",
            3 => $"{units} {Number()} to {Number()}",
            4 => $"{units} {Number()}, {Number()} and {Number()}C",
            5 => $"Schedule {Number()}",
            6 => $"Schedule {Number()}, paragraph {Number()}B",
            7 => $"Schedule {Number()}, paragraphs {Number()} to {Number()}",
            _ => $"{unit} {Number()}({Number()}) and ({Number()})",
        };
    }
}
