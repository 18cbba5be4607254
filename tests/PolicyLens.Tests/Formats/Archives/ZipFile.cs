using System.IO.Compression;
using System.Text;
using PolicyLens.Reading;

namespace PolicyLens.Tests.Formats.Archives;

/// <summary>Makes zip archives in memory.</summary>
internal static class ZipFile
{
    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] OfTexts(params string[] names) => Of([.. names.Select(name => (name, Encoding.UTF8.GetBytes($"The text of {name}.")))]);

    public static SourceFile File(byte[] bytes, string name = "a.zip") => new(name, bytes);
}
