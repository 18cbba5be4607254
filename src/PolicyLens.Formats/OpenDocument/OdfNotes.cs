using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>Reads footnotes, then endnotes, in the order in which their marks stand in the text.</summary>
internal static class OdfNotes
{
    public static IReadOnlyList<SourceBlock> Read(OdfNotices notices, OdfBody reader)
    {
        List<SourceBlock> footnotes = [];
        List<SourceBlock> endnotes = [];

        // A note may hold a note, which then stands at the end of the list.
        for (var index = 0; index < notices.Notes.Count; index++)
        {
            var note = notices.Notes[index];
            if (note.Child("text:note-body") is not { } body)
            {
                continue;
            }

            var mark = note.Child("text:note-citation");
            var label = TextCleaner.Clean(mark.Get("text:label") ?? mark?.Value);
            var kept = label.Length == 0 ? null : label;
            foreach (var block in reader.Read(body))
            {
                (note.Is("text:note-class", "endnote") ? endnotes : footnotes)
                    .Add(block is SourceText text ? text with { Hints = text.Hints with { Label = kept ?? text.Hints.Label, Note = true } } : block);
                kept = block is SourceText ? null : kept;
            }
        }

        return [.. footnotes, .. endnotes];
    }
}
