using System.IO.Compression;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Reading;
using PolicyLens.Tests.Formats.Word;
using Xunit;

namespace PolicyLens.Tests.Formats;

public sealed class FormatCatalogTests
{
    private static Parsed<BlockDocument> Read(string name, params byte[] bytes) => FormatCatalog.Read(new SourceFile(name, bytes));

    [Fact]
    public void Content_goes_before_the_name()
    {
        var word = new WordFile(WordFile.P("x")).Bytes();

        Assert.Equal("docx", Read("chapter.html", word).Value().Source.Format);
        Assert.Equal("html", Read("chapter.docx", "<!doctype html><p>x"u8.ToArray()).Value().Source.Format);
    }

    [Fact]
    public void The_name_decides_where_the_content_does_not() =>
        Assert.Equal("html", Read("chapter.HTM", "1. Introduction <p>x"u8.ToArray()).Value().Source.Format);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string content) =>
        Read("x.html", Encoding.UTF8.GetBytes(content)).FailsWith(DiagnosticCode.Empty, "empty");

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Read("x.html", new byte[SourceFile.MaximumBytes + 1]).FailsWith(DiagnosticCode.TooLarge, "at most 64 MB");

    [Theory]
    [InlineData("{\\rtf1", "rich text")]
    [InlineData("GIF89a", "picture")]
    [InlineData("text\0text", "binary")]
    public void A_binary_file_is_named(string content, string words) =>
        Read("x.docx", Encoding.UTF8.GetBytes(content)).FailsWith(DiagnosticCode.UnknownFormat, words);

    [Fact]
    public void A_zip_of_another_kind_is_named()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("mimetype").Open());
            writer.Write("application/epub+zip");
        }

        Read("x.docx", stream.ToArray()).FailsWith(DiagnosticCode.UnknownFormat, "an e-book");
        Read("x.docx", stream.ToArray()[..40]).FailsWith(DiagnosticCode.Damaged, "cut short");
    }

    [Fact]
    public void A_word_file_in_name_only_says_so() =>
        Read("x.docx", "Just words."u8.ToArray()).FailsWith(DiagnosticCode.Damaged, "is none");

    [Fact]
    public void A_file_that_nothing_takes_gets_the_list_of_what_is_read() =>
        Read("x.xyz", "Just words."u8.ToArray()).FailsWith(DiagnosticCode.UnknownFormat, ".docx");

    [Fact]
    public void No_two_readers_take_the_same_ending() =>
        Assert.Distinct(FormatCatalog.Readers.SelectMany(reader => reader.Extensions));
}
