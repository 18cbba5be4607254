using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>What <c>pdfinfo</c> tells of a file: its title, author and dates, and how many pages it has.</summary>
/// <param name="Title">The title where it is one and not the name of the file that was printed.</param>
internal sealed partial record PdfProperties(ValueList<DocumentProperty> Properties, string? Title, int? Pages)
{
    public static PdfProperties None { get; } = new([], null, null);

    private static readonly (string Field, string Name)[] Known =
        [("Title", "title"), ("Author", "author"), ("Subject", "subject"), ("CreationDate", "created"), ("ModDate", "modified")];

    /// <param name="output">Lines of a name, a colon and a value.</param>
    public static PdfProperties Of(string output)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n').Take(200))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                values.TryAdd(line[..colon].Trim(), TextCleaner.Clean(line.AsSpan(colon + 1)));
            }
        }

        var title = TitleOf(values.GetValueOrDefault("Title"));
        var properties = Known
            .Select(known => new DocumentProperty(known.Name, known.Name == "title" ? title ?? string.Empty : values.GetValueOrDefault(known.Field, string.Empty)))
            .Where(property => property.Value.Length is > 0 and < 1_000).ToValueList();
        return new(properties, title, int.TryParse(values.GetValueOrDefault("Pages"), out var pages) ? pages : null);
    }

    private static string? TitleOf(string? text)
    {
        text = Program().Replace(text ?? string.Empty, string.Empty).Trim();
        return text.Length is < 4 or > 300 || !text.Any(char.IsLetter) || FileLike().IsMatch(text) ? null : text;
    }

    [GeneratedRegex("^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Publisher) ?-|Print:?)\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Program();

    [GeneratedRegex(@"\.(?:docx?|docm|rtf|odt|pdf|indd|qxd|pub|pptx?|xlsx?|html?|aspx|txt)$|^\S*_\S*$|^(?:untitled|document|layout|slide|presentation|template|title|policy template)\s*[0-9]*$|^https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FileLike();
}
