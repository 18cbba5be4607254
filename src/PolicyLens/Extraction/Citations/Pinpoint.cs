using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Citations;

/// <summary>The part of an Act or of guidance that a mention points at.</summary>
/// <param name="Text">In its usual form: <c>section 10(5)</c>, <c>sections 22 to 29</c>, <c>Article 12</c>.</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset after its last.</param>
internal sealed partial record Pinpoint(string Text, int Start, int End)
{
    /// <summary>How far a pinpoint is looked for on either side of a title.</summary>
    private const int Reach = 90;

    /// <summary>The pinpoint before a title: "Section 10(5) of the …".</summary>
    /// <param name="bareNumbers">Whether a number alone ("22(G) of the …") counts as a section.</param>
    public static Pinpoint? Before(string text, int title, bool bareNumbers)
    {
        var from = Math.Max(0, title - Reach);
        var match = BeforeTitle().Match(text[from..title]);
        if (!match.Success || (!match.Groups["unit"].Success && !bareNumbers))
        {
            return null;
        }

        var pinpoint = match.Groups["pinpoint"];
        return new(Usual(match.Groups["unit"].Success ? pinpoint.Value : "section " + pinpoint.Value), from + pinpoint.Index, from + pinpoint.Index + pinpoint.Length);
    }

    /// <summary>The pinpoint after a title: "…, section 20", "… (s.17)".</summary>
    public static Pinpoint? After(string text, int titleEnd)
    {
        var match = AfterTitle().Match(text[titleEnd..Math.Min(text.Length, titleEnd + Reach)]);
        var pinpoint = match.Groups["pinpoint"];
        return match.Success ? new(Usual(pinpoint.Value), titleEnd + pinpoint.Index, titleEnd + pinpoint.Index + pinpoint.Length) : null;
    }

    /// <summary>The article that a text begins with and whose convention stands elsewhere: "Article 12: …".</summary>
    public static Pinpoint? Article(string text)
    {
        var match = LeadingArticle().Match(text);
        return match.Success ? new(Usual(match.Groups["pinpoint"].Value), match.Groups["pinpoint"].Index, match.Groups["pinpoint"].Index + match.Groups["pinpoint"].Length) : null;
    }

    private static string Usual(string pinpoint)
    {
        // A capital letter in brackets right after a number is a section that was put in later: 22(G) is 22G.
        var text = InsertedLetter().Replace(pinpoint, "$1$2");
        return Unit().Replace(text, match => Spelled(match.Value.TrimEnd('.', ' ')) + " ").Trim();
    }

    private static string Spelled(string unit) => unit.ToLowerInvariant() switch
    {
        "s" or "sec" or "section" => "section",
        "ss" or "sections" => "sections",
        "reg" or "regulation" => "regulation",
        "regs" or "regulations" => "regulations",
        "art" or "article" => "Article",
        "arts" or "articles" => "Articles",
        "para" or "paragraph" => "paragraph",
        "paras" or "paragraphs" => "paragraphs",
        "sch" or "schedule" => "Schedule",
        "schedules" => "Schedules",
        "vol" or "volume" => "Volume",
        "part" or "pt" => "Part",
        "parts" => "Parts",
        "chapter" => "Chapter",
        var other => other,
    };

    private const string UnitWords = @"(?:[Ss]ections?|[Ss]ec\.|[Ss]s?\.?(?=\s?[0-9])|Parts?|Pt\.?|Schedules?|Sch\.?|Chapter|[Rr]egulations?|[Rr]egs?\.?|[Aa]rticles?|[Aa]rts?\.?|[Pp]aragraphs?|[Pp]aras?\.?|Volumes?|Vol\.?)";
    private const string Number = @"(?:[0-9]{1,4}[A-Z]{0,3}|[IVXL]{1,6}\b)(?:\([0-9A-Za-z]{1,4}\))*";
    private const string Numbers = Number + @"(?:\s*(?:,|and|or|to|–|-|&)\s*" + Number + @"){0,8}";
    private const string Units = @"(?<unit>" + UnitWords + @")\s*" + Numbers + @"(?:,?\s*(?:of\s+)?" + UnitWords + @"\s*" + Numbers + @"){0,2}";

    [GeneratedRegex(@"(?<![\w.])(?<pinpoint>" + Units + @"|[0-9]{1,4}[A-Z]{0,3}(?:\([0-9A-Za-z]{1,4}\)){0,3})\s*,?\s*(?:of|to|in|under|from)?\s*(?:(?:the|that)\s+)?[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeforeTitle();

    [GeneratedRegex(@"^[""”'’]?\s*[,:]?\s*\(?(?<pinpoint>" + Units + @")(?!\s+(?:of|to)\s+(?:the\s+)?[A-Z0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AfterTitle();

    [GeneratedRegex(@"^[""“'‘(]?(?<pinpoint>(?:Article|Art\.)\s*[0-9]{1,2}(?:\([0-9]{1,2}\))?)\b(?!\s+of\b)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(@"([0-9])\(([A-Z])\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InsertedLetter();

    [GeneratedRegex(@"\b" + UnitWords + @"\.?\s*(?=[0-9IVXL])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Unit();
}
