using System.Collections.Frozen;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Formats.Pictures;

/// <summary>
/// Letters as lines of a round pen, for pictures that no font is at hand for: basic Latin letters, digits and common signs. A letter with
/// an accent loses it; what is not known is an empty box.
/// </summary>
/// <remarks>
/// A glyph is strokes with spaces between them, a stroke is points, and a point is two digits: across, and up. The base line is at 2,
/// small letters reach to 6 and capitals to 8.
/// </remarks>
internal static class StrokeFont
{
    /// <summary>Units from the base line to the top of a capital are 6 of these parts of the letters' size.</summary>
    private const double UnitOfSize = 0.119;

    private const double BaseLine = 2;
    private const double Gap = 1.6;
    private const double Space = 2.4;
    private const string Unknown = "0232380802";

    private const string Letters =
        """
        A 022842 1434
        B 02083847463505 3544433202
        C 4738180703123243
        D 02082846442202
        E 48080242 0535
        F 480802 0535
        G 47381807031232434525
        H 0208 4248 0545
        I 0208
        J 3833221203
        K 0208 4804 2642
        L 080242
        M 0208254842
        N 02084248
        O 123243473818070312
        P 02083847463505
        Q 123243473818070312 2442
        R 02083847463505 2542
        S 473818070615354443321203
        T 0848 2822
        U 080312324348
        V 082248
        W 0812365268
        X 0248 0842
        Y 082548 2522
        Z 08480242
        a 3526160503122233 3632
        b 0802 0516263533221203
        c 3526160503122233
        d 3832 3526160503122233
        e 04343526160503122233
        f 281712 0626
        g 3526160503122233 3631201001
        h 0802 0516263532
        i 0602 0808
        j 161100 1818
        k 0802 3603 1432
        l 0802
        m 0602 05162522 25364542
        n 0602 0516263532
        o 122233352616050312
        p 0600 0516263533221203
        q 3630 3526160503122233
        r 0602 051626
        s 35261605142433221203
        t 181322 0626
        u 0603122233 3632
        v 061226
        w 0612253246
        x 0236 0632
        y 361000 0623
        z 06360232
        0 122233372818070312
        1 172822
        2 07182837360232
        3 0718283736253433221203 1525
        4 22280434
        5 380805253433221203
        6 372818070312223334251504
        7 083812
        8 150607182837362515 1504031222333425
        9 031222333728180706152536
        . 0202
        , 1201
        : 0202 0505
        ; 0505 1201
        - 0424
        – 0444
        / 0138
        ( 18060411
        ) 08161401
        ' 0807
        ’ 0807
        ‘ 0807
        " 0807 1817
        “ 0807 1817
        ” 0807 1817
        & 4206071827260403122244
        % 0248 0707 4343
        + 2226 0444
        … 0202 2222 4242
        ? 07182837362514 1212
        ! 0804 0202
        = 0333 0535
        → 0444 354433
        £ 47382817130242 0535
        [ 18080111
        ] 08181101
        """;

    private static readonly FrozenDictionary<char, string> Glyphs = Letters.ReplaceLineEndings("\n").Split('\n').ToFrozenDictionary(line => line[0], line => line[2..]);

    /// <summary>How wide the words are, in the unit of <paramref name="size"/>.</summary>
    public static double WidthOf(string text, double size) => Math.Max(0, (Known(text).Sum(Advance) - Gap) * size * UnitOfSize);

    /// <summary>The pen's thickness for letters of a size.</summary>
    public static double PenOf(double size) => size * 0.1;

    /// <summary>The lines of the words, from their left end on the base line, in the unit of <paramref name="size"/>; up is less, as in a picture.</summary>
    public static IEnumerable<(double FromX, double FromY, double ToX, double ToY)> Lines(string text, double size)
    {
        var (unit, at) = (size * UnitOfSize, 0.0);
        foreach (var letter in Known(text))
        {
            foreach (var stroke in letter == ' ' ? [] : GlyphOf(letter).Split(' '))
            {
                for (var point = 2; point < stroke.Length || point == 2; point += 2)
                {
                    var to = Math.Min(point, stroke.Length - 2);
                    yield return ((at + stroke[point - 2] - '0') * unit, (BaseLine - (stroke[point - 1] - '0')) * unit, (at + stroke[to] - '0') * unit, (BaseLine - (stroke[to + 1] - '0')) * unit);
                }
            }

            at += Advance(letter);
        }
    }

    private static string Known(string text)
    {
        var known = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            known.Append(Rune.IsWhiteSpace(rune) ? ' ' : rune.IsBmp && Glyphs.ContainsKey((char)rune.Value) ? (char)rune.Value : WithoutAccent(rune));
        }

        return known.ToString();
    }

    private static char WithoutAccent(Rune rune)
    {
        var plain = PlainLetters.Of(rune);
        return (Rune.IsUpper(rune) ? Rune.ToUpperInvariant(plain) : plain) is { IsBmp: true } letter ? (char)letter.Value : '\uFFFD';
    }

    private static string GlyphOf(char letter) => Glyphs.GetValueOrDefault(letter, Unknown);

    private static double Advance(char letter)
    {
        if (letter == ' ')
        {
            return Space;
        }

        var (glyph, right) = (GlyphOf(letter), 0);
        for (var at = 0; at < glyph.Length; at += 2)
        {
            at += glyph[at] == ' ' ? 1 : 0;
            right = Math.Max(right, glyph[at] - '0');
        }

        return right + Gap;
    }
}
