using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>How a source of law or guidance stands, as the catalogue has it now.</summary>
/// <param name="Successor">The title of what is to be cited instead, with its year; null where nothing is, or it is not known.</param>
public sealed record LawStanding(Standing Status, string? Successor = null)
{
    /// <summary>Since when it stands no more, as ISO 8601; null where it stands or that is not known for sure.</summary>
    public string? Since { get; init; }

    /// <summary>What of it still stands after a repeal or supersession, in words; null where nothing does or it is not known.</summary>
    public string? Survives { get; init; }

    public string? Note { get; init; }

    /// <summary>The standing of legislation.</summary>
    public static LawStanding Of(LegislationEntry entry) => new(entry.Status, entry.Successor) { Since = entry.Repealed, Survives = entry.Survives, Note = entry.Note };

    /// <summary>The standing of guidance.</summary>
    /// <param name="year">The edition that is meant; null for the guidance as it stands.</param>
    /// <param name="volume">The volume that is meant; null for the whole.</param>
    /// <remarks>A year in which no edition was published has no standing that is known.</remarks>
    public static LawStanding Of(GuidanceEntry entry, int? year = null, int? volume = null)
    {
        if (volume is not null && entry.Volumes?.FirstOrDefault(candidate => candidate.Volume == volume) is { Years: [.., var latest] } part)
        {
            return year is null || year == latest ? new(Standing.InForce) { Note = entry.Note }
                : part.Years.Contains(year.Value) ? new(Standing.Superseded, $"{entry.Title}, Volume {volume} {latest}") { Since = Year(part.Years.First(other => other > year)), Note = entry.Note }
                : new(Standing.Unknown) { Note = entry.Note };
        }

        var current = entry.Editions.LastOrDefault(edition => edition.Status == Standing.InForce);
        if (year is null)
        {
            return (current, entry.Successor) switch
            {
                (not null, _) => new(Standing.InForce) { Note = entry.Note },
                (null, { } successor) => new(Standing.Superseded, successor) { Note = entry.Note },
                _ => new(Standing.Unknown) { Note = entry.Note },
            };
        }

        var cited = entry.Editions.FirstOrDefault(edition => edition.Year == year);
        return cited?.Status switch
        {
            null => new(Standing.Unknown) { Note = entry.Note },
            Standing.Superseded => new(Standing.Superseded, entry.Successor ?? (current is null ? null : $"{entry.Title} {Year(current.Year)}")) { Since = Following(entry, cited), Note = entry.Note },
            var status => new(status.Value) { Note = entry.Note },
        };
    }

    /// <summary>The day or year on which the next edition took an edition's place.</summary>
    private static string? Following(GuidanceEntry entry, GuidanceEdition cited) =>
        entry.Editions.SkipWhile(edition => edition != cited).Skip(1).FirstOrDefault() is { } next ? next.Effective ?? next.Published ?? Year(next.Year) : null;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
