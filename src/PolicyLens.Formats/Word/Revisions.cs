using System.Globalization;
using PolicyLens.Diagnostics;

namespace PolicyLens.Formats.Word;

/// <summary>Decides what of tracked changes is read, and counts them.</summary>
/// <param name="original">Whether changes are read as rejected, so that the text is that before them.</param>
internal sealed class Revisions(bool original)
{
    private const int NamedAuthors = 5;

    private const int MaximumAuthors = 200;

    private readonly List<string> authors = [];
    private int inserted;
    private int deleted;
    private int moved;
    private int formatted;
    private string? first;
    private string? last;

    public bool Original => original;

    /// <summary>Notes an insertion, a deletion or either end of a move, and says whether what it marks is read.</summary>
    public bool Shows(WordElement change)
    {
        Note(change);
        switch (change.Name)
        {
            case "ins" or "cellIns":
                inserted++;
                return !original;
            case "moveTo":
                moved++;
                return !original;
            case "moveFrom":
                moved++;
                return original;
            default:
                deleted++;
                return original;
        }
    }

    /// <summary>Whether a row, cell or paragraph end is read whose properties may mark it as inserted or deleted.</summary>
    public bool ShowsAll(WordElement? properties)
    {
        var shows = true;
        if (properties is not null)
        {
            foreach (var element in properties.Elements())
            {
                if (element.Word is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel")
                {
                    shows &= Shows(element);
                }
            }
        }

        return shows;
    }

    /// <summary>The properties to read: those before their change where changes are rejected.</summary>
    /// <param name="change">The name of the change: <c>pPrChange</c> in <c>w:pPr</c>.</param>
    public WordElement? Properties(WordElement? properties, string change)
    {
        if (properties.Child(change) is not { } before)
        {
            return properties;
        }

        NoteFormat(before);
        return original ? before.First : properties;
    }

    public void NoteFormat(WordElement change)
    {
        Note(change);
        formatted++;
    }

    /// <summary>What to say of the changes; null where there are none.</summary>
    public Diagnostic? Diagnostic()
    {
        var count = inserted + deleted + moved + formatted;
        if (count == 0)
        {
            return null;
        }

        var kinds = new[] { (inserted, "inserted"), (deleted, "deleted"), (moved, "moved"), (formatted, "of format") }
            .Where(kind => kind.Item1 > 0).Select(kind => $"{kind.Item1} {kind.Item2}");
        var by = authors.Count switch
        {
            0 => string.Empty,
            <= NamedAuthors => $" by {string.Join(", ", authors)}",
            _ => $" by {string.Join(", ", authors.Take(NamedAuthors))} and {authors.Count - NamedAuthors} others",
        };
        var when = first is null ? string.Empty : first == last ? $" on {first}" : $" from {first} to {last}";
        var how = original ? "rejected: the text is that before them" : "accepted";
        return new(
            DiagnosticCode.TrackedChanges,
            Severity.Warning,
            $"The file holds {count} tracked {(count == 1 ? "change" : "changes")} ({string.Join(", ", kinds)}){by}{when}; {(count == 1 ? "it was" : "they were")} read as {how}.");
    }

    private void Note(WordElement change)
    {
        if (change.Get("author")?.Trim() is { Length: > 0 and < 200 } author && authors.Count < MaximumAuthors && !authors.Contains(author))
        {
            authors.Add(author);
        }

        if (change.Get("date") is { Length: >= 10 } moment
            && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            var date = moment[..10];
            first = first is null || string.CompareOrdinal(date, first) < 0 ? date : first;
            last = last is null || string.CompareOrdinal(date, last) > 0 ? date : last;
        }
    }
}
