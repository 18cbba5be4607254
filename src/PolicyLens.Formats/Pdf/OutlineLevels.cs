namespace PolicyLens.Formats.Pdf;

/// <summary>The bookmarks of a PDF as evidence of headings: a line that one repeats has its level.</summary>
internal sealed class OutlineLevels
{
    private const int LongestHeading = 250;

    private readonly Dictionary<string, List<OutlineItem>> items = new(StringComparer.Ordinal);

    public OutlineLevels(IReadOnlyList<OutlineItem> outline)
    {
        foreach (var item in outline.Where(item => KeyOf(item.Title).Length > 0))
        {
            if (!items.TryGetValue(KeyOf(item.Title), out var same))
            {
                items[KeyOf(item.Title)] = same = [];
            }

            same.Add(item);
        }
    }

    /// <summary>The level of a text on a page, from 1; null where no bookmark leads to it. Each bookmark is used once.</summary>
    public int? Take(string text, int page)
    {
        if (text.Length > LongestHeading || !items.TryGetValue(KeyOf(text), out var same))
        {
            return null;
        }

        var found = same.Find(item => item.Page is null || Math.Abs(item.Page.Value - page) <= 1);
        if (found is not null)
        {
            same.Remove(found);
        }

        return found?.Level;
    }

    /// <summary>The letters and digits of a text in one case.</summary>
    public static string KeyOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
