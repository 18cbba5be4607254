using PolicyLens.Model;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>One line of a generated chapter: a heading, a paragraph, an item or a table.</summary>
internal sealed record Part(string Kind, int Level, string? Label, string Text)
{
    public IReadOnlyList<TextLink> Links { get; init; } = [];

    public IReadOnlyList<TextEmphasis> Emphasis { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    public IReadOnlyList<CellLink> CellLinks { get; init; } = [];

    public IReadOnlyList<CellEmphasis> CellEmphasis { get; init; } = [];

    public int HeaderRows { get; init; }

    /// <summary>The part with another text, and of its links and emphasis what still fits.</summary>
    public Part WithText(string text) => this with
    {
        Text = text,
        Links = [.. Links.Where(link => link.Start + link.Length <= text.Length && !char.IsLowSurrogate(text[link.Start]) && !char.IsHighSurrogate(text[link.Start + link.Length - 1]))],
        Emphasis = [.. Emphasis.Where(words => words.Start + words.Length <= text.Length && !char.IsLowSurrogate(text[words.Start]) && !char.IsHighSurrogate(text[words.Start + words.Length - 1]))],
    };
}

/// <summary>Makes chapters and editions of them from a seed: the same seed gives the same chapters.</summary>
internal sealed class EditedChapter(int seed)
{
    private static readonly string[] Words =
    [
        "children", "carers", "the", "plan", "of", "home", "and", "support", "to", "young", "people", "a", "review", "in", "school", "with", "their", "worker", "health", "for", "listen", "well-being", "visits",
        "every", "must", "should", "may", "within", "21", "25", "3.5", "£2,000", "18th", "50%", "months", "child’s", "child's", "‘views’", "(see", "below)", "and/or", "naïve", "café", "😀", "العربية", "one\u00A0two", "Council",
        "Children Act 1989", "Children and Families Act 2014", "Care Leavers (England) Regulations 2010", "–", "e.g.", "s.17",
    ];

    private static readonly string[] Targets = ["https://example.org/a", "https://example.org/b?x=1&y=2", "http://example.org/c#d", "mailto:team@example.org", "javascript:alert(1)", "/contents/page.htm", "#top"];
    private static readonly string?[] Labels = ["•", "•", "•", "-", "–", "(a)", "(b)", "1.", "2.", "iii)", null];

    private readonly Random random = new(seed);

    public static Chapter Build(string? number, string? title, IReadOnlyList<Part> parts)
    {
        var (sections, blocks, heading) = (new List<Section>(), new List<Block>(), (Part?)null);
        for (var at = 0; at <= parts.Count; at++)
        {
            if (at == parts.Count || parts[at].Kind == "heading")
            {
                if (heading is not null || blocks.Count > 0)
                {
                    sections.Add(new()
                    {
                        Anchor = new($"s{sections.Count}"),
                        Level = heading?.Level ?? 1,
                        Number = heading?.Label,
                        Heading = heading?.Text,
                        Links = heading is { Links.Count: > 0 } ? heading.Links.ToValueList() : null,
                        Blocks = blocks.ToValueList(),
                    });
                }

                (heading, blocks) = (at < parts.Count ? parts[at] : null, []);
                continue;
            }

            switch (parts[at].Kind)
            {
                case "paragraph":
                    blocks.Add(new Paragraph
                    {
                        Anchor = default,
                        Label = parts[at].Label,
                        Text = parts[at].Text,
                        Links = parts[at].Links.Count > 0 ? parts[at].Links.ToValueList() : null,
                        Emphasis = parts[at].Emphasis.Count > 0 ? parts[at].Emphasis.ToValueList() : null,
                    });
                    break;
                case "item":
                    var items = parts.Skip(at).TakeWhile(part => part.Kind == "item").ToList();
                    var from = 0;
                    while (from < items.Count)
                    {
                        blocks.Add(new ItemList { Anchor = default, Items = Items(items, ref from, items[from].Level) });
                    }

                    at += items.Count - 1;
                    break;
                default:
                    blocks.Add(new Table
                    {
                        Anchor = default,
                        Rows = parts[at].Rows.Select(row => row.ToValueList()).ToValueList(),
                        HeaderRows = parts[at].HeaderRows,
                        Links = parts[at].CellLinks.Count > 0 ? parts[at].CellLinks.ToValueList() : null,
                        Emphasis = parts[at].CellEmphasis.Count > 0 ? parts[at].CellEmphasis.ToValueList() : null,
                    });
                    break;
            }
        }

        return new() { Number = number, Title = title, Sections = sections.ToValueList() };
    }

    /// <summary>The parts of a chapter that was read.</summary>
    public static List<Part> Of(Chapter chapter) => [.. chapter.AllSections().SelectMany(section => section.Blocks.SelectMany(Of).Prepend(new("heading", section.Level, section.Number, section.Heading ?? "")))];

