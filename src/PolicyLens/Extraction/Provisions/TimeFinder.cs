using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Finds deadlines ("within 4 months of …"), frequencies ("at least every six months", "annually") and durations ("for 75 years").</summary>
internal static class TimeFinder
{
    public static IEnumerable<FoundQuantity> Find(string sentence)
    {
        var found = new List<FoundQuantity>();
        var claimed = new ClaimedText(sentence.Length);
        void Try(Regex form, Func<Match, (QuantityKind Kind, Quantity Value)?> read, params ReadOnlySpan<string> hints)
        {
            if (!QuantityForm.MayStandIn(sentence, hints))
            {
                return;
            }

            foreach (Match match in form.Matches(sentence))
            {
                var end = match.Groups["stop"].Success ? match.Groups["stop"].Index : match.Index + match.Length;
                if (read(match) is var (kind, value) && new FoundQuantity(kind, [value], match.Index, end) is var quantity)
                {
                    claimed.TryClaim(quantity, found);
                }
            }
        }

        foreach (Match match in NotMeant.Matches(sentence))
        {
            claimed.TryClaim(new(QuantityKind.Duration, [], match.Index, match.Index + match.Length));
        }

        foreach (var notice in NoticeFinder.Find(sentence))
        {
            claimed.TryClaim(notice, found);
        }

        Try(Intervals, match => Every(match), "interval", "apart");
        Try(Within, match => One(match, QuantityKind.Deadline, Bound.Within), "within", "than", "inside", "in under", "in a maximum");
        Try(NotMoreThan, match => One(match, QuantityKind.Deadline, Bound.Within), "after", "from", "following", " of ", "before", "prior");
        Try(ByEnd, match => Ordinal(match));
        Try(SameDay, match => (QuantityKind.Deadline, new Quantity(0, match.Groups["kind"].Success && !match.Groups["kind"].Value.Equals("calendar", StringComparison.OrdinalIgnoreCase) ? TimeUnit.Of(match) : "day", null) { Bound = Bound.Within }), "same", "of that", "on that", "end of the", "close of the");
        Try(ByReview, match => One(match, QuantityKind.Deadline, Bound.Within), "review");
        Try(EveryTime, match => Every(match), "every", "each", "once in", "ly");
        Try(TimesPer, TimesAUnit);
        Try(Adverb, match => match.Groups["name"].Success && found.Exists(other => other.Kind == QuantityKind.Frequency) ? null : Adverbial(match), "ly", "annu", "bienn");
        Try(Takes, match => One(match, QuantityKind.Deadline, Bound.Within), "take");
        Try(Limit, match => One(match, QuantityKind.Deadline, Bound.Within), "limit", "time", "deadline", "target");
        Try(FromEvent, match => One(match, QuantityKind.Deadline, BoundWord.Of(match) is Bound.AtMost ? Bound.Within : BoundWord.Of(match)), "after", "before", "from", "following", "prior", "advance", "ahead", "later");
        Try(For, match => One(match, QuantityKind.Duration, BoundWord.Of(match, sentence)));
        foreach (Match match in Elliptic.Matches(sentence))
        {
            if (NumberWord.Read(match.Groups["number"].Value) is { } amount && found.Where(time => time.End <= match.Index).MaxBy(time => time.End) is { } before
                && before.Kind != QuantityKind.Frequency && !SaysAge.IsMatch(sentence[before.End..match.Index]))
            {
                var start = match.Groups["or"].Success ? match.Groups["number"].Index : match.Index;
                claimed.TryClaim(new(before.Kind, [before.Values[0] with { Amount = amount, From = null }], start, match.Index + match.Length) { Elliptic = true }, found);
            }
        }

        return found;
    }

    private static (QuantityKind, Quantity)? One(Match match, QuantityKind kind, Bound bound)
    {
        if (TimeUnit.Amount(match) is not { } amount)
        {
            return null;
        }

        var from = match.Groups["from"].Success ? NumberWord.Read(match.Groups["from"].Value) : null;
        return (kind, new(match.Groups["half"].Success ? amount / 2 : amount, TimeUnit.Of(match), null) { Bound = bound, From = from < amount ? from : null });
    }

