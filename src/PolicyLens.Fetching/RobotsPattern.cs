using System.Text;

namespace PolicyLens.Fetching;

/// <summary>One path of an allow or disallow rule, where <c>*</c> is any text and <c>$</c> at the end the end.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] parts;
    private readonly bool atEnd;

    private RobotsPattern(string[] parts, bool atEnd, int weight) => (this.parts, this.atEnd, Weight) = (parts, atEnd, weight);

    /// <summary>The length of the rule in octets: of the rules that fit, the longest decides.</summary>
    public int Weight { get; }

    /// <summary>Reads the path of a rule; null where it is empty, which is no rule.</summary>
    public static RobotsPattern? Parse(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        var ends = path.EndsWith('$');
        var whole = Normal(ends ? path[..^1] : path, literal: false);
        return new(whole.Split('*'), ends, whole.Length + (ends ? 1 : 0));
    }

    /// <summary>An address's path and query in the form that patterns are matched against.</summary>
    public static string PathOf(Uri address) => Normal(address.PathAndQuery, literal: true);

    /// <summary>Whether the rule speaks of a path, as <see cref="PathOf"/> gives it. Takes each part where it first stands: no going back.</summary>
    public bool Fits(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[parts[0].Length..];
        for (var index = 1; index < parts.Length; index++)
        {
            // The last part of a pattern with an end must stand there, and not where it comes first.
            if (atEnd && index == parts.Length - 1)
            {
                return rest.EndsWith(parts[index], StringComparison.Ordinal);
            }

            var at = rest.IndexOf(parts[index], StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + parts[index].Length)..];
        }

        return !atEnd || rest.IsEmpty;
    }

    /// <summary>
    /// Octets as RFC 9309, 2.2.2 compares them: percent-encoded where they are not ASCII, decoded where they need no
    /// encoding. In an address <c>*</c> and <c>$</c> are characters as others are, and so are encoded.
    /// </summary>
    private static string Normal(string text, bool literal)
    {
        var normal = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '%' && index + 2 < text.Length && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]))
            {
                var octet = Convert.FromHexString(text.AsSpan(index + 1, 2))[0];
                Append(normal, octet, (char)octet is var decoded && (char.IsAsciiLetterOrDigit(decoded) || decoded is '-' or '.' or '_' or '~'));
                index += 2;
            }
            else if (!char.IsAscii(character))
            {
                var pair = char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
                foreach (var octet in Encoding.UTF8.GetBytes(text.Substring(index, pair ? 2 : 1)))
                {
                    Append(normal, octet, plain: false);
                }

                index += pair ? 1 : 0;
            }
            else
            {
                Append(normal, (byte)character, !literal || character is not ('*' or '$'));
            }
        }

        return normal.ToString();
    }

    private static void Append(StringBuilder text, byte octet, bool plain)
    {
        if (plain)
        {
            text.Append((char)octet);
        }
        else
        {
            text.Append('%').Append(Convert.ToHexString([octet]));
        }
    }
}
