using System.Text.Json.Serialization.Metadata;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>How an entry of one kind is written: its fields, which of them it needs, and what those that are left out mean.</summary>
/// <param name="KeyField">The field that tells an entry from others of its kind.</param>
/// <param name="Required">The fields that an entry cannot be used without.</param>
/// <param name="Complete">The entry with the fields that were left out set; its second argument says which were given.</param>
internal sealed record EntryForm(CatalogueKind Kind, string KeyField, ValueList<string> Required, JsonTypeInfo Type, Func<object, IReadOnlySet<string>, object> Complete)
{
    public static ValueList<EntryForm> All { get; } =
    [
        Form<LegislationEntry>(CatalogueKind.Legislation, "title", ["title", "kind"], SheetJsonContext.Default.LegislationEntry, (entry, _) => entry with
        {
            Aliases = entry.Aliases ?? [],
            Year = entry.Year ?? YearAtEnd(entry.Title),
            Status = entry switch
            {
                { Status: not Standing.Unknown } => entry.Status,
                { Repealed: not null } => Standing.Repealed,
                { Successor: not null } => Standing.Superseded,
                _ => Standing.Unknown,
            },
        }),
        Form<GuidanceEntry>(CatalogueKind.Guidance, "title", ["title"], SheetJsonContext.Default.GuidanceEntry, (entry, given) => entry with
        {
            Kind = given.Contains("kind") ? entry.Kind : SourceKind.Guidance,
            Aliases = entry.Aliases ?? [],
            Short = entry.Short ?? [],
            Editions = entry.Editions ?? [],
            Volumes = entry.Volumes?.Select(volume => volume with { Years = volume.Years ?? [] }).ToValueList(),
        }),
        Form<BodyEntry>(CatalogueKind.Bodies, "name", ["name"], SheetJsonContext.Default.BodyEntry, (entry, _) => entry with { Kind = entry.Kind ?? "body", Aliases = entry.Aliases ?? [] }),
        Form<AuthorityEntry>(CatalogueKind.Authorities, "name", ["name", "kind"], SheetJsonContext.Default.AuthorityEntry, (entry, _) => entry with
        {
            Council = entry.Council ?? entry.Name,
            Nation = entry.Nation ?? "",
            Aliases = entry.Aliases ?? [],
        }),
        Form<TopicEntry>(CatalogueKind.Topics, "id", ["id", "kind", "all"], SheetJsonContext.Default.TopicEntry, (entry, _) => entry with
        {
            Title = entry.Title ?? entry.Id,
            Bounds = entry.Bounds ?? [],
            None = entry.None ?? [],
            Related = entry.Related ?? [],
        }),
        Form<TermEntry>(CatalogueKind.Terms, "id", ["id", "variants"], SheetJsonContext.Default.TermEntry, (entry, _) => entry),
        Form<SubjectEntry>(CatalogueKind.Subjects, "id", ["id", "terms"], SheetJsonContext.Default.SubjectEntry, (entry, _) => entry),
        Form<OutcomeEntry>(CatalogueKind.Outcomes, "title", ["scheme", "title"], SheetJsonContext.Default.OutcomeEntry, (entry, _) => entry with { Aliases = entry.Aliases ?? [] }),
        Form<FloorEntry>(CatalogueKind.Floors, "id", ["id", "topics", "from", "law", "pinpoint", "text", "source"], SheetJsonContext.Default.FloorEntry, (entry, _) => entry),
        Form<SynonymEntry>(CatalogueKind.Synonyms, "id", ["id", "variants"], SheetJsonContext.Default.SynonymEntry, (entry, _) => entry),
    ];

    /// <summary>The name of the kind's list in a file.</summary>
    public string List => EnumWords.Of(Kind);

    public IEnumerable<string> Fields => Type.Properties.Select(property => property.Name);

    public static EntryForm Of(CatalogueKind kind) => All.First(form => form.Kind == kind);

    /// <summary>What a field must hold, in words; null for a field that the kind has not.</summary>
    public string? Expected(string field)
    {
        var type = Type.Properties.FirstOrDefault(property => property.Name == field)?.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            null => null,
            { IsEnum: true } => "one of " + string.Join(", ", EnumWords.All(type)),
            _ when type == typeof(string) => "a text in quotation marks",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(decimal) => "a number",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(ValueList<string>) => "a list of texts, as in [\"one\", \"two\"]",
            _ when type == typeof(ValueList<ValueList<string>>) => "a list of lists of texts, as in [[\"one\", \"two\"], [\"three\"]]",
            _ => "a list like that of the built-in entries; “policylens catalogue show TITLE --json” shows one",
        };
    }

    private static EntryForm Form<T>(CatalogueKind kind, string key, ValueList<string> required, JsonTypeInfo<T> type, Func<T, IReadOnlySet<string>, T> complete)
        where T : class => new(kind, key, required, type, (entry, given) => complete((T)entry, given));

    private static int? YearAtEnd(string title) =>
        title.Length > 5 && title[^5] == ' ' && int.TryParse(title.AsSpan(title.Length - 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}