    /// <summary>"By the end of the second working day": the next is one day; or a number of them.</summary>
    private static (QuantityKind, Quantity)? Ordinal(Match match)
    {
        if (match.Groups["number"].Success)
        {
            return One(match, QuantityKind.Deadline, Bound.Within);
        }

        var amount = match.Groups["nth"].Success ? NumberWord.Ordinal(match.Groups["nth"].Value) ?? 0 : 1;
        return amount > 0 ? (QuantityKind.Deadline, new(amount, TimeUnit.Of(match), null) { Bound = Bound.Within }) : null;
    }

    private static (QuantityKind, Quantity)? Every(Match match) =>
        match.Groups["other"].Success ? (QuantityKind.Frequency, new Quantity(2, TimeUnit.Of(match), null) { Bound = Bound.Every })
        : match.Groups["adverb"].Success ? Adverbial(match)
        : One(match, QuantityKind.Frequency, Bound.Every);

    private static (QuantityKind, Quantity)? Adverbial(Match match)
    {
        var (unit, each) = TimeUnit.OfAdverb(match.Groups["adverb"].Value);
        return TimeUnit.Amount(match) is { } amount ? (QuantityKind.Frequency, new(amount * each, unit, null) { Bound = Bound.Every }) : null;
    }

    private static (QuantityKind, Quantity)? TimesAUnit(Match match)
    {
        var unit = match.Groups["adverb"] is { Success: true } adverb ? TimeUnit.OfAdverb(adverb.Value).Unit : TimeUnit.Of(match);
        var amount = match.Groups["once"].Success ? 1 : match.Groups["twice"].Success ? 2 : match.Groups["thrice"].Success ? 3 : TimeUnit.Amount(match);
        if (amount is not { } times)
        {
            return null;
        }

        var per = match.Groups["per"].Success ? NumberWord.Read(match.Groups["per"].Value) : 1;
        return times == 1 ? (QuantityKind.Frequency, new(per ?? 1, unit, null) { Bound = Bound.Every })
            : per is null or 1 ? (QuantityKind.Frequency, new(times, $"times-a-{unit}", null) { Bound = BoundWord.Of(match) })
            : (QuantityKind.Frequency, new(times, $"times-a-{per:0}-{unit}", null) { Bound = BoundWord.Of(match) });
    }

    private const string N = NumberWord.Pattern;
    private const string Unit = TimeUnit.Pattern + @"\b(?!\s+of\s+age|\s+old|-old)";
    private const string Cardinal = @"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty)";
    private const string Range = @"(?:(?:between\s+(?<from>" + N + @")\s+and\s+|(?<from>[0-9]{1,3}|" + Cardinal + @")(?:\s*–\s*|(?<=[0-9])\s*-\s*|\s+(?:to|or)\s+)))?";
    private const string Number = Range + @"(?<number>" + N + @")(?:\s*\([0-9]{1,3}\))?[\s-]*";
    private const string About = @"(?:(?:about|around|approximately|roughly|some|a\s+further|an\s+additional|a\s+total\s+of)\s+)?";

    // A service's hours, what is past, and names of things that are so many years long.
    private static readonly Regex NotMeant = QuantityForm.Of(
        @"\b24[\s-]hours?\s+(?:a\s+day|per\s+day|helpline|service|cover|contact|duty|access|support|advice|care|line|emergency|number|on[\s-]call|crisis|telephone)\b|\b(?:seven|7)\s+days\s+(?:a|per|each)\s+week\b|\b365\s+days\s+(?:a|per|of\s+the)\s+year\b|\b24\s*/\s*7\b"
        + @"|\b(?:(?:the|these)\s+)?(?:last|past|previous|preceding|recent)\s+(?:few\s+)?" + N + @"[\s-]+" + TimeUnit.Pattern + @"\b|\b" + N + @"\s+" + TimeUnit.Pattern + @"\s+ago\b|\bper\s+(?:annum|year)\b(?=\s+(?:budget|spend))"
        + @"|\b" + N + @"[\s-]years?[\s-](?:strateg\w+|plans?\b|vision|framework|programme|forward|budget|financial|corporate|contract|degree|funding)"
        + @"|\b" + N + @"[\s-]months?[\s-](?:contract|pilot)\b"
        + @"|\bin\s+any\s+(?:one\s+|given\s+)?(?:period\s+of\s+)?(?:" + N + @"[\s-]+)?" + TimeUnit.Pattern + @"\b|^\s*one\s+day\b|\bone\s+day(?=\s+(?:they|he|she|we|you|I)\b)");

