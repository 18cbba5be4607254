using PolicyLens.Model;

namespace PolicyLens.Extraction.Dating;

/// <summary>Gathers the sentences of a text into notes: a note begins with each sentence that has a date of its own; sentences without one belong to the note before.</summary>
/// <param name="ofAmendments">Whether the text stands in a record of amendments, where every sentence belongs to a note.</param>
internal sealed class AmendmentNotes(bool ofAmendments)
{
    private readonly List<(string Text, string? Date, bool Dated)> notes = [];

    /// <param name="changed">The date on which the sentence says that the chapter was changed; null where it gives none.</param>
    /// <param name="begins">Whether the sentence may begin a note.</param>
    public void Add(string sentence, string? changed, bool begins)
    {
        var dated = DateText.Find(sentence).Any();
        if (notes.Count > 0 && (!dated || !notes[^1].Dated) && (begins || ofAmendments))
        {
            notes[^1] = ($"{notes[^1].Text} {sentence}", notes[^1].Date ?? changed, notes[^1].Dated || dated);
        }
        else if (begins)
        {
            notes.Add((sentence, changed, dated));
        }
    }

    public IEnumerable<Amendment> Amendments(Anchor anchor) =>
        notes.Select(note => new Amendment(note.Date ?? DateText.FirstOrYear(note.Text), note.Text, anchor) { Version = VersionText.In(note.Text) });
}
