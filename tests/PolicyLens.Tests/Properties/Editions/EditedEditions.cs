using PolicyLens.Catalogue;
using PolicyLens.Comparison.History;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>A pair of editions, what was done to it and what is told of it.</summary>
internal sealed record JudgedPair(EditedPair Pair, Edition Before, Edition After, EditionChange Change)
{
    /// <summary>What is wrong, in words; empty where all is told as it was done.</summary>
    public IReadOnlyList<string> Faults { get; } = [.. Pair.Edits.Select(edit => EditJudge.FaultOf(edit, Pair, Change, Before, After)).OfType<string>(), .. EditJudge.FaultsOf(Pair, Change)];
}

/// <summary>The run of edits, read and compared once for all that is asked of it.</summary>
public sealed class EditedEditions
{
    internal const int Seed = 20_261_122;
    internal const int Chapters = 200;

    private static readonly Catalogues Known = Catalogues.Default;

    public EditedEditions()
    {
        var (pairs, builder) = (PlantedEdits.Make(Seed, Chapters), new EditionChangeBuilder(Known));
        var judged = new JudgedPair[pairs.Count];
        Parallel.For(0, pairs.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) }, at =>
        {
            var pair = pairs[at];
            var (before, after) = (Read(pair.Before, pair.Ending), Read(pair.After, pair.Ending));
            judged[at] = new(pair, before, after, builder.Of(new($"generated/chapter-{pair.Number}@1", before), new($"generated/chapter-{pair.Number}@2", after), () => []));
        });
        Pairs = judged;
    }

    internal IReadOnlyList<JudgedPair> Pairs { get; }

    internal static Edition Read(byte[] bytes, string ending)
    {
        var parsed = FormatCatalog.Read(new SourceFile("chapter" + ending, bytes));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new EditionBuilder(Known).Build(parsed.Value);
    }

    /// <summary>How many are faulty, and what is wrong with the first of them.</summary>
    internal string Told(IEnumerable<JudgedPair> faulty)
    {
        var all = faulty.ToList();
        return string.Join('\n', all.Take(10)
            .Select(judged => $"Chapter {judged.Pair.Number} ({string.Join(", ", judged.Pair.Edits.Select(edit => edit.Kind))}): {string.Join("; ", judged.Faults)}")
            .Prepend($"Seed {Seed}: {all.Count} of {Pairs.Count} pairs of editions."));
    }
}
