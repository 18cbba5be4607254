using System.Text.Json;
using PolicyLens.Reading;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>An entry that was read, or why it was not.</summary>
/// <param name="Name">Its title, name or id, where it has one.</param>
/// <param name="Field">The field that is wrong; null where the entry as a whole is.</param>
/// <param name="LinesDown">How many lines below the entry's first the fault stands.</param>
internal readonly record struct ReadEntry(object? Entry, string? Name, string? Field = null, string? Message = null, string? Advice = null, int LinesDown = 0);

/// <summary>Reads one entry of a catalogue file as people write it.</summary>
internal sealed class EntryReader(EntryForm form)
{
    /// <summary>No fact of the catalogue is longer, in characters.</summary>
    private const int LongestText = 4000;

    /// <summary>No list of an entry has more items, those of lists in lists together.</summary>
    private const int MostItems = 5000;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly List<(int Start, string Field)> places = [];
    private string? name;

    /// <param name="bytes">The entry's object, which is known to be well-formed JSON in UTF-8.</param>
    public ReadEntry Read(ReadOnlySpan<byte> bytes)
    {
        var fault = FaultIn(bytes);
        if (fault is { } found)
        {
            return found with { Name = name };
        }

        if (form.Required.FirstOrDefault(field => !given.Contains(field)) is { } missing)
        {
            return new(null, name, missing, "It is missing.", $"Give it: {form.Expected(missing)}.");
        }

        try
        {
            var entry = JsonSerializer.Deserialize(bytes, form.Type);
            entry = entry is null ? null : form.Complete(entry, given);
            return entry is null ? new(null, name, null, "It is empty.", "Write it or take it out.")
                : Unusable(entry) is { } reason ? new(null, name, reason.Field, reason.Message, reason.Advice)
                : new(entry, name);
        }
        catch (Exception error) when (IsContent(error))
        {
            var (field, start) = Culprit(bytes);
            var expected = field is null ? null : form.Expected(field);
            return new(null, name, field, "It is not as it should be.", expected is null ? "Compare it with a built-in entry: “policylens catalogue show TITLE --json”." : $"It must be {expected}.", Line(bytes, start));
        }
    }

    /// <summary>The first field that cannot be read alone: the place that the parser gives does not go through lists.</summary>
    private (string? Field, int Start) Culprit(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < places.Count; at++)
        {
            var (start, field) = places[at];
            var end = at + 1 < places.Count ? places[at + 1].Start : bytes.LastIndexOf((byte)'}');
            try
            {
                JsonSerializer.Deserialize([(byte)'{', .. bytes[start..end], (byte)'}'], form.Type);
            }
            catch (Exception error) when (IsContent(error))
            {
                return (field, start);
            }
        }