    private static IEnumerable<Part> Of(Block block) => block switch
    {
        Paragraph paragraph => [new("paragraph", 0, paragraph.Label, paragraph.Text)],
        ItemList list => list.Items.SelectMany(item => Of(item, 1)),
        Table table => [new("table", 0, null, "") { Rows = [.. table.Rows], HeaderRows = table.HeaderRows }],
        _ => [],
    };

    private static IEnumerable<Part> Of(ListItem item, int level) => item.Items.SelectMany(below => Of(below, level + 1)).Prepend(new("item", level, item.Label, item.Text));

    /// <summary>The items from a place on that are no higher than a level, each with those below it.</summary>
    private static ValueList<ListItem> Items(List<Part> items, ref int from, int level)
    {
        var list = new List<ListItem>();
        while (from < items.Count && items[from].Level >= level)
        {
            var item = items[from++];
            list.Add(new()
            {
                Anchor = default,
                Label = item.Label,
                Text = item.Text,
                Links = item.Links.Count > 0 ? item.Links.ToValueList() : null,
                Emphasis = item.Emphasis.Count > 0 ? item.Emphasis.ToValueList() : null,
                Items = from < items.Count && items[from].Level > level ? Items(items, ref from, level + 1) : [],
            });
        }

        return list.ToValueList();
    }

    /// <summary>A chapter of up to twenty-five lines.</summary>
    public List<Part> Parts()
    {
        var parts = new List<Part>();
        for (var count = random.Next(2, 25); count > 0; count--)
        {
            parts.Add(Any());
        }

        return parts;
    }

    /// <summary>Another edition with a few edits; what they were is told.</summary>
    /// <param name="kinds">Which of the kinds of edit there are; those up to 8 change words and places alone.</param>
    public List<Part> Edit(IReadOnlyList<Part> parts, out string edits, int kinds = 20)
    {
        List<Part> edited = [.. parts];
        var told = new List<string>();
        for (var count = random.Next(1, 7); count > 0; count--)
        {
            var kind = random.Next(kinds);
            told.Add($"{kind}");
            Edit(edited, kind);
        }

        edits = string.Join(' ', told);
        return edited;
    }

    private void Edit(List<Part> parts, int kind)
    {
        if (parts.Count == 0)
        {
            parts.Add(Any());
            return;
        }

        var at = random.Next(parts.Count);
        var part = parts[at];
        switch (kind)
        {
            case 0:
                parts.Insert(at, Any());
                break;
            case 1:
                parts.RemoveAt(at);
                break;
            case 2 or 3 when part.Kind is "paragraph" or "item" && part.Text.Split(' ') is { Length: > 2 } words:
                // Split: the second half goes on in a paragraph of its own.
                var cut = random.Next(1, words.Length);
                parts[at] = part.WithText(string.Join(' ', words.Take(cut)));
                parts.Insert(at + 1, part with { Text = string.Join(' ', words.Skip(cut)), Links = [], Emphasis = [], Label = kind == 2 ? part.Label : null });
                break;
            case 4 or 5 when at + 1 < parts.Count && (part.Kind, part.Level, part.Label) == (parts[at + 1].Kind, parts[at + 1].Level, parts[at + 1].Label) && part.Kind is "paragraph" or "item":
                parts[at] = part.WithText($"{part.Text} {parts[at + 1].Text}");
                parts.RemoveAt(at + 1);
                break;
            case 6:
                parts.RemoveAt(at);
                parts.Insert(random.Next(parts.Count + 1), part);
                break;
            case 7:
                parts.RemoveAt(at);
                parts.Insert(random.Next(parts.Count + 1), Reworded(part));
                break;
            case 8 when part.Kind == "heading":
                parts[at] = part with { Text = Text(1, 5), Links = [] };
                break;
            case 9:
                parts[at] = part.Kind == "heading" ? part with { Label = Number() } : part with { Label = part.Kind == "item" ? Label() : part.Kind == "paragraph" ? Number() : null };
                break;
            case 10 when part.Kind is "paragraph" or "item":
                parts[at] = part.Kind == "item" ? part with { Kind = "paragraph", Level = 0, Label = null } : part with { Kind = "item", Level = random.Next(1, 3), Label = Label() };
                break;
            case 11 when part.Rows.Count > 0:
                List<IReadOnlyList<string>> rows = [.. part.Rows];
                if (rows.Count > 1 && random.Next(2) == 0)
                {
                    rows.RemoveAt(random.Next(rows.Count));
                }
                else
                {
                    rows.Insert(random.Next(rows.Count + 1), Row(rows[0].Count));
                }

                parts[at] = part with { Rows = rows, CellLinks = [], CellEmphasis = [] };
                break;
            case 12 when part.Rows.Count > 0:
                var column = random.Next(part.Rows[0].Count);
                var add = part.Rows[0].Count < 2 || random.Next(2) == 0;
                parts[at] = part with { Rows = [.. part.Rows.Select(row => add ? row.Take(column).Append(Text(0, 4)).Concat(row.Skip(column)).ToArray() : row.Where((_, cell) => cell != column).ToArray())], CellLinks = [], CellEmphasis = [] };
                break;
            case 13 or 14:
                parts[at] = Set(part);
                break;
            case 15 when part.Kind is "item" or "heading":
                parts[at] = part with { Level = random.Next(1, 5) };
                break;
            case 16:
                parts[at] = Any();
                break;
            case 17:
                parts[at] = part.WithText(part.Text.Replace('’', '\'').Replace("and", "or", StringComparison.Ordinal).Replace(' ', random.Next(2) == 0 ? '\u00A0' : ' '));
                break;
            case 18 when part.Rows.Count > 0:
                parts[at] = part with { HeaderRows = random.Next(0, 2) };
                break;
            default:
                parts[at] = Reworded(part);
                break;
        }
    }

