using PolicyLens.Comparison;
using PolicyLens.Comparison.History;

namespace PolicyLens.Library;

/// <summary>Which changes are asked for.</summary>
public sealed record ChangeQuery
{
    /// <summary>Only of editions that hold from this day on, as ISO 8601; a month or year that an edition gives counts to its last day. Null for all.</summary>
    public string? Since { get; init; }

    /// <summary>Only of editions that held on this day or before it, as ISO 8601. Null for all.</summary>
    public string? Until { get; init; }

    /// <summary>Only of editions that came into the library on this day or later, as ISO 8601. Null for all.</summary>
    public string? StoredSince { get; init; }

    /// <summary>Only of this authority, by its name or its slug. Null for all.</summary>
    public string? Authority { get; init; }

    /// <summary>Only of this chapter, as <c>authority/chapter</c>. Null for all.</summary>
    public string? Chapter { get; init; }

    /// <summary>Only changes with one of these effects; empty for all.</summary>
    public IReadOnlyCollection<ChangeEffect> Effects { get; init; } = [];

    /// <summary>Only changes of this level and above.</summary>
    public ChangeLevel Least { get; init; }
}

/// <summary>What an edition changed, as it is stored.</summary>
/// <param name="Document">UTF-8 JSON, as <see cref="EditionChangeJson"/> reads it.</param>
public sealed record StoredChange(ChangeLevel Level, byte[] Document)
{
    public EditionChange Read() => EditionChangeJson.Read(Document);
}
