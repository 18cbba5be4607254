using FsCheck;
using FsCheck.Fluent;

namespace PolicyLens.Tests.Properties;

/// <summary>Lines and texts such as policy chapters are made of, in our own words, in every order.</summary>
internal static class Generated
{
    private static readonly Gen<string> Word = Gen.Elements(
        "children", "carers", "plan", "home", "support", "the", "a", "young", "people", "we", "review", "school", "with", "of", "and", "care", "health", "listen", "act",
        "21", "4", "months", "Council", "Plymouth", "‘views’", "(see", "below)", "well-being", "child’s", "£25", "e.g.", "s.17", "naïve", "café");

    private static readonly Gen<string> Stock = Gen.Elements(
        "We will support every care leaver until the age of 21, or 25 if in full time education.", "A permanence plan is made within 4 months.", "Section 17 of the Children Act 1989 applies.",
        "The Children Acts 1989 and 2004 apply.", "This chapter was amended in November 2024.", "A child is defined as anyone under 18.", "Plymouth City Council is a corporate parent.",
        "Reviews take place every six months.", "We follow Working Together to Safeguard Children 2018.", "Date of next review:", "Section 10(5) of the 2004 Act binds partners.", "Article 12: every child is heard.");

    private static readonly Gen<string> Name = Gen.Elements(
        "Introduction", "Our Vision", "Key Principles", "Values", "Key Outcomes", "Legal Framework", "Corporate Parenting", "AMENDMENT", "SCOPE OF THIS CHAPTER", "Definitions", "Who can help?", "Being healthy", "Staying safe", "Contents");

    private static readonly Gen<string> Number = Gen.Elements("1", "1.", "2.", "2", "3)", "1.1", "1.2", "2.1.", "3.8", "1.1.1", "10.", "Appendix A:", "Part 2", "2016-2019", "25", "1.", "4.", "");

    private static readonly Gen<string> Mark = Gen.Elements("•", "-", "–", "o", "*", "(a)", "(b)", "i)", "ii)", "1)", "2.", "  •", "    o");

    private static readonly Gen<string> Aside = Gen.Elements(
        "Back to top", "View Manual View Manual", "Page 3 of 9", "- 4 -", "End", "Printable version", "Anyshire Manual of Good Policies", "Anyshire Manual of Good Policies", "=====", "----------", "Contents", "Table of Contents");

    /// <summary>A sentence of one to fifteen words, most with a stop.</summary>
    public static Gen<string> Sentence { get; } = Gen.Frequency(
        (5, from count in Gen.Choose(1, 15)
            from words in Word.ListOf(count)
            from capital in Gen.Elements(true, true, false)
            from stop in Gen.Elements(".", ".", ";", ":", "", "?", ",")
            select Capitalised(string.Join(' ', words), capital) + stop),
        (2, Stock));

    /// <summary>One to four sentences.</summary>
    public static Gen<string> Paragraph { get; } = from count in Gen.Choose(1, 4) from sentences in Sentence.ListOf(count) select string.Join(' ', sentences);

    /// <summary>One line of a chapter: heading, numbered line, item, paragraph, row of a table, text of the page, or nothing.</summary>
    public static Gen<string> Line { get; } = Gen.Frequency(
        (3, Name),
        (4, from number in Number from name in Name select $"{number} {name}".Trim()),
        (2, from number in Number from text in Paragraph select $"{number} {text}".Trim()),
        (4, from mark in Mark from text in Sentence select $"{mark} {text}"),
        (5, Paragraph),
        (1, from cells in Sentence.ListOf(3) select string.Join('\t', cells)),
        (2, Aside),
        (6, Gen.Constant("")));

    /// <summary>The lines of a chapter of up to forty lines.</summary>
    public static Gen<string[]> Lines { get; } = from count in Gen.Choose(1, 40) from lines in Line.ListOf(count) select lines.ToArray();

    /// <summary>The same chapter with some of its lines left out, doubled, reworded or moved.</summary>
    public static Gen<(string[] Left, string[] Right)> TwoEditions { get; } =
        from left in Lines
        from edits in Gen.Choose(0, 9).ListOf(left.Length)
        from words in Word.ListOf(left.Length)
        select (left, Edited(left, edits.ToArray(), words.ToArray()));

    /// <summary>Any characters at all: letters of all scripts, controls, surrogates alone and in pairs, marks, white space.</summary>
    public static Gen<string> AnyText { get; } =
        from count in Gen.Choose(0, 300)
        from parts in Gen.Frequency(
            (6, Gen.Elements("a", "the", " ", " ", ".", "1", "2.", "(", ")", "\n", "\n\n", "\t", "Act 1989", "21", "•", "-", "'", "“", "of", "is", "and", ",", "until", "if")),
            (2, Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString())),
            (1, Gen.Elements("😀", "𝒳", "e\u0301", "\u202E", "\uFEFF", "\0", "\u0085", "\u2028", "ﬁ", "İ", "ß", "\r", "\f", "\v"))).ListOf(count)
        select string.Concat(parts);

    private static string[] Edited(string[] lines, int[] edits, string[] words)
    {
        var edited = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            switch (edits[at])
            {
                case 0:
                    break;
                case 1:
                    edited.AddRange([lines[at], lines[at]]);
                    break;
                case 2:
                    edited.Add(lines[at].Replace("children", words[at], StringComparison.Ordinal).Replace("the ", words[at] + " ", StringComparison.Ordinal));
                    break;
                case 3:
                    edited.Insert(0, lines[at]);
                    break;
                default:
                    edited.Add(lines[at]);
                    break;
            }
        }

        return edited.Count == 0 ? ["Nothing is left."] : [.. edited];
    }

    private static string Capitalised(string text, bool capital) => capital ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
