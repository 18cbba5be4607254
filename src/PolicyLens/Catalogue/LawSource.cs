using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>A piece of legislation or of guidance of the catalogue: exactly one of the two is set.</summary>
public sealed partial record LawSource(LegislationEntry? Legislation, GuidanceEntry? Guidance)
{
    public string Title => Legislation?.Title ?? Guidance!.Title;

    public SourceKind Kind => Legislation?.Kind ?? Guidance!.Kind;

    /// <summary>How it stands now; guidance by its newest edition.</summary>
    public LawStanding Standing => Legislation is { } legislation ? LawStanding.Of(legislation) : LawStanding.Of(Guidance!);

    /// <summary>The year of the edition in force; null for legislation, and where none is in force.</summary>
    public int? CurrentEdition => Guidance?.Editions.LastOrDefault(edition => edition.Status == Model.Standing.InForce)?.Year;

    /// <summary>The volume that a pinpoint names: 2 of <c>Volume 2</c>; null where it names none.</summary>
    public static int? VolumeOf(string? pinpoint) =>
        pinpoint is not null && Volume().Match(pinpoint) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("\\bVolume ([0-9]{1,2})\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Volume();
}
