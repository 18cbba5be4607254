using System.Text;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Labelled;

/// <summary>A chapter of the labelled alignment set: as it is read, with the labels of its clauses. See <c>Alignment/README.md</c>.</summary>
internal sealed partial class AlignedChapter
{

    private readonly Dictionary<string, string[]> labels = new(StringComparer.Ordinal);

    private AlignedChapter(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        var raw = File.ReadAllText(path);
        var parsed = FormatCatalog.Read(new SourceFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(Marker().Replace(raw, "")))).Value!;
        Edition = new EditionBuilder(Catalogues.Default).Build(parsed);
        var marked = raw.Split('\n').SelectMany(Marked).ToList();
        var at = 0;
        foreach (var clause in Clause.Of(Edition.Chapter))
        {
            // The clauses are read in the order of the file; titles are none, and numbers of headings may be apart from them.
            var found = marked.FindIndex(at, each => Bare(each.Text) == Bare(clause.Text));
            if (found < 0)
            {
                Unlabelled.Add(clause.Text);
                continue;
            }

            labels[Key(clause)] = marked[found].Labels;
            at = found + 1;
        }
    }

    public string Name { get; }

    public Edition Edition { get; }

    /// <summary>Clauses that are read otherwise than they were labelled: there should be none.</summary>
    public List<string> Unlabelled { get; } = [];

    /// <summary>The families with their chapters, in order.</summary>
    public static IReadOnlyList<(string Family, IReadOnlyList<AlignedChapter> Chapters)> Families { get; } = FamiliesIn("Alignment");

    /// <summary>The families that nobody looks at who works on the aligner.</summary>
    public static IReadOnlyList<(string Family, IReadOnlyList<AlignedChapter> Chapters)> Unseen { get; } = FamiliesIn("AlignmentUnseen");

    /// <summary>Every two clauses of this and another chapter that share a label.</summary>
    public HashSet<(string Left, string Right)> PairsWith(AlignedChapter other) =>
        [.. labels.SelectMany(left => other.labels.Where(right => left.Value.Intersect(right.Value, StringComparer.Ordinal).Any()).Select(right => (left.Key, right.Key)))];

    public bool Has(Clause clause) => labels.ContainsKey(Key(clause));

    public static string Key(Clause clause) => $"{clause.Anchor} {clause.Kind} {clause.Sentence}";

    private static IReadOnlyList<(string Family, IReadOnlyList<AlignedChapter> Chapters)> FamiliesIn(string set) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests", "PolicyLens.Tests", "Labelled", set)).Order(StringComparer.Ordinal)
            .Select(family => (Path.GetFileName(family), (IReadOnlyList<AlignedChapter>)[.. Directory.EnumerateFiles(family, "*.md").Order(StringComparer.Ordinal).Select(path => new AlignedChapter(path))])),
    ];

    private static IEnumerable<(string Text, string[] Labels)> Marked(string line)
    {
        var at = 0;
        foreach (Match match in Marker().Matches(line))
        {
            yield return (line[at..match.Index], match.Groups["labels"].Value.Split(' '));
            at = match.Index + match.Length;
        }
    }

    private static string Bare(string text) => Number().Replace(TextShape.Key(text), "");

    [GeneratedRegex(@" ?\{(?<labels>#[a-z0-9-]+(?: #[a-z0-9-]+)*)?\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marker();

    [GeneratedRegex("^(?:[0-9]+ )+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
