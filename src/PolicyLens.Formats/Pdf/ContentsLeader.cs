namespace PolicyLens.Formats.Pdf;

/// <summary>The end of a line of a contents list: its leader and the number of a page.</summary>
/// <param name="TextLength">How long the text before both is.</param>
/// <param name="HasDots">Whether dots, and not white alone, lead to the number.</param>
internal sealed record ContentsLeader(int TextLength, string Page, bool HasDots)
{
    public static ContentsLeader? Of(string line)
    {
        var end = line.AsSpan().TrimEnd().Length;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(line[start - 1]) || line[start - 1] is 'i' or 'v' or 'x'))
        {
            start--;
        }

        var length = start;
        var dots = 0;
        while (length > 0 && (char.IsWhiteSpace(line[length - 1]) || line[length - 1] is '.' or '…' or '·' or '_'))
        {
            length--;
            dots += line[length] is '…' ? 3 : char.IsWhiteSpace(line[length]) ? 0 : 1;
        }

        return end - start is < 1 or > 6 || length == 0 || length == start ? null : new(length, line[start..end], dots >= 3);
    }
}
