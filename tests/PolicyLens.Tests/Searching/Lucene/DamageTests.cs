using PolicyLens.Searching;
using Xunit;

namespace PolicyLens.Tests.Searching.Lucene;

public sealed class DamageTests
{
    private static readonly IndexExpression Plan = new MatchWord("plan");

    [Fact]
    public void An_index_that_was_deleted_has_no_stamp_and_is_made_again()
    {
        using var folder = IndexedFolder.With("A plan.");
        folder.Index.Dispose();
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            File.Delete(file);
        }

        folder.Reopen();
        MadeAgain(folder);
    }

    [Fact]
    public void A_folder_that_was_deleted_is_made_again()
    {
        using var folder = IndexedFolder.With("A plan.");
        folder.Index.Dispose();
        Directory.Delete(folder.Path, recursive: true);

        folder.Reopen();
        MadeAgain(folder);
    }

    [Fact]
    public void An_index_whose_files_are_missing_cut_short_or_changed_has_no_stamp_and_is_made_again()
    {
        using var whole = IndexedFolder.With([.. Enumerable.Range(0, 200).Select(number => $"A plan of number {number}.")]);
        var answers = Answers(whole);
        whole.Index.Dispose();
        var files = Directory.GetFiles(whole.Path).Where(file => !file.EndsWith("write.lock", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Func<byte[], byte[]?>[] harms =
        [
            bytes => null,
            bytes => [],
            bytes => bytes[..(bytes.Length / 2)],
            bytes => bytes[..^1],
            bytes => [.. bytes, 1, 2, 3],
            bytes => Changed(bytes, bytes.Length / 2),
            bytes => Changed(bytes, 1),
            bytes => [.. bytes.Select((_, at) => (byte)(at * 131))],
        ];
        foreach (var harmed in files)
        {
            foreach (var harm in harms)
            {
                using var folder = new IndexedFolder();
                foreach (var file in files)
                {
                    var bytes = File.ReadAllBytes(file);
                    if ((file == harmed ? harm(bytes) : bytes) is { } left)
                    {
                        File.WriteAllBytes(Path.Combine(folder.Path, Path.GetFileName(file)), left);
                    }
                }

                // Bytes that nothing is read from do no harm.
                if (folder.Index.Stamp is null)
                {
                    MadeAgain(folder);
                }
                else
                {
                    Assert.Equal(answers, Answers(folder));
                }
            }
        }
    }

    [Fact]
    public void Files_that_are_no_indexs_are_left_alone()
    {
        using var folder = new IndexedFolder();
        var note = Path.Combine(folder.Path, "notes.txt");
        File.WriteAllText(note, "mine");
        File.WriteAllText(Path.Combine(folder.Path, "segments_7"), "not an index");

        MadeAgain(folder);
        Assert.Equal("mine", File.ReadAllText(note));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_so()
    {
        using var folder = new IndexedFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        var failure = Assert.Throws<IOException>(() => PolicyLens.Lucene.LuceneEngine.Engine.Open(file, PolicyLens.Catalogue.Catalogues.Default));
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    private static string Answers(IndexedFolder folder)
    {
        var found = folder.Find(new MatchAll([Plan, new MatchPhrase(["of", "num"], true), new MatchPrefix("num")], [new MatchWord("7")]), most: 500);
        return string.Join(' ', found.Best.Select(candidate => $"{candidate.Passage}:{candidate.Score}").Append($"{found.Total} {found.Marks["role:other"]} {found.Editions[1]} {folder.Index.Count("number")}"));
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        bytes[at] ^= 0x55;
        return bytes;
    }

    private static void MadeAgain(IndexedFolder folder)
    {
        Assert.Null(folder.Index.Stamp);
        Assert.Equal(0, folder.Find(Plan).Total);
        folder.Index.Clear();
        folder.Index.Add(1, [IndexedFolder.Passage(1, 0, "A plan.")]);
        folder.Index.Commit("again");
        Assert.Equal(("again", 1), (folder.Index.Stamp, folder.Find(Plan).Total));
        folder.Reopen();
        Assert.Equal(("again", 1), (folder.Index.Stamp, folder.Find(Plan).Total));
    }
}
