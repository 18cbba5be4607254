using PolicyLens.Tests.SameChapter;
using static PolicyLens.Tests.Hostile.HostileFile;

namespace PolicyLens.Tests.Hostile;

/// <summary>Good files of every format with bits turned, pieces cut out or doubled, or their end missing; the same on every run.</summary>
internal static class HarmedFiles
{
    private const int Seed = 20_241_122;

    private static readonly Lazy<NeutralChapter> Whole = new(() => NeutralChapter.Parse(SameChapterTests.Chapter));

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        .. ChapterWriters.All.SelectMany(writer => Enumerable.Range(1, 4).Select(part => Bytes($"{writer.Name}, cut after {part} fifths", "a" + writer.Extension, () => Written(writer) is var bytes ? bytes[..(bytes.Length * part / 5)] : []))),
        .. ChapterWriters.All.SelectMany(writer => Enumerable.Range(1, 5).Select(round => Bytes($"{writer.Name}, bits turned, round {round}", "a" + writer.Extension, () => Turned(Written(writer), round, 1 << (round * 2))))),
        .. ChapterWriters.All.SelectMany(writer => Enumerable.Range(1, 2).Select(round => Bytes($"{writer.Name}, pieces moved, round {round}", "a" + writer.Extension, () => Moved(Written(writer), round)))),
        .. ChapterWriters.All.Select(writer => Bytes($"{writer.Name}, twice in one file", "a" + writer.Extension, () => Written(writer) is var bytes ? [.. bytes, .. bytes] : [])),
        .. ChapterWriters.All.Select(writer => Bytes($"{writer.Name}, called something else", writer.Extension == ".txt" ? "a.docx" : "a.txt", () => Written(writer))),
    ];

    private static byte[] Written(ChapterWriter writer) => writer.Bytes(Whole.Value);

    private static byte[] Turned(byte[] bytes, int round, int bits)
    {
        var random = new Random(Seed + round);
        for (; bits > 0; bits--)
        {
            bytes[random.Next(4, bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static byte[] Moved(byte[] bytes, int round)
    {
        var random = new Random(Seed - round);
        for (var moves = 0; moves < 5; moves++)
        {
            var length = random.Next(1, bytes.Length / 8);
            var (from, to) = (random.Next(bytes.Length - length), random.Next(bytes.Length - length));
            bytes.AsSpan(from, length).ToArray().CopyTo(bytes.AsSpan(to));
        }

        return bytes;
    }
}
