using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>A footnote or endnote that is open, or a list of them. Only its first text takes the mark.</summary>
internal sealed partial class NoteBody(string? mark)
{
    private bool isTaken;

    /// <summary>Whether it is one note, and not a list of them.</summary>
    public bool HasMark => mark is not null;

    /// <summary>The note that the element is, or the list of notes; null where it is neither.</summary>
    /// <param name="named">Whether its class calls it one.</param>
    public static NoteBody? Of(IElement element, bool named)
    {
        if (Name().Match(element.Id ?? string.Empty) is { Success: true } own)
        {
            return new(own.Groups["mark"].Value);
        }

        if (First(element) is { } link && Name().Match(link.Id ?? link.GetAttribute("name") ?? string.Empty) is { Success: true } linked)
        {
            return new(linked.Groups["mark"].Value);
        }

        return named && !HasMarks(element) || element.GetAttribute("role") is "doc-endnotes" ? new NoteBody(mark: null) : null;
    }

    /// <summary>Whether the element is what a reviewer wrote on the side, as Google Docs writes it below the text.</summary>
    public static bool IsComment(IElement element) =>
        First(element) is { Id: ['c', 'm', 'n', 't', >= '0' and <= '9', ..] } link && (link.GetAttribute("href") ?? string.Empty).StartsWith("#cmnt_ref", StringComparison.Ordinal);

    /// <summary>The mark of the note, for its first text only; null for all others.</summary>
    public string? TakeMark()
    {
        if (isTaken)
        {
            return null;
        }

        isTaken = true;
        return mark;
    }

    /// <summary>A paragraph of Word's in a note that has its mark keeps that.</summary>
    private static bool HasMarks(IElement element) =>
        element.LocalName == "p" && element.ParentElement is { } around && Name().IsMatch(around.Id ?? string.Empty);

    /// <summary>The link with which a paragraph begins, or the first paragraph in a division.</summary>
    private static IElement? First(IElement element)
    {
        if (element.LocalName is not ("p" or "div" or "li"))
        {
            return null;
        }

        var first = element.FirstElementChild;
        first = element.LocalName == "div" && first?.LocalName == "p" ? first.FirstElementChild : first;
        first = first?.LocalName == "sup" ? first.FirstElementChild : first;
        return first?.LocalName == "a" ? first : null;
    }

    [GeneratedRegex(@"\A(?:_?ftn|_?edn|ftnt|fn[:\-_]?|footnote[:\-_]?|endnote[:\-_]?)(?<mark>[0-9]{1,3})\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();
}
