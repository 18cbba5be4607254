namespace PolicyLens.Formats.Word;

/// <summary>The styles of a document, each resolved once through what it is based on.</summary>
internal sealed class WordStyles
{
    /// <summary>The size of type where nothing gives one (ECMA-376 part 1, 17.3.2.38).</summary>
    private const double UsualSize = 10;

    private const int LongestChain = 50;

    private readonly Dictionary<string, WordElement> definitions = [];
    private readonly Dictionary<string, WordStyle> resolved = [];
    private readonly Dictionary<string, WordStyle> missing = [];
    private readonly RunFormat defaults;
    private readonly string? defaultParagraph;

    public WordStyles(WordElement? styles)
    {
        foreach (var style in styles.Children("style"))
        {
            if (style.Get("styleId") is { } id && definitions.TryAdd(id, style)
                && style.Get("type") == "paragraph" && style.Get("default") is "1" or "true" or "on")
            {
                defaultParagraph ??= id;
            }
        }

        var given = RunFormat.Of(styles.Child("docDefaults").Child("rPrDefault").Child("rPr"), revisions: null, out _);
        defaults = given with { Size = given.Size ?? UsualSize };
    }

    /// <summary>How far ordinary paragraphs are moved to the right, in twentieths of a point.</summary>
    public int UsualIndent => Paragraph(null).Indent ?? 0;

    /// <summary>The paragraph style of that id, or the default one where the id is null or unknown.</summary>
    public WordStyle Paragraph(string? id)
    {
        if (id is not null && definitions.ContainsKey(id))
        {
            return Resolve(id);
        }

        if (!missing.TryGetValue(id ?? string.Empty, out var style))
        {
            // Files of other programs may use the built-in styles without defining them.
            var name = id ?? string.Empty;
            var usual = defaultParagraph is null ? WordStyle.None with { Look = defaults.ToStyle() } : Resolve(defaultParagraph);
            missing[name] = style = id is null ? usual : usual with
            {
                Id = id,
                HeadingLevel = StyleNames.HeadingLevel(name),
                IsTitle = StyleNames.IsTitle(name),
                IsContentsEntry = StyleNames.IsContentsEntry(name),
            };
        }

        return style;
    }

    /// <summary>How a run looks: what it says itself, then its character style, then its paragraph, then the defaults.</summary>
    public RunFormat Run(WordElement properties, WordStyle paragraph, Revisions revisions)
    {
        var format = RunFormat.Of(properties, revisions, out var character);
        var under = character is not null && definitions.ContainsKey(character) ? Resolve(character).Format.Within(paragraph.Format) : paragraph.Format;
        return format.Over(under).Over(defaults);
    }

    /// <summary>The id of the list that a numbering style points to.</summary>
    public string? ListOf(string styleId) => definitions.ContainsKey(styleId) ? Resolve(styleId).NumberingId : null;

    /// <summary>Whether a table style shows the first row of its tables as a heading.</summary>
    public bool HasFirstRow(string? tableStyle) => tableStyle is not null && definitions.ContainsKey(tableStyle) && Resolve(tableStyle).HasFirstRow;

    private WordStyle Resolve(string id)
    {
        if (resolved.TryGetValue(id, out var known))
        {
            return known;
        }

        List<WordElement> chain = [];
        for (var at = id; at is not null && chain.Count < LongestChain && definitions.TryGetValue(at, out var style) && !chain.Contains(style); at = style.Value("basedOn"))
        {
            chain.Add(style);
        }

        var result = WordStyle.None with { Id = id, Chain = [.. chain.Select(style => style.Get("styleId")!)] };
        var isSubtitle = false;
        foreach (var style in chain)
        {
            var properties = style.Child("pPr");
            var name = style.Value("name") ?? style.Get("styleId")!;
            isSubtitle |= StyleNames.IsSubtitle(name);
            result = result with
            {
                Format = result.Format.Over(RunFormat.Of(style.Child("rPr"), revisions: null, out _)),
                HeadingLevel = result.HeadingLevel ?? OutlineLevel(properties) ?? StyleNames.HeadingLevel(name),
                IsTitle = result.IsTitle || (!isSubtitle && StyleNames.IsTitle(name)),
                IsContentsEntry = result.IsContentsEntry || StyleNames.IsContentsEntry(name),
                IsContentsHeading = result.IsContentsHeading || StyleNames.IsContentsHeading(name),
                NumberingId = result.NumberingId ?? properties.Child("numPr").Value("numId"),
                NumberingLevel = result.NumberingLevel ?? WordXml.Number(properties.Child("numPr").Value("ilvl")),
                Indent = result.Indent ?? properties.Indent(),
                HasFirstRow = result.HasFirstRow || style.Children("tblStylePr").Any(part => part.Get("type") == "firstRow"),
            };
        }

        return resolved[id] = result with { Look = result.Format.Over(defaults).ToStyle() };
    }

    /// <summary>The level that a <c>w:pPr</c> gives, from 1; 0 for body text; null where it says nothing.</summary>
    public static int? OutlineLevel(WordElement? properties) => WordXml.Number(properties.Value("outlineLvl")) switch
    {
        null => null,
        >= 0 and <= 8 and var level => level + 1,
        _ => 0,
    };
}
