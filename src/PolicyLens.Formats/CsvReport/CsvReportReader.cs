using System.Globalization;
using System.Text;
using PolicyLens.Formats.SpreadsheetReport;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.CsvReport;

/// <summary>Reads the proofs of a CSV report back, with the words that its records have now. The order of the columns and records does not matter.</summary>
public sealed class CsvReportReader : IReportReader
{
    public string Extension => ".csv";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
        var columns = (CsvRecord.Read(text).FirstOrDefault() ?? []).Select((name, at) => (name, at)).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        if (!CsvReportWriter.Columns.All(columns.ContainsKey))
        {
            return null;
        }

        var list = new ProofList();
        var texts = new Dictionary<int, string>();
        foreach (var record in CsvRecord.Read(text).Skip(1))
        {
            string Field(string name) => columns[name] is var at && at < record.Count ? record[at] : "";
            if (Field("proof").Length == 0)
            {
                continue;
            }

            list.Add(Field("proof"), Field("cell"), Field("words"), Field("edition"), Field("sha256"), Field("anchor"), Field("sentence"), Field("quote"), Field("shown"));
            // A further claim has the kind of a source too, and no text.
            if ((Field("kind") != "source" || Field("text").Length > 0) && int.TryParse(Field("proof"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                texts.TryAdd(number, Field("text"));
            }
        }

        return list.With(proof => texts.GetValueOrDefault(proof.Number));
    }
}
