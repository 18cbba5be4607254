using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Finds titles of legislation by their form: "… Act 1999", "… (Scotland) Order 2006", "… Code of Practice 2015". One that
/// is nearly an official title of that year is that, told; what nobody knows has no identifier.
/// </summary>
internal sealed partial class TitleForms(LawCatalogue law)
{
    /// <summary>As many words as a title may have before its last.</summary>
    private const int MostWords = 22;

    // Words that begin a sentence or lead to a title and are none of its own, though they have a capital.
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        [
            "the", "under", "see", "in", "and", "with", "of", "also", "by", "for", "both", "from", "this", "that", "since", "when", "as", "our", "its", "their", "to", "if", "where", "while", "although",
            "section", "sections", "part", "schedule", "regulation", "article", "paragraph", "chapter", "following", "within", "per", "it", "at", "on", "using", "these", "those", "or", "any", "all", "each",
            "act", "acts", "regulations", "order", "orders", "rules", "legislation", "guidance", "law", "read", "note", "all", "because", "after", "before", "through", "via", "including", "e", "i", "uk",
        ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["and", "of", "for", "to", "in", "on", "with", "from", "by", "etc", "against", "or", "at", "as"], StringComparer.Ordinal);

    // An order of a court in one family's case is no instrument.
    private static readonly FrozenSet<string> OfCourts = FrozenSet.ToFrozenSet(
        ["care", "supervision", "placement", "adoption", "guardianship", "arrangements", "protection", "court", "residence", "contact", "assessment", "interim", "recovery", "occupation", "molestation", "parental"], StringComparer.Ordinal);

    /// <summary>Whether a word with a capital begins a sentence or leads to a title rather than being of one.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word.ToLowerInvariant());

    /// <summary>In the order of the text.</summary>
    public List<Mention> Find(string text, List<WordSpan> words)
    {
        var found = new List<Mention>();
        var (at, from) = (0, 0);
        foreach (Match match in Ending().Matches(text))
        {
            while (at < words.Count && words[at].Start < match.Index)
            {
                at++;
            }

            var start = at < words.Count && words[at].Start == match.Index ? Start(text, words, at, from) : -1;
            if (start < 0 || start == match.Index)
            {
                continue;
            }

            found.AddRange(Read(text, match, start));
            from = match.Index + match.Length;
        }

        return found;
    }

    private IEnumerable<Mention> Read(string text, Match match, int start)
    {
        var kind = match.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "act" or "acts" or "measure" => SourceKind.Act,
            "order" => SourceKind.Order,
            "rules" => SourceKind.Rules,
            "code of practice" => SourceKind.Guidance,
            _ => SourceKind.Regulations,
        };
        var name = text[start..(match.Index + match.Groups["kind"].Length + match.Groups["extent"].Length)];
        name = name.EndsWith("Acts", StringComparison.OrdinalIgnoreCase) ? name[..^1] : name;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (kind == SourceKind.Order && !name.Contains('(') && words.Length < 6 && words.Length > 1 && OfCourts.Contains(words[^2].ToLowerInvariant()))
        {
            yield break;
        }

        foreach (Capture capture in match.Groups["year"].Captures)
        {
            var year = int.Parse(capture.Value, CultureInfo.InvariantCulture);
            var end = match.Index + match.Length;
            yield return kind == SourceKind.Guidance ? new(kind, name, year, start, end)
                : law.Titles.Nearest(name, kind, year) is { } official
                    ? TitleWording.IsOfficial(name, official) ? Mention.Of(official, start, end) : CitationFaults.WrongTitle($"{name} {year}", official, start, end)
                    : new(kind, $"{name} {year}", year, start, end);
        }
    }

    /// <summary>Where the title begins whose last word is given; that word's own place where nothing before it is of a title.</summary>
    /// <param name="from">Where the text begins that no title before has taken.</param>
    private static int Start(string text, List<WordSpan> words, int last, int from)
    {
        var (best, joining, inBracket, listed) = (last, 0, false, false);
        for (var at = last - 1; at >= 0 && last - at <= MostWords && words[at].Start >= from; at--)
        {
            var gap = text.AsSpan(words[at].End, words[at + 1].Start - words[at].End);
            var word = words[at];
            if (!IsGap(gap, word.Word, ref inBracket, ref listed, out var comma) || (comma && joining > 0))
            {
                break;
            }

            if (inBracket)
            {
                continue;
            }

            if (word.Start > 0 && text[word.Start - 1] is '-' && char.IsLower(text[word.Start]))
            {
                // The end of "Well-being".
                continue;
            }

            var isYear = IsYear(word.Word);
            if (isYear ? !(at > 0 && words[at - 1].Word is "act" && gap.Contains('(')) : IsRoman(text, word))
            {
                break;
            }

            if (Joining.Contains(word.Word))
            {
                listed |= word.Word == "and";
                if (++joining > 2)
                {
                    break;
                }
            }
            else if (word.Word == "the" && at > 0 && words[at - 1].Word == "against")
            {
                joining++;
            }
            else if (char.IsUpper(text[word.Start]) && (!Openers.Contains(word.Word) || (word.Word == "act" && IsYear(words[at + 1].Word))))
            {
                (best, joining) = (at, 0);
            }
            else if (!isYear)
            {
                break;
            }
        }

        // "In Wales, the …" without its article: what stands before the comma is the sentence's.
        return best > 0 && best < last && words[best - 1].Word is "in" && text[words[best].End] == ',' ? words[best + 1].Start : words[best].Start;
    }

    /// <summary>Whether a title may go on over what stands between two of its words.</summary>
    private static bool IsGap(ReadOnlySpan<char> gap, string before, ref bool inBracket, ref bool listed, out bool comma)
    {
        comma = false;
        // Backwards, as the words are gone through.
        for (var at = gap.Length - 1; at >= 0; at--)
        {
            switch (gap[at])
            {
                case ' ' or '\u00a0' or '-' or '&' or '/' or '’' or '\'':
                    break;
                case ')' when !inBracket:
                    inBracket = true;
                    break;
                case '(' when inBracket:
                    inBracket = false;
                    break;
                // Only a list that goes on to "and" has commas: "Children, Schools and Families Act".
                case ',' when inBracket || listed || before == "etc":
                    comma = !inBracket && !listed;
                    break;
                case '.' when before == "etc" || inBracket:
                    break;
                default:
                    return false;
            }
        }

        return gap.Length <= 4;
    }

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit);

    private static bool IsRoman(string text, WordSpan word) => text.AsSpan(word.Start, word.End - word.Start).IndexOfAnyExcept("IVX") < 0;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<kind>Acts?|ACTS?|Regulations?|REGULATIONS|Order|ORDER|Rules|RULES|Measure|Code of Practice)(?<extent>\s\((?:England|Wales|England and Wales|Scotland|Northern Ireland)\))?(?:,\s{0,2}|\s{1,2}(?:of\s{1,2})?)(?<open>[(\[])?(?<year>(?:18|19|20)[0-9]{2})(?![0-9])(?(open)[)\]]?)(?:(?<=Acts\s(?:18|19|20)[0-9]{2})\s{1,2}and\s{1,2}(?<year>(?:18|19|20)[0-9]{2})(?![0-9]))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ending();
}