    private Part Reworded(Part part)
    {
        if (part.Rows.Count > 0)
        {
            return part with { Rows = [.. part.Rows.Select(row => row.Select(cell => random.Next(4) == 0 ? Reworded(cell) : cell).ToArray())], CellLinks = [], CellEmphasis = [] };
        }

        return part.WithText(Reworded(part.Text));
    }

    private string Reworded(string text)
    {
        List<string> words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        for (var count = random.Next(1, 5); count > 0 && words.Count > 0; count--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(3))
            {
                case 0 when words.Count > 1:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                default:
                    words[at] = Words[random.Next(Words.Length)];
                    break;
            }
        }

        return string.Join(' ', words);
    }

    private Part Any() => Set(random.Next(12) switch
    {
        0 or 1 => new("heading", random.Next(1, 4), Number(), Text(1, 6)),
        2 or 3 or 4 or 5 => new("item", random.Next(1, 4), Label(), Text(1, 18)),
        6 => Table(),
        7 => new("paragraph", 0, Number(), Text(3, 40)),
        _ => new("paragraph", 0, null, Text(1, 60)),
    });

    private Part Table()
    {
        var columns = random.Next(1, 5);
        return new("table", 0, null, "") { Rows = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Row(columns))], HeaderRows = random.Next(0, 2) };
    }

    private string[] Row(int columns) => [.. Enumerable.Range(0, columns).Select(_ => Text(0, 8))];

    /// <summary>The part with other links, bold and italic words.</summary>
    private Part Set(Part part)
    {
        if (part.Rows.Count > 0)
        {
            var (row, cell) = (random.Next(part.Rows.Count), 0);
            return part.Rows[row][cell].Length == 0 ? part : part with
            {
                CellLinks = [.. Places(part.Rows[row][cell]).Select(place => new CellLink(row + 1, cell + 1, new(place.Start, place.Length, Target())))],
                CellEmphasis = [.. Places(part.Rows[row][cell]).Select(place => new CellEmphasis(row + 1, cell + 1, Stress(place)))],
            };
        }

        return part with
        {
            Links = random.Next(4) == 0 ? [.. Places(part.Text).Select(place => new TextLink(place.Start, place.Length, Target()))] : part.Links,
            Emphasis = part.Kind != "heading" && random.Next(3) == 0 ? [.. Places(part.Text).Select(Stress)] : part.Emphasis,
        };
    }

    private TextEmphasis Stress((int Start, int Length) place) => random.Next(3) switch
    {
        0 => new(place.Start, place.Length, true, true),
        1 => new(place.Start, place.Length, false, true),
        _ => new(place.Start, place.Length, true, false),
    };

    /// <summary>Up to three places in order; most begin and end with words, some cut them.</summary>
    private List<(int Start, int Length)> Places(string text)
    {
        var (places, from) = (new List<(int, int)>(), 0);
        for (var count = random.Next(0, 4); count > 0 && from < text.Length; count--)
        {
            var start = random.Next(from, text.Length);
            var end = Math.Min(text.Length, start + random.Next(1, 25));
            if (random.Next(4) > 0)
            {
                start = text.LastIndexOf(' ', start) + 1;
                end = text.IndexOf(' ', end - 1) is var space and > 0 ? space : text.Length;
            }

            if (start >= from && end > start && !char.IsLowSurrogate(text[start]) && (end == text.Length || !char.IsLowSurrogate(text[end])))
            {
                places.Add((start, end - start));
                from = end;
            }
        }

        return places;
    }

    private string Target() => Targets[random.Next(Targets.Length)];

    private string? Label() => Labels[random.Next(Labels.Length)];

    private string? Number() => random.Next(4) switch { 0 => null, 1 => $"{random.Next(1, 9)}", 2 => $"{random.Next(1, 4)}.{random.Next(1, 9)}", _ => $"({(char)('a' + random.Next(6))})" };

    private string Text(int least, int most)
    {
        var words = Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words[random.Next(random.Next(2) == 0 ? 24 : Words.Length)] + random.Next(12) switch { 0 => ",", 1 => ".", 2 => ";", _ => "" });
        return string.Join(' ', words);
    }
}
