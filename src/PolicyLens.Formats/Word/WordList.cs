using System.Text;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>A list: the levels of its abstract list with its own overrides.</summary>
internal sealed class WordList
{
    public const int MaximumLevels = 9;

    private readonly ListLevel?[] levels = new ListLevel?[MaximumLevels];

    /// <param name="abstractId">The id of the abstract list whose counts it shares.</param>
    /// <param name="element">That abstract list.</param>
    /// <param name="definition">The <c>w:num</c> with its overrides.</param>
    public WordList(string abstractId, WordElement element, WordElement definition)
    {
        AbstractId = abstractId;
        foreach (var level in element.Children("lvl"))
        {
            Set(level, startOverride: null);
        }

        foreach (var changed in definition.Children("lvlOverride"))
        {
            var at = WordXml.Number(changed.Get("ilvl")) ?? -1;
            var start = WordXml.Number(changed.Value("startOverride"));
            if (changed.Child("lvl") is { } level)
            {
                Set(level, start);
            }
            else if (at is >= 0 and < MaximumLevels && levels[at] is { } same)
            {
                levels[at] = same with { StartOverride = start };
            }
        }
    }

    public string AbstractId { get; }

    public ListLevel? this[int level] => levels[level];

    /// <summary>The level that a style is linked to.</summary>
    public int? LevelOf(WordStyle style)
    {
        foreach (var id in style.Chain)
        {
            var at = Array.FindIndex(levels, level => level?.Style == id);
            if (at >= 0)
            {
                return at;
            }
        }

        return style.NumberingLevel;
    }

    /// <summary>The label of a level, empty where it shows none.</summary>
    /// <param name="count">The count of each level; null where it has not begun.</param>
    public string Label(int at, int?[] count)
    {
        if (levels[at] is not { } level)
        {
            return string.Empty;
        }

        if (level.IsBullet)
        {
            return level.Bullet;
        }

        var label = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var named = level.Text[++i] - '1';
                var number = count[named] ?? levels[named]?.First ?? 1;
                label.Append(level.IsLegal ? NumberFormats.Legal(number, levels[named]?.Format) : NumberFormats.Write(number, levels[named]?.Format));
            }
            else
            {
                label.Append(level.Text[i]);
            }
        }

        return TextCleaner.Clean(label.ToString());
    }

    private void Set(WordElement element, int? startOverride)
    {
        if (WordXml.Number(element.Get("ilvl")) is { } at and >= 0 and < MaximumLevels)
        {
            levels[at] = ListLevel.Of(element) with { StartOverride = startOverride };
        }
    }
}

/// <summary>One level of a list.</summary>
/// <param name="Restart">The level from 1 after which it begins again; 0 for never; null for after any higher one.</param>
/// <param name="Style">The id of the paragraph style that is linked to it.</param>
/// <param name="Indent">How far it moves the left side of the text, in twentieths of a point.</param>
internal sealed record ListLevel(string Format, string Text, int Start, int? Restart, string? Style, bool IsLegal, string Bullet, int? Indent)
{
    public int? StartOverride { get; init; }

    /// <summary>The number that it begins with.</summary>
    public int First => StartOverride ?? Start;

    public bool IsBullet => Format == "bullet";

    public static ListLevel Of(WordElement element)
    {
        var text = element.Value("lvlText") ?? string.Empty;
        var font = RunFormat.Of(element.Child("rPr"), revisions: null, out _).SymbolFont;
        return new(
            FormatOf(element),
            text,
            WordXml.Number(element.Value("start")) ?? 1,
            WordXml.Number(element.Value("lvlRestart")),
            element.Value("pStyle"),
            element.Switch("isLgl") ?? false,
            BulletSign.Plain(SymbolFonts.Plain(text, font)),
            element.Child("pPr").Indent());
    }

    /// <summary>The format; a custom one stands in the first of two alternatives as the pattern that it follows.</summary>
    private static string FormatOf(WordElement element)
    {
        var format = element.Child("numFmt") ?? element.Any("AlternateContent").Any("Choice").Child("numFmt") ?? element.Any("AlternateContent").Any("Fallback").Child("numFmt");
        return format.Get("val") switch
        {
            null => "decimal",
            "custom" => format.Get("format") ?? "decimal",
            var name => name,
        };
    }
}
