using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>What runs look like where a style or a run says so; null where it leaves that to the next one.</summary>
/// <param name="Capitals">Whether letters are shown as capitals, large or small.</param>
/// <param name="SymbolFont">The font where it is one whose letters are pictures; empty where it is another one.</param>
internal readonly record struct RunFormat(bool? Bold, bool? Italic, bool? Underlined, bool? Capitals, bool? Hidden, bool? Superscript, double? Size, string? SymbolFont)
{
    /// <summary>Reads a <c>w:rPr</c>; the style that it names is in <paramref name="style"/>.</summary>
    public static RunFormat Of(WordElement? properties, Revisions? revisions, out string? style)
    {
        style = null;
        var format = default(RunFormat);
        if (properties is null)
        {
            return format;
        }

        foreach (var element in properties.Elements())
        {
            switch (element.Word)
            {
                case "b":
                    format = format with { Bold = element.IsOn() };
                    break;
                case "i":
                    format = format with { Italic = element.IsOn() };
                    break;
                case "u":
                    format = format with { Underlined = element.IsOn() };
                    break;
                case "caps" or "smallCaps":
                    format = format with { Capitals = element.IsOn() || format.Capitals == true };
                    break;
                case "vanish":
                    format = format with { Hidden = element.IsOn() };
                    break;
                case "vertAlign":
                    format = format with { Superscript = element.Get("val") == "superscript" };
                    break;
                case "sz":
                    format = WordXml.Number(element.Get("val")) is { } halves and > 0 ? format with { Size = halves / 2.0 } : format;
                    break;
                case "rFonts":
                    format = (element.Get("ascii") ?? element.Get("hAnsi")) is { } font ? format with { SymbolFont = SymbolFonts.IsOne(font) ? font : string.Empty } : format;
                    break;
                case "rStyle":
                    style = element.Get("val");
                    break;
                case "rPrChange" when revisions is not null:
                    revisions.NoteFormat(element);
                    if (revisions.Original)
                    {
                        return Of(element.Child("rPr"), revisions: null, out style);
                    }

                    break;
            }
        }

        return format;
    }

    /// <summary>This format where it says something, the other one where it does not.</summary>
    public RunFormat Over(in RunFormat under) => new(
        Bold ?? under.Bold,
        Italic ?? under.Italic,
        Underlined ?? under.Underlined,
        Capitals ?? under.Capitals,
        Hidden ?? under.Hidden,
        Superscript ?? under.Superscript,
        Size ?? under.Size,
        SymbolFont ?? under.SymbolFont);

    /// <summary>
    /// A character style in a paragraph style: bold in bold is plain, as are the other switches that toggle
    /// (ECMA-376 part 1, 17.7.3); what else it says goes over the paragraph's.
    /// </summary>
    public RunFormat Within(in RunFormat paragraph) => Over(paragraph) with
    {
        Bold = Toggled(Bold, paragraph.Bold),
        Italic = Toggled(Italic, paragraph.Italic),
        Capitals = Toggled(Capitals, paragraph.Capitals),
        Hidden = Toggled(Hidden, paragraph.Hidden),
    };

    public RunStyle ToStyle() => new(Bold ?? false, Italic ?? false, Underlined ?? false, Size) { Capitals = Capitals ?? false };

    private static bool? Toggled(bool? inner, bool? outer) => inner is null ? outer : outer is null ? inner : inner.Value ^ outer.Value;
}
