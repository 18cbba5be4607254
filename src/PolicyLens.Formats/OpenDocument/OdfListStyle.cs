using System.Text;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>How the levels of a list, or of the numbered headings, are labelled.</summary>
internal sealed class OdfListStyle
{
    /// <summary>Writer has ten levels.</summary>
    public const int Levels = 10;

    private readonly Level?[] levels = new Level?[Levels];

    public OdfListStyle(XElement? definition)
    {
        foreach (var element in definition?.Elements() ?? [])
        {
            if (element.Number("text:level") is { } at and >= 1 and <= Levels)
            {
                levels[at - 1] = Level.Of(element);
            }
        }
    }

    public int Start(int level) => levels[level]?.Start ?? 1;

    /// <summary>The label as Writer shows it (OpenDocument 1.3 part 3, 19.500 and 19.797 to 19.882); empty where the level has none.</summary>
    public string Label(int at, OdfCounter counter)
    {
        if (levels[at] is not { } level)
        {
            return string.Empty;
        }

        if (level.Bullet is { } bullet)
        {
            return bullet;
        }

        var label = new StringBuilder();
        if (level.Template is { } template)
        {
            Fill(label, template, counter);
        }
        else
        {
            var numbers = Enumerable.Range(at + 1 - level.Display, level.Display).Select(each => Number(each, counter)).Where(number => number.Length > 0);
            var shown = string.Join('.', numbers);
            label.Append(level.Format.Length == 0 && level.Prefix.Length + level.Suffix.Length == 0 ? string.Empty : level.Prefix + shown + level.Suffix);
        }

        return TextCleaner.Clean(label.ToString());
    }

    /// <summary>Puts the numbers into a template such as <c>%1%.%2%.</c>, an extension of LibreOffice.</summary>
    private void Fill(StringBuilder label, string template, OdfCounter counter)
    {
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '%' ? template.IndexOf('%', i + 1) : -1;
            if (end > i + 1 && end - i <= 3 && int.TryParse(template.AsSpan(i + 1, end - i - 1), out var named) && named is >= 1 and <= Levels)
            {
                label.Append(Number(named - 1, counter));
                i = end;
            }
            else
            {
                label.Append(template[i]);
            }
        }
    }

    private string Number(int level, OdfCounter counter)
    {
        var number = counter[level] ?? Start(level);
        var (format, doubled) = (levels[level]?.Format, levels[level]?.Doubled ?? false);
        return format switch
        {
            null or "" => string.Empty,
            "a" => Numerals.Write(number, NumeralStyle.LowerLetter, doubled),
            "A" => Numerals.Write(number, NumeralStyle.UpperLetter, doubled),
            "i" => Numerals.Write(number, NumeralStyle.LowerRoman),
            "I" => Numerals.Write(number, NumeralStyle.UpperRoman),
            ['0', ..] when format.Length <= 5 => Numerals.Write(number, NumeralStyle.Decimal).PadLeft(format.TrimEnd(',', ' ').Length, '0'),
            _ => Numerals.Write(number, NumeralStyle.Decimal),
        };
    }

    private sealed record Level(string Format, bool Doubled, string Prefix, string Suffix, int Display, int Start, string? Template, string? Bullet)
    {
        public static Level Of(XElement element)
        {
            var bullet = element.Odf() switch
            {
                "text:list-level-style-bullet" => BulletSign.Plain(element.Get("text:bullet-char")),
                "text:list-level-style-image" => BulletSign.Usual,
                _ => null,
            };
            return new(
                element.Get("style:num-format") ?? string.Empty,
                element.Is("style:num-letter-sync", "true"),
                element.Get("style:num-prefix") ?? string.Empty,
                element.Get("style:num-suffix") ?? string.Empty,
                Math.Clamp(element.Number("text:display-levels") ?? 1, 1, Math.Clamp(element.Number("text:level") ?? 1, 1, Levels)),
                element.Number("text:start-value") ?? 1,
                element.Get("loext:num-list-format"),
                bullet);
        }
    }
}

/// <summary>The numbers that one list has reached, level by level.</summary>
internal sealed class OdfCounter
{
    private readonly int?[] counts = new int?[OdfListStyle.Levels];

    /// <summary>The number last given at a level, from 0; null where none was since it began again.</summary>
    public int? this[int level] => counts[level];

    /// <summary>Counts one item; the levels below it begin again, and those above it are taken as begun.</summary>
    /// <param name="start">The number that the item itself asks for.</param>
    public void Next(int level, OdfListStyle style, int? start)
    {
        for (var above = 0; above < level; above++)
        {
            counts[above] ??= style.Start(above);
        }

        counts[level] = start ?? (counts[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : style.Start(level));
        counts.AsSpan(level + 1).Clear();
    }
}
