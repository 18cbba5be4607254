using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>The objects of a PDF and the table of their places.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    public int Add(string content) => Add(Encoding.Latin1.GetBytes(content));

    public int Add(byte[] content)
    {
        objects.Add(content);
        return objects.Count;
    }

    public int AddStream(string entries, byte[] content) => Add([.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    /// <summary>A number for an object that is set later.</summary>
    public int Reserve() => Add("null");

    public void Set(int number, string content) => objects[number - 1] = Encoding.Latin1.GetBytes(content);

    public byte[] Bytes(int root, int? info = null, PdfEncryption? encryption = null)
    {
        using var file = new MemoryStream();
        Write("%PDF-1.4\n");
        var places = new List<long>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(file.Length);
            Write($"{at + 1} 0 obj\n");
            file.Write(encryption is null ? objects[at] : encryption.Of(objects[at], at + 1));
            Write("\nendobj\n");
        }

        var table = file.Length;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write($"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"));
        Write($"trailer\n<< /Size {objects.Count + 1} /Root {root} 0 R{(info is null ? "" : $" /Info {info} 0 R")}{encryption?.Entries} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
