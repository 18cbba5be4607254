using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Reads footnotes, then endnotes, in the order in which their marks stand in the text.</summary>
internal static class WordNotes
{
    public static IReadOnlyList<SourceBlock> Read(WordSource source, WordBody reader)
    {
        List<SourceBlock> blocks = [];
        var settings = source.Package.Part("settings")?.Root;
        AddAll("footnote", settings.Child("footnotePr"), "decimal");
        AddAll("endnote", settings.Child("endnotePr"), "lowerRoman");
        return blocks;

        void AddAll(string kind, WordElement? properties, string usual)
        {
            var part = source.Package.Part(kind + "s");
            var notes = part?.Root.Children(kind)
                .Where(note => note.Get("type") is null or "normal")
                .GroupBy(note => note.Get("id") ?? string.Empty, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            if (notes is null)
            {
                return;
            }

            var format = properties.Value("numFmt") ?? usual;
            var number = (WordXml.Number(properties.Value("numStart")) ?? 1) - 1;
            foreach (var mark in source.Notices.Notes.Where(note => note.Kind == kind).ToList())
            {
                number += mark.Mark is null ? 1 : 0;
                if (notes.Remove(mark.Id, out var note))
                {
                    Add(note, part!.Value.Links, mark.Mark ?? NumberFormats.Write(number, format));
                }
            }

            // A note whose mark was deleted is still text of the file.
            foreach (var (_, note) in notes.OrderBy(pair => WordXml.Number(pair.Key) ?? int.MaxValue))
            {
                Add(note, part!.Value.Links, label: null);
            }
        }

        void Add(WordElement note, PartLinks links, string? label)
        {
            foreach (var block in reader.Read(note, links))
            {
                blocks.Add(block is SourceText text && label is { Length: > 0 } ? text with { Hints = text.Hints with { Label = label } } : block);
                label = block is SourceText ? null : label;
            }
        }
    }
}