    private static readonly Regex Intervals = QuantityForm.Of(
        @"\b(?:no|not)\s+(?:be\s+)?(?:more|longer|greater)\s+than\s+" + Number + Unit + @"\s+apart\b|\b(?:at\s+)?(?:regular\s+|minimum\s+|maximum\s+)?intervals\s+(?:of\s+)?(?:not\s+exceeding|which\s+do\s+not\s+exceed|(?:of\s+)?(?:no|not)\s+(?:more|longer|greater)\s+than|of\s+at\s+most|of\s+up\s+to|of\s+not\s+less\s+than|of|up\s+to)?\s*" + About + Number + Unit
        + @"|\bat\s+(?:least\s+)?(?<number>" + N + @")[\s-]+(?:(?<adverb>monthly|weekly|yearly|hourly|daily)|" + Unit + @")\s+intervals?\b"
        + @"|\bat\s+(?<adverb>monthly|weekly|yearly|quarterly|termly|fortnightly|annual|daily|hourly|half[\s-]yearly)\s+intervals\b");

    private static readonly Regex Within = QuantityForm.Of(
        @"\b(?<!\bintervals\sof\s)(?:within|(?<!take\s)(?<!for\s)in\s+(?:under|less\s+than|no\s+more\s+than|a\s+maximum\s+of)|(?:by\s+)?no\s+later\s+than|(?:by\s+)?not\s+later\s+than|inside|later\s+than)\s+(?:(?:a|the|an)\s+(?:maximum|period|further|timescale|target|absolute\s+maximum)\s+(?:period\s+|time\s+)?(?:of\s+)?|(?:a\s+)?maximum\s+(?:of\s+)?|the\s+(?:first|next|following)\s+|at\s+most\s+|a\s+further\s+|an?\s+)?" + About + @"(?:" + Number + @"|(?<=\b(?:a|an|one|next|first|following|further|within)\s+)(?<half>half\s+(?:an?\s+)?)?)" + Unit);

    private static readonly Regex NotMoreThan = QuantityForm.Of(
        @"\b(?:(?:no|not)\s+(?:more|longer)\s+than|up\s+to|a\s+maximum\s+of|at\s+most)\s+" + Number + Unit + @"(?=\s+(?:after|from|following|of\s+(?:the\s+)?(?:receipt|receiving|referral|date|placement|becoming)|before|prior)\b)");

    private static readonly Regex ByEnd = QuantityForm.Of(
        @"\b(?:(?:by|on|at|before|within|no\s+later\s+than|not\s+later\s+than)\s+)(?:or\s+before\s+)?(?:(?:the\s+)?(?:very\s+)?(?:end|close|start|beginning)\s+(?:of\s+)?(?:play\s+|business\s+)?(?:on\s+|of\s+)?)?(?:the\s+)?(?:(?<first>next|following)\s+(?:(?<kind>working|school|business|calendar)\s+)?(?<unit>day|week)\b|(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(?:st|nd|rd|th))\s+(?:(?<kind>working|school|business|calendar)\s+)?(?<unit>days?|weeks?|months?)\b(?!\s+of\s+(?:the\s+month|each|every|january|february|march|april|may|june|july|august|september|october|november|december)))"
        + @"|\bby\s+(?:the\s+)?end\s+of\s+" + Number + Unit
        + @"|\b(?:the\s+)?(?:next|following)\s+(?<kind>working|school|business)\s+(?<unit>day)\b"
        + @"|(?<!\b(?:extended|extends?|reduced|increased|delayed|shortened)\s(?:\w{1,10}\s)?)\bby\s+(?<number>" + N + @")\s+" + Unit + @"(?!['’]?\s+\w*\s*review)"
        + @"|(?<!\b(?:times|occasions|episodes|absences|incidents|once|twice)\s)(?<!\b(?:times|occasions|episodes|absences|incidents)\s\w{1,9}\s)\bin\s+" + Number + @"(?:(?<kind>working|school|business|calendar)[\s-]+)?(?<unit>days?|hours?|weeks?)\b(?!['’]|\s+time\b)"
        + @"|\bat\s+(?<number>" + N + @")\s+(?<unit>weeks|months)(?=\s*(?:[,.;)]|$))"
        + @"|\bin\s+(?:the|their|its)\s+first\s+(?:(?<number>" + N + @")\s+)?(?:(?<kind>working|school)\s+)?(?<unit>hours?|days?|weeks?)\b"
        + @"|\b(?:has|have|given|allowed|allows?)\s+(?:up\s+to\s+|a\s+maximum\s+of\s+|at\s+most\s+)?" + Number + Unit + @"(?=\s+(?:to|in\s+which|from|after)\b)");

