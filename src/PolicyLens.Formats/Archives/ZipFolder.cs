using System.IO.Compression;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Packages;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Archives;

/// <summary>
/// Lists and unpacks zip archives. Sizes are checked by the directory before anything is unpacked, and again while it
/// is; names that lead out of the archive, links and files with a password are left out.
/// </summary>
internal sealed class ZipFolder : IArchiveFormat
{
    private const int MostMembers = 5_000;

    private const int LongestName = 400;

    /// <summary>The kind of a file in the mode that Unix programs store, and its value for a symbolic link.</summary>
    private const int KindOfFile = 0xF000;

    private const int SymbolicLink = 0xA000;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public bool Recognises(SourceFile file)
    {
        if (file.Bytes.Span is not [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
        {
            return false;
        }

        try
        {
            using var zip = Zip(file);
            return ZipKind.Of(zip) == ZipKind.Archive;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            // Opening it says what is wrong.
            return true;
        }
    }

    public Parsed<ArchiveContents> Open(SourceFile file)
    {
        try
        {
            using var zip = Zip(file);
            if (zip.Entries.Count > MostMembers)
            {
                return Parsed<ArchiveContents>.Failed(DiagnosticCode.TooLarge, $"The archive holds {zip.Entries.Count} files; at most {MostMembers} are read. Unpack it and give a folder with the chapters.");
            }

            return PackageBounds.Refusal(zip, file.Bytes.Length) is { } refusal
                ? Parsed<ArchiveContents>.Failed(DiagnosticCode.TooLarge, refusal)
                : new(List(zip, file), []);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return Parsed<ArchiveContents>.Failed(DiagnosticCode.Damaged, "The archive is damaged or cut short: it cannot be unpacked. Fetch it again from where it came.");
        }
    }

    private static ZipArchive Zip(SourceFile file) => new(PackageBounds.Stream(file.Bytes), ZipArchiveMode.Read);

    private static ArchiveContents List(ZipArchive zip, SourceFile file)
    {
        List<ArchiveMember> members = [];
        List<ArchiveOmission> leftOut = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        for (var index = 0; index < zip.Entries.Count; index++)
        {
            var entry = zip.Entries[index];
            var name = TextCleaner.Clean(entry.FullName.Replace('\\', '/'));
            if (name.EndsWith('/') || name.Split('/').Any(IsHidden))
            {
                continue;
            }

            var shown = name.Length > LongestName ? name[..LongestName] : name;
            if (Refusal(entry, name) is { } reason)
            {
                leftOut.Add(new(shown, reason));
            }
            else if (!names.Add(name))
            {
                leftOut.Add(new(shown, "another file in the archive has the same name and was read."));
            }
            else
            {
                var place = index;
                members.Add(new(name, () => Unpack(file, place)));
            }
        }

        return new(members.ToValueList(), leftOut.ToValueList());
    }

    /// <summary>Files that systems and Word leave beside others, as in a folder.</summary>
    private static bool IsHidden(string part) => (part.StartsWith('.') && part.Trim('.').Length > 0) || part == "__MACOSX" || part.StartsWith("~$", StringComparison.Ordinal);

    private static string? Refusal(ZipArchiveEntry entry, string name) =>
        name.Length is 0 or > LongestName ? "its name is empty or too long."
        : name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Any(part => part is "" or "." or "..") ? "its name leads out of the archive."
        : ((entry.ExternalAttributes >> 16) & KindOfFile) == SymbolicLink ? "it is a link and no file."
        : entry.IsEncrypted ? "it is protected by a password. Unpack the archive with its password and give the files in it."
        : entry.Length > SourceFile.MaximumBytes ? $"it has {entry.Length / (1024 * 1024)} MB; at most {SourceFile.MaximumBytes / (1024 * 1024)} MB are read."
        : null;

    /// <summary>CRC-32 as zip files have it (ISO 3309, polynomial 0xEDB88320).</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Remainders[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) == 0 ? 0 : 0xEDB88320u);
        }

        return value;
    }

    private static (SourceFile? File, string? Failure) Unpack(SourceFile archive, int index)
    {
        try
        {
            using var zip = Zip(archive);
            var entry = zip.Entries[index];
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > entry.Length)
                {
                    return (null, "it is larger than the archive says.");
                }
            }

            // What is longer than its directory says is cut off there by the runtime, and only the sum tells.
            if (bytes.Length != entry.Length || Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) != entry.Crc32)
            {
                return (null, "it is damaged, or not as large as the archive says.");
            }

            return (new(entry.FullName.Replace('\\', '/').Split('/')[^1], bytes.ToArray()), null);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, "it is damaged and cannot be unpacked.");
        }
    }
}
