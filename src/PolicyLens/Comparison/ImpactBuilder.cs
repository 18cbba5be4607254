using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Extraction.Citations;
using PolicyLens.Model;
using PolicyLens.Reporting;
using PolicyLens.Structure;

namespace PolicyLens.Comparison;

/// <summary>Finds every passage that cites a source of law or guidance, in any edition of it, with its standing now.</summary>
/// <remarks>
/// Chapters that name the source are read for citations again with the catalogue as it is now: it may know more than on
/// the day when they were stored. Where nothing is found so, what was found then counts.
/// </remarks>
public sealed class ImpactBuilder(Catalogues catalogues)
{
    private readonly LawCatalogue law = catalogues.Law;

    /// <summary>The passages of the editions that cite what a name means; null where neither the catalogue nor a chapter knows the name.</summary>
    /// <param name="name">A title with or without its year, another wording, a short name or initials; capitals do not matter.</param>
    public Impact? Build(string name, IReadOnlyList<NamedEdition> editions)
    {
        var sources = law.SourcesNamed(name);
        if (sources.Count == 0)
        {
            var key = TextShape.Key(name);
            var passages = editions.SelectMany(edition => Passages(edition, edition.Edition.Findings.Citations, citation => Keys(citation).Contains(key, StringComparer.Ordinal))).ToValueList();
            return passages.Count == 0 ? null : new(passages[0].Citations[0].Cited, [], editions.Count, passages);
        }

        var volume = sources.All(source => source.Guidance?.Volumes is not null) ? LawSource.VolumeOf(name) : null;
        var wanted = new Wanted(sources, volume);
        var found = editions.SelectMany(edition => Passages(edition, wanted)).ToValueList();

        // Of a name that many share, such as "Children Act", those that no chapter cites are of no interest here.
        var titles = found.SelectMany(passage => passage.Citations).Select(citation => citation.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var cited = sources.Where(source => titles.Contains(source.Title)).ToValueList();
        return new(
            sources is [var only] ? only.Title + Volume(volume) : name,
            (cited.Count > 0 ? cited : sources).Select(Source).ToValueList(),
            editions.Count,
            found);
    }

    /// <summary>The passages that cite law or guidance which was repealed or replaced on a day or later, as the catalogue has it today.</summary>
    /// <param name="day">ISO 8601; a month or a year that the catalogue gives counts to its last day. What it knows to be out of date and not since when is passed over.</param>
    public Impact BuildSince(string day, IReadOnlyList<NamedEdition> editions)
    {
        bool IsOvertaken(Citation citation) => law.StandingOf(citation) is { Status: Standing.Repealed or Standing.Superseded, Since: { } since } && string.CompareOrdinal(since + "~", day) >= 0;
        var found = editions.SelectMany(edition => Passages(edition, edition.Edition.Findings.Citations.Where(IsOvertaken).ToValueList(), _ => true)).ToValueList();
        var sources = found.SelectMany(passage => passage.Citations).Select(citation => citation.Title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(law.SourcesNamed).DistinctBy(source => source.Title).Select(Source).ToValueList();
        return new($"law or guidance that was repealed or replaced since {day}", sources, editions.Count, found);
    }

    /// <summary>Names that one that is not known may have meant, likeliest first: of the catalogue, and of what the chapters cite.</summary>
    public IReadOnlyList<string> Near(string name, IReadOnlyList<NamedEdition> editions) =>
        NearNames.To(name, law.Near(name).Concat(editions.SelectMany(edition => edition.Edition.Findings.Citations).Select(citation => citation.Title)));

    private IEnumerable<ImpactPassage> Passages(NamedEdition edition, Wanted wanted)
    {
        var chapter = edition.Edition.Chapter;
        if (chapter.Title is { } title && Names(title, wanted))
        {
            foreach (var passage in Outside(edition, "title of the chapter", title, InTitle(title).Where(wanted.Is)))
            {
                yield return passage;
            }
        }

        foreach (var text in chapter.Furniture.Any(furniture => Names(furniture.Text, wanted)) ? new PageCitations(law).Of(chapter).Where(found => wanted.Is(found.Citation)).GroupBy(found => found.Text) : [])
        {
            foreach (var passage in Outside(edition, $"text of the page, line {text.Key.Line.ToString(CultureInfo.InvariantCulture)}", text.Key.Text, text.Select(found => found.Citation)))
            {
                yield return passage;
            }
        }

        foreach (var passage in Passages(edition, Citations(edition.Edition, wanted), wanted.Is))
        {
            yield return passage;
        }
    }

    /// <summary>The citations of a chapter; read again where the text has a name of what is wanted.</summary>
    private ValueList<Citation> Citations(Edition edition, Wanted wanted)
    {
        if (!edition.Chapter.Passages().Any(passage => Names(passage.Text, wanted)))
        {
            return edition.Findings.Citations;
        }

        try
        {
            var found = new CitationExtractor(law).Extract(edition.Chapter).Citations;
            return found.Any(wanted.Is) ? found : edition.Findings.Citations;
        }
        catch (RegexMatchTimeoutException)
        {
            // A text that is built to be slow: it was told when the chapter was stored.
            return edition.Findings.Citations;
        }
    }

    private IReadOnlyList<Citation> InTitle(string title)
    {
        var section = new Section { Anchor = new("title"), Level = 1, Blocks = [new Paragraph { Anchor = new Anchor("title").Paragraph(1), Text = title }] };
        return new CitationExtractor(law).Extract(new Chapter { Sections = [section] }).Citations;
    }

    private bool Names(string text, Wanted wanted) => law.Names(WordSpan.Of(text)).Any(match => wanted.Is(match.Value));

    private IEnumerable<ImpactPassage> Passages(NamedEdition edition, ValueList<Citation> citations, Func<Citation, bool> wanted)
    {
        var cited = citations.Where(wanted).GroupBy(citation => citation.Anchor).ToList();
        if (cited.Count == 0)
        {
            yield break;
        }

        var chapter = edition.Edition.Chapter;
        var texts = chapter.Passages().DistinctBy(passage => passage.Anchor).ToDictionary(passage => passage.Anchor);
        foreach (var group in cited)
        {
            var passage = texts.GetValueOrDefault(group.Key);
            yield return Passage(edition, group.Key, passage?.Section.Heading, Evidence.Place(chapter, group.Key), passage?.Text, [.. group]);
        }
    }

    private IEnumerable<ImpactPassage> Outside(NamedEdition edition, string place, string text, IEnumerable<Citation> citations)
    {
        if (citations.ToList() is { Count: > 0 } found)
        {
            yield return Passage(edition, null, null, place, text, found);
        }
    }

    private ImpactPassage Passage(NamedEdition edition, Anchor? anchor, string? heading, string place, string? text, IReadOnlyList<Citation> citations)
    {
        var all = citations.DistinctBy(citation => (citation.Title, citation.Year, citation.Pinpoint)).Select(Cited).ToValueList();
        var first = all[0];
        var at = text?.IndexOf(first.Quote, StringComparison.Ordinal) ?? -1;
        return new(
            edition.Name, edition.Edition.Findings.Authority, anchor, heading, place,
            at < 0 ? first.Quote : new SentencePlaces(text!).At(at),
            first.Cited, first.Status, first.Successor, first.Since, all);
    }

    private ImpactCitation Cited(Citation citation)
    {
        var standing = law.StandingOf(citation);
        var year = citation.Year?.ToString(CultureInfo.InvariantCulture);
        var dated = year is null || citation.Title.EndsWith(" " + year, StringComparison.Ordinal) ? "" : " " + year;
        return new(citation.Title, citation.Title + Volume(LawSource.VolumeOf(citation.Pinpoint)) + dated, citation.Year, citation.Pinpoint, citation.Quote, standing.Status, standing.Successor, standing.Since);
    }

    private static ImpactSource Source(LawSource source) => new(
        source.Title, source.Kind, source.Legislation?.Uri, source.Standing.Status, source.CurrentEdition, source.Standing.Successor, source.Standing.Since, source.Standing.Survives);

    private static string Volume(int? number) => number is null ? "" : $", Volume {number.Value.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Keys(Citation citation) => [TextShape.Key(citation.Title), TextShape.Key($"{citation.Title} {citation.Year}")];

    /// <summary>What is looked for: some entries of the catalogue, and the name that legislation of several years shares. Guidance that is cited without a volume may mean the one that is wanted.</summary>
    private sealed class Wanted(ValueList<LawSource> sources, int? volume)
    {
        private readonly HashSet<string> titles = sources.Select(source => source.Title)
            .Concat(sources.Where(source => source.Legislation is not null).Select(source => LawCatalogue.WithoutYear(source.Title))).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public bool Is(Citation citation) => titles.Contains(citation.Title) && (citation.Year is null || !IsOfOtherYear(citation))
            && (volume is null || (LawSource.VolumeOf(citation.Pinpoint) ?? volume) == volume);

        public bool Is(LawName name) => sources.Any(source => source.Guidance is { } guidance ? name.Guidance == guidance : name.Legislation.Contains(source.Legislation!));

        // "Children Act" with the year 1975 is not the one of 1989, though its title without the year is.
        private bool IsOfOtherYear(Citation citation) =>
            sources.All(source => source.Legislation is { } legislation && legislation.Title != citation.Title && legislation.Year != citation.Year);
    }
}
