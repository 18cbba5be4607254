using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Chapters of many authorities on one matter, as they are: sentences from one old text, each chapter with some left out, some reworded,
/// some of its own, and its own name for who acts. The same seed makes the same chapters.
/// </summary>
internal sealed class CousinChapters(int seed, int words)
{
    private const int WordsOfSentence = 22;

    private static readonly string[] Actors = ["Children's Services", "We", "Our service", "The Council", "Children's Social Care"];

    private static readonly string[] Vocabulary = [.. new GeneratedLibrary(5).Vocabulary().Take(1200)];

    private readonly List<string[]> old = [.. Sentences(new Random(seed), words * 3 / 2 / WordsOfSentence)];

    /// <summary>The chapter of one authority.</summary>
    public Edition Chapter(int number)
    {
        var random = new Random((seed * 7919) + number);
        var text = new System.Text.StringBuilder($"Policy and Principles {number % 7}\n\n");
        var (sentences, section) = (words / WordsOfSentence, 0);
        for (var at = 0; at < sentences; at++)
        {
            if (at % 8 == 0)
            {
                text.Append($"{++section}. Matters of {Vocabulary[(section * 37) % Vocabulary.Length]} {Vocabulary[(section * 91) % Vocabulary.Length]}\n\n");
            }

            var kept = old[Math.Min(old.Count - 1, (at * 3 / 2) + random.Next(2))];
            var sentence = random.Next(10) switch
            {
                < 4 => kept,
                < 7 => [.. kept.Select(word => random.Next(6) == 0 ? Vocabulary[random.Next(Vocabulary.Length)] : word)],
                _ => Sentences(random, 1)[0],
            };
            text.Append($"{Actors[number % Actors.Length]} will {string.Join(' ', sentence)}{(at % 9 == 0 ? " within 10 working days" : "")}.{(at % 3 == 2 ? "\n\n" : " ")}");
        }

        return Corpus.Read(new SourceFile($"{number}.txt", System.Text.Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static List<string[]> Sentences(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, WordsOfSentence - 2).Select(_ => Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 2))]).ToArray())];
}