    private static readonly Regex SameDay = QuantityForm.Of(
        @"\b(?:(?:by|on|within|at|before)\s+)?(?:(?:the\s+)?(?:end|close)\s+of\s+(?:business\s+(?:on\s+)?)?)?(?:the\s+(?:very\s+)?same|that(?=\s+(?:working|school)\s+day|\s+day\b)(?<=by\s+(?:the\s+)?(?:end|close)\s+of\s+that|on\s+that))\s+(?:(?<kind>working|school|business|calendar)\s+)?(?<unit>day)\b|\b(?:by|before)\s+(?:the\s+)?(?:end|close)\s+of\s+the\s+(?:(?<kind>working|school|business)\s+)?(?<unit>day)\b|\bsame[\s-](?<unit>day)(?=\s+(?:response|referral|visit|as\b))");

    // "by the four month review": the review stands for the day on which it is due.
    private static readonly Regex ByReview = QuantityForm.Of(@"\b(?:at|by|before)\s+(?:the\s+)?(?:time\s+of\s+the\s+)?(?:second\s+)?\(?(?<number>" + N + @")[\s-]+(?<unit>months?|weeks?|days?)['’]?\)?\s+(?:\w+\s+)?(?:\w+\s+)?(?:\w+\s+)?review\b");

    private static readonly Regex EveryTime = QuantityForm.Of(
        @"\b(?:(?:at\s+least\s+|no\s+less\s+than\s+|not\s+less\s+than\s+)?(?:(?:once|one\s+\w+)\s+)?(?:every|in\s+every|in\s+each|each)|(?:at\s+)?(?:a\s+)?(?:minimum|maximum)\s+(?:intervals?\s+)?of\s+every|once\s+in)\s+(?:period\s+of\s+|(?:six|three)\s+to\s+)?" + Number + Unit
        + @"|\bevery\s+(?<other>other|second|alternate)\s+" + Unit
        + @"|(?<!^\s*)\b(?:at\s+least\s+)?(?:every|each)\s+" + Unit + @"(?!['’])(?!\s+(?:of\s+the\s+week|life))"
        + @"|\b(?<number>" + N + @")[\s-](?<adverb>monthly|weekly|yearly|hourly|daily|termly)\b");

    private static readonly Regex TimesPer = QuantityForm.Of(
        @"\b(?:(?:" + BoundWord.Pattern + @")\s+)?(?:(?<once>once)|(?<twice>twice)|(?<thrice>thrice)|(?<number>" + N + @")\s*(?:x\s+|times|(?:(?:unannounced|announced|statutory|formal|face[\s-]to[\s-]face|supervised|individual|group|further|separate|home)\s+)?(?:visits|sessions|reviews|meetings|occasions|inspections|contacts|calls|checks|supervisions|panels))(?:,?\s*on\s+average,?)?)\s*(?:(?:a|an|per|each|every|in\s+(?:a|an|each|every|any)|during\s+each)\s+(?:(?<per>" + N + @")[\s-]+)?(?:period\s+of\s+(?<per>" + N + @")\s+)?(?:rolling\s+)?(?:" + Unit + @"(?:\s+period)?|(?<adverb>annum))|(?<adverb>annually|yearly|monthly|weekly|fortnightly|quarterly|daily|termly))\b"
        + @"|\b(?:(?:" + BoundWord.Pattern + @")\s+)?(?<twice>twice)[\s-](?<adverb>yearly|weekly|monthly|annual|daily)\b");

