using System.Text;
using System.Xml.Linq;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>
/// Counts automatic numbers as Word does (ECMA-376 part 1, 17.9): one count for each abstract list, whichever of its
/// lists a paragraph names; a level starts again after any higher one, unless it says otherwise.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> abstracts = [];
    private readonly Dictionary<string, WordList?> lists = [];
    private readonly Dictionary<string, XElement> definitions = [];
    private readonly Dictionary<string, int?[]> counts = [];
    private readonly HashSet<(string List, int Level)> restarted = [];
    private readonly WordStyles styles;

    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        this.styles = styles;
        foreach (var element in numbering.Children("abstractNum"))
        {
            abstracts.TryAdd(element.Get("abstractNumId") ?? string.Empty, element);
        }

        foreach (var element in numbering.Children("num"))
        {
            definitions.TryAdd(element.Get("numId") ?? string.Empty, element);
        }
    }

    /// <summary>Counts a paragraph of a list and gives its label; null where there is no such list.</summary>
    /// <param name="level">From 0; null to let the paragraph's style decide.</param>
    /// <returns>The label, empty where the level shows none, and the level from 0.</returns>
    public (string Label, int Level)? Next(string listId, int? level, WordStyle style)
    {
        if (List(listId) is not { } list)
        {
            return null;
        }

        var at = Math.Clamp(level ?? list.LevelOf(style) ?? 0, 0, Levels - 1);
        if (!counts.TryGetValue(list.AbstractId, out var count))
        {
            counts[list.AbstractId] = count = new int?[Levels];
        }

        if (list.Levels[at] is { StartOverride: { } start } && restarted.Add((listId, at)))
        {
            count[at] = start;
        }
        else
        {
            count[at] = count[at] is { } last ? last + 1 : list.Levels[at]?.Start ?? 1;
        }

        for (var lower = at + 1; lower < Levels; lower++)
        {
            // lvlRestart 0: never; n: only after a level up to n (counted from 1).
            if (list.Levels[lower]?.Restart is not { } restart || at < restart)
            {
                count[lower] = null;
            }
        }

        return (list.Label(at, count), at);
    }

    private WordList? List(string id)
    {
        if (lists.TryGetValue(id, out var known))
        {
            return known;
        }

        WordList? list = null;
        if (definitions.TryGetValue(id, out var definition)
            && Abstract(definition.Value("abstractNumId"), depth: 0) is { } found)
        {
            list = new WordList(found.Id, found.Element, definition);
        }

        lists[id] = list;
        return list;
    }

    /// <summary>The abstract list of that id, or the one that it leads to through a numbering style.</summary>
    private (string Id, XElement Element)? Abstract(string? id, int depth)
    {
        if (id is null || depth > 8 || !abstracts.TryGetValue(id, out var element))
        {
            return null;
        }

        return element.Value("numStyleLink") is { } link
            && styles.ListOf(link) is { } linked
            && definitions.TryGetValue(linked, out var definition)
            && definition.Value("abstractNumId") is { } target
            && target != id
            ? Abstract(target, depth + 1)
            : (id, element);
    }

    /// <summary>A list: the levels of its abstract list with its own overrides.</summary>
    private sealed class WordList
    {
        public WordList(string abstractId, XElement element, XElement definition)
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
                else if (at is >= 0 and < WordNumbering.Levels && Levels[at] is { } same)
                {
                    Levels[at] = same with { StartOverride = start };
                }
            }
        }

        public string AbstractId { get; }

        public ListLevel?[] Levels { get; } = new ListLevel?[WordNumbering.Levels];

        /// <summary>The level that a style is linked to.</summary>
        public int? LevelOf(WordStyle style)
        {
            foreach (var id in style.Chain)
            {
                var at = Array.FindIndex(Levels, level => level?.Style == id);
                if (at >= 0)
                {
                    return at;
                }
            }

            return style.NumberingLevel;
        }

        public string Label(int at, int?[] count)
        {
            if (Levels[at] is not { } level)
            {
                return string.Empty;
            }

            if (level.Format == "bullet")
            {
                return level.Bullet;
            }

            var label = new StringBuilder();
            for (var i = 0; i < level.Text.Length; i++)
            {
                if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
                {
                    var named = level.Text[++i] - '1';
                    label.Append(Number(named, count[named], level.IsLegal));
                }
                else
                {
                    label.Append(level.Text[i]);
                }
            }

            return TextCleaner.Clean(label.ToString());
        }

        private string Number(int level, int? count, bool legal)
        {
            var number = count ?? Levels[level]?.Start ?? 1;
            return (legal ? "decimal" : Levels[level]?.Format) switch
            {
                "none" => string.Empty,
                "lowerLetter" => Numerals.Write(number, NumeralStyle.LowerLetter, doubled: true),
                "upperLetter" => Numerals.Write(number, NumeralStyle.UpperLetter, doubled: true),
                "lowerRoman" => Numerals.Write(number, NumeralStyle.LowerRoman),
                "upperRoman" => Numerals.Write(number, NumeralStyle.UpperRoman),
                "decimalZero" when number is >= 0 and < 10 => $"0{number}",
                "ordinal" => $"{number}{OrdinalEnding(number)}",
                _ => Numerals.Write(number, NumeralStyle.Decimal),
            };
        }

        private void Set(XElement element, int? startOverride)
        {
            if (WordXml.Number(element.Get("ilvl")) is { } at and >= 0 and < WordNumbering.Levels)
            {
                Levels[at] = ListLevel.Of(element) with { StartOverride = startOverride };
            }
        }

        private static string OrdinalEnding(int number) => (number % 100) is >= 11 and <= 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
    }

    /// <summary>One level of a list.</summary>
    private sealed record ListLevel(string Format, string Text, int Start, int? Restart, string? Style, bool IsLegal, string Bullet)
    {
        public int? StartOverride { get; init; }

        public static ListLevel Of(XElement element)
        {
            var text = element.Value("lvlText") ?? string.Empty;
            return new(
                element.Value("numFmt") ?? "decimal",
                text,
                WordXml.Number(element.Value("start")) ?? 1,
                WordXml.Number(element.Value("lvlRestart")),
                element.Value("pStyle"),
                element.Switch("isLgl") ?? false,
                BulletSign.Plain(text));
        }
    }
}
