using System.Collections.Frozen;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;

namespace PolicyLens.Searching.Language;

/// <summary>The values that fields can have, as far as the catalogue knows them.</summary>
internal sealed class FieldValues(Catalogues catalogues)
{
    /// <summary>Only so much of what was typed is compared.</summary>
    private const int LongestCompared = 100;

    private readonly Lazy<ClosedSet> roles = new(() => new(Enum.GetValues<SectionRole>().Select(RoleName.Of)));
    private readonly Lazy<ClosedSet> topics = new(() => new(catalogues.Topics.All.Select(topic => topic.Id).Concat(catalogues.Terms.SubjectIds)));
    private readonly Lazy<ClosedSet> standings = new(() => new(Enum.GetValues<Standing>().Select(StandingName.Of)));

    /// <summary>All values of a field that has no others, in the catalogue's order; null of any other field.</summary>
    public IReadOnlyList<string>? Of(SearchField field) => SetOf(field)?.Ids;

    /// <summary>The catalogue's own name of a value, typed in any case and with spaces, hyphens or neither; null where it has none.</summary>
    public string? Find(SearchField field, string typed) => SetOf(field)?.Find(typed);

    /// <summary>Whether the catalogue knows what was typed as a whole value of a field.</summary>
    public bool Knows(SearchField field, string typed) => field switch
    {
        SearchField.Authority => catalogues.Authorities.Find(typed) is not null,
        SearchField.Cites => catalogues.Law.SourcesNamed(typed).Count > 0,
        _ => Find(field, typed) is not null,
    };

    /// <summary>One or two values that may have been meant.</summary>
    public IReadOnlyList<string> Near(SearchField field, string typed) =>
        NearNames.To(typed.Length > LongestCompared ? typed[..LongestCompared] : typed, Of(field) ?? [], 2);

    /// <summary>Whether what was typed is so like a value that nothing else can be meant by it.</summary>
    public bool IsSlip(SearchField field, string typed) =>
        Near(field, typed).Any(near => Math.Abs(near.Length - typed.Length) <= 3 && char.ToLowerInvariant(typed[0]) == near[0]);

    /// <summary>Two values as they can be typed, for messages.</summary>
    public (string First, string Second) Examples(SearchField field)
    {
        var examples = field switch
        {
            SearchField.Year => ["2023", "2024"],
            SearchField.Title or SearchField.Heading => ["siblings", "contact"],
            SearchField.Authority => catalogues.Authorities.All.Take(2).Select(authority => Quoted(authority.Name)).ToList(),
            SearchField.Cites => catalogues.Law.Legislation.Take(2).Select(law => Quoted(law.Title)).ToList(),

            // The first of roles and standings is that of what has none.
            _ => Of(field)!.Skip(1).Take(2).ToList(),
        };
        return examples is [var first, var second, ..] ? (first, second) : ("…", "…");
    }

    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private ClosedSet? SetOf(SearchField field) => field switch
    {
        SearchField.Role => roles.Value,
        SearchField.Topic => topics.Value,
        SearchField.Status => standings.Value,
        _ => null,
    };

    private sealed class ClosedSet(IEnumerable<string> ids)
    {
        private FrozenDictionary<string, string>? byKey;

        public ValueList<string> Ids { get; } = ids.Distinct(StringComparer.Ordinal).ToValueList();

        public string? Find(string typed) => (byKey ??= Ids.ToFrozenDictionary(Key, StringComparer.Ordinal)).GetValueOrDefault(Key(typed));

        private static string Key(string typed) =>
            Slug.Of(typed.Length > LongestCompared ? typed[..LongestCompared] : typed).Replace("-", "", StringComparison.Ordinal);
    }
}
