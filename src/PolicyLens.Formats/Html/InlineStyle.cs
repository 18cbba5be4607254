using System.Globalization;
using AngleSharp.Dom;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>Reads how an element looks from its name and its <c>style</c> attribute; style sheets are not read.</summary>
internal static class InlineStyle
{
    private const double PointsPerPixel = 0.75;

    private static readonly double[] FontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];

    /// <summary>The style of text in the element, which stands in text of the style <paramref name="outer"/>.</summary>
    public static RunStyle Within(IElement element, RunStyle outer)
    {
        var style = element.LocalName switch
        {
            "b" or "strong" or "th" or "dt" or "button" => outer with { Bold = true },
            "i" or "em" => outer with { Italic = true },
            "u" => outer with { Underlined = true },
            "font" => outer with { Size = FontSize(element.GetAttribute("size")) ?? outer.Size },
            _ => outer,
        };

        foreach (var (name, value) in Declarations(element))
        {
            style = name switch
            {
                "font-weight" => style with { Bold = Bold(value) ?? style.Bold },
                "font-style" => style with { Italic = value is "italic" or "oblique" },
                "text-decoration" or "text-decoration-line" => style with { Underlined = value.Contains("underline", StringComparison.Ordinal) },
                "font-size" => style with { Size = Points(value) ?? style.Size },
                _ => style,
            };
        }

        return style;
    }

    /// <summary>The value of one property of the <c>style</c> attribute in lower case.</summary>
    public static string? Value(IElement element, string property)
    {
        string? found = null;
        foreach (var (name, value) in Declarations(element))
        {
            found = name == property ? value : found;
        }

        return found;
    }

    private static IEnumerable<(string Name, string Value)> Declarations(IElement element)
    {
        if (element.GetAttribute("style") is not { Length: > 0 and < 4096 } style)
        {
            yield break;
        }

        foreach (var declaration in style.Split(';'))
        {
            if (declaration.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                var value = declaration[(colon + 1)..].Replace("!important", string.Empty, StringComparison.OrdinalIgnoreCase);
                yield return (declaration[..colon].Trim().ToLowerInvariant(), value.Trim().ToLowerInvariant());
            }
        }
    }

    private static bool? Bold(string value) => value switch
    {
        "bold" or "bolder" => true,
        "normal" or "lighter" => false,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight >= 600 : null,
    };

    private static double? Points(string value)
    {
        var factor = value.EndsWith("pt", StringComparison.Ordinal) ? 1
            : value.EndsWith("px", StringComparison.Ordinal) ? PointsPerPixel
            : 0;
        return factor > 0
            && double.TryParse(value.AsSpan(0, value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            && size is > 0 and < 1000
            ? size * factor
            : null;
    }

    private static double? FontSize(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? FontSizes[Math.Clamp(size, 1, FontSizes.Length) - 1]
            : null;
}
