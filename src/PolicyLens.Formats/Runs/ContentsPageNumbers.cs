using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Runs;

/// <summary>Keeps the page numbers that are taken off the entries of a contents list, so that they stand together after it.</summary>
internal sealed class ContentsPageNumbers
{
    private const string Reason = "page numbers of a contents list";

    private readonly List<string> numbers = [];
    private SourceSpan span;

    /// <summary>The runs of an entry without its page number, which is kept.</summary>
    public IReadOnlyList<TextRun> TakeFrom(IReadOnlyList<TextRun> entry, SourceSpan at)
    {
        var kept = ContentsText.WithoutPage(entry);
        if (!ReferenceEquals(kept, entry))
        {
            var number = RunText.Of(entry)[RunText.Of(kept).Length..].Trim(' ', '.', '_', '\u2026', '\u00B7');
            if (number.Length > 0)
            {
                numbers.Add(number);
                span = at;
            }
        }

        return kept;
    }

    /// <summary>Ends the list: what was kept is furniture.</summary>
    public void Flush(List<SourceBlock> blocks)
    {
        if (numbers.Count > 0)
        {
            blocks.Add(new SourceFurniture(string.Join(' ', numbers), Reason) { Span = span });
            numbers.Clear();
        }
    }
}
