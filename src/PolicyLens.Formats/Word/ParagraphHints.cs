using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>What the properties and the style of a paragraph say of it; keeps the list that is open.</summary>
internal sealed class ParagraphHints(WordSource source, WordNumbering numbering)
{
    /// <summary>Twentieths of a point that count as one space.</summary>
    private const int Space = 60;

    private readonly int usualIndent = source.Styles.UsualIndent;
    private (int Level, int Indent)? item;
    private (int Level, int Indent)? candidate;
    private int indent;

    public void EndList() => item = null;

    /// <summary>The hints that do not depend on runs; counts the paragraph where it has an automatic number.</summary>
    public BlockHints Of(WordElement? properties, WordStyle style, bool inContents)
    {
        candidate = null;
        indent = properties.Indent() ?? style.Indent ?? 0;
        var heading = WordStyles.OutlineLevel(properties) ?? style.HeadingLevel;
        heading = heading is 0 ? null : heading;
        var isEntry = style.IsContentsEntry || (inContents && heading is null && !style.IsContentsHeading);
        var numbered = properties.Child("numPr");
        if (numbered.Child("ins") is { } inserted && !source.Revisions.Shows(inserted))
        {
            numbered = null;
        }

        var list = numbered.Value("numId") ?? style.NumberingId;
        if (list is not (null or "0") && numbering.Next(list, WordXml.Number(numbered.Value("ilvl")), style) is { } next)
        {
            var left = properties.Indent() ?? (numbered is null ? style.Indent ?? next.Indent : next.Indent ?? style.Indent) ?? 0;
            var isItem = heading is null && !style.IsTitle;
            if (isItem && left > usualIndent + Space && !next.Label.Contains('.', StringComparison.Ordinal))
            {
                candidate = (next.Level + 1, left);
            }

            return BlockHints.None with
            {
                Title = style.IsTitle,
                HeadingLevel = heading,
                ContentsEntry = isEntry,
                Label = next.Label.Length == 0 ? null : next.Label,
                ListLevel = isItem ? next.Level + 1 : null,
            };
        }

        return heading is null && !style.IsTitle && !isEntry && indent <= Space
            ? BlockHints.None
            : BlockHints.None with
            {
                Title = style.IsTitle,
                HeadingLevel = heading,
                ContentsEntry = isEntry,
                Indent = heading is null ? Math.Clamp(indent / (2 * Space), 0, 200) : 0,
            };
    }

    /// <summary>
    /// The hints of the text in the end. A paragraph with no number that stands as far in as the item before it
    /// continues that item; a bold one does not.
    /// </summary>
    public BlockHints Settle(BlockHints hints)
    {
        if (hints.Label is not null || hints.ListLevel is not null)
        {
            item = hints.Bold ? null : candidate;
            return hints;
        }

        if (item is { } open && hints is { HeadingLevel: null, Title: false, Bold: false, ContentsEntry: false }
            && indent >= open.Indent - Space && indent > usualIndent + Space)
        {
            return hints with { ListLevel = open.Level, Indent = 0 };
        }

        item = null;
        return hints;
    }
}
