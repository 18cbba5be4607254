namespace PolicyLens.Structure;

/// <summary>
/// Finds sections that are lettered and not numbered: A. Introduction, B. Scope. One letter alone is the initial of a name.
/// </summary>
internal static class LetterRows
{
    /// <summary>The lines, those of a row of letters numbered by them. Nothing changes where sections have numbers.</summary>
    public static List<Line> Apply(List<Line> lines)
    {
        if (lines.Any(line => line.Number is { Depth: 1, Rest.Length: > 0 } && TextShape.LooksLikeHeading(line.Text)))
        {
            return lines;
        }

        var lettered = lines.ToList();
        var (count, last) = (0, -1);
        for (var index = 0; index < lines.Count; index++)
        {
            // Lettered lines with nothing between them are a list.
            if (lines[index] is { Number: null, IsTable: false } line && NumberLabel.OfLetter(line.Full) is { } label && TextShape.LooksLikeHeading(label.Rest)
                && label.Parts[0] == count + 1 && (count == 0 || index > last + 1))
            {
                lettered[index] = new(line.Source, label.Rest, line.Full, line.Hints, label, null);
                (count, last) = (count + 1, index);
            }
        }

        return count > 1 ? lettered : lines;
    }
}
