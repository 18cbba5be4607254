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
        var (from, to) = (Token.Of(left), Token.Of(right));
        var diff = new Differ().CreateCustomDiffs(left, right, ignoreWhiteSpace: false, FoldedTokens);
        var changes = new List<TextChange>();
        var (atLeft, atRight) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            Add(changes, ChangeKind.Equal, to, atRight, block.InsertStartB);
            Add(changes, ChangeKind.Delete, from, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(changes, ChangeKind.Insert, to, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            (atLeft, atRight) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add(changes, ChangeKind.Equal, to, atRight, to.Count);
        return FoldIslands(changes).ToValueList();
    }

    /// <summary>Whether two texts are the same but for the style of quotation marks, dashes and spaces.</summary>
    public static bool IsSame(string left, string right) =>
        left == right || Token.Of(left).Select(Token.Fold).SequenceEqual(Token.Of(right).Select(Token.Fold), StringComparer.Ordinal);

    private static void Add(List<TextChange> changes, ChangeKind kind, IReadOnlyList<string> tokens, int start, int end)
    {
        if (end > start)
        {
            changes.Add(new(kind, string.Concat(tokens.Skip(start).Take(end - start))));
        }
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

        // A single space or stop between two changes joins them whatever their size.
        var after = changes.Skip(at + 1).TakeWhile(change => change.Kind != ChangeKind.Equal).Max(change => Words(change.Text));
        return (string.IsNullOrWhiteSpace(equal) && deleted.Length > 0 && inserted.Length > 0)
            || (Math.Max(Words(deleted), Words(inserted)) >= ShoreWords && after >= ShoreWords);
    }

    private static int Words(string text) => Token.Words(text).Length;

    /// <summary>The tokens as DiffPlex compares them; places in its result are places in <see cref="Token.Of"/>.</summary>
    private static string[] FoldedTokens(string text) => [.. Token.Of(text).Select(Token.Fold)];
}
