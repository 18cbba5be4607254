using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Amending;

/// <summary>A note of an edition that its base does not have.</summary>
/// <param name="Parts">Its sentences, of a row its cells; each exactly as it stands there.</param>
internal sealed record FoundNote(string? Date, string? Version, Anchor? Anchor, IReadOnlyList<string> Parts);

/// <summary>Finds the notes that an edition has on its own change.</summary>
internal static class NoteFinder
{
    /// <summary>A chapter with more notes than this is no chapter.</summary>
    private const int Most = 1000;

    /// <summary>The notes in reading order.</summary>
    /// <param name="since">The edition before; null where there is none.</param>
    public static List<FoundNote> Of(Edition edition, Edition? since)
    {
        var known = since is null ? [] : Notes(since).Select(note => TextShape.Key(note.Note)).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. Notes(edition).Where(note => !known.Contains(TextShape.Key(note.Note))).Take(Most).Select(note => new FoundNote(note.Date, note.Version, note.Anchor, Parts(note.Note, known)))];
    }

    /// <summary>What there is of notes.</summary>
    public static (NoteRecord Record, string Remark) RecordOf(Edition edition, int found) =>
        found > 0 ? (NoteRecord.Present, $"{found} {(found == 1 ? "note" : "notes")} on what was changed.")
        : Notes(edition).Any() ? (NoteRecord.Unchanged, "The notes on what was changed are those of the edition before; none was added.")
        // An edition that was stored has all diagnostics with its chapter.
        : edition.Chapter.Diagnostics.Concat(edition.Findings.Diagnostics).Any(diagnostic => diagnostic.Code == DiagnosticCode.AmendmentsEmpty) ? (NoteRecord.Empty, "The record of amendments is empty.")
        : (NoteRecord.None, "The chapter has no note on what was changed.");

    /// <summary>The amendments, and the sentences that say only that the chapter was reviewed, with what follows them.</summary>
    private static IEnumerable<(string? Date, string Note, string? Version, Anchor? Anchor)> Notes(Edition edition)
    {
        var amendments = edition.Findings.Amendments;
        var own = amendments.Select(amendment => amendment.Anchor).ToHashSet();
        var reviews = edition.Findings.Dates
            .Where(date => date is { Kind: DateKind.Reviewed or DateKind.Amended, Anchor: { } anchor } && !own.Contains(anchor))
            .DistinctBy(date => date.Anchor).ToDictionary(date => date.Anchor!.Value);
        if (reviews.Count == 0)
        {
            return amendments.Select(amendment => (amendment.Date, amendment.Note, amendment.Version, (Anchor?)amendment.Anchor));
        }

        var notes = amendments.ToLookup(amendment => amendment.Anchor);
        return edition.Chapter.Passages().Select(passage => passage.Anchor).Distinct().SelectMany(anchor =>
            reviews.TryGetValue(anchor, out var date) && PassageFrom(edition, date) is { } text
                ? [(date.Value, text, null, anchor)]
                : notes[anchor].Select(amendment => (amendment.Date, amendment.Note, amendment.Version, (Anchor?)amendment.Anchor)));
    }

    /// <summary>A passage from the sentence with the date on, where it is a sentence and no line of labels.</summary>
    private static string? PassageFrom(Edition edition, StatedDate date)
    {
        var text = edition.Chapter.Passages().First(passage => passage.Anchor == date.Anchor && passage.Kind != PassageKind.Heading).Text;
        var start = text.IndexOf(date.Quote, StringComparison.Ordinal);
        return start >= 0 && text.EndsWith('.') && TextShape.WordCount(date.Quote) > 4 ? text[start..] : null;
    }

    private static List<string> Parts(string note, HashSet<string> known)
    {
        // A box whose text goes on where the one before ended says that again.
        var sentences = SentenceSplitter.Split(note);
        for (var count = sentences.Count - 1; count > 0; count--)
        {
            if (known.Contains(TextShape.Key(string.Join(' ', sentences.Take(count)))))
            {
                sentences = [.. sentences.Skip(count)];
                break;
            }
        }

        return [.. sentences.SelectMany(sentence => sentence.Split(Passage.CellSeparator)).Where(part => part.Length > 0)];
    }
}
