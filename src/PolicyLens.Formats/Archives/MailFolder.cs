using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Archives;

/// <summary>
/// Lists a message that was saved as a file (.eml): its text, named by its subject, and its attachments that are
/// documents. Nothing that the message refers to is fetched.
/// </summary>
internal sealed partial class MailFolder : IArchiveFormat
{
    private const int LongestName = 100;

    private static readonly string[] Endings = [".zip", ".eml"];

    public IReadOnlyList<string> Extensions { get; } = [".eml"];

    public bool Recognises(SourceFile file) => MailPart.BeginsAsMessage(file.Bytes.Span);

    public Parsed<ArchiveContents> Open(SourceFile file)
    {
        var message = MailPart.Read(file.Bytes.Span);
        var subject = FileName(MailHeader.Decode(message.Header("subject")));
        List<ArchiveMember> members = [];
        List<ArchiveOmission> leftOut = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var part in message.Leaves())
        {
            var name = FileName(part.FileName ?? string.Empty);
            if (part.IsBody)
            {
                var kind = part.MediaType == "text/html" ? ".html" : ".txt";
                if (part.Content() is { Length: > 0 } text && text.AsSpan().ContainsAnyExcept(" \t\r\n"u8))
                {
                    Add((subject.Length == 0 ? "message" : subject) + kind, text, part.Charset, part.MediaType);
                }
            }
            else if (part.MediaType == "message/rfc822")
            {
                Add(name.Length == 0 ? "message.eml" : Path.ChangeExtension(name, ".eml"), part.Content(), charset: null, part.MediaType);
            }
            else if (Endings.Contains(Path.GetExtension(name).ToLowerInvariant()) || FormatCatalog.Readers.Any(reader => reader.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant())))
            {
                Add(name, part.Content(), part.Charset, part.MediaType);
            }
            else if (!part.MediaType.StartsWith("image/", StringComparison.Ordinal) && !part.MediaType.StartsWith("multipart/", StringComparison.Ordinal))
            {
                // Pictures are signatures and emblems as a rule.
                leftOut.Add(new(name.Length == 0 ? part.MediaType : name, "it is attached to the message and no document that is read."));
            }
        }

        return members.Count + leftOut.Count == 0
            ? Parsed<ArchiveContents>.Failed(DiagnosticCode.Empty, "The message holds no text and no document.")
            : new(new(members.ToValueList(), leftOut.ToValueList()), []);

        void Add(string name, byte[] bytes, string? charset, string mediaType)
        {
            var unique = name;
            for (var count = 2; !names.Add(unique); count++)
            {
                unique = $"{Path.GetFileNameWithoutExtension(name)} ({count}){Path.GetExtension(name)}";
            }

            var document = new SourceFile(unique, bytes) { Charset = charset, MediaType = mediaType };
            members.Add(new(unique, () => (document, null)));
        }
    }

    /// <summary>A name without folders and without the signs that systems forbid in names.</summary>
    private static string FileName(string text)
    {
        var name = Forbidden().Replace(TextCleaner.Clean(text), " ").Trim(' ', '.');
        var ending = Path.GetExtension(name);
        return name.Length <= LongestName ? name
            : ending.Length is > 0 and < 10 ? name[..(LongestName - ending.Length)] + ending
            : name[..LongestName];
    }

    [GeneratedRegex("""[/\\:*?"<>|]+\s*""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Forbidden();
}
