using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PolicyLens.Model;

/// <summary>Letters without case and accents, as the index's tokeniser (unicode61, remove_diacritics) takes them.</summary>
/// <remarks>
/// A table of our own, because the process runs without culture data and <see cref="string.Normalize()"/> changes
/// nothing there. It holds the Latin letters whose canonical decomposition in Unicode begins with a to z; others only
/// lose their case.
/// </remarks>
public static class PlainLetters
{
    // The plain letter, then its accented ones.
    private static readonly string[] Rows =
    [
        "aàáâãäåāăąḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģḡ",
        "hĥḣḥḧḩḫẖ",
        "iìíîïĩīĭįḭḯỉị",
        "jĵ",
        "kķḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňṅṇṉṋ",
        "oòóôõöōŏőṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřṙṛṝṟ",
        "sśŝşšṡṣṥṧṩ",
        "tţťṫṭṯṱẗ",
        "uùúûüũūŭůűųṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly FrozenDictionary<Rune, Rune> Plain = Rows
        .SelectMany(row => row.EnumerateRunes().Skip(1).Select(accented => (Accented: accented, Letter: new Rune(row[0]))))
        .ToFrozenDictionary(pair => pair.Accented, pair => pair.Letter);

    public static Rune Of(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        return Plain.GetValueOrDefault(lower, lower);
    }

    /// <summary>The word in plain letters; accents that stand as marks of their own fall away.</summary>
    public static string Of(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes().Where(rune => !IsAccent(rune)))
        {
            plain.Append(Of(rune).ToString());
        }

        return plain.ToString();
    }

    public static bool IsAccent(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
