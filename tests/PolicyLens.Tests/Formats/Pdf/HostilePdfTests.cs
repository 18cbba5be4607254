using System.IO.Compression;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Formats.Pdf;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Pdf;

public sealed class HostilePdfTests
{
    private static Parsed<BlockDocument> Read(byte[] bytes) => FormatCatalog.Read(new SourceFile("x.pdf", bytes));

    private static byte[] Sample()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("1. Introduction", Face.Bold, 14).Paragraph("Words of the first page.").Item("•", "an item");
        pages.Page();
        new PdfColumn(pages).Paragraph("Words of the second page.");
        return pages.Bookmark("1. Introduction").Bytes();
    }

    [PopplerFact]
    public void A_password_is_named() =>
        Read(new PdfPages { Password = "secret" }.Page().Text(72, 100, "Nobody reads this.").Bytes()).FailsWith(DiagnosticCode.Protected, "password");

    [PopplerFact]
    public void A_file_that_forbids_copying_is_left_alone() =>
        Read(new PdfPages { Password = "", Permissions = -20 }.Page().Text(72, 100, "Nobody copies this.").Bytes()).FailsWith(DiagnosticCode.Protected, "forbids");

    [PopplerFact]
    public void A_scan_says_that_it_holds_no_text() =>
        Read(new PdfPages().Page().Box(50, 50, 400, 600).Page().Box(50, 50, 400, 600).Bytes()).FailsWith(DiagnosticCode.Empty, "2 pages but no text");

    [PopplerFact]
    public void Pages_without_text_are_named()
    {
        var read = new PdfPages().Page().Text(72, 100, "Words.").Page().Box(50, 50, 400, 600).Page().Text(72, 100, "More words.").Page().Box(50, 50, 400, 600).Read();

        Assert.Contains("Pages 2 and 4", Assert.Single(read.Diagnostics, each => each.Code == DiagnosticCode.PagesWithoutText).Message, StringComparison.Ordinal);
    }

    [PopplerFact]
    public void Text_that_was_recognised_in_a_picture_is_read_and_named()
    {
        var read = new PdfPages().Page().Box(50, 50, 400, 600).Unseen(72, 100, "Recognised words.").Read();

        Assert.Equal(["Recognised words."], read.Lines());
        Assert.Contains("recognised", Assert.Single(read.Diagnostics, each => each.Code == DiagnosticCode.PagesWithoutText).Message, StringComparison.Ordinal);
    }

    [PopplerFact]
    public void Files_cut_short_and_changed_at_random_give_blocks_or_a_reason()
    {
        var whole = Sample();
        var random = new Random(1989);
        for (var round = 0; round < 24; round++)
        {
            var broken = round % 3 == 0 ? whole[..random.Next(8, whole.Length)] : whole.ToArray();
            for (var change = random.Next(1, 40); round % 3 > 0 && change > 0; change--)
            {
                broken[random.Next(5, broken.Length)] = (byte)random.Next(256);
            }

            AssertTold(Read(broken), $"seed 1989, round {round}");
        }
    }

    public static TheoryData<string> Kinds => new(Hostile.Keys.Order(StringComparer.Ordinal));

    private static readonly Dictionary<string, Func<byte[]>> Hostile = new(StringComparer.Ordinal)
    {
        ["a page tree that holds itself"] = () => Changed("/Kids [", "/Kids [6 0 R "),
        ["a page that is its own parent"] = () => Changed("/Type /Pages /Count 2", "/Type /Pages /Count 2000000000 /Parent 6 0 R"),
        ["a stream of absurd length"] = () => Changed("<< /Length ", "<< /Length 99999999999"),
        ["a page of absurd size"] = () => Changed("[0 0 595 842]", "[0 0 1e30 1e30]"),
        ["a page of no size"] = () => Changed("[0 0 595 842]", "[0 0 0 0]"),
        ["no cross reference"] = () => Changed("xref\n", "xxxx\n"),
        ["a cross reference to itself"] = () => Changed("trailer\n<<", "trailer\n<< /Prev 9 "),
        ["words that are no numbers"] = () => Changed(" Tf ", " Tf 1e308 "),
        ["deeply nested arrays"] = () => Changed("/Type /Catalog", $"/Type /Catalog /X {new string('[', 100_000)}"),
        ["deeply nested dictionaries"] = () => Changed("/Type /Catalog", $"/Type /Catalog /X {string.Concat(Enumerable.Repeat("<< /A ", 50_000))}"),
        ["a form that draws itself"] = Recursive,
        ["a stream that unpacks to half a gigabyte"] = () => Packed(new string(' ', 1024 * 1024), times: 512),
        ["a million texts"] = () => Packed(string.Concat(Enumerable.Range(0, 1_000_000).Select(at => PdfPages.Invariant($"BT /F0 8 Tf {at % 500} {at / 1000 % 800} Td (w{at}) Tj ET\n")))),
        ["twenty thousand texts on one page"] = () => Packed(string.Concat(Enumerable.Range(0, 20_000).Select(at => PdfPages.Invariant($"BT /F0 8 Tf {at % 7 * 80} {at / 7 % 800} Td (w{at}) Tj ET\n")))),
        ["one line of a million letters"] = () => Packed($"BT /F0 8 Tf 10 10 Td ({new string('a', 1_000_000)}) Tj ET"),
        ["a line of dots"] = () => Packed($"BT /F0 8 Tf 10 10 Td ({new string('.', 200_000)} x) Tj ET"),
        ["control characters and half tags"] = () => Packed("BT /F0 8 Tf 10 100 Td (\u0001\u0002</text><page>&lt;&#x0;&#55296;]]>\u000b words) Tj ET"),
        ["another file inside"] = () => [.. "%PDF-1.7\n"u8, .. new byte[100_000]],
    };

    [PopplerTheory]
    [MemberData(nameof(Kinds))]
    public void A_file_built_to_harm_gives_blocks_or_a_reason(string kind) => AssertTold(Read(Hostile[kind]()), kind);

    [PopplerFact]
    public void Nothing_is_left_in_the_temporary_folder()
    {
        var limits = PopplerLimits.For(0);
        string folder;
        using (var process = new PopplerProcess(limits))
        {
            process.Put("x"u8);
            folder = process.Folder;
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void What_is_written_beyond_the_limit_is_not_read_and_a_process_that_never_ends_is_ended()
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/yes"))
        {
            return;
        }

        using var process = new PopplerProcess(new() { Processor = TimeSpan.FromSeconds(1), Output = 100_000 });
        process.Put("x"u8);
        var result = process.Run("/usr/bin/yes");
        Assert.Equal(PopplerEnd.TooLong, result.End);
        Assert.Equal(100_000, result.Output.Length);

        using var slow = new PopplerProcess(new() { Processor = TimeSpan.FromMilliseconds(200) });
        slow.Put("x"u8);
        Assert.Equal(PopplerEnd.Exhausted, slow.Run("/usr/bin/tail", "-f").End);
    }

    private static void AssertTold(Parsed<BlockDocument> read, string where)
    {
        Assert.True(read.Value is { Blocks.Count: > 0 } || read.Diagnostics.Any(each => each.Severity == Severity.Error && each.Message.EndsWith('.')), where);
        if (read.Value is { } value)
        {
            Assert.All(value.Blocks.OfType<SourceText>(), text => Assert.Equal(TextCleaner.Clean(text.Text), text.Text));
        }
    }

    private static byte[] Changed(string from, string to)
    {
        var text = Encoding.Latin1.GetString(Sample());
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A page whose content is packed.</summary>
    private static byte[] Packed(string content, int times = 1)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var bytes = Encoding.Latin1.GetBytes(content);
            for (; times > 0; times--)
            {
                stream.Write(bytes);
            }
        }

        var file = new PdfFile();
        var font = file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var stream2 = file.AddStream("/Filter /FlateDecode", packed.ToArray());
        var tree = file.Reserve();
        var page = file.Add($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {stream2} 0 R /Resources << /Font << /F0 {font} 0 R >> >> >>");
        file.Set(tree, $"<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>");
        return file.Bytes(file.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"));
    }

    private static byte[] Recursive()
    {
        var file = new PdfFile();
        var form = file.Reserve();
        file.Set(form, $"<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {form} 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream");
        var content = file.AddStream(string.Empty, "/X Do"u8.ToArray());
        var tree = file.Reserve();
        var page = file.Add($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R /Resources << /XObject << /X {form} 0 R >> >> >>");
        file.Set(tree, $"<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>");
        return file.Bytes(file.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"));
    }
}
