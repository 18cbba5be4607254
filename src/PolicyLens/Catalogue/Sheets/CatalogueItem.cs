using System.Text.Json;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Where an entry of the catalogue stands.</summary>
/// <param name="File">The file's name, as it is shown to people.</param>
/// <param name="Line">The line of it that the entry begins on, from 1.</param>
/// <param name="BuiltIn">Whether the file is one of the program's own.</param>
public sealed record CatalogueOrigin(string File, int Line, bool BuiltIn);

/// <summary>One entry of a catalogue file.</summary>
/// <param name="Name">The title, name or id that tells it from others of its kind.</param>
/// <param name="Entry">The entry as its kind has it, such as a <see cref="LegislationEntry"/>.</param>
public sealed record CatalogueItem(CatalogueKind Kind, string Name, object Entry, CatalogueOrigin Origin)
{
    /// <summary>The day on which its facts were checked: its own, else that of its file; null where neither says.</summary>
    public string? AsOf { get; init; }

    /// <summary>Where its facts come from: its own source, else that of its file; null where neither says.</summary>
    public string? Source { get; init; }

    /// <summary>Whether an entry of the same name that stood before has given way to it.</summary>
    public bool Replaces { get; init; }

    /// <summary>What kind of thing it is within its kind: <c>act</c>, <c>regulator</c>, <c>county</c>; null where its kind has no such word.</summary>
    public string? Type => Entry switch
    {
        LegislationEntry entry => EnumWords.Of(entry.Kind),
        GuidanceEntry entry => EnumWords.Of(entry.Kind),
        BodyEntry entry => entry.Kind,
        AuthorityEntry entry => EnumWords.Of(entry.Kind),
        TopicEntry entry => EnumWords.Of(entry.Kind),
        OutcomeEntry entry => EnumWords.Of(entry.Scheme),
        _ => null,
    };

    /// <summary>Whether it stands now; null for what has no standing, such as a term.</summary>
    public Standing? Status => Entry switch
    {
        LegislationEntry entry => entry.Status,
        GuidanceEntry entry => LawStanding.Of(entry).Status,
        BodyEntry entry => entry.Until is null ? Standing.InForce : Standing.Superseded,
        AuthorityEntry entry => entry.IsFormer ? Standing.Superseded : Standing.InForce,
        _ => null,
    };

    /// <summary>What tells it from others of its kind: its name, of an outcome with its scheme, as schemes share titles.</summary>
    internal string Key => Entry is OutcomeEntry outcome ? KeyOf(outcome) : Name;

    /// <summary>The whole entry as a catalogue file has it, every field written out.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(Entry, EntryForm.Of(Kind).Type);

    /// <summary>Every name by which it can be found, its own first, each once.</summary>
    public IEnumerable<string> Names => (Entry switch
    {
        LegislationEntry entry => entry.Aliases,
        GuidanceEntry entry => entry.Aliases.Concat(entry.Short),
        BodyEntry entry => entry.Aliases,
        AuthorityEntry entry => [entry.Council, .. entry.Aliases, .. entry.Short ?? [], .. (entry.FormerNames ?? []).Select(former => former.Name)],
        TopicEntry entry => [entry.Title],
        TermEntry entry => entry.Variants,
        SynonymEntry entry => entry.Variants,
        OutcomeEntry entry => entry.Aliases,
        _ => (IEnumerable<string>)[],
    }).Prepend(Name).Distinct(StringComparer.OrdinalIgnoreCase);

    internal static string KeyOf(OutcomeEntry outcome) => $"{EnumWords.Of(outcome.Scheme)}: {outcome.Title}";
}
