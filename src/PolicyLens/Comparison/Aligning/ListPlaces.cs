using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>Where the lists and tables of one side stand: which items are of one, and what introduces it.</summary>
internal sealed class ListPlaces
{
    private readonly List<ListPlace> places = [];
    private readonly ListPlace?[] items;
    private readonly ListPlace?[] openings;

    public ListPlaces(ClauseVector[] clauses)
    {
        (items, openings) = (new ListPlace?[clauses.Length], new ListPlace?[clauses.Length]);
        var heads = new HeadRows();
        for (var first = 0; first < clauses.Length;)
        {
            if (!IsItem(clauses[first]))
            {
                first++;
                continue;
            }

            var (address, end) = (AddressOf(clauses[first]), first + 1);
            for (; end < clauses.Length && IsItem(clauses[end]) && AddressOf(clauses[end]) == address; end++)
            {
            }

            var opens = first > 0 && clauses[first - 1].Clause is { Kind: PassageKind.Paragraph, Text: [.., ':'] };
            var head = clauses[first].Clause.Kind == PassageKind.Row ? Math.Min(heads.Of(clauses[first].Clause.Section, address), end - first) : 0;
            var place = new ListPlace(first + head, end, opens ? first - 1 : -1, head);
            places.Add(place);
            Array.Fill(items, place, place.First, place.Count);
            Array.Fill(openings, place, first, head);
            if (opens)
            {
                openings[first - 1] = place;
            }

            first = end;
        }
    }

    public IReadOnlyList<ListPlace> All => places;

    /// <summary>The list that a clause is an item of; null where it is of none.</summary>
    public ListPlace? Of(int clause) => items[clause];

    /// <summary>Whether two clauses are items of one list.</summary>
    public bool AreOfOne(int one, int other) => items[one] is { } list && list == items[other];

    /// <summary>Whether a clause introduces a list or heads a table, and says little without it.</summary>
    public bool Opens(int clause) => openings[clause] is not null;

    private static bool IsItem(ClauseVector clause) => clause.Clause.Kind is PassageKind.Item or PassageKind.Row;

    /// <summary>The address of the list or table: its item's without the number.</summary>
    private static string AddressOf(ClauseVector clause) =>
        clause.Clause.Anchor.Value is var anchor && anchor.IndexOf('.', anchor.IndexOf('/', StringComparison.Ordinal) + 1) is var stop and > 0 ? anchor[..stop] : anchor;

    /// <summary>How many rows head each table, looked up once a section.</summary>
    private sealed class HeadRows
    {
        private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
        private Section? last;

        public int Of(Section section, string table)
        {
            if (!ReferenceEquals(last, section))
            {
                last = section;
                rows.Clear();
                foreach (var block in section.Blocks.OfType<Table>())
                {
                    rows.TryAdd(block.Anchor.Value, block.HeaderRows);
                }
            }

            return rows.GetValueOrDefault(table);
        }
    }
}

/// <summary>The items of one list, or the rows of one table without its head.</summary>
/// <param name="End">Behind the last.</param>
/// <param name="Introduction">The clause before it that ends with a colon; -1 where there is none.</param>
/// <param name="Heads">How many rows head it.</param>
internal sealed record ListPlace(int First, int End, int Introduction, int Heads)
{
    public int Count => End - First;
}
