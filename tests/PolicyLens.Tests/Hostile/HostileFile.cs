using System.IO.Compression;
using System.Text;

namespace PolicyLens.Tests.Hostile;

/// <summary>A file that means harm, or was harmed.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="FileName">What it is called; its ending may be false.</param>
/// <param name="Make">Its bytes, from the address of a server that nobody may ask.</param>
internal sealed record HostileFile(string Name, string FileName, Func<string, byte[]> Make)
{
    /// <summary>A folder that no file may be written into, though hostile files name it.</summary>
    public static string Forbidden { get; } = Path.Combine(Path.GetTempPath(), "policylens-forbidden-" + Environment.ProcessId);

    public static HostileFile Text(string name, string fileName, Func<string> make) => new(name, fileName, _ => Encoding.UTF8.GetBytes(make()));

    public static HostileFile Bytes(string name, string fileName, Func<byte[]> make) => new(name, fileName, _ => make());

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    public static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    public static byte[] Zip(params (string Name, string Text)[] entries) => ZipOf(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text))));

    public static byte[] ZipOf(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
