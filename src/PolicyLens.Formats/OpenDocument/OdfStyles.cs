using System.Globalization;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>What text looks like where a style says so; null where it leaves that to the next one.</summary>
internal sealed record OdfTextFormat(bool? Bold, bool? Italic, bool? Underlined, double? Size, bool? Hidden)
{
    public static OdfTextFormat None { get; } = new(null, null, null, null, null);

    /// <summary>This format where it says something, the other one where it does not.</summary>
    public OdfTextFormat Over(OdfTextFormat under) => new(
        Bold ?? under.Bold,
        Italic ?? under.Italic,
        Underlined ?? under.Underlined,
        Size ?? under.Size,
        Hidden ?? under.Hidden);

    public RunStyle ToStyle() => new(Bold ?? false, Italic ?? false, Underlined ?? false, Size);
}

/// <summary>A style with all that it inherits.</summary>
internal sealed record OdfStyle
{
    public static OdfStyle None { get; } = new();

    public OdfTextFormat Format { get; init; } = OdfTextFormat.None;

    /// <summary>The level of headings in this style, from 1; null where it is no style of headings.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The list style of paragraphs in it; empty where it says that they are in none, null where it says nothing.</summary>
    public string? ListStyle { get; init; }

    public bool IsTitle { get; init; }

    public bool IsContentsEntry { get; init; }
}

/// <summary>
/// The styles of a document, each resolved once through its parents. The text's automatic styles hide those of the
/// same name that belong to the whole document.
/// </summary>
internal sealed class OdfStyles
{
    private const int LongestChain = 50;

    private readonly Dictionary<(string Family, string Name), XElement> definitions = [];
    private readonly Dictionary<(string Family, string Name), OdfStyle> resolved = [];
    private readonly OdfTextFormat defaults = OdfTextFormat.None;

    /// <param name="roots">The parts that hold styles; the first that defines a name counts.</param>
    public OdfStyles(IReadOnlyList<XElement> roots)
    {
        foreach (var style in roots.SelectMany(root => root.Children("office:automatic-styles").Concat(root.Children("office:styles"))).Elements())
        {
            var family = style.Get("style:family") ?? string.Empty;
            switch (style.Odf())
            {
                case "style:style":
                    definitions.TryAdd((family, style.Get("style:name") ?? string.Empty), style);
                    break;
                case "style:default-style" when family == "paragraph":
                    defaults = Format(style.Child("style:text-properties"), under: null);
                    break;
                case "text:list-style":
                    Lists.TryAdd(style.Get("style:name") ?? string.Empty, style);
                    break;
                case "text:outline-style":
                    Outline ??= style;
                    break;
            }
        }
    }

    /// <summary>The definitions of lists by name.</summary>
    public Dictionary<string, XElement> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>How headings are numbered.</summary>
    public XElement? Outline { get; }

    public OdfStyle Paragraph(string? name) => Resolve("paragraph", name ?? "Standard", depth: 0) ?? OdfStyle.None with { Format = defaults };

    /// <summary>How text in a character style looks.</summary>
    public OdfTextFormat Text(string? name, OdfTextFormat around) => name is not null && Resolve("text", name, depth: 0) is { } style
        ? style.Format.Over(around)
        : around;

    public bool IsHiddenSection(string? name) =>
        name is not null && definitions.TryGetValue(("section", name), out var style) && style.Child("style:section-properties").Is("text:display", "none");

    private OdfStyle? Resolve(string family, string name, int depth)
    {
        if (resolved.TryGetValue((family, name), out var known))
        {
            return known;
        }

        if (depth > LongestChain || !definitions.TryGetValue((family, name), out var definition))
        {
            return null;
        }

        var parent = definition.Get("style:parent-style-name") is { } above ? Resolve(family, above, depth + 1) : null;
        var under = parent ?? OdfStyle.None with { Format = family == "paragraph" ? defaults : OdfTextFormat.None };
        var level = definition.Get("style:default-outline-level");
        var style = new OdfStyle
        {
            Format = Format(definition.Child("style:text-properties"), under.Format.Size).Over(under.Format),
            OutlineLevel = level is null ? under.OutlineLevel : Level(level),
            ListStyle = definition.Get("style:list-style-name") ?? under.ListStyle,
            IsTitle = name == "Title" || under.IsTitle,
            IsContentsEntry = IsContents(name) || under.IsContentsEntry,
        };
        resolved[(family, name)] = style;
        return style;
    }

    /// <summary>The styles that Writer gives the lines of a contents list, whatever language it shows their names in.</summary>
    private static bool IsContents(string name) => name.StartsWith("Contents_20_", StringComparison.Ordinal) && char.IsAsciiDigit(name[^1]);

    private static int? Level(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0 ? level : null;

    private static OdfTextFormat Format(XElement? properties, double? under) => properties is null
        ? OdfTextFormat.None
        : new(
            properties.Get("fo:font-weight") switch
            {
                null => null,
                "bold" => true,
                "normal" => false,
                var weight => int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600,
            },
            properties.Get("fo:font-style") is { } slant ? slant is "italic" or "oblique" : null,
            properties.Get("style:text-underline-style") is { } line ? line != "none" : null,
            OdfLength.Points(properties.Get("fo:font-size"), under),
            properties.Get("text:display") is { } display ? display == "none" : null);
}
