using System.Text.RegularExpressions;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>The lines that a mail program puts above a message: who sent it, to whom, when and about what.</summary>
/// <param name="Lines">The indexes of its lines.</param>
/// <param name="Subject">What the message says it is about; null where it does not.</param>
internal sealed partial record MessageHead(IReadOnlySet<int> Lines, string? Subject)
{
    public const string Reason = "the head of a message";

    /// <summary>The head with which a text begins; one without lines where it begins otherwise.</summary>
    public static MessageHead Of(IReadOnlyList<SourceLine> lines)
    {
        HashSet<int> head = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        string? subject = null;
        for (var index = 0; index < lines.Count; index++)
        {
            if (Field().Match(lines[index].Text) is { Success: true } field)
            {
                head.Add(index);
                names.Add(field.Groups["name"].Value);
                subject ??= field.Groups["name"].ValueSpan.Equals("subject", StringComparison.OrdinalIgnoreCase) ? Value(field) : null;
            }
            else if (head.Count > 0 && lines[index] is { IsBlank: false, Indent: > 0 } && head.Contains(index - 1))
            {
                // A field that was too long goes on in the next line, set in.
                head.Add(index);
            }
            else if (head.Count > 0 || !lines[index].IsBlank)
            {
                break;
            }
        }

        return names.Contains("from") && names.Count >= 3 ? new(head, subject) : new(new HashSet<int>(), Subject: null);
    }

    private static string? Value(Match field) => TextCleaner.Clean(field.Groups["value"].Value) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"\A\s*(?<name>From|Sent|Date|To|Cc|Bcc|Subject|Attachments?|Importance|Reply-To)\s*:(?<value>.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Field();
}
