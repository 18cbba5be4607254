using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// The authority's own strategies, policies and plans that a chapter names: titles that stand alone on a line or in a
/// list, and the same titles where the text speaks of them again.
/// </summary>
internal sealed partial class LocalDocuments
{
    private readonly PhraseIndex<string> titles = new();
    private readonly string chapterKey;

    private LocalDocuments(string chapterKey) => this.chapterKey = chapterKey;

    public static LocalDocuments Of(Chapter chapter, LawCatalogue law)
    {
        var documents = new LocalDocuments(TextShape.Key(WithoutYears(chapter.Title ?? "")));
        foreach (var passage in chapter.Passages().Where(passage => passage.Kind is PassageKind.Item or PassageKind.Paragraph))
        {
            var text = passage.Text.TrimEnd('.', ';', ',');
            if (IsTitle(text) && !law.Names(WordSpan.Of(text)).Any() && !UnlistedLegislation.Find(text).Any())
            {
                documents.Add(text);
            }
        }

        return documents;
    }

    public IEnumerable<Mention> Find(Passage passage)
    {
        if (passage.Kind == PassageKind.Heading)
        {
            yield break;
        }

        var text = passage.Text;
        var found = new List<Mention>();
        foreach (var match in titles.Find(WordSpan.Of(text)).Where(match => char.IsUpper(text[match.Start])))
        {
            found.Add(At(text, match.Value, match.Start, match.Start + match.Length));
        }

        foreach (Match match in Named().Matches(text))
        {
            var title = match.Groups["title"];
            var mention = At(text, title.Value, title.Index, title.Index + title.Length);
            if (TextShape.Key(title.Value) != chapterKey && !found.Any(mention.Overlaps))
            {
                found.Add(mention);
            }
        }

        foreach (var mention in found)
        {
            yield return mention;
        }
    }

    private static Mention At(string text, string title, int start, int end)
    {
        end += end < text.Length && text[end] == ')' && text.AsSpan(start, end - start).Contains('(') ? 1 : 0;
        var years = YearsAfter().Match(text, end);
        var year = years.Success && !years.Groups["last"].Success ? int.Parse(years.Groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new(SourceKind.Local, title, year, start, years.Success ? years.Index + years.Length : end);
    }

    private void Add(string text)
    {
        var title = WithoutYears(text.StartsWith("The ", StringComparison.Ordinal) ? text[4..] : text);
        if (TextShape.Key(title) != chapterKey)
        {
            titles.Add(title, title);
        }
    }

    /// <summary>A title of a document alone on its line: capitals throughout, a word for a document, no sentence.</summary>
    private static bool IsTitle(string text)
    {
        var words = WithoutYears(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 16 && !text.Contains(':', StringComparison.Ordinal)
            && words.Any(word => DocumentWords.Contains(word.Trim('(', ')', ',')))
            && words.All(word => word.Length <= 3 || !char.IsLetter(word[0]) || char.IsUpper(word[0]) || JoiningWords.Contains(word));
    }

    private static string WithoutYears(string text) => TrailingYears().Replace(text, "").TrimEnd();

    private static readonly HashSet<string> DocumentWords = new(StringComparer.Ordinal)
    {
        "Strategy", "Policy", "Plan", "Framework", "Protocol", "Protocols", "Procedure", "Procedures", "Guidance", "Charter", "Pledge", "Statement", "Agreement", "Toolkit", "Handbook", "Guide", "Offer",
    };

    private static readonly HashSet<string> JoiningWords = new(StringComparer.Ordinal) { "with", "from", "into", "their", "under" };

    [GeneratedRegex(@"\s*\(?(?:19|20)[0-9]{2}(?:\s*(?:-|–|to|/)\s*(?:(?:19|20)[0-9]{2}|[0-9]{2}))?\)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TrailingYears();

    [GeneratedRegex(@"\G,?\s*(?<open>\()?(?<year>(?:19|20)[0-9]{2})(?:\s*(?:-|–|to|/)\s*(?<last>(?:19|20)[0-9]{2}|[0-9]{2})\b)?(?(open)\)?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearsAfter();

    // In running text only a long name in capitals is a document's; "a Care Plan" and "the Pathway Plan" are a child's own.
    [GeneratedRegex(@"\b[Tt]he\s+(?<title>[A-Z][\w’'-]*(?:,?\s+(?:(?:and|of|for|in|to|the|&)\s+){0,2}[A-Z][\w’'-]*){2,9}\s+(?:Strategy|Action Plan|Framework|Protocol|Charter|Policy)\b)(?!\s+[A-Z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}
