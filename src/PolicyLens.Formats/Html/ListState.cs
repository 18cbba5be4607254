using System.Globalization;
using AngleSharp.Dom;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>Counts the items of one list as a browser numbers them.</summary>
internal sealed class ListState
{
    public const string Bullet = "\u2022";

    private readonly bool ordered;
    private readonly bool bare;
    private readonly int step = 1;
    private readonly NumeralStyle style;
    private readonly string? outline;
    private int next = 1;

    /// <param name="shown">The words of its list style; null where it has none.</param>
    /// <param name="outline">What stands before its numbers, as <c>2.</c> before <c>2.1</c>; null where they stand alone.</param>
    public ListState(IElement list, int level, string? shown, string? outline)
    {
        Level = level;
        this.outline = outline;
        ordered = list.LocalName == "ol";
        bare = shown is not null && shown.Split(' ').Contains("none");
        style = StyleOf(shown, list.GetAttribute("type"));
        if (ordered)
        {
            var reversed = list.HasAttribute("reversed");
            step = reversed ? -1 : 1;
            next = Number(list.GetAttribute("start")) ?? (reversed ? Items(list) : 1);
        }
    }

    /// <summary>How deep the list lies in other lists, from 1.</summary>
    public int Level { get; }

    /// <summary>Whether its items show neither bullet nor number.</summary>
    public bool IsBare => bare;

    /// <summary>The label of the item, which must be the next one; null where the list shows none.</summary>
    public string? Label(IElement item)
    {
        if (!ordered)
        {
            return bare ? null : Bullet;
        }

        var number = Number(item.GetAttribute("value")) ?? next;
        next = number + step;
        return bare ? null : outline + Numerals.Write(number, style) + ".";
    }

    /// <summary>As <see cref="Label"/>, but the one that a browser would show if no style hid it: the page draws its own.</summary>
    public string Shown(IElement item)
    {
        var number = next;
        return Label(item) ?? (ordered ? outline + Numerals.Write(Number(item.GetAttribute("value")) ?? number, style) + "." : Bullet);
    }

    private static int Items(IElement list)
    {
        var items = 0;
        for (var i = 0; i < list.Children.Length; i++)
        {
            items += list.Children[i].LocalName == "li" ? 1 : 0;
        }

        return items;
    }

    private static NumeralStyle StyleOf(string? shown, string? type)
    {
        foreach (var word in shown?.Split(' ') ?? [])
        {
            switch (word)
            {
                case "lower-alpha" or "lower-latin":
                    return NumeralStyle.LowerLetter;
                case "upper-alpha" or "upper-latin":
                    return NumeralStyle.UpperLetter;
                case "lower-roman":
                    return NumeralStyle.LowerRoman;
                case "upper-roman":
                    return NumeralStyle.UpperRoman;
                case "decimal":
                    return NumeralStyle.Decimal;
            }
        }

        return type switch
        {
            "a" => NumeralStyle.LowerLetter,
            "A" => NumeralStyle.UpperLetter,
            "i" => NumeralStyle.LowerRoman,
            "I" => NumeralStyle.UpperRoman,
            _ => NumeralStyle.Decimal,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && Math.Abs((long)number) < 1_000_000_000
            ? number
            : null;
}
