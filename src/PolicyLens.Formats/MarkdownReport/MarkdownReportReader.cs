using System.Globalization;
using System.Text;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.MarkdownReport;

/// <summary>Reads the proofs of a Markdown report back, with the words that stand before their numbers now.</summary>
public sealed class MarkdownReportReader : IReportReader
{
    public string Extension => ".md";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindLastIndex(lines, line => line.Trim() == MarkdownReportWriter.ProofsBegin);
        if (begin < 0)
        {
            return null;
        }

        var texts = new Dictionary<int, string>();
        foreach (var line in lines[..begin])
        {
            Read(line, texts);
        }

        var proofs = lines[(begin + 1)..].TakeWhile(line => line.Trim() != MarkdownReportWriter.ProofsEnd).Where(line => line.Trim().Length > 0).Select(ProofJson.Read).ToList();
        return new(
            [.. proofs.OfType<CellProof>().Select(proof => new WrittenCell(proof, texts.GetValueOrDefault(proof.Number)))],
            proofs.Count(proof => proof is null));
    }

    /// <summary>The words before each number on a line, back to the bar or the line's start.</summary>
    private static void Read(string line, Dictionary<int, string> texts)
    {
        var start = line.StartsWith("> ", StringComparison.Ordinal) ? 2 : 0;
        for (var at = start; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\':
                    at++;
                    break;
                case '|':
                    start = at + 1;
                    break;
                case '<' when line.AsSpan(at).StartsWith(MarkdownReportWriter.Number, StringComparison.Ordinal):
                    var from = at + MarkdownReportWriter.Number.Length;
                    var end = line.IndexOf(MarkdownReportWriter.ProofsEnd, from, StringComparison.Ordinal);
                    if (end > 0 && int.TryParse(line.AsSpan(from, end - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    {
                        texts.TryAdd(number, MarkdownText.Plain(line.AsSpan(start, at - start)));
                        at = end + MarkdownReportWriter.ProofsEnd.Length - 1;
                    }

                    break;
            }
        }
    }
}
