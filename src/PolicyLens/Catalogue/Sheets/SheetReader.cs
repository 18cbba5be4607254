using System.Text.Json;
using System.Text.Unicode;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Reads a catalogue file entry by entry, so that one that is wrong does not cost the others.</summary>
/// <param name="entriesAre">What a list called "entries" holds, as in the program's own files of one kind.</param>
internal sealed class SheetReader(string name, bool builtIn, CatalogueKind? entriesAre = null)
{
    /// <summary>No entry needs more levels of brackets.</summary>
    public const int Deepest = 12;

    /// <summary>A file with more is broken throughout: the rest of its faults is not listed.</summary>
    private const int MostFaults = 100;

    private readonly List<CatalogueItem> items = [];
    private readonly List<CatalogueFinding> faults = [];
    private string? asOf;
    private string? source;

    public CatalogueSheet Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.Length > CatalogueSheet.MaximumBytes)
        {
            Fault(null, $"The file has more than {CatalogueSheet.MaximumBytes / (1024 * 1024)} MB.", "Divide it into several files.");
        }
        else if (!Utf8.IsValid(bytes))
        {
            Fault(null, "The file is not text in UTF-8.", "Save it as UTF-8.");
        }
        else if (IsWellFormed(bytes))
        {
            ReadTop(bytes);
        }

        return new(name, builtIn, items.Select(item => item with { AsOf = OwnDate(item) ?? asOf, Source = OwnSource(item) ?? source }).ToValueList(), [.. faults]);
    }

    /// <summary>Whether the whole file is JSON: of one that breaks off in the middle nothing is used.</summary>
    private bool IsWellFormed(ReadOnlySpan<byte> bytes)
    {
        var reader = Reader(bytes);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException error)
        {
            Fault((int)(error.LineNumber ?? 0) + 1, $"The file is not JSON as it should be: {EntryReader.Plain(error)}", "Mend that place; nothing of the file is used until then.");
            return false;
        }
    }

    private void ReadTop(ReadOnlySpan<byte> bytes)
    {
        var lines = new LineCount();
        var reader = Reader(bytes);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            Fault(1, "The file does not hold one JSON object.", "Begin it with { and name each list of entries, as in { \"legislation\": [ … ] }.");
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && faults.Count < MostFaults)
        {
            var field = EntryReader.Text(ref reader);
            var line = lines.At(bytes, (int)reader.TokenStartIndex);
            reader.Read();
            var form = field == "entries" && entriesAre is { } kind ? EntryForm.Of(kind) : EntryForm.All.FirstOrDefault(each => each.List == field);
            switch (field)
            {
                case "asOf" or "source" when reader.TokenType == JsonTokenType.String:
                    _ = field == "asOf" ? asOf = EntryReader.Text(ref reader) : source = EntryReader.Text(ref reader);
                    break;
                case "asOf" or "source":
                    Fault(line, "It is not a text.", "Write it in quotation marks.", field);
                    reader.Skip();
                    break;
                case "note" or "$schema":
                    reader.Skip();
                    break;
                case var _ when form is not null && reader.TokenType == JsonTokenType.StartArray:
                    ReadList(ref reader, bytes, form, ref lines);
                    break;
                case var _ when form is not null:
                    Fault(line, "It is not a list.", "Write its entries in square brackets.", field);
                    reader.Skip();
                    break;
                default:
                    if (!builtIn)
                    {
                        Fault(line, "A catalogue file has no such part.", NearNames.DidYouMean(field, EntryForm.All.Select(each => each.List)) ?? $"It may hold asOf, source, {string.Join(", ", EntryForm.All.Select(each => each.List))}.", EntryReader.Shown(field));
                    }

                    reader.Skip();
                    break;
            }
        }
    }

    private void ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, EntryForm form, ref LineCount lines)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            var line = lines.At(bytes, start);
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (faults.Count >= MostFaults)
            {
                continue;
            }

            if (!isObject)
            {
                Fault(line, $"An entry of {form.List} is not an object.", $"Write it as {{ \"{form.KeyField}\": \"…\" }}.");
                continue;
            }

            var read = new EntryReader(form).Read(bytes[start..(int)reader.BytesConsumed]);
            if (read.Entry is { } entry)
            {
                items.Add(new(form.Kind, read.Name!, entry, new(name, line, builtIn)));
            }
            else
            {
                faults.Add(new(name, line + read.LinesDown, form.Kind, read.Name is { } shown ? EntryReader.Shown(shown) : null, read.Field is { } field ? EntryReader.Shown(field) : null, Severity.Error, read.Message!, read.Advice!));
            }
        }
    }

    private void Fault(int? line, string message, string advice, string? field = null) => faults.Add(new(name, line, null, null, field, Severity.Error, message, advice));

    private static string? OwnDate(CatalogueItem item) => item.Entry switch
    {
        LegislationEntry entry => entry.AsOf,
        GuidanceEntry entry => entry.AsOf,
        BodyEntry entry => entry.AsOf,
        FloorEntry entry => entry.AsOf,
        _ => null,
    };

    private static string? OwnSource(CatalogueItem item) => item.Entry switch
    {
        LegislationEntry entry => entry.Source,
        GuidanceEntry entry => entry.Source,
        BodyEntry entry => entry.Source,
        AuthorityEntry entry => entry.Source,
        FloorEntry entry => entry.Source,
        SynonymEntry entry => entry.Source,
        _ => null,
    };

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> bytes) => new(bytes, new JsonReaderOptions { MaxDepth = Deepest + 2, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>Counts lines forward, so that the whole file is looked through once.</summary>
    private struct LineCount
    {
        private int at;
        private int lines;

        public int At(ReadOnlySpan<byte> bytes, int offset)
        {
            lines += bytes[at..offset].Count((byte)'\n');
            at = offset;
            return lines + 1;
        }
    }
}
