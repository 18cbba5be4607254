using System.Text.Json.Serialization;
using DiffPlex;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What became of a run of words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    [JsonStringEnumMemberName("equal")]
    Equal,
    [JsonStringEnumMemberName("insert")]
    Insert,
    [JsonStringEnumMemberName("delete")]
    Delete,
}

/// <summary>A run of words that were kept, inserted or deleted.</summary>
public sealed record TextChange(ChangeKind Kind, string Text);

/// <summary>The words that differ between two texts: whole words, numbers and titles, never parts of them.</summary>
/// <remarks>The differences come from DiffPlex (Myers 1986) over our own tokens.</remarks>
public static class Redline
{
    /// <summary>An equal run of at most this many words between changes is folded into them: it tells the reader nothing.</summary>
    private const int IslandWords = 1;

    /// <summary>Changes as large as this on both sides of an island let it be folded.</summary>
    private const int ShoreWords = 3;

    /// <summary>
    /// The changes that make <paramref name="left"/> into <paramref name="right"/>. The equal and inserted runs are the right
    /// text exactly; the equal and deleted runs are the left text but for the style of quotation marks, dashes and spaces.
    /// </summary>
    public static ValueList<TextChange> Between(string left, string right)
    {
        var (from, to) = (Pieces(left), Pieces(right));
        var diff = new Differ().CreateCustomDiffs(left, right, ignoreWhiteSpace: false, text => [.. Pieces(text).Select(piece => Token.Fold(piece.Core))]);
        var changes = new ChangeRuns();
        var (atLeft, atRight) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            AddEqual(block.InsertStartB);
            for (; atLeft < block.DeleteStartA + block.DeleteCountA; atLeft++)
            {
                changes.Add(ChangeKind.Delete, from[atLeft].Text);
            }

            for (; atRight < block.InsertStartB + block.InsertCountB; atRight++)
            {
                changes.Add(ChangeKind.Insert, to[atRight].Text);
            }
        }

        AddEqual(to.Count);
        return FoldIslands(changes.Runs()).ToValueList();

        void AddEqual(int until)
        {
            for (; atRight < until; atLeft++, atRight++)
            {
                var (before, after) = (from[atLeft], to[atRight]);
                if (before.Space.Length > 0 == after.Space.Length > 0)
                {
                    changes.Add(ChangeKind.Equal, after.Text);
                    continue;
                }

                changes.Add(ChangeKind.Delete, before.Space);
                changes.Add(ChangeKind.Insert, after.Space);
                changes.Add(ChangeKind.Equal, after.Core);
            }
        }
    }

    /// <summary>Whether two texts are the same but for the style of quotation marks, dashes and spaces.</summary>
    public static bool IsSame(string left, string right) =>
        left == right || Token.Of(left).Select(Token.Fold).SequenceEqual(Token.Of(right).Select(Token.Fold), StringComparer.Ordinal);

    /// <summary>A token with the space before it. Two are compared by the token: spaces are too common to tell texts apart by.</summary>
    private sealed record Piece(string Space, string Core)
    {
        public string Text => Space + Core;
    }

    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var space = "";
        foreach (var token in Token.Of(text))
        {
            if (string.IsNullOrWhiteSpace(token))
            {
                space += token;
                continue;
            }

            pieces.Add(new(space, token));
            space = "";
        }

        if (space.Length > 0)
        {
            pieces.Add(new(space, ""));
        }

        return pieces;
    }

    private static List<TextChange> FoldIslands(List<TextChange> changes)
    {
        var folded = new List<TextChange>();
        var (deleted, inserted) = ("", "");
        for (var at = 0; at < changes.Count; at++)
        {
            var change = changes[at];
            if (change.Kind == ChangeKind.Delete)
            {
                deleted += change.Text;
            }
            else if (change.Kind == ChangeKind.Insert)
            {
                inserted += change.Text;
            }
            else if (deleted.Length + inserted.Length > 0 && IsIsland(change.Text, deleted, inserted, changes, at))
            {
                deleted += change.Text;
                inserted += change.Text;
            }
            else
            {
                Flush();
                folded.Add(change);
            }
        }

        Flush();
        return folded;

        void Flush()
        {
            if (deleted.Length > 0)
            {
                folded.Add(new(ChangeKind.Delete, deleted));
            }

            if (inserted.Length > 0)
            {
                folded.Add(new(ChangeKind.Insert, inserted));
            }

            (deleted, inserted) = ("", "");
        }
    }

    private static bool IsIsland(string equal, string deleted, string inserted, List<TextChange> changes, int at)
    {
        if (at + 1 >= changes.Count || Words(equal) > IslandWords)
        {
            return false;
        }

        var after = changes.Skip(at + 1).TakeWhile(change => change.Kind != ChangeKind.Equal).Max(change => Words(change.Text));
        return Math.Max(Words(deleted), Words(inserted)) >= ShoreWords && after >= ShoreWords;
    }

    private static int Words(string text) => Token.Words(text).Length;
}