        return (null, 0);
    }

    private static bool IsContent(Exception error) => error is JsonException or InvalidOperationException or FormatException or NotSupportedException;

    /// <summary>A text of the reader's; broken escapes become the replacement character.</summary>
    public static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return "\uFFFD";
        }
    }

    /// <summary>A text out of a file as it may be shown: without control characters, and not too long.</summary>
    public static string Shown(string text) => TextCleaner.Clean(text) is var clean && clean.Length > 80 ? clean[..80] + "…" : clean;

    /// <summary>What the parser says of a fault, without the place.</summary>
    public static string Plain(JsonException error)
    {
        var message = error.Message;
        foreach (var tail in (string[])[" LineNumber:", " Path:"])
        {
            var at = message.IndexOf(tail, StringComparison.Ordinal);
            message = at < 0 ? message : message[..at];
        }

        return message.TrimEnd('.', ' ') + ".";
    }

    /// <summary>Goes through the entry for what the types cannot say: fields that are unknown, and texts and lists that no rule could use.</summary>
    private ReadEntry? FaultIn(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = SheetReader.Deepest });
        var (field, items) = ("", 0);
        var arrays = new Stack<bool>();
        ReadEntry? fault = null;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    arrays.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    arrays.Pop();
                    break;
                case JsonTokenType.PropertyName when arrays.Count == 1:
                    field = Text(ref reader);
                    places.Add((start, field));
                    if (!given.Add(field))
                    {
                        fault ??= new(null, null, field, "It stands twice.", "Take one of the two out.", Line(bytes, start));
                    }
                    else if (!form.Fields.Contains(field, StringComparer.Ordinal))
                    {
                        fault ??= new(null, null, field, $"An entry of {form.List} has no such field.", NearNames.DidYouMean(field, form.Fields) ?? $"Its fields are {string.Join(", ", form.Fields)}.", Line(bytes, start));
                    }

                    break;
                case JsonTokenType.Null when arrays.Peek():
                    fault ??= new(null, null, field, "A list has the item null.", "Take it out.", Line(bytes, start));
                    break;
                case JsonTokenType.String:
                    var text = Text(ref reader);
                    if (arrays.Count == 1 && field == form.KeyField)
                    {
                        name = text;
                    }

                    var needed = arrays.Peek() || (arrays.Count == 1 && form.Required.Contains(field));
                    fault ??= Wrong(text, needed) is { } wrong ? new(null, null, field, wrong.Message, wrong.Advice, Line(bytes, start)) : null;
                    break;
            }

            items += arrays.TryPeek(out var inArray) && inArray ? 1 : 0;
            if (items > MostItems)
            {
                return fault ?? new(null, null, field, $"Its lists have more than {MostItems} items.", "Divide it into several entries.", Line(bytes, start));
            }
        }

        return fault;
    }

    /// <summary>Counted only where something is wrong, once.</summary>
    private static int Line(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n');

    private static (string Message, string Advice)? Wrong(string text, bool needed) =>
        text.Length > LongestText ? ($"A text has more than {LongestText} characters.", "Shorten it.")
        : text.Any(character => char.IsControl(character) || char.IsSurrogate(character) || character == '\uFFFD') ? ("A text has a control character or a broken one.", "Write it in plain letters.")
        : needed && !text.Any(char.IsLetterOrDigit) ? ("A text has no letter and no digit.", "Write what is meant, or take it out.")
        : null;

    /// <summary>Why an entry, though well written, would harm: a topic without terms would be that of every sentence.</summary>
    private static (string Field, string Message, string Advice)? Unusable(object entry) => entry switch
    {
        TopicEntry topic when topic.All.Count == 0 || topic.All.Any(group => group.Count == 0) => ("all", "A topic needs terms in each of its groups.", "Give at least one group with one term, as in [[\"pathway plan*\"]]."),
        TermEntry term when term.Variants.Count == 0 => ("variants", "It has no variant.", "Give at least one."),
        SynonymEntry synonyms when synonyms.Variants.Count == 0 => ("variants", "It has no variant.", "Give at least two."),
        SynonymEntry synonyms when synonyms.Variants.FirstOrDefault(IsInEveryText) is { } everywhere => ("variants", $"“{Shown(everywhere)}” stands in every text.", "Write more of it, or take it out."),
        SubjectEntry subject when subject.Terms.Count == 0 => ("terms", "It has no term.", "Give at least one."),
        LegislationEntry { Uri: { } uri } when !Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") => ("uri", "It is not a web address.", "Give the identifier as http://www.legislation.gov.uk/id/ukpga/1989/41, or leave it out."),
        LegislationEntry law => Nameless(law.Aliases.Prepend(law.Title)),
        GuidanceEntry guidance => Nameless(guidance.Aliases.Concat(guidance.Short).Prepend(guidance.Title)),
        _ => null,
    };

    private static bool IsInEveryText(string wording) => TextShape.Key(wording).Split(' ').All(Catalogues.Default.Words.IsCommon);

    /// <summary>A name that is no more than an article or a letter before its year would be found in every sentence.</summary>
    private static (string Field, string Message, string Advice)? Nameless(IEnumerable<string> names) =>
        names.FirstOrDefault(name => TextShape.Key(LawCatalogue.WithoutYear(name)) is "the" or { Length: < 2 }) is { } wrong
            ? ("aliases", $"“{Shown(wrong)}” is too short to be a name.", "Write more of it, or take it out.")
            : null;
}
