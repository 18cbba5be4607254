using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Binding;

/// <summary>The patterns of the marks of a sentence: each has a group of the name of what it finds, and <c>plain</c> where a plain modal is found.</summary>
internal static partial class MarkPatterns
{
    /// <summary>All patterns. Of two that begin at one place the first counts: what must be looked at first stands first.</summary>
    public static Regex[] InOrder { get; } =
    [
        Idle(), Possible(), Stop(), Inverted(), Prohibition(), Excused(), Duty(), Commitment(), Effort(), Expectation(), Permission(), Opener(), Relative(),
    ];

    [GeneratedRegex(@"(?<idle>\([^()]*\)|“[^“”]*(?:”|$)|(?<![\w])‘[^‘’]*’(?!\w)|""[^""]*""|(?<!\w)'[^'\n]{3,300}'(?!\w)"
        + @"|\b(?:a|an|the|free|good|ill|his|her|their|its|own|last|living|of|valid|political|no)\s+(?:will(?!\s+(?:be|not|have|never|always|also|need)\b)|can|may|must)\b(?!\s+(?:be|not)\b)"
        + @"|\b(?:parent|mother|father|carer|person|client|child|donor|deceased|grandparent|relative|testator)['’]s\s+will\b"
        + @"|\b(?:must|can|will|may|should|shall)-\w+|\bbecomes?\s+must\b|\b(?:[0-9]{1,2}(?:st|nd|rd|th)?|in|by|from|since|during|last|next|early|late|mid|until)\s+may(?=[\s,.;]+(?:[0-9]{4}|the|and|an?|we|it|to)\b|[,.;]|$)|\bcase\s+may\s+be\b|\bwhat\s+may\b(?=[.,;]|$)|\bwill\s+and\s+testament\b|\b(?:the|a|any|no|this|their|our|its|of)\s+needs?\s+to\b"
        + @"|\b(?:this|the)\s+(?:chapter|policy|procedures?|guidance|document|protocol|section|guide|handbook|page)\s+(?:will|may|can|should)\s+(?:also\s+)?(?:explain|describe|set\s+out|outline|cover|provide|give|look|help|summari[sz]e|inform|assist)\b"
        + @"|\b(?:can|may)\s+(?:also\s+)?be\s+(?:found|accessed|viewed|downloaded|obtained|(?:seen|read)(?=\s+(?:in\s+(?:appendix|chapter|section|table|the\s+(?:appendix|table|annex|toolkit))|below|above|here)\b)|summari[sz]ed|described|divided|grouped|listed|defined|traced)\b|\bthere\s+(?:can|may)\s+(?:also\s+)?be\b|\bas\s+(?:you|we|they)\s+(?:can|will|may)\s+see\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Idle();

    // "May" and "can" of what is possible, and not of what is allowed: "may be frightened", "may have been", "can lead to".
    [GeneratedRegex(@"(?<possible>\b(?:may(?:\s+(?:well|or\s+may\s+not)\b|\s+(?:also\s+|sometimes\s+|often\s+|then\s+|still\s+|not\s+)?(?:have\s+(?:been|had|to|experienced|suffered|\w+ed)\b|" + States + @"))|can(?:\s+(?:also|sometimes|often))?\s+" + States + @"))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Possible();

    private const string States = @"(?:(?:be|become|feel|seem|appear|remain|get)\s+(?:very\s+|particularly\s+|especially\s+|more\s+|less\s+|too\s+|so\s+|a\s+(?:sign|result|reason|risk|cause|symptom|time|challenge|barrier|source|factor)\b|an\s+indicat|at\s+(?:risk|greater|increased|particular)|in\s+(?:danger|need)|because|due|that\b|times|some|difficulties|difficult|hard|harder|easier|frighten|afraid|scared|worri|anxious|upset|distress|angry|ill\b|unwell|tired|hurt|lonely|sad|shy|confus|reluctant|unwilling|unable|unaware|unsure|uncertain|vulnerable|affected|different|necessary|possible|impossible|likely|unlikely|better|worse|best\b|true|clear|unclear|helpful|useful|important|relevant|harm|damag|traumati|isolated|suffering|experiencing|exposed|subject\s+to|involved\s+in|linked|caused|the\s+(?:result|case|first|only|best|cause)|aware|late|early|ready\b|complex|stressful|daunting|other\s+reasons|occasions|circumstances|situations)"
        + @"|(?:feel|suffer|experience|include|mean|lead|result|cause|affect|arise|occur|happen|vary|differ|change|indicate|suggest|reflect|show\s+signs|come\s+into|go\s+missing|run\s+away|struggle|lack|appear|seem|need\s+(?:help|support|more|extra|additional)|find\s+it|make\s+it|take\s+time|depend|exist|rain|last\b|contribute|increase|reduce\s+the\s+risk)\b)";

    private const string Adverbs = @"(?:(?:also|normally|usually|generally|therefore|then|still|always|ordinarily|typically|however)\s+)?";

    [GeneratedRegex(@"(?<prohibition>\b(?:(?<plain>must|shall|will|may|can)\s*,?\s+" + Adverbs + @"(?:not(?!\s+(?:only|just|merely|simply|necessarily)\b)|never|on\s+no\s+account|(?:under|in)\s+no\s+circumstances|at\s+no\s+time|in\s+no\s+case)"
        + @"|cannot(?!\s+(?:only|just)\b)|(?:can|won|mustn|shan|mayn)['’]t|(?:is|are)\s+(?:strictly\s+|absolutely\s+|expressly\s+)?(?:(?:not|never)\s+(?:permitted|allowed|acceptable)|prohibited|forbidden|banned)|(?:is|are)\s+not\s+to\s+be)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prohibition();

    [GeneratedRegex(@"(?<excused>\b(?:(?:is|are)\s+(?:not|under\s+no)\s+(?:required|obliged|expected|bound|duty|obligation|under\s+(?:a|any)\s+(?:duty|obligation))\s+to|(?:do|does)\s+not\s+(?:have|need)\s+to|(?:don|doesn)['’]t\s+(?:have|need)\s+to|need\s+not|needn['’]t)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Excused();

    [GeneratedRegex(@"(?<duty>\b(?:(?<plain>must|shall)|(?:is|are)\s+(?:also\s+|legally\s+|statutorily\s+|now\s+|jointly\s+)?(?:required|obliged|obligated|bound|under\s+(?:a|an)\s+(?:\w+\s+)?(?:duty|obligation))\s+(?:by\s+(?:law|statute|regulations?|the\s+\w+)\s+)?to|(?:has|have|owes?|places?|imposes?|is|are|with)\s+(?:also\s+)?(?:a|an|the|certain|specific)\s+(?:(?:general|legal|statutory|specific|clear|corporate|shared|joint|continuing|positive)\s+)*(?:dut(?:y|ies)|obligations?)\s+(?:to|on|of|towards|under|for)"
        + @"|(?:has|have)\s+(?:(?:general|legal|statutory|specific)\s+)*(?:duties|obligations)\s+to|(?:has|have)\s+to(?!\s+(?:do\s+with|hand)\b)|it\s+is\s+(?:a|the)\s+(?:(?:legal|statutory|general)\s+)*(?:requirement|duty)|(?:is|are)\s+(?:a\s+(?:legal|statutory)\s+requirement|mandatory|compulsory|obligatory)|requires\s+that|(?:Acts?|Regulations|guidance|law|legislation|standards?)(?:\s+(?:19|20)[0-9]{2})?\s+(?:also\s+)?requires?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"(?<commitment>\b(?:(?<plain>will)|(?:we|they|you|it|he|she)['’]ll|(?:is|are)\s+(?:also\s+|fully\s+|firmly\s+|strongly\s+|all\s+)?(?:committed|dedicated|determined|pledged)\s+to|(?:commit|undertake|pledge|promise|guarantee)s?\s+(?:to|that)|guarantees?\s+(?:every|each|all|you|an?|the|our)|(?:has|have)\s+(?:made\s+|given\s+)?a\s+(?:\w+\s+)?commitment\s+to|our\s+commitment\s+is"
        + @"|(?:is|are)\s+(?:also\s+|legally\s+|all\s+|equally\s+|fully\s+)?entitled(?:\s+to|(?=\s*,))|(?:has|have)\s+(?:also\s+)?an\s+entitlement\s+to|(?:has|have)\s+(?:also\s+)?(?:a|the|an|every|equal)\s+(?:(?:legal|statutory|same|equal|absolute|basic)\s+)*rights?\s+(?:to|of|as)|can\s+expect|every\s+(?:possible\s+|reasonable\s+)?(?:effort|attempt)\s+is\s+(?:always\s+)?made|efforts\s+are\s+(?:always\s+)?made)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Commitment();

    [GeneratedRegex(@"(?<effort>\b(?:(?:endeavours?|strives?|aims?|seeks?|aspires?|intends?)\s+to|(?:our|the)\s+(?:\w+\s+)?(?:aim|goal|ambition|intention|aspiration)s?\s+(?:is|are)\s+(?:always\s+)?to|do\s+(?:our|its|their)\s+(?:very\s+)?best\s+to|work(?:s|ing)?\s+(?:hard\s+to|towards))\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Effort();

    [GeneratedRegex(@"(?<expectation>\b(?:(?<plain>should)|shouldn['’]t|ought\s+(?:(?:not|never|also)\s+)?to|(?:we|council|authority|service|department|board|partnership|directorate|manager|court|guidance)\s+(?:also\s+)?expects?\s+(?:that|all|our|its|their|every|each|you|staff|carers|partners|the|social|any)\b|(?:is|are)\s+(?:also\s+|normally\s+|strongly\s+)?(?:expected|advised|encouraged|recommended|urged)\s+(?:to|that)|it\s+is\s+(?:recommended|advisable|good\s+practice|best\s+practice)|needs?\s+to)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"(?<permission>\b(?:may|can|(?:is|are)\s+(?:also\s+)?(?:able|allowed|permitted|free|welcome|authori[sz]ed|empowered)\s+to|(?:has|have)\s+(?:the\s+)?(?:discretion|power|option|choice)\s+(?:to|of))\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Permission();

    // "as" and the prepositions of time open a clause only at the beginning; inside they mostly stand before a noun.
    [GeneratedRegex(@"(?<opener>^\W*(?:(?:However|Also|And|But|Equally|Similarly|Therefore|In\s+addition|In\s+particular),?\s+)?(?:As|Before|After|Since|Until|In\s+cases?\s+where|In\s+the\s+event\s+that|For)\b|\b(?:where|wherever|when|whenever|if|unless|while|whilst|once|because|although|though|whether|how|what|why|whatever|whoever|however(?=\s+\w+\s+(?:they|it|he|she|we|you|the|this|these)\b)|no\s+matter|so\s+that|so(?=\s+(?:they|he|she|it|we|you|children|more|young|all|every|the|people|staff|families|parents|carers)\b)|in\s+order\s+that|such\s+that|provided(?:\s+that)?|in\s+case|whose|whom)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opener();

    [GeneratedRegex(@"(?<stop>[,;:]|\s[-–—]\s|—)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?<inverted>(?:^\W*|(?<=[,;]\s*(?:(?:and|or|but)\s+)?))\b(?<plain>should)\b(?!\s+(?:not|never)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inverted();

    [GeneratedRegex(@"(?<relative>\b(?:who|which|that)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Relative();
}
