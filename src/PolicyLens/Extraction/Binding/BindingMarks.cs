using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Binding;

/// <summary>Cuts a sentence into the marks that tell what it binds to, in order; all other words fall away.</summary>
internal static partial class BindingMarks
{
    public static IEnumerable<BindingMark> Of(string sentence)
    {
        // The pattern has too many beginnings to be tried at every letter: it is tried where one of them can stand.
        for (var at = 0; at < sentence.Length;)
        {
            if (MayBegin(sentence, at) && Mark().Match(sentence, at) is { Success: true, Length: > 0 } match)
            {
                yield return KindOf(match, sentence);
                at = match.Index + match.Length;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Marks begin with a word, with the sentence, or with a sign that divides it.</summary>
    private static bool MayBegin(string sentence, int at)
    {
        var character = sentence[at];
        return at == 0
            || (char.IsLetterOrDigit(character) ? !char.IsLetterOrDigit(sentence[at - 1])
                : character is '(' or '“' or '‘' or '"' or '\'' or ',' or ';' or ':' or '—' || (char.IsWhiteSpace(character) && at + 1 < sentence.Length && sentence[at + 1] is '-' or '–' or '—'));
    }

    private static BindingMark KindOf(Match match, string sentence)
    {
        BindingMark As(MarkKind kind, Modality modality = Modality.Statement, bool plain = false) => new(kind, modality, match.Index, match.Length, plain);
        var plain = match.Groups["plain"].Success;
        return match switch
        {
            _ when match.Groups["possible"].Success => As(MarkKind.Possible),
            _ when match.Groups["idle"].Success || IsName(match, sentence) => As(MarkKind.Idle),
            _ when match.Groups["stop"].Success => As(MarkKind.Stop),
            _ when match.Groups["opener"].Success => As(MarkKind.Opener),
            _ when match.Groups["relative"].Success => As(MarkKind.Relative),
            _ when match.Groups["inverted"].Success => As(IsInverted(match, sentence) ? MarkKind.Opener : MarkKind.Verb, IsInverted(match, sentence) ? Modality.Statement : Modality.Expectation, plain: true),
            _ when match.Groups["prohibition"].Success => As(MarkKind.Verb, Modality.Prohibition, plain),
            _ when match.Groups["duty"].Success => As(MarkKind.Verb, Modality.Duty, plain),
            _ when match.Groups["commitment"].Success => As(MarkKind.Verb, Modality.Commitment, plain),
            _ when match.Groups["effort"].Success => As(IsOfAuthority(match, sentence) ? MarkKind.Verb : MarkKind.Idle, Modality.Commitment),
            _ when match.Groups["expectation"].Success => As(MarkKind.Verb, Modality.Expectation, plain),
            _ => As(MarkKind.Verb, Modality.Permission),
        };
    }

    /// <summary>"May" is a month and "Will" a person wherever a capital stands inside a sentence that is not all capitals; at its beginning "May 2019".</summary>
    private static bool IsName(Match match, string sentence)
    {
        if (!match.Value.StartsWith("May", StringComparison.Ordinal) && !match.Value.StartsWith("Will", StringComparison.Ordinal))
        {
            return false;
        }

        var after = sentence.AsSpan(match.Index + match.Length).TrimStart();
        return match.Index == 0
            ? (match.Value[0] == 'M' && MonthGoesOn().IsMatch(after)) || NameGoesOn().IsMatch(after)
            : match.Value[0] == 'M' || after.Length == 0 || !char.IsLower(after[0]);
    }

    /// <summary>"Should they leave, …" states a case; "Should be kept for …" has only left its subject out.</summary>
    private static bool IsInverted(Match match, string sentence)
    {
        var after = sentence.AsSpan(match.Index + match.Length);
        return SubjectFollows().IsMatch(after) || (match.Index == 0 && after.Contains(',') && !VerbFollows().IsMatch(after));
    }

    /// <summary>"We aim to": not of a child or a parent, nor of a document that aims to explain, nor in "to promote, and seek to secure".</summary>
    private static bool IsOfAuthority(Match match, string sentence) =>
        !sentence.StartsWith("To ", StringComparison.Ordinal) && !OtherSubject().IsMatch(sentence.AsSpan(Math.Max(0, match.Index - 40), Math.Min(40, match.Index)));

    [GeneratedRegex(@"^(?:[0-9]|and (?:June|July|April)|is\b|was\b|saw\b|to (?:June|July|August|September|October)|[-–,/]|Day\b|Bank\b|half)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MonthGoesOn();

    [GeneratedRegex(@"^(?:and|or|is|was|has|had|['’]s)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameGoesOn();

    [GeneratedRegex(@"^\s+(?:they|he|she|it|you|we|a|an|the|any|this|that|these|those|there|either|such|no|one|anyone|someone|his|her|their|your)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SubjectFollows();

    [GeneratedRegex(@"^\s+(?:be|not|have|also|always|never|only|normally|usually|include|ensure|make|take|give|consider|provide|seek|work|keep|use)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VerbFollows();

    [GeneratedRegex(@"\b(?:child|children|person|people|parents?|mothers?|fathers?|adults?|anyone|someone|chapter|policy|procedures?|guidance|document|protocol|section|guide|page|handbook|not|to|who|which|that)\s+(?:also\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OtherSubject();

    // What must be looked at first stands first: of two alternatives at one place the first is taken.
    private const string Idle = @"(?<idle>\([^()]*\)|“[^“”]*(?:”|$)|(?<![\w])‘[^‘’]*’(?!\w)|""[^""]*""|(?<!\w)'[^'\n]{3,300}'(?!\w)"
        + @"|\b(?:a|an|the|free|good|ill|his|her|their|its|own|last|living|of|valid|political|no)\s+(?:will(?!\s+(?:be|not|have|never|always|also|need)\b)|can|may|must)\b(?!\s+(?:be|not)\b)"
        + @"|\b(?:parent|mother|father|carer|person|client|child|donor|deceased|grandparent|relative|testator)['’]s\s+will\b"
        + @"|\b(?:must|can|will|may|should|shall)-\w+|\bbecomes?\s+must\b|\b(?:[0-9]{1,2}(?:st|nd|rd|th)?|in|by|from|since|during|last|next|early|late|mid|until)\s+may(?=[\s,.;]+(?:[0-9]{4}|the|and|an?|we|it|to)\b|[,.;]|$)|\bcase\s+may\s+be\b|\bwhat\s+may\b(?=[.,;]|$)|\bwill\s+and\s+testament\b|\b(?:the|a|any|no|this|their|our|its|of)\s+needs?\s+to\b"
        + @"|\b(?:this|the)\s+(?:chapter|policy|procedures?|guidance|document|protocol|section|guide|handbook|page)\s+(?:will|may|can|should)\s+(?:also\s+)?(?:explain|describe|set\s+out|outline|cover|provide|give|look|help|summari[sz]e|inform|assist)\b"
        + @"|\b(?:can|may)\s+(?:also\s+)?be\s+(?:found|accessed|viewed|downloaded|obtained|(?:seen|read)(?=\s+(?:in\s+(?:appendix|chapter|section|table|the\s+(?:appendix|table|annex|toolkit))|below|above|here)\b)|summari[sz]ed|described|divided|grouped|listed|defined|traced)\b|\bthere\s+(?:can|may)\s+(?:also\s+)?be\b|\bas\s+(?:you|we|they)\s+(?:can|will|may)\s+see\b)";

    // "May" and "can" of what is possible, and not of what is allowed: "may be frightened", "may have been", "can lead to".
    private const string Possible = @"(?<possible>\b(?:may(?:\s+(?:well|or\s+may\s+not)\b|\s+(?:also\s+|sometimes\s+|often\s+|then\s+|still\s+|not\s+)?(?:have\s+(?:been|had|to|experienced|suffered|\w+ed)\b|" + States + @"))|can(?:\s+(?:also|sometimes|often))?\s+" + States + @"))";

    private const string States = @"(?:(?:be|become|feel|seem|appear|remain|get)\s+(?:very\s+|particularly\s+|especially\s+|more\s+|less\s+|too\s+|so\s+|a\s+(?:sign|result|reason|risk|cause|symptom|time|challenge|barrier|source|factor)\b|an\s+indicat|at\s+(?:risk|greater|increased|particular)|in\s+(?:danger|need)|because|due|that\b|times|some|difficulties|difficult|hard|harder|easier|frighten|afraid|scared|worri|anxious|upset|distress|angry|ill\b|unwell|tired|hurt|lonely|sad|shy|confus|reluctant|unwilling|unable|unaware|unsure|uncertain|vulnerable|affected|different|necessary|possible|impossible|likely|unlikely|better|worse|best\b|true|clear|unclear|helpful|useful|important|relevant|harm|damag|traumati|isolated|suffering|experiencing|exposed|subject\s+to|involved\s+in|linked|caused|the\s+(?:result|case|first|only|best|cause)|aware|late|early|ready\b|complex|stressful|daunting|other\s+reasons|occasions|circumstances|situations)"
        + @"|(?:feel|suffer|experience|include|mean|lead|result|cause|affect|arise|occur|happen|vary|differ|change|indicate|suggest|reflect|show\s+signs|come\s+into|go\s+missing|run\s+away|struggle|lack|appear|seem|need\s+(?:help|support|more|extra|additional)|find\s+it|make\s+it|take\s+time|depend|exist|rain|last\b|contribute|increase|reduce\s+the\s+risk)\b)";

    private const string Adverbs = @"(?:(?:also|normally|usually|generally|therefore|then|still|always|ordinarily|typically|however)\s+)?";

    private const string Prohibition = @"(?<prohibition>\b(?:(?<plain>must|shall|will|may|can)\s*,?\s+" + Adverbs + @"(?:not(?!\s+(?:only|just|merely|simply|necessarily)\b)|never|on\s+no\s+account|(?:under|in)\s+no\s+circumstances|at\s+no\s+time|in\s+no\s+case)"
        + @"|cannot(?!\s+(?:only|just)\b)|(?:can|won|mustn|shan|mayn)['’]t|(?:is|are)\s+(?:strictly\s+|absolutely\s+|expressly\s+)?(?:(?:not|never)\s+(?:permitted|allowed|acceptable)|prohibited|forbidden|banned)|(?:is|are)\s+not\s+to\s+be)\b)";

    private const string Excused = @"(?<excused>\b(?:(?:is|are)\s+(?:not|under\s+no)\s+(?:required|obliged|expected|bound|duty|obligation|under\s+(?:a|any)\s+(?:duty|obligation))\s+to|(?:do|does)\s+not\s+(?:have|need)\s+to|(?:don|doesn)['’]t\s+(?:have|need)\s+to|need\s+not|needn['’]t)\b)";

    private const string Duty = @"(?<duty>\b(?:(?<plain>must|shall)|(?:is|are)\s+(?:also\s+|legally\s+|statutorily\s+|now\s+|jointly\s+)?(?:required|obliged|obligated|bound|under\s+(?:a|an)\s+(?:\w+\s+)?(?:duty|obligation))\s+(?:by\s+(?:law|statute|regulations?|the\s+\w+)\s+)?to|(?:has|have|owes?|places?|imposes?|is|are|with)\s+(?:also\s+)?(?:a|an|the|certain|specific)\s+(?:(?:general|legal|statutory|specific|clear|corporate|shared|joint|continuing|positive)\s+)*(?:dut(?:y|ies)|obligations?)\s+(?:to|on|of|towards|under|for)"
        + @"|(?:has|have)\s+(?:(?:general|legal|statutory|specific)\s+)*(?:duties|obligations)\s+to|(?:has|have)\s+to(?!\s+(?:do\s+with|hand)\b)|it\s+is\s+(?:a|the)\s+(?:(?:legal|statutory|general)\s+)*(?:requirement|duty)|(?:is|are)\s+(?:a\s+(?:legal|statutory)\s+requirement|mandatory|compulsory|obligatory)|requires\s+that|(?:Acts?|Regulations|guidance|law|legislation|standards?)(?:\s+(?:19|20)[0-9]{2})?\s+(?:also\s+)?requires?)\b)";

    private const string Commitment = @"(?<commitment>\b(?:(?<plain>will)|(?:we|they|you|it|he|she)['’]ll|(?:is|are)\s+(?:also\s+|fully\s+|firmly\s+|strongly\s+|all\s+)?(?:committed|dedicated|determined|pledged)\s+to|(?:commit|undertake|pledge|promise|guarantee)s?\s+(?:to|that)|guarantees?\s+(?:every|each|all|you|an?|the|our)|(?:has|have)\s+(?:made\s+|given\s+)?a\s+(?:\w+\s+)?commitment\s+to|our\s+commitment\s+is"
        + @"|(?:is|are)\s+(?:also\s+|legally\s+|all\s+|equally\s+|fully\s+)?entitled(?:\s+to|(?=\s*,))|(?:has|have)\s+(?:also\s+)?an\s+entitlement\s+to|(?:has|have)\s+(?:also\s+)?(?:a|the|an|every|equal)\s+(?:(?:legal|statutory|same|equal|absolute|basic)\s+)*rights?\s+(?:to|of|as)|can\s+expect|every\s+(?:possible\s+|reasonable\s+)?(?:effort|attempt)\s+is\s+(?:always\s+)?made|efforts\s+are\s+(?:always\s+)?made)\b)";

    private const string Effort = @"(?<effort>\b(?:(?:endeavours?|strives?|aims?|seeks?|aspires?|intends?)\s+to|(?:our|the)\s+(?:\w+\s+)?(?:aim|goal|ambition|intention|aspiration)s?\s+(?:is|are)\s+(?:always\s+)?to|do\s+(?:our|its|their)\s+(?:very\s+)?best\s+to|work(?:s|ing)?\s+(?:hard\s+to|towards))\b)";

    private const string Expectation = @"(?<expectation>\b(?:(?<plain>should)|shouldn['’]t|ought\s+(?:(?:not|never|also)\s+)?to|(?:we|council|authority|service|department|board|partnership|directorate|manager|court|guidance)\s+(?:also\s+)?expects?\s+(?:that|all|our|its|their|every|each|you|staff|carers|partners|the|social|any)\b|(?:is|are)\s+(?:also\s+|normally\s+|strongly\s+)?(?:expected|advised|encouraged|recommended|urged)\s+(?:to|that)|it\s+is\s+(?:recommended|advisable|good\s+practice|best\s+practice)|needs?\s+to)\b)";

    private const string Permission = @"(?<permission>\b(?:may|can|(?:is|are)\s+(?:also\s+)?(?:able|allowed|permitted|free|welcome|authori[sz]ed|empowered)\s+to|(?:has|have)\s+(?:the\s+)?(?:discretion|power|option|choice)\s+(?:to|of))\b)";

    // "as" and the prepositions of time open a clause only at the beginning; inside they mostly stand before a noun.
    private const string Openers = @"(?<opener>^\W*(?:(?:However|Also|And|But|Equally|Similarly|Therefore|In\s+addition|In\s+particular),?\s+)?(?:As|Before|After|Since|Until|In\s+cases?\s+where|In\s+the\s+event\s+that|For)\b|\b(?:where|wherever|when|whenever|if|unless|while|whilst|once|because|although|though|whether|how|what|why|whatever|whoever|however(?=\s+\w+\s+(?:they|it|he|she|we|you|the|this|these)\b)|no\s+matter|so\s+that|so(?=\s+(?:they|he|she|it|we|you|children|more|young|all|every|the|people|staff|families|parents|carers)\b)|in\s+order\s+that|such\s+that|provided(?:\s+that)?|in\s+case|whose|whom)\b)";

    [GeneratedRegex(
        @"\G(?:" + Idle + "|" + Possible + @"|(?<stop>[,;:]|\s[-–—]\s|—)|(?<inverted>(?:^\W*|(?<=[,;]\s*(?:(?:and|or|but)\s+)?))\b(?<plain>should)\b(?!\s+(?:not|never)\b))|" + Prohibition + "|" + Excused + "|" + Duty + "|" + Commitment + "|" + Effort + "|" + Expectation + "|" + Permission + "|" + Openers + @"|(?<relative>\b(?:who|which|that)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();
}
