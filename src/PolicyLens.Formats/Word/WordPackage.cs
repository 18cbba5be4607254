using System.IO.Compression;
using System.Xml;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Packages;

namespace PolicyLens.Formats.Word;

/// <summary>
/// The parts of a Word file. Macros, pictures and embedded files are not opened and no link is followed. The package
/// is read as the zip of XML that it is and not through the SDK, which opens every part's relationships first,
/// refuses a package for one malformed address in them, and takes the time of the whole reading for it.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const string UsualMain = "word/document.xml";

    private readonly IPartStore store;
    private readonly string main;
    private readonly PartLinks packageLinks;

    private WordPackage(IPartStore store, string main, PartLinks packageLinks, List<string> faults)
    {
        this.store = store;
        this.main = main;
        this.packageLinks = packageLinks;
        Faults = faults;
        MainLinks = LinksOf(main);
    }

    /// <summary>What the document itself points to.</summary>
    public PartLinks MainLinks { get; }

    /// <summary>The parts that could not be read, in words for a message.</summary>
    public IReadOnlyList<string> Faults { get; private set; }

    /// <summary>Opens a package; null with the reason in <paramref name="failure"/> where it cannot or should not be opened.</summary>
    public static WordPackage? Open(ReadOnlyMemory<byte> bytes, bool isFlat, out Diagnostic? failure)
    {
        IPartStore? opened = null;
        failure = null;
        try
        {
            opened = isFlat ? new FlatParts(PackageBounds.Stream(bytes)) : Zip(bytes, out failure);
        }
        catch (Exception error) when (IsOfContent(error))
        {
            failure = Damaged(isFlat
                ? "The Word file is damaged: it is not valid XML. Open it in Word, let Word repair it, and save it as .docx."
                : "The Word file is damaged or cut short: it cannot be unpacked. Fetch it again from where it came.");
        }

        return opened is null ? null : Open(opened, ref failure);

        static ZipParts? Zip(ReadOnlyMemory<byte> bytes, out Diagnostic? failure)
        {
            var zip = new ZipArchive(PackageBounds.Stream(bytes), ZipArchiveMode.Read);
            failure = Refusal(zip, bytes.Length);
            if (failure is null)
            {
                return new ZipParts(zip);
            }

            zip.Dispose();
            return null;
        }
    }

    /// <summary>Whether an exception comes from what the file holds and not from a mistake of ours.</summary>
    public static bool IsOfContent(Exception error) => error is InvalidDataException or XmlException or IOException
        or ArgumentException or NotSupportedException or FormatException;

    /// <summary>The document, to be read block by block.</summary>
    public PartReader Document() => new(store.Open(main)!);

    /// <summary>The part of that kind with what it points to; null where there is none or it is damaged, which is noted.</summary>
    public (WordElement Root, PartLinks Links)? Part(string kind) => Parts(kind).Select(part => ((WordElement, PartLinks)?)part).FirstOrDefault();

    /// <summary>The sound parts of that kind, ordered by their names.</summary>
    public IEnumerable<(WordElement Root, PartLinks Links)> Parts(string kind)
    {
        var names = MainLinks.All.Where(link => link.Kind == kind && !link.IsExternal).Select(link => link.Target).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0 && MainLinks.All.Count == 0 && store.Has($"word/{kind}.xml"))
        {
            // The list of what the document points to is lost; the parts have their usual names.
            names.Add($"word/{kind}.xml");
        }

        foreach (var name in names)
        {
            if (Load(name) is { } root)
            {
                yield return (root, LinksOf(name));
            }
        }
    }

    /// <summary>A part of the package itself, such as its properties.</summary>
    public WordElement? OfPackage(string kind) =>
        packageLinks.All.FirstOrDefault(link => link.Kind == kind && !link.IsExternal) is { } link ? Load(link.Target) : null;

    /// <summary>A part by its name; null where there is none or it is damaged, which is noted.</summary>
    public WordElement? Load(string name)
    {
        try
        {
            return store.Open(name) is { } stream ? PartReader.Load(stream) : null;
        }
        catch (Exception error) when (IsOfContent(error))
        {
            // The text can be read without its styles, notes or properties; the body's own damage fails the file.
            Faults = [.. Faults, name];
            return null;
        }
    }

    /// <summary>The bytes of a part; null where there is none, or it has more than <paramref name="limit"/>.</summary>
    public byte[]? Bytes(string name, int limit)
    {
        try
        {
            using var stream = store.Open(name);
            if (stream is null)
            {
                return null;
            }

            var buffer = new byte[Math.Min(limit, 64 * 1024)];
            using var copy = new MemoryStream();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                copy.Write(buffer.AsSpan(0, read));
                if (copy.Length > limit)
                {
                    return null;
                }
            }

            return copy.ToArray();
        }
        catch (Exception error) when (IsOfContent(error))
        {
            Faults = [.. Faults, name];
            return null;
        }
    }

    public void Dispose() => store.Dispose();

    private static WordPackage? Open(IPartStore parts, ref Diagnostic? failure)
    {
        List<string> faults = [];
        var links = PartLinks.None;
        try
        {
            links = parts.Open("_rels/.rels") is { } stream ? PartLinks.Of(PartReader.Load(stream), string.Empty) : links;
        }
        catch (Exception error) when (IsOfContent(error))
        {
            faults.Add("_rels/.rels");
        }

        var document = links.All.FirstOrDefault(link => link.Kind == "officeDocument" && !link.IsExternal && parts.Has(link.Target))?.Target
            ?? (parts.Has(UsualMain) ? UsualMain : null);
        if (document is not null)
        {
            return new WordPackage(parts, document, links, faults);
        }

        parts.Dispose();
        failure = Damaged("The Word file is damaged: there is no document in it. Fetch it again from where it came, or open it in Word, let Word repair it, and save it again.");
        return null;
    }

    private PartLinks LinksOf(string name)
    {
        var slash = name.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : name[..slash];
        return Load($"{folder}{(slash < 0 ? string.Empty : "/")}_rels/{name[(slash + 1)..]}.rels") is { } root ? PartLinks.Of(root, folder) : PartLinks.None;
    }

    /// <summary>Looks at the package's directory alone, before anything is unpacked.</summary>
    private static Diagnostic? Refusal(ZipArchive zip, long packed)
    {
        if (PackageBounds.Refusal(zip, packed) is { } refusal)
        {
            return new(DiagnosticCode.TooLarge, Severity.Error, refusal);
        }

        return ZipKind.Of(zip) is var kind and not ZipKind.WordDocument
            ? Damaged($"The file is {kind} and no Word document.{ZipKind.Advice(kind)}")
            : null;
    }

    private static Diagnostic Damaged(string message) => new(DiagnosticCode.Damaged, Severity.Error, message);
}
