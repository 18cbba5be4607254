using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;

namespace PolicyLens.Benchmarks;

/// <summary>A Word chapter to its blocks, against the OpenXML SDK opening the same file and walking through its paragraphs.</summary>
public class WordBenchmarks
{
    private SourceFile file = null!;

    /// <summary>The length of the document in pages of about 400 words.</summary>
    [Params(20, 200)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Write() => file = new("chapter.docx", WordManual.Bytes(Pages));

    /// <summary>What anyone has to do who wants the text of each paragraph and its style; numbers, notes and links are not looked at.</summary>
    [Benchmark(Baseline = true)]
    public int RawWalk()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes.ToArray()), isEditable: false);
        var length = 0;
        foreach (var paragraph in document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>())
        {
            var text = string.Concat(paragraph.Descendants<Text>().Select(each => each.Text));
            length += text.Length + (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.Length ?? 0);
        }

        return length;
    }

    [Benchmark]
    public object Blocks() => new WordReader().Read(file).Value!;
}
