using System.Globalization;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>What the declarations of a <c>style</c> attribute or of a rule say that can matter to structure.</summary>
internal sealed record StyleFacts
{
    private const int LongestStyle = 4096;

    private const double PointsPerPixel = 0.75;

    public static StyleFacts None { get; } = new();

    public bool? Bold { get; private init; }

    public bool? Italic { get; private init; }

    public bool? Underlined { get; private init; }

    /// <summary>The size of the type in points.</summary>
    public double? Size { get; private init; }

    public bool IsHidden { get; private init; }

    /// <summary>Whether it makes a paragraph of its own of an element that has none by its name.</summary>
    public bool IsBlock { get; private init; }

    /// <summary>The words of <c>list-style-type</c> or <c>list-style</c>.</summary>
    public string? ListStyle { get; private init; }

    /// <summary>The margin on the left in points.</summary>
    public double? Margin { get; private init; }

    /// <summary>The level of the list that Word numbers the paragraph in, from 1.</summary>
    public int? WordListLevel { get; private init; }

    /// <summary>Whether Word wrote the label of a list item here, for programs that do not know its lists.</summary>
    public bool IsWordLabel { get; private init; }

    /// <summary>The outline level that Word gives the paragraph, from 1.</summary>
    public int? OutlineLevel { get; private init; }

    /// <summary>Whether it is the mark of a note, or leads back to one.</summary>
    public bool IsWordNote { get; private init; }

    /// <summary>What part of a Word document it is: <c>header</c>, <c>footer</c>, <c>comment-list</c>.</summary>
    public string? WordPart { get; private init; }

    /// <summary>Reads declarations; what is not known or too long is passed over.</summary>
    public static StyleFacts Of(ReadOnlySpan<char> declarations)
    {
        var facts = None;
        if (declarations.Length is 0 or >= LongestStyle)
        {
            return facts;
        }

        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                var name = declaration[..colon].Trim().ToString().ToLowerInvariant();
                var value = declaration[(colon + 1)..].ToString().Replace("!important", string.Empty, StringComparison.OrdinalIgnoreCase);
                facts = facts.With(name, value.Trim().ToLowerInvariant());
            }
        }

        return facts;
    }

    /// <summary>These with those of another over them.</summary>
    public StyleFacts Under(StyleFacts over) =>
        ReferenceEquals(over, None) ? this : ReferenceEquals(this, None) ? over : this with
        {
            Bold = over.Bold ?? Bold,
            Italic = over.Italic ?? Italic,
            Underlined = over.Underlined ?? Underlined,
            Size = over.Size ?? Size,
            IsHidden = over.IsHidden || IsHidden,
            IsBlock = over.IsBlock || IsBlock,
            ListStyle = over.ListStyle ?? ListStyle,
            Margin = over.Margin ?? Margin,
            WordListLevel = over.WordListLevel ?? WordListLevel,
            IsWordLabel = over.IsWordLabel || IsWordLabel,
            OutlineLevel = over.OutlineLevel ?? OutlineLevel,
            IsWordNote = over.IsWordNote || IsWordNote,
            WordPart = over.WordPart ?? WordPart,
        };

    /// <summary>These without what a rule in a style sheet does not say for sure, as scripts and wider screens change it.</summary>
    public StyleFacts OfSheet(bool ofClass) => this with { IsHidden = false, IsBlock = false, ListStyle = ofClass ? ListStyle : null };

    /// <summary>The style of text that has these, in text of the style <paramref name="outer"/>.</summary>
    public RunStyle Within(RunStyle outer) => new(Bold ?? outer.Bold, Italic ?? outer.Italic, Underlined ?? outer.Underlined, Size ?? outer.Size);

    private StyleFacts With(string name, string value) => name switch
    {
        "font-weight" => this with { Bold = Weight(value) ?? Bold },
        "font-style" => this with { Italic = value is "italic" or "oblique" },
        "text-decoration" or "text-decoration-line" => this with { Underlined = value.Contains("underline", StringComparison.Ordinal) },
        "font-size" => this with { Size = Points(value) ?? Size },
        "font" => this with { Bold = value.Contains("bold", StringComparison.Ordinal) ? true : Bold, Size = SizeIn(value) ?? Size },
        "display" => this with { IsHidden = value == "none", IsBlock = value is "block" or "flex" or "grid" or "list-item" or "table" },
        "visibility" => this with { IsHidden = IsHidden || value == "hidden" },
        "list-style" or "list-style-type" => this with { ListStyle = value },
        "margin-left" or "padding-left" => this with { Margin = Points(value) ?? Margin },
        "mso-list" => this with { IsWordLabel = value == "ignore", WordListLevel = Level(value) },
        "mso-outline-level" => this with { OutlineLevel = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level : null },
        "mso-footnote-id" or "mso-endnote-id" => this with { IsWordNote = true },
        "mso-element" => this with { WordPart = value },
        "mso-hide" => this with { IsHidden = IsHidden || value is "all" or "screen" },
        _ => this,
    };

    /// <summary>The level in <c>l0 level2 lfo1</c>.</summary>
    private static int? Level(string value)
    {
        var at = value.IndexOf("level", StringComparison.Ordinal);
        return at >= 0 && at + 5 < value.Length && value[at + 5] is >= '1' and <= '9' ? value[at + 5] - '0' : null;
    }

    private static bool? Weight(string value) => value switch
    {
        "bold" or "bolder" => true,
        "normal" or "lighter" => false,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight >= 600 : null,
    };

    private static double? SizeIn(string shorthand)
    {
        foreach (var word in shorthand.Split(' '))
        {
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            if (Points(slash < 0 ? word : word[..slash]) is { } size)
            {
                return size;
            }
        }

        return null;
    }

    private static double? Points(string value)
    {
        var factor = value.EndsWith("pt", StringComparison.Ordinal) ? 1
            : value.EndsWith("px", StringComparison.Ordinal) ? PointsPerPixel
            : value.EndsWith("in", StringComparison.Ordinal) ? 72
            : value.EndsWith("cm", StringComparison.Ordinal) ? 72 / 2.54
            : 0;
        return factor > 0
            && double.TryParse(value.AsSpan(0, value.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            && size is > 0 and < 1000
            ? size * factor
            : null;
    }
}
