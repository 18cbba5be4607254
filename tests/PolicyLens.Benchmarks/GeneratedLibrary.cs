using System.Security.Cryptography;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Chapters made from the specimen chapters' words, each word chosen among those that follow the one before it there: the same seed
/// makes the same chapters. Each has twenty sections of one paragraph of two hundred words.
/// </summary>
internal sealed class GeneratedLibrary
{
    public const int SectionsOfEdition = 20;

    public const int WordsOfSection = 200;

    private static readonly SectionRole[] Roles = [SectionRole.Introduction, SectionRole.LegalFramework, SectionRole.Principles, SectionRole.Strategy, SectionRole.Other];

    private readonly string[] words;
    private readonly Dictionary<string, List<string>> next = new(StringComparer.Ordinal);
    private readonly Random random;

    public GeneratedLibrary(int seed)
    {
        random = new(seed);
        words = [.. Corpus.Files.SelectMany(file => Corpus.Read(file).Chapter.Passages()).SelectMany(passage => passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (!next.TryGetValue(words[at], out var list))
            {
                next[words[at]] = list = [];
            }

            list.Add(words[at + 1]);
        }
    }

    /// <summary>The words of the vocabulary, each once, in small letters and without marks, commonest first.</summary>
    public IReadOnlyList<string> Vocabulary() =>
        [.. words.Select(word => word.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"').ToLowerInvariant()).Where(word => word.Length > 2 && word.All(char.IsAsciiLetter)).CountBy(word => word).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];

    public (Edition Edition, EditionId Id) Next(int number)
    {
        var sections = Enumerable.Range(1, SectionsOfEdition).Select(at =>
        {
            var anchor = new Anchor($"{at}");
            return new Section
            {
                Anchor = anchor,
                Number = $"{at}",
                Heading = Text(4),
                Level = 1,
                Role = Roles[random.Next(Roles.Length)],
                Blocks = [new Paragraph { Anchor = anchor.Paragraph(1), Text = Text(WordsOfSection) }],
            };
        }).ToValueList();
        var edition = new Edition
        {
            Source = new() { Name = $"{number}.html", Format = "html", Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}"))), Bytes = 1, Encoding = "utf-8" },
            Chapter = new() { Title = Text(5), Sections = sections },
            Findings = new() { Authority = $"Authority {number % 150}", Dates = [new(DateKind.Amended, $"{2015 + (number % 10)}-05", "", null)] },
        };
        return (edition, new($"authority-{number % 150}", $"chapter-{number}", null));
    }

    private string Text(int length)
    {
        var text = new StringBuilder(length * 7);
        var word = words[random.Next(words.Length)];
        for (var count = 0; count < length; count++)
        {
            text.Append(count == 0 ? "" : " ").Append(word);
            word = next.TryGetValue(word, out var following) ? following[random.Next(following.Count)] : words[random.Next(words.Length)];
        }

        return text.ToString();
    }
}
