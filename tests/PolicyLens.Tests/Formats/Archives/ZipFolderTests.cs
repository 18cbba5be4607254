using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Archives;
using PolicyLens.Tests.Formats.Word;
using Xunit;

namespace PolicyLens.Tests.Formats.Archives;

public sealed class ZipFolderTests
{
    private static ArchiveContents Open(byte[] bytes) => ArchiveCatalog.Open(ZipFile.File(bytes))!.Value!;

    private static void Refused(byte[] bytes, string code, string words)
    {
        var opened = ArchiveCatalog.Open(ZipFile.File(bytes));
        Assert.NotNull(opened);
        Assert.Null(opened.Value);
        Assert.Equal(code, Assert.Single(opened.Diagnostics).Code);
        Assert.Contains(words, opened.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_listed_with_their_folders_and_read_one_by_one()
    {
        var contents = Open(ZipFile.OfTexts("one.txt", "care/two.txt", "care/", "__MACOSX/._one.txt", ".DS_Store", "care/~$two.docx"));

        Assert.Equal(["one.txt", "care/two.txt"], contents.Members.Select(member => member.Path));
        Assert.Empty(contents.LeftOut);
        var (file, failure) = contents.Members[1].Read();
        Assert.Null(failure);
        Assert.Equal("two.txt", file!.Name);
        Assert.Equal("The text of care/two.txt.", Encoding.UTF8.GetString(file.Bytes.Span));
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("a/../../out.txt")]
    [InlineData("/etc/out.txt")]
    [InlineData("..\\out.txt")]
    [InlineData("C:\\out.txt")]
    public void Names_that_lead_out_are_told_and_never_read(string name)
    {
        var contents = Open(ZipFile.OfTexts("in.txt", name));

        Assert.Equal("in.txt", Assert.Single(contents.Members).Path);
        Assert.Contains("leads out", Assert.Single(contents.LeftOut).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_names_that_stand_twice_are_told()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("link.txt").ExternalAttributes = unchecked((int)0xA1FF0000);
            zip.CreateEntry("a.txt");
            zip.CreateEntry("a.txt");
        }

        var contents = Open(stream.ToArray());
        Assert.Equal(["link.txt it is a link and no file.", "a.txt another file in the archive has the same name and was read."], contents.LeftOut.Select(each => $"{each.Path} {each.Reason}"));
    }

    [Fact]
    public void An_archive_in_an_archive_is_opened_once()
    {
        var third = ZipFile.OfTexts("deepest.txt");
        var second = ZipFile.Of(("third.zip", third), ("deep.txt", "x"u8.ToArray()));
        var contents = Open(ZipFile.Of(("second.zip", second), ("top.txt", "x"u8.ToArray())));

        Assert.Equal(["second.zip/deep.txt", "top.txt"], contents.Members.Select(member => member.Path));
        Assert.Equal("second.zip/third.zip", Assert.Single(contents.LeftOut).Path);
        Assert.Equal("deep.txt", contents.Members[0].Read().File!.Name);
    }

    [Fact]
    public void A_word_file_with_the_name_of_an_archive_is_none() =>
        Assert.Null(ArchiveCatalog.Open(ZipFile.File(new WordFile(WordFile.P("x")).Bytes())));

    [Fact]
    public void A_bomb_is_not_opened() => Refused(ZipFile.Of(("a.txt", new byte[60 * 1024 * 1024])), DiagnosticCode.TooLarge, "unpacks to 60 MB");

    [Fact]
    public void A_hundred_thousand_files_are_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < 100_000; index++)
            {
                zip.CreateEntry($"{index}.txt", CompressionLevel.NoCompression);
            }
        }

        Refused(stream.ToArray(), DiagnosticCode.TooLarge, "holds 100000 files");
    }

    [Fact]
    public void A_file_larger_than_the_archive_says_is_not_read()
    {
        var bytes = ZipFile.Of(("a.txt", Encoding.ASCII.GetBytes(new string('a', 100_000))));
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(directory + 24), 10);

        var (file, failure) = Assert.Single(Open(bytes).Members).Read();
        Assert.Null(file);
        Assert.NotNull(failure);
    }

    [Fact]
    public void A_protected_file_says_so()
    {
        var bytes = ZipFile.OfTexts("a.txt");
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes[directory + 8] |= 1;

        Assert.Contains("password", Assert.Single(Open(bytes).LeftOut).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_says_so() => Refused(ZipFile.OfTexts("a.txt")[..40], DiagnosticCode.Damaged, "cut short");

    [Fact]
    public void Broken_bytes_are_opened_or_refused_and_never_throw()
    {
        var whole = ZipFile.Of(("a.txt", new byte[200]), ("b/c.zip", ZipFile.OfTexts("d.txt")));
        var random = new Random(2001);
        for (var round = 0; round < 500; round++)
        {
            var broken = whole.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            foreach (var member in ArchiveCatalog.Open(ZipFile.File(broken))?.Value?.Members ?? [])
            {
                var (file, failure) = member.Read();
                Assert.True(file is null != failure is null, $"seed 2001, round {round}");
            }
        }
    }
}
