namespace PolicyLens.Formats.Word;

/// <summary>The number of a paragraph in a list.</summary>
/// <param name="Label">As Word shows it; empty where the level shows none.</param>
/// <param name="Level">From 0.</param>
/// <param name="Indent">How far the list moves the text to the right, in twentieths of a point.</param>
internal readonly record struct ListNumber(string Label, int Level, int? Indent);

/// <summary>
/// Counts automatic numbers as Word does (ECMA-376 part 1, 17.9): one count for each abstract list, whichever of its
/// lists a paragraph names; a level starts again after any higher one, unless it says otherwise.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = WordList.MaximumLevels;

    private readonly Dictionary<string, WordElement> abstracts = [];
    private readonly Dictionary<string, WordList?> lists = [];
    private readonly Dictionary<string, WordElement> definitions = [];
    private readonly Dictionary<string, int?[]> counts = [];
    private readonly HashSet<(string List, int Level)> restarted = [];
    private readonly WordStyles styles;

    public WordNumbering(WordElement? numbering, WordStyles styles)
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

    /// <summary>Counts a paragraph of a list and gives its number; null where there is no such list.</summary>
    /// <param name="level">From 0; null to let the paragraph's style decide.</param>
    public ListNumber? Next(string listId, int? level, WordStyle style)
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

        if (list[at] is { StartOverride: { } start } && restarted.Add((listId, at)))
        {
            count[at] = start;
        }
        else
        {
            count[at] = count[at] is { } last ? last + 1 : list[at]?.First ?? 1;
        }

        for (var lower = at + 1; lower < Levels; lower++)
        {
            // lvlRestart 0: never; n: only after a level up to n (counted from 1).
            if (list[lower]?.Restart is not { } restart || at < restart)
            {
                count[lower] = null;
            }
        }

        return new(list.Label(at, count), at, list[at]?.Indent);
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
    private (string Id, WordElement Element)? Abstract(string? id, int depth)
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
}
