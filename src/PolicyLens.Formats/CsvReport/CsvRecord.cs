using System.Text;

namespace PolicyLens.Formats.CsvReport;

/// <summary>Writes and reads the records of a CSV file as RFC 4180 has them.</summary>
/// <remarks>
/// A spreadsheet takes a field that begins with <c>= + - @</c>, a tab or a line end for a formula. Such a field, and one that has
/// apostrophes before such a sign, gets an apostrophe before it, which is taken away again on reading.
/// </remarks>
internal static class CsvRecord
{
    private const string Signs = "=+-@\t\r\n";

    public static void Write(TextWriter file, IReadOnlyList<string> fields)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            var field = IsFormula(fields[index]) ? "'" + fields[index] : fields[index];
            file.Write(index == 0 ? "" : ",");
            file.Write(field.AsSpan().IndexOfAny(",\"\r\n") < 0 && !field.StartsWith(' ') && !field.EndsWith(' ') ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        file.Write("\r\n");
    }

    /// <summary>The records of a text; a quotation mark that is never closed runs to the end.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"')
            {
                quoted = true;
            }
            else if (character is ',' or '\n')
            {
                fields.Add(Bare(field.ToString()));
                field.Clear();
                if (character == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(Bare(field.ToString()));
            yield return fields;
        }
    }

    private static bool IsFormula(string field) => field.AsSpan().TrimStart('\'') is { Length: > 0 } rest && Signs.Contains(rest[0]);

    private static string Bare(string field) => field.StartsWith('\'') && IsFormula(field) ? field[1..] : field;
}
