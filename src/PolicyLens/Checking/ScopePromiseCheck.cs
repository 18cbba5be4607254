using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Checking;

/// <summary>
/// What the scope says that the chapter covers and of which the chapter then never speaks. Each thing that the sentence
/// lists is looked for by the stems of its words, any of them, in every heading and text outside the scope.
/// </summary>
internal sealed partial class ScopePromiseCheck : ICheck
{
    /// <summary>Words that say what kind of text something is, or how good, and not what it is about.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "policy", "policies", "procedure", "procedures", "chapter", "document", "context", "framework", "approach", "guidance", "information", "detail", "details", "arrangements", "process", "processes", "practice",
        "overarching", "over", "arching", "overall", "underlying", "key", "main", "general", "specific", "relevant", "other", "all", "any", "both", "various", "also", "set", "sets", "out", "clear", "good", "best", "expected", "required",
        "the", "a", "an", "our", "their", "its", "this", "that", "these", "those", "each", "every", "of", "for", "on", "to", "in", "by", "with", "and", "or", "as", "how", "what", "when", "which", "who", "where", "such", "well", "they", "we", "it", "is", "are", "be", "must", "should", "will", "may", "can",
        "local", "authority", "council", "staff", "social", "services", "service", "work", "working", "provision", "use", "way", "ways", "role", "roles", "issues", "matters", "others", "besides", "amongst", "among", "people", "children", "child", "young", "families", "family", "parents", "carers", "members", "everyone", "life", "needs", "area", "areas", "including", "about", "legal", "statutory", "requirements",
    };

    private const int ShortestStem = 5;
    private const int LongestThing = 4;

    public string Rule => "scope-promise";

    public string Title => "what the scope promises and the chapter does not speak of";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        var scope = subject.Passages.Where(passage => passage.Section.Role == SectionRole.Scope && passage.Kind != PassageKind.Heading).ToList();
        if (scope.Count == 0)
        {
            yield break;
        }

        var words = subject.Passages.Where(passage => passage.Section.Role != SectionRole.Scope)
            .SelectMany(passage => TextShape.Key(passage.Text).Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in scope)
        {
            foreach (var sentence in SentenceSplitter.Split(passage.Text))
            {
                foreach (var thing in Promised(sentence).Where(thing => !Stems(thing).Any(stem => words.Any(word => word.StartsWith(stem, StringComparison.Ordinal)))))
                {
                    yield return new(Rule, Severity.Warning, $"The scope promises {thing}; the chapter does not speak of it.")
                    {
                        Anchor = passage.Anchor,
                        Quote = sentence,
                        Suggestion = $"Write of {thing}, point to the chapter that does, or take the promise out.",
                    };
                }
            }
        }
    }

    /// <summary>The things that a sentence says the chapter covers, as it names them from the first word that says what it is.</summary>
    private static IEnumerable<string> Promised(string sentence)
    {
        if (Covers().Match(sentence) is not { Success: true } match || Negated().IsMatch(sentence))
        {
            yield break;
        }

        foreach (var part in Joints().Split(sentence[(match.Index + match.Length)..].TrimEnd('.', ';', ':')))
        {
            // "Principles for recording" promises recording; "values" promises values.
            var about = string.Join(' ', Prepositions().Split(part.Trim())[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Passing.Contains(TextShape.Key(word))));
            var content = TextShape.Key(about).Split(' ').Where(word => !Passing.Contains(word)).ToList();
            if (content.Count is > 0 and <= LongestThing && content.TrueForAll(word => word.Length >= 4))
            {
                yield return char.ToLowerInvariant(about[0]) + about[1..];
            }
        }
    }

    private static IEnumerable<string> Stems(string thing) => TextShape.Key(thing).Split(' ').Where(word => !Passing.Contains(word)).Select(Stem);

    /// <summary>The beginning that the forms of a word share: "recording" and "records", "consultation" and "consulted".</summary>
    private static string Stem(string word)
    {
        var cut = Ending().Replace(word, "");
        return cut.Length >= ShortestStem ? cut : word[..Math.Min(word.Length, ShortestStem)];
    }

    [GeneratedRegex(@"^(?:(?:This|The|Our|These)\s+(?:[\w’'-]+\s+){0,3}(?:chapter|policy|policies|procedure|procedures|document|guidance|protocol|section|manual)|It|They|This)\s+(?:[^.;:]{0,160}\b(?:and|also)\s+)?(?:also\s+)?(?:sets? out|covers?|contains?|describes?|explains?|outlines?|details|addresses|deals? with|provides? (?:guidance|information|advice|details) (?:on|about|for))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Covers();

    [GeneratedRegex(@"\b(?:not|elsewhere|separate|other chapters?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Negated();

    [GeneratedRegex(@"[,;]|\band\b|\bor\b|\bas well as\b|\bplus\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\b(?:for|on|about|of|to|in|within|when|regarding|concerning|around|with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prepositions();

    [GeneratedRegex(@"(?:ations?|itions?|tions?|ities|ity|ings?|ments?|ed|es|s)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ending();
}
