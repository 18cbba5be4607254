using System.Text.RegularExpressions;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Definitions;

/// <summary>Reads the term that a sentence defines, by the form of the sentence.</summary>
internal static partial class DefiningSentence
{
    private const int MostWords = 8;

    /// <summary>The terms, as they stand, in order; empty where the sentence defines none.</summary>
    /// <param name="inGlossary">Whether its section is one of definitions, where a label is enough.</param>
    public static IEnumerable<string> Terms(string sentence, bool inGlossary)
    {
        foreach (Match match in Called().Matches(sentence))
        {
            if (Clean(match.Groups["term"].Value) is { } called)
            {
                yield return called;
            }
        }

        Regex[] forms = inGlossary ? [Named(), DefinedAs(), For(), ByWeMean(), Quoted(), Means(), IsWho(), ThatIs(), AnyMeans(), Labelled()] : [Named(), DefinedAs(), For(), ByWeMean(), Quoted(), Means(), IsWho(), ThatIs()];
        foreach (var form in forms)
        {
            if (form.Match(sentence) is { Success: true } match && Clean(match.Groups["term"].Value) is { } term)
            {
                yield return term;
                yield break;
            }
        }
    }

    private static string? Clean(string term)
    {
        term = Opener().Replace(term.Trim(), "").Trim(' ', '“', '”', '"', '‘', '’', '\'', ',');
        return term.Length < 2 || TextShape.WordCount(term) > MostWords || NoTerm().IsMatch(term) ? null : term;
    }

    [GeneratedRegex(@"^(?:(?:where|which|whereby|and|that|so)\s+)?(?:(?:an?|the|any)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opener();

    // "This means that …", "Which means any …": nothing is defined.
    [GeneratedRegex(@"^(?:this|that|it|which|what|there|these|those|he|she|they|we|you|one|who|and|or|but|also|here|in practice|in effect|by all|all|such|no)$|^(?:this|these|such|if|when|where|as|our)\b|\b(?:this|it|which|that|also|not|only)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NoTerm();

    private const string Term = @"[“""‘']?(?<term>[\w’'/() -]{2,70}?)[”""’']?";

    private const string Somebody = @"(?:an?|any|all|every|some|those|the|someone|anyone|anybody|somebody|children|child|young|people|persons?|adults?|care|both|when|where|being|having|living|providing|giving|making|keeping|not|help|support|action|harm|behaviou?r|arrangements?|accommodation|information|either|more|two|long|short|permanent)";

    [GeneratedRegex(@"\b(?:the )?(?:term|phrase|expression|words?)s?\s+(?:[“""‘'](?<term>[^“""”]{2,60}?)[”""’']|(?<term>[a-zA-Z][\w -]{1,50}?))\s+(?:(?:is|are|has|have|will be|should be)\s*(?:here\s+|also\s+|often\s+|generally\s+)?(?:applied to|used|defined|taken to mean|understood to mean|understood as|to mean|the meaning|an?\b|any\b|all\b|those\b)|(?:means?|refers?|covers?|describes?|includes?|applies|denotes?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:^|,\s+|\bwhere\s+|\bwhich\s+)(?:(?:an?|the|any)\s+)?" + Term + @"\s+(?:is|are)\s+(?:legally |here |also )?(?:defined\s+(?:as|here as|in law as|to mean|(?:by|in|under)\b[^.]{0,80}? (?:as|to mean|to be))|taken\s+to\s+(?:mean|be)|understood\s+(?:to\s+(?:mean|be)|as))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DefinedAs();

    [GeneratedRegex(@"^(?:(?:For\s+the\s+purposes?\s+of|In|Within|Throughout)\s+(?:this|the|these|our)\s+[^,]{3,80},|For\s+the\s+purposes?\s+of\s+(?:this|these|our)\s+\w+(?=\s+(?:an?|the|any)\s))\s+(?:(?:the\s+(?:term|word|phrase)|references?\s+to|an?|the|any)\s+)?" + Term + @"\s+(?:is|are|means?|includes?|refers?\s+to|should\s+be\s+taken\s+to\s+mean|will\s+mean|has\s+the\s+meaning)\s+(?:(?:to\s+)?(?:references\s+to\s+)?)?" + Somebody + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(?:by\s+" + Term + @",?\s+(?:we\s+mean(?!\s+to\b)|is\s+meant|is\s+understood)|when\s+we\s+(?:say|speak\s+of|talk\s+about|use\s+the\s+(?:term|word|phrase)|refer\s+to)\s+" + Term + @",?\s+we\s+(?:mean(?!\s+to\b)|are\s+(?:talking|referring)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ByWeMean();

    [GeneratedRegex(@"^(?:An?|The|Any)?\s*[“""‘'](?<term>[^“""”]{2,60}?)[”""’']\s+(?:means?|refers?\s+to|has\s+the\s+(?:same\s+)?meaning|includes?|(?:is|are)\s+(?:an?|the|any|those|someone|anyone|when|where|defined|children|young|people|\w+\s+(?:that|which|who|where|when|caused|given|made|by|for|to)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:(?:In|For the purposes? of)\s+(?:this|the|these)\s+[^,]{3,60},\s+)?(?:(?:An?|The|Any|an?|the)\s+)?[“""‘']?(?<term>[A-Za-z][\w’'/ -]{1,60}?)(?:\s+\([\w /’'-]{2,30}\))?[”""’']?\s+(?:means|refers\s+to)\s+" + Somebody + @"\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Means();

    // "A care leaver is a young person who …", with the one that is defined as the subject.
    [GeneratedRegex(@"^An?\s+(?<term>[\w’'/][\w’'/ -]{1,60}?)(?:\s+\([\w /’'-]{2,30}\))?\s+is\s+(?:an?\s+|any\s+)?(?:(?:disabled\s+|looked\s+after\s+)?(?:child|young\s+person|person|adult|individual|carer|relative)|someone|anyone|somebody|anybody)(?:\s+(?:or|and)\s+(?:an?\s+)?(?:child|young\s+person|person|adult))?,?\s+(?:who|whose|whom|aged|under|between|over|of|for\s+whom|with\s+whom|living|from|in\s+respect)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsWho();

    [GeneratedRegex(@"^(?:An?|The)\s+(?<term>[\w’'][\w’' -]{1,60}?),\s+(?:that\s+is|i\.e\.|ie|meaning),?\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ThatIs();

    [GeneratedRegex(@"\((?:hereafter|hereinafter|hereafter\s+referred\s+to\s+as|hereinafter\s+referred\s+to\s+as|referred\s+to\s+(?:here\s+|below\s+|in\s+this\s+\w+\s+|throughout\s+|throughout\s+this\s+\w+\s+)?as|also\s+known\s+as|known\s+as|called|in\s+this\s+\w+)[:,]?\s+(?:the\s+|an?\s+)?[“""‘']?(?<term>[^“""”()]{2,60}?)[”""’']?\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(?:(?:An?|The|Any)\s+)?[“""‘']?(?<term>[A-Za-z][\w’'/() -]{1,60}?)[”""’']?\s+(?:means|refers\s+to|is\s+defined|covers|describes|denotes|includes)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnyMeans();

    [GeneratedRegex(@"^[“""‘']?(?<term>[A-Z][\w’'()/, -]{1,70}?)[”""’']?\s*(?::|–|—|\s-\s)\s*\S", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();
}
