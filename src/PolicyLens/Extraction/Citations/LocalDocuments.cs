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

    public static LocalDocuments Of(Chapter chapter, LawCatalogue law, TitleForms forms)
    {
        var documents = new LocalDocuments(TextShape.Key(WithoutYears(chapter.Title ?? "")));
        foreach (var passage in chapter.Passages().Where(passage => passage.Kind is PassageKind.Item or PassageKind.Paragraph))
        {
            var text = passage.Text.TrimEnd('.', ';', ',');
            if (IsTitle(text) && WordSpan.Of(text) is var words && !law.Names(words).Any() && forms.Find(text, words).Count == 0)
            {
                documents.Add(text);
            }
        }

        return documents;
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Find(Passage passage, List<WordSpan> words)
    {
        if (passage.Kind == PassageKind.Heading)
        {
            return [];
        }

        var text = passage.Text;
        var known = titles.Find(words).Where(match => char.IsUpper(text[match.Start])).Select(match => At(text, match.Value, match.Start, match.Start + match.Length)).ToList();
        var named = Named().Matches(text).Select(match => match.Groups["title"]).Where(title => TextShape.Key(title.Value) != chapterKey)
            .Select(title => At(text, title.Value, title.Index, title.Index + title.Length)).ToList();
        return MentionList.Join(known, named);
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

    // In running text only a long name in capitals is a document's; "a Care Plan" and "the Pathway Plan" are a child's own, and frameworks of two words are mostly not the authority's.
    private const string Words = @"[A-Z][\w’'-]{0,40}(?:,?\s{1,2}(?:(?:and|of|for|in|to|the|&)\s{1,2}){0,2}[A-Z][\w’'-]{0,40})";

    [GeneratedRegex(@"(?:\b[Tt]he\s{1,2}|[“‘""])(?<title>" + Words + @"{1,9}\s{1,2}(?:Strategy|Policy|Protocol|Charter|Document)\b|" + Words + @"{2,9}\s{1,2}(?:Action Plan|Framework)\b)(?!\s+[A-Z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}
