using System.Xml.Linq;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Reads footnotes, then endnotes, in the order in which their marks stand in the text.</summary>
internal static class WordNotes
{
    public static IReadOnlyList<SourceBlock> Read(WordPackage package, WordBody reader, WordNotices notices)
    {
        List<SourceBlock> blocks = [];
        AddAll("footnote", package.Footnotes(), NumeralStyle.Decimal);
        AddAll("endnote", package.Endnotes(), NumeralStyle.LowerRoman);
        return blocks;

        void AddAll(string kind, XElement? part, NumeralStyle marks)
        {
            var notes = part.Children(kind)
                .Where(note => note.Get("type") is null or "normal")
                .GroupBy(note => note.Get("id") ?? string.Empty, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            var number = 0;
            foreach (var id in notices.Notes.Where(note => note.Kind == kind).Select(note => note.Id).ToList())
            {
                number++;
                if (notes.Remove(id, out var note))
                {
                    Add(note, Numerals.Write(number, marks));
                }
            }

            // A note whose mark was deleted is still text of the file.
            foreach (var (_, note) in notes.OrderBy(pair => WordXml.Number(pair.Key) ?? int.MaxValue))
            {
                Add(note, label: null);
            }
        }

        void Add(XElement note, string? label)
        {
            foreach (var block in reader.Read(note))
            {
                blocks.Add(block is SourceText text && label is not null ? text with { Hints = text.Hints with { Label = label } } : block);
                label = block is SourceText ? null : label;
            }
        }
    }
}
