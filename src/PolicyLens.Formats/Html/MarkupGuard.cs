namespace PolicyLens.Formats.Html;

/// <summary>
/// Keeps hostile or broken markup from costing more than its text is worth. The HTML algorithm walks all open
/// elements at almost every tag and opens every formatting element again in every paragraph, so that a small file
/// of nested tags can take minutes and gigabytes. Tags beyond what any document needs are blanked with spaces:
/// the text and every offset stay as they are.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>How deep elements may lie in each other. Browsers stop at 512 as well.</summary>
    public const int MaximumDepth = 512;

    /// <summary>How many elements a document may have.</summary>
    public const int MaximumTags = 250_000;

    /// <summary>How many attributes a tag may have.</summary>
    public const int MaximumAttributes = 500;

    private const int MaximumFormatting = 64;

    private const int FewFormatting = 6;

    /// <summary>How many formatting elements may have to be opened again by all paragraphs together.</summary>
    private const long MaximumReopened = 1_000_000;

    /// <summary>The text with the tags that are too many blanked; the same object where none are.</summary>
    public static string Apply(string html)
    {
        var (guarded, reopened) = Scan(html, MaximumFormatting);
        return reopened <= MaximumReopened ? guarded : Scan(html, FewFormatting).Text;
    }

    private static (string Text, long Reopened) Scan(string html, int maximumFormatting)
    {
        char[]? blanked = null;
        List<Open> open = [];
        int tags = 0, depth = 0, formatting = 0;
        long reopened = 0;

        foreach (var tag in MarkupTag.All(html))
        {
            if (tag.IsEnd)
            {
                if (Close(open, tag.Name, ref depth, ref formatting))
                {
                    Blank(tag);
                }

                continue;
            }

            tags++;
            if (tags > MaximumTags || tag.Attributes > MaximumAttributes)
            {
                Blank(tag);
                continue;
            }

            var kind = KindOf(tag.Name);
            if (kind != Kind.Formatting)
            {
                reopened += formatting;
            }

            if (kind == Kind.Free)
            {
                continue;
            }

            var tooDeep = kind == Kind.Formatting ? formatting >= maximumFormatting : depth >= MaximumDepth;
            if (tooDeep)
            {
                Blank(tag);
            }

            if (!tooDeep || kind != Kind.Formatting)
            {
                open.Add(new(tag.Name, kind, tooDeep));
            }

            if (tooDeep)
            {
                continue;
            }

            if (kind == Kind.Formatting)
            {
                formatting++;
            }
            else
            {
                depth++;
            }
        }

        return (blanked is null ? html : new string(blanked), reopened);

        void Blank(MarkupTag tag)
        {
            blanked ??= html.ToCharArray();
            foreach (ref var character in blanked.AsSpan(tag.Start, tag.Length))
            {
                if (character is not ('\r' or '\n'))
                {
                    character = ' ';
                }
            }
        }
    }

    /// <summary>Closes the innermost open element of that name and all inside it.</summary>
    /// <returns>Whether its start tag was blanked, so that the end tag has to be as well.</returns>
    private static bool Close(List<Open> open, string name, ref int depth, ref int formatting)
    {
        // No end tag reaches out of a table; a search as deep as the limits finds all that can be open.
        var lowest = Math.Max(0, open.Count - (4 * MaximumDepth));
        var at = open.Count - 1;
        while (at >= lowest && open[at].Name != name)
        {
            if (open[at].Kind == Kind.Scope)
            {
                return false;
            }

            at--;
        }

        if (at < lowest)
        {
            return false;
        }

        var wasBlanked = open[at].Blanked;
        for (var i = open.Count - 1; i >= at; i--)
        {
            // A formatting element that was left open goes on after the end of the block around it.
            if (i > at && open[i].Kind == Kind.Formatting)
            {
                continue;
            }

            if (!open[i].Blanked)
            {
                _ = open[i].Kind == Kind.Formatting ? formatting-- : depth--;
            }

            open.RemoveAt(i);
        }

        return wasBlanked;
    }

    private static Kind KindOf(string name) => name switch
    {
        "area" or "base" or "basefont" or "bgsound" or "br" or "col" or "embed" or "frame" or "hr" or "img" or "input"
            or "keygen" or "link" or "meta" or "param" or "source" or "track" or "wbr"
            or "p" or "li" or "dd" or "dt" or "option" or "optgroup" or "tr" or "td" or "th" or "thead" or "tbody"
            or "tfoot" or "colgroup" or "html" or "head" or "body" or "rp" or "rt" => Kind.Free,
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong"
            or "tt" or "u" => Kind.Formatting,
        "table" or "caption" or "object" or "applet" or "marquee" or "template" or "select" => Kind.Scope,
        _ => Kind.Block,
    };

    /// <summary>What an element costs: nothing (it closes itself), depth, or being opened again.</summary>
    private enum Kind
    {
        Free,
        Formatting,
        Scope,
        Block,
    }

    private readonly record struct Open(string Name, Kind Kind, bool Blanked);
}
