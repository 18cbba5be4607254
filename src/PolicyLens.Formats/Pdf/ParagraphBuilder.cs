namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Puts lines together into paragraphs. A new one begins after a wider gap, at a mark or an indent, where the type
/// changes, and after a line on which the next word would still have found room; over the end of a column or page it
/// goes on where its sentence does.
/// </summary>
/// <param name="leading">From one line to the next, as a part of the size of the type.</param>
internal sealed class ParagraphBuilder(double leading)
{
    /// <summary>A line that ends in one of these words has not ended.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "of", "for", "the", "in", "to", "with", "&", "a", "an", "on", "or", "by", "from", "at", "as", "is", "are", "that", "our", "their", "its",
    };

    /// <summary>Paragraphs, with tables and text set aside between them.</summary>
    /// <returns>Each a <see cref="Paragraph"/> or a <see cref="PdfItem"/>.</returns>
    public List<object> Build(IEnumerable<PdfItem> items)
    {
        var built = new List<object>();
        Paragraph? open = null;
        foreach (var item in items)
        {
            switch (item)
            {
                case PdfLine line when open is not null && GoesOn(open, line):
                    open.Add(line);
                    break;
                case PdfLine line:
                    built.Add(open = new(line));
                    break;
                case PdfAsideItem aside when open is not null:
                    open.Aside.Add(aside);
                    break;
                default:
                    built.Add(item);
                    open = null;
                    break;
            }
        }

        return built;
    }

    private bool GoesOn(Paragraph open, PdfLine line)
    {
        var last = open.Last;
        if (last.ContentsPage is not null || (last.Text.Length == 0 && last.Mark is null) || Math.Abs(open.First.Size - line.Size) > 0.76)
        {
            return false;
        }

        if (line.ContentsPage is not null && line.Region == last.Region)
        {
            return line.Mark is null && line.Left >= open.First.Left - 2 && last.HasRoomFor(line) is false;
        }

        return BeginsAnew(open, line) ? false
            : line.Region == last.Region ? GoesOnBelow(open, line)
            : GoesOnElsewhere(open, line);
    }

    /// <summary>Whether a mark or a change of weight begins a paragraph.</summary>
    private static bool BeginsAnew(Paragraph open, PdfLine line)
    {
        var last = open.Last;
        var isBroken = !last.EndsSentence && !last.HasRoomFor(line);
        if (line.Mark is { } mark)
        {
            // "… under section / 3. Whoever …": a number in a sentence stands where the lines of the paragraph stand.
            var inSentence = mark is { IsBullet: false } && !line.IsMarkApart && isBroken && open.First.Mark is null
                && Math.Abs(line.Left - last.Left) < 2 && Joining.Contains(LastWord(last.Text));
            return !inSentence;
        }

        return line.Bold != last.Bold && line.Text.Any(char.IsLetter) && last.Text.Any(char.IsLetter)
            && !(isBroken && (line.StartsLower || !open.IsBold));
    }

    private bool GoesOnBelow(Paragraph open, PdfLine line)
    {
        var last = open.Last;
        var distance = line.Middle - last.Middle;
        var pitch = open.Pitch ?? (leading * Math.Max(line.Size, last.Size));
        if (distance > (pitch * 1.22) + 0.5 || distance < 0.2 * line.Size)
        {
            return false;
        }

        var isUnfinished = !last.EndsSentence && (line.StartsLower || Joining.Contains(LastWord(last.Text)) || last.Text is [.., ',' or '-' or '\u2010' or '–' or '/' or '&']);
        if (last.HasRoomFor(line) && !isUnfinished)
        {
            return false;
        }

        return IsPlaced(open, line, isUnfinished);
    }

    /// <summary>Whether a line begins where the next line of a paragraph may.</summary>
    private static bool IsPlaced(Paragraph open, PdfLine line, bool isUnfinished)
    {
        var (first, last, step) = (open.First, open.Last, 0.7 * line.Size);
        if (AreCentred(last, line))
        {
            return true;
        }

        if (open.Lines.Count == 1)
        {
            return first.Mark is null
                ? line.Left < first.Left + step || isUnfinished || !first.EndsSentence
                : line.Left > first.Left - 2 && (line.Left >= first.Left + (0.4 * line.Size) || !first.IsMarkApart || isUnfinished) && line.Left < first.TextLeft + (4 * line.Size);
        }

        return Math.Abs(line.Left - last.Left) <= step || (isUnfinished && line.Left < last.Left + (3 * step));
    }

    private static bool AreCentred(PdfLine one, PdfLine other)
    {
        var middle = (one.Margins.Left + one.Margins.Right) / 2;
        return Math.Abs(((one.Left + one.Right) / 2) - middle) < 3 && Math.Abs(((other.Left + other.Right) / 2) - middle) < 3
            && Math.Abs(one.Left - other.Left) > 3;
    }

    /// <summary>Whether a paragraph goes on in the next column or on the next page.</summary>
    private static bool GoesOnElsewhere(Paragraph open, PdfLine line)
    {
        var last = open.Last;
        if (last.EndsSentence || line.ContentsPage is not null || (open.IsBold && !line.StartsLower))
        {
            return false;
        }

        var indent = line.Left - line.Margins.Left;
        var isPlaced = Math.Abs(indent - open.Indent) < line.Size || Math.Abs(indent - (last.Left - last.Margins.Left)) < line.Size;
        return line.StartsLower ? isPlaced || last.Text is [.., '-'] : isPlaced && !last.HasRoomFor(line) && line.Text.Length > 0 && (char.IsLetterOrDigit(line.Text[0]) || line.Text[0] is '(' or '“' or '‘' or '"' or '\'');
    }

    private static string LastWord(string text) => text[(text.TrimEnd().LastIndexOf(' ') + 1)..].TrimEnd();
}
