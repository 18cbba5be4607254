using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Says in words how a source that is cited stands now.</summary>
public static class ImpactText
{
    /// <summary>The source itself: <c>in force; newest edition 2026</c>, <c>repealed since 2018-05-25; now Data Protection Act 2018</c>.</summary>
    public static string Of(ImpactSource source) => Joined(
        Word(source.Status, source.Since),
        source.Edition is { } edition ? $"newest edition {edition.ToString(CultureInfo.InvariantCulture)}" : null,
        source.Successor is { } successor ? $"now {successor}" : null,
        source.Survives is { } survives ? $"what survives: {survives}" : null);

    /// <summary>What a passage cites: <c>superseded since 2018; now Working Together to Safeguard Children 2026</c>.</summary>
    public static string Of(ImpactCitation citation, Impact impact) => Joined(
        Word(citation.Status, citation.Since),
        citation.Year is null && citation.Status == Standing.InForce && Edition(citation, impact) is { } edition ? $"no edition named, the newest is of {edition.ToString(CultureInfo.InvariantCulture)}" : null,
        citation.Successor is { } successor ? $"now {successor}" : null);

    private static int? Edition(ImpactCitation citation, Impact impact) => impact.Sources.FirstOrDefault(source => source.Title == citation.Title && citation.Cited == citation.Title)?.Edition;

    private static string Word(Standing status, string? since) => status switch
    {
        Standing.InForce => "in force",
        Standing.Repealed => "repealed" + Since(since),
        Standing.Superseded => "superseded" + Since(since),
        _ => "standing not known",
    };

    private static string Since(string? since) => since is null ? "" : $" since {since}";

    private static string Joined(params string?[] parts) => string.Join("; ", parts.Where(part => part is not null));
}
