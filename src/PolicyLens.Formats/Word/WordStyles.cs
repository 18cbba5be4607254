using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>What runs look like where a style or a run says so; null where it leaves that to the next one.</summary>
internal sealed record WordRunFormat(bool? Bold, bool? Italic, bool? Underlined, double? Size, bool? Hidden)
{
    public static WordRunFormat None { get; } = new(null, null, null, null, null);

    /// <summary>Reads a <c>w:rPr</c>.</summary>
    public static WordRunFormat Of(XElement? properties) => properties is null
        ? None
        : new(
            properties.Switch("b"),
            properties.Switch("i"),
            properties.Switch("u"),
            WordXml.Number(properties.Value("sz")) is { } halves and > 0 ? halves / 2.0 : null,
            properties.Switch("vanish"));

    /// <summary>This format where it says something, the other one where it does not.</summary>
    public WordRunFormat Over(WordRunFormat under) => new(
        Bold ?? under.Bold,
        Italic ?? under.Italic,
        Underlined ?? under.Underlined,
        Size ?? under.Size,
        Hidden ?? under.Hidden);

    public RunStyle ToStyle() => new(Bold ?? false, Italic ?? false, Underlined ?? false, Size);
}

/// <summary>A style with all that it inherits.</summary>
internal sealed record WordStyle
{
    public static WordStyle None { get; } = new();

    public string? Id { get; init; }

    /// <summary>The ids of the style and of those it is based on, the nearest first.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    public WordRunFormat Format { get; init; } = WordRunFormat.None;

    /// <summary>The level of the heading from 1; 0 where the style says that it is none.</summary>
    public int? HeadingLevel { get; init; }

    public bool IsTitle { get; init; }

    public bool IsContentsEntry { get; init; }

    /// <summary>Whether it is the style of the heading over a contents list.</summary>
    public bool IsContentsHeading { get; init; }

    public string? NumberingId { get; init; }

    public int? NumberingLevel { get; init; }
}

/// <summary>The styles of a document, each resolved once through what it is based on.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 50;

    private readonly Dictionary<string, XElement> definitions = [];
    private readonly Dictionary<string, WordStyle> resolved = [];
    private readonly WordRunFormat defaults;
    private readonly string? defaultParagraph;

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles.Children("style"))
        {
            if (style.Get("styleId") is { } id && definitions.TryAdd(id, style)
                && style.Get("type") == "paragraph" && style.Get("default") is "1" or "true" or "on")
            {
                defaultParagraph ??= id;
            }
        }

        defaults = WordRunFormat.Of(styles.Child("docDefaults").Child("rPrDefault").Child("rPr"));
    }

    /// <summary>The paragraph style of that id, or the default one where the id is null or unknown.</summary>
    public WordStyle Paragraph(string? id)
    {
        if (id is not null && definitions.ContainsKey(id))
        {
            return Resolve(id);
        }

        // Files of other programs may use the built-in styles without defining them.
        return (defaultParagraph is null ? WordStyle.None : Resolve(defaultParagraph)) with
        {
            Id = id,
            HeadingLevel = HeadingOf(id, name: null),
            IsTitle = IsTitleOf(id, name: null),
            IsContentsEntry = IsContentsOf(id, name: null),
        };
    }

    /// <summary>How a run looks: what it says itself, then its character style, then its paragraph, then the defaults.</summary>
    public WordRunFormat Run(XElement? properties, WordStyle paragraph)
    {
        var format = WordRunFormat.Of(properties);
        if (properties.Value("rStyle") is { } character && definitions.ContainsKey(character))
        {
            format = format.Over(Resolve(character).Format);
        }

        return format.Over(paragraph.Format).Over(defaults);
    }

    /// <summary>The id of the list that a numbering style points to.</summary>
    public string? ListOf(string styleId) => definitions.ContainsKey(styleId) ? Resolve(styleId).NumberingId : null;

    private WordStyle Resolve(string id)
    {
        if (resolved.TryGetValue(id, out var known))
        {
            return known;
        }

        List<XElement> chain = [];
        for (var at = id; at is not null && chain.Count < LongestChain && definitions.TryGetValue(at, out var style) && !chain.Contains(style); at = style.Value("basedOn"))
        {
            chain.Add(style);
        }

        var result = WordStyle.None with { Id = id, Chain = [.. chain.Select(style => style.Get("styleId")!)] };
        foreach (var style in chain)
        {
            var properties = style.Child("pPr");
            var styleId = style.Get("styleId");
            var name = style.Value("name");
            result = result with
            {
                Format = result.Format.Over(WordRunFormat.Of(style.Child("rPr"))),
                HeadingLevel = result.HeadingLevel ?? OutlineLevel(properties) ?? HeadingOf(styleId, name),
                IsTitle = result.IsTitle || IsTitleOf(styleId, name),
                IsContentsEntry = result.IsContentsEntry || IsContentsOf(styleId, name),
                IsContentsHeading = result.IsContentsHeading || string.Equals(name, "toc heading", StringComparison.OrdinalIgnoreCase),
                NumberingId = result.NumberingId ?? properties.Child("numPr").Value("numId"),
                NumberingLevel = result.NumberingLevel ?? WordXml.Number(properties.Child("numPr").Value("ilvl")),
            };
        }

        resolved[id] = result;
        return result;
    }

    /// <summary>The level that a <c>w:pPr</c> gives, from 1; 0 for body text; null where it says nothing.</summary>
    public static int? OutlineLevel(XElement? properties) => WordXml.Number(properties.Value("outlineLvl")) switch
    {
        null => null,
        >= 0 and <= 8 and var level => level + 1,
        _ => 0,
    };

    private static int? HeadingOf(string? id, string? name) => Match(BuiltInHeading(), id, name) is { } match
        ? int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private static bool IsTitleOf(string? id, string? name) =>
        string.Equals(name ?? id, "title", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentsOf(string? id, string? name) => Match(BuiltInContents(), id, name) is not null;

    /// <summary>A style is known by its name, which is the same in all languages; by its id only where it has none.</summary>
    private static Match? Match(Regex pattern, string? id, string? name) =>
        pattern.Match(name ?? id ?? string.Empty) is { Success: true } match ? match : null;

    [GeneratedRegex(@"\Aheading ?(?<level>[1-9])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BuiltInHeading();

    [GeneratedRegex(@"\Atoc ?[1-9]\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BuiltInContents();
}
