using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>A chapter that goes on under another title.</summary>
/// <param name="Chapter">The chapter as it is filed.</param>
/// <param name="Title">The title of its newest edition so far; null where that has none.</param>
/// <param name="Resemblance">The share of runs of words that both have, from 0 to 1.</param>
/// <param name="SameOrigin">Whether it also came from the same address.</param>
public sealed record ContinuedChapter(EditionId Chapter, string? Title, double Resemblance, bool SameOrigin);

/// <summary>Knows a chapter by what it says where its title is new.</summary>
internal sealed class ChapterIdentity(SqliteTransaction transaction)
{
    /// <summary>What two editions from different places must have in common: two chapters on neighbouring subjects of one manual share much.</summary>
    private const double Alike = 0.7;

    /// <summary>What a page must have in common with what stood at its address before, so that it is not another chapter in its place.</summary>
    private const double AlikeAtOrigin = 0.35;

    /// <summary>What chapters on one subject have in common at least: those on different subjects have one run in a hundred.</summary>
    private const double Related = 0.03;

    /// <summary>The lead over the next that a chapter must have to be taken.</summary>
    private const double Lead = 0.05;

    private readonly Dictionary<long, ContentSketch?> known = [];

    /// <summary>The chapter of the same authority that an edition goes on with, where none has its title; null where none is clearly meant.</summary>
    /// <param name="beside">Chapters that came together with the edition, by <see cref="EditionId.ChapterId"/>: they stand beside it and are not its past.</param>
    public ContinuedChapter? Former(Edition edition, EditionId asked, IReadOnlySet<string> beside)
    {
        // A file's name says little: many manuals call every page index.html.
        var (sketch, address) = (ContentSketch.Of(edition.Chapter), edition.Source.Address);
        var alike = Candidates(asked.Authority)
            .Where(candidate => !beside.Contains(candidate.Id.ChapterId))
            .Select(candidate => (candidate, Share: sketch.Resemblance(candidate.Sketch), SameOrigin: address is not null && candidate.Origin == address))
            .Where(found => found.SameOrigin ? found.Share >= AlikeAtOrigin : found.Share >= Alike && IsOtherDay(edition.Date, found.candidate.Date))
            .OrderByDescending(found => found.SameOrigin).ThenByDescending(found => found.Share).Take(2).ToList();
        return alike is [var best, ..] && (alike.Count == 1 || best.SameOrigin != alike[1].SameOrigin || best.Share - alike[1].Share >= Lead)
            ? new(best.candidate.Id with { Edition = null }, best.candidate.Title, best.Share, best.SameOrigin)
            : null;
    }

    public void Remember(long key, Edition edition) => transaction.Execute(
        "INSERT OR REPLACE INTO sketches (edition_id, sketch) VALUES (@key, @sketch)", ("@key", key), ("@sketch", ContentSketch.Of(edition.Chapter).ToBytes()));

    // Two chapters of one day are two chapters; a renamed one has a later date than it had, or an earlier one where old editions are stored last.
    private static bool IsOtherDay(string? date, string? other) => date is not null && other is not null && date != other;

    /// <summary>The newest editions of other authorities that have runs of words in common with an edition, those with the most first.</summary>
    public List<long> Relatives(EditionRow edition, int most)
    {
        var all = Candidates(null);
        return Sketch(edition.Key) is not { } own ? [] : [.. all
            .Where(candidate => candidate.Id.Authority != edition.Id.Authority || (candidate.Id.Authority == EditionId.UnknownAuthority && candidate.Id.Chapter != edition.Id.Chapter))
            .Select(candidate => (candidate.Key, Share: own.Resemblance(candidate.Sketch)))
            .Where(candidate => candidate.Share >= Related)
            .OrderByDescending(candidate => candidate.Share).ThenBy(candidate => candidate.Key)
            .Take(most).Select(candidate => candidate.Key)];
    }

    /// <summary>Whether two editions have enough runs of words in common to be of one subject.</summary>
    public bool AreRelated(long one, long other) => Sketch(one) is { } left && Sketch(other) is { } right && left.Resemblance(right) >= Related;

    /// <summary>The sketch of an edition, read once: many are held against each other.</summary>
    private ContentSketch? Sketch(long key)
    {
        if (!known.TryGetValue(key, out var sketch))
        {
            known[key] = sketch = transaction.Rows("SELECT sketch FROM sketches WHERE edition_id = @key", row => ContentSketch.Of(row.GetFieldValue<byte[]>(0)), ("@key", key)).FirstOrDefault();
        }

        return sketch;
    }

    /// <param name="authority">Null for all.</param>
    private List<Candidate> Candidates(string? authority) => transaction.Rows(
        """
        SELECT e.edition_id, e.authority, e.chapter, e.edition, e.title, e.date, e.source_name, s.sketch
        FROM newest_editions AS e LEFT JOIN sketches AS s ON s.edition_id = e.edition_id
        WHERE @authority IS NULL OR e.authority = @authority ORDER BY e.authority, e.chapter
        """,
        row => new Candidate(
            row.GetInt64(0),
            new(row.GetString(1), row.GetString(2), row.GetInt32(3)),
            row.Text(4),
            row.Text(5),
            row.GetString(6),
            row.IsDBNull(7) ? null : ContentSketch.Of(row.GetFieldValue<byte[]>(7))),
        ("@authority", authority)).ConvertAll(candidate => candidate.Known is null ? Sketched(candidate) : candidate);

    // Stored by a program that made no sketches.
    private Candidate Sketched(Candidate candidate)
    {
        var edition = new EditionTable(transaction).Edition(candidate.Key);
        Remember(candidate.Key, edition);
        return candidate with { Known = ContentSketch.Of(edition.Chapter) };
    }

    private sealed record Candidate(long Key, EditionId Id, string? Title, string? Date, string Origin, ContentSketch? Known)
    {
        public ContentSketch Sketch => Known!;
    }
}
