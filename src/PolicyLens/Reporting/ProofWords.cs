using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace PolicyLens.Reporting;

/// <summary>
/// Brings words into the form in which a report's cell and a chapter are held against each other: what every form of
/// report can keep. White space of any kind and length is one space, and what no XML may hold is U+FFFD.
/// </summary>
public static class ProofWords
{
    /// <summary>How many characters of the digest are kept: enough that no two texts of a report have the same.</summary>
    private const int DigestLength = 16;

    /// <summary>The words in that form, without space around them.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var space = false;
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            if (!isPair && XmlConvert.IsXmlChar(text[index]) && char.IsWhiteSpace(text[index]))
            {
                space = plain.Length > 0;
                continue;
            }

            if (space)
            {
                plain.Append(' ');
                space = false;
            }

            if (isPair)
            {
                plain.Append(text[index]).Append(text[++index]);
            }
            else
            {
                plain.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
            }
        }

        return plain.ToString();
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of those words: two texts that read alike have the same.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(text))))[..DigestLength];
}