    private static readonly Regex Adverb = QuantityForm.Of(
        @"\b(?:at\s+least\s+)?(?:(?<adverb>annually|biannually|biennially|half[\s-]yearly|half[\s-]termly|bi-?monthly|bi-?weekly|yearly|monthly|weekly|fortnightly|quarterly|termly|nightly|daily)(?!\s+(?:work|life|lives|living|practice|routines?|care|tasks?|needs|activit\w+|logs?|records?|diar\w+|allowances?|payments?|rates?|timetables?|newsletter|bulletin|planner|menu|amount|budget|fee|income|contact\s+(?:with|book)))"
        + @"|(?<name>(?<adverb>annual|biannual|biennial))(?=\s+(?:[\w'’-]+\s+)?(?:[\w'’-]+\s+)?(?:reviews?|checks?|assessments?|medicals?|appraisals?|visits?|inspections?|updates?|meetings?|supervision|basis|health|audits?)\b)|per\s+(?<adverb>annum)\b)");

    // "should take no more than 45 working days": by when it is to be done.
    private static readonly Regex Takes = QuantityForm.Of(@"\btakes?\s+(?:up\s+to|no\s+(?:more|longer)\s+than|not\s+more\s+than|at\s+most|a\s+maximum\s+of)\s+" + Number + Unit);

    // "within 10 working days, which may be extended to 20": the unit is that of the time before.
    private static readonly Regex Elliptic = QuantityForm.Of(
        @"\b(?:(?:(?:may|can|will|could|is|are)\s+be\s+)?(?:extended|extending|reduced|increased|rising)\s+(?:to|by)|(?<!\b(?:stages?|sections?|parts?|tiers?|levels?|bands?|groups?|schedules?|regulations?|volumes?|articles?)\s[0-9]{1,3},?\s)(?<or>or(?:,?\s+(?:if|where|when|for)\s+[^,;:()]{3,80},)?)|within|no\s+(?:more|longer|later)\s+than|at\s+most)\s+(?:up\s+to\s+)?(?:a\s+further\s+|another\s+)?(?<number>"
        + N + @")(?=\s*(?:[.,;)]|$|(?:if|where|when|unless|in|for|at)\b))");

    private static readonly Regex SaysAge = QuantityForm.Of(@"\b(?:ages?|aged|until|till|old|birthdays?|turn(?:s|ed)?|reach(?:es|ed)?|under|over|children|people)\b");

    // "a 26-week limit", "the time limit is 12 months"
    private static readonly Regex Limit = QuantityForm.Of(
        @"\b(?<number>" + N + @")[\s-]+(?:(?<kind>working|school|business)[\s-]+)?(?<unit>hour|day|week|month|year)s?['’]?[\s-]+(?:time[\s-]?(?:limit|scale|frame|table)|deadline|target|limit|statutory\s+(?:limit|time\w*))\b"
        + @"|\b(?:time[\s-]?(?:limit|scale|frame|table)|deadline|target)s?\s+(?:(?:for|to|in|of)\s+(?:[\w'’-]+\s+){1,8})?(?:is|are|of|will\s+be|must\s+be)\s+(?:a\s+maximum\s+of\s+|up\s+to\s+)?" + Number + Unit);

    // "three months after the first review", "at least five days before the meeting"
    private static readonly Regex FromEvent = QuantityForm.Of(
        @"(?<!-)(?<!\b(?:for|lasts?|lasting|exceeds?|exceeding)\s)(?<!\bfor\s(?:at\s+least|up\s+to|a\s+period\s+of|a\s+minimum\s+of|a\s+further|the\s+first)\s)\b(?:(?:" + BoundWord.Pattern + @")\s+)?" + Number + Unit + @"(?=\s+(?<stop>(?:after|before|from|following|prior\s+to|in\s+advance|ahead\s+of|beforehand|later)\b(?!\s+(?:that|this|which|than)\b)))");

    private static readonly Regex For = QuantityForm.Of(
        @"\b(?:(?:" + BoundWord.Pattern + @")\s+)?(?:a\s+(?:continuous\s+)?(?:period|total|maximum|minimum)\s+of\s+)?" + Number + Unit + @"(?:['’])?(?:\s+(?:" + BoundWord.After + @"))?(?![\s-]+(?:of\s+age|olds?\b))"
        + @"|(?<=\b(?:for|lasts?|lasting|takes?)\s+(?:up\s+to\s+|about\s+|at\s+least\s+)?)(?:an?|one)\s+" + Unit + @"(?!\s+(?:at\s+a\s+time|or\s+so))");
}
