using System.IO.Compression;
using System.Text;

namespace PolicyLens.Tests.Cli;

/// <summary>A folder with two good chapters among everything that a shared drive may hold, ingested once.</summary>
public sealed class BadFolder : IDisposable
{
    public static readonly string[] Bad =
        ["binary.txt", "binary.docx", "empty.docx", "empty.html", "empty.txt", "huge.txt", "locked.txt", "no-ending", "not-word.docx", "protected.docx", "scan.pdf", "truncated.docx", "white.txt", "workbook.docx"];

    public static readonly string[] Good =
        ["good.txt", "deeper/good.html", "deep.html", "long-line.txt", "odd & “quoted” 100% [x].txt", "control\u001b[31m\u0007.txt"];

    private readonly FileStream locked;

    public BadFolder()
    {
        foreach (var name in Good.Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Append("no-ending"))
        {
            Write(name, Encoding.UTF8.GetBytes($"Policy {name.Length}\n\n1. Introduction\n\nA chapter of the council number {name.Length}.\n"));
        }

        Write("deeper/good.html", File.ReadAllBytes(Repository.CorpusFile("central-bedfordshire-policies-values-and-principles.html")));
        Write("deep.html", Encoding.UTF8.GetBytes($"<h1>Deep</h1>{string.Concat(Enumerable.Repeat("<div>", 100_000))}<p>bottommost words</p>{string.Concat(Enumerable.Repeat("</div>", 100_000))}"));
        Write("long-line.txt", Encoding.UTF8.GetBytes("Longline policy\n\n" + string.Concat(Enumerable.Repeat("words go on and on ", 1_048_576 / 19)) + "lastmost"));

        var word = File.ReadAllBytes(Repository.CorpusFile("plymouth-policies-values-and-principles.docx"));
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Write("binary.txt", noise);
        Write("binary.docx", noise);
        Write("empty.docx", []);
        Write("empty.html", []);
        Write("empty.txt", []);
        Write("white.txt", Encoding.UTF8.GetBytes(" \r\n\t \n\u00A0\n"));
        Write("truncated.docx", word[..(word.Length / 2)]);
        Write("not-word.docx", Zip("readme.txt", "hello"));
        Write("workbook.docx", Zip("[Content_Types].xml", "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"));
        Write("protected.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[2000]]);
        Write("scan.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        using (var huge = File.Create(Path.Combine(Folder, "huge.txt")))
        {
            huge.SetLength(70L * 1024 * 1024);
        }

        Outside = Work.Write("outside.txt", "Outside policy\n\n1. Introduction\n\nSecretmost words.\n");
        Work.Write("elsewhere/linked.txt", "Linked policy\n\n1. Introduction\n\nSecretmost words too.\n");
        File.CreateSymbolicLink(Path.Combine(Folder, "link.txt"), Outside);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "linked"), Work.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "deeper", "circle"), Folder);

        Write("locked.txt", Encoding.UTF8.GetBytes("Locked policy\n\n1. Introduction\n\nWords.\n"));
        locked = new(Path.Combine(Folder, "locked.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Ingestion = Work.Run("ingest", "drive", "--json");
    }

    internal WorkFolder Work { get; } = new();

    internal CliRun Ingestion { get; }

    public string Folder => Work.PathOf("drive");

    /// <summary>A good chapter outside the folder, to which a link in it points.</summary>
    public string Outside { get; }

    public void Dispose()
    {
        locked.Dispose();
        Work.Dispose();
    }

    private void Write(string name, byte[] bytes) => Work.Write(Path.Combine("drive", name), bytes);

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }
}
