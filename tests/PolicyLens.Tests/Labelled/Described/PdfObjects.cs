using System.Globalization;
using System.Text;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>Writes the objects of a PDF around the drawing commands of its pages.</summary>
internal static class PdfObjects
{
    /// <param name="pages">The content of each page, in Latin-1; fonts are F1 (Helvetica), F2 (bold) and F3 (oblique).</param>
    public static byte[] Write(IReadOnlyList<string> pages)
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, index) => $"{6 + 2 * index} 0 R"))}] >>",
            Font("Helvetica"),
            Font("Helvetica-Bold"),
            Font("Helvetica-Oblique"),
        ];
        for (var index = 0; index < pages.Count; index++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>");
            objects.Add($"<< /Length {Encoding.Latin1.GetByteCount(pages[index])} >>\nstream\n{pages[index]}\nendstream");
        }

        var (text, places) = (new StringBuilder("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n"), new List<int>());
        for (var index = 0; index < objects.Count; index++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";
}
