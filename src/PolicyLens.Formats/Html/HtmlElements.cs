using System.Collections.Frozen;

namespace PolicyLens.Formats.Html;

/// <summary>What the name of an element says of the text in it.</summary>
[Flags]
internal enum ElementKind
{
    Inline = 0,

    /// <summary>What is inside is a program, a picture or data, and never words on the page.</summary>
    NotText = 1,

    /// <summary>It begins a new paragraph.</summary>
    Block = 2,

    FormControl = 4,
    Heading = 8,
    Bold = 16,
    Italic = 32,
    Underlined = 64,

    /// <summary>It has a case of its own in the walk.</summary>
    Special = 128,

    /// <summary>HTML has no such element. Office's own (<c>o:p</c>) are known.</summary>
    Unknown = 256,
}

/// <summary>Which elements begin a new paragraph, which hold no text, and how others look.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Table().ToFrozenDictionary(StringComparer.Ordinal);

    public static ElementKind KindOf(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind
        : name.Contains(':', StringComparison.Ordinal) ? ElementKind.Inline
        : ElementKind.Unknown;

    private static Dictionary<string, ElementKind> Table()
    {
        var table = new Dictionary<string, ElementKind>(StringComparer.Ordinal);
        Add(ElementKind.NotText, "script style template svg iframe head title meta link canvas audio video noembed noframes rp embed source track param");
        Add(
            ElementKind.Block,
            "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead tr ul xmp listing plaintext marquee");
        Add(ElementKind.FormControl, "button select option optgroup textarea label input datalist output progress meter");
        Add(ElementKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(ElementKind.Bold, "b strong th dt button summary");
        Add(ElementKind.Italic, "i em");
        Add(ElementKind.Underlined, "u");
        Add(ElementKind.Special, "a br img wbr font summary ul ol menu dir li pre dl table sup del ins xml");
        Add(
            ElementKind.Inline,
            "abbr acronym applet bdi bdo big blink cite code data dfn kbd map area mark math nobr object picture q rb rt rtc ruby s samp slot small span strike sub time tt var wbr basefont base frame frameset image keygen mi mo mn ms mtext");
        return table;

        void Add(ElementKind kind, string names)
        {
            foreach (var name in names.Split(' '))
            {
                table[name] = table.GetValueOrDefault(name) | kind;
            }
        }
    }
}
