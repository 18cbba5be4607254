using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Comparison.History;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the digest of a period: a page of what matters, then the redline of each chapter that changed in substance, then the rest in a table.</summary>
public static class ChangesReport
{
    /// <summary>How many effects the first page lists.</summary>
    private const int MostListed = 25;

    /// <param name="changes">What matters most first.</param>
    /// <param name="compare">The two editions of a change clause by clause; null where they cannot be had.</param>
    /// <param name="law">The passages that cite law or guidance that changed in the period; null where that was not asked.</param>
    /// <param name="editions">Those that were looked through for <paramref name="law"/>.</param>
    public static Report Of(IReadOnlyList<EditionChange> changes, string title, Func<EditionChange, EditionComparison?> compare, DateOnly? date = null, Impact? law = null, IReadOnlyList<NamedEdition>? editions = null)
    {
        var weighty = changes.Where(change => change.Level >= ChangeLevel.Minor && change.From is not null).ToList();
        return new()
        {
            Title = title,
            Subtitle = ChangeText.Summary(changes.Select(change => change.Level), changes.Count),
            Date = date,
            Wide = true,
            Blocks =
            [
                new ReportHeading(1, "What matters"),
                .. WhatMatters(changes),
                .. Notes(changes),
                .. law is { Passages.Count: > 0 } ? ImpactReport.Section(law, editions ?? []) : [],
                .. weighty.Count > 0 ? [new ReportHeading(1, "What each chapter changed")] : Array.Empty<ReportBlock>(),
                .. weighty.SelectMany(change => Chapter(change, compare(change))),
                .. Rest([.. changes.Except(weighty)]),
            ],
        };
    }

    private static IEnumerable<ReportBlock> WhatMatters(IReadOnlyList<EditionChange> changes)
    {
        var effects = changes.Where(change => change.Level == ChangeLevel.Major).SelectMany(change => ChangeText.Weighty(change).Select(effect => (change, effect))).ToList();
        if (effects.Count == 0)
        {
            yield return new ReportParagraph("No chapter changed an age, a time, an amount, a citation, an outcome or what it binds to.");
            yield break;
        }

        yield return Effects("What the changes do, ages and times first", Ranked(effects).Take(MostListed), named: true);
        if (effects.Count > MostListed)
        {
            yield return new ReportParagraph(string.Create(CultureInfo.InvariantCulture, $"And {effects.Count - MostListed} more, of less weight; they stand with their chapters."), ReportStyle.Note);
        }
    }

    /// <summary>A row for each effect, with the words of both editions.</summary>
    /// <param name="named">Whether a column names the chapter.</param>
    internal static ReportTable Effects(string caption, IEnumerable<(EditionChange Change, ChangedEffect Effect)> effects, bool named) => new()
    {
        Caption = caption,
        Columns = [.. named ? [new ReportColumn("Chapter", 2)] : Array.Empty<ReportColumn>(), new("What changed", 1.2), new("Before", 2.4), new("Now", 2.4)],
        Rows = effects.Select(pair => new ReportRow(
        [
            .. named ? [new ReportCell(ChangeText.Name(pair.Change))] : Array.Empty<ReportCell>(),
            new([new ReportParagraph([new ReportRun(ChangeText.Label(pair.Effect), RunMark.Strong)])]),
            Side(pair.Effect.Before, pair.Effect.BeforeQuote, pair.Effect.BeforeAnchor, pair.Change.From, pair.Change.FromSha256),
            Side(pair.Effect.After, pair.Effect.AfterQuote, pair.Effect.AfterAnchor, pair.Change.Id, pair.Change.Sha256),
        ])).ToValueList(),
    };

    /// <summary>Over all chapters what matters most comes first: each chapter's effects are in that order already, and a chapter's first has the chapter's rank.</summary>
    private static IEnumerable<(EditionChange change, ChangedEffect effect)> Ranked(IEnumerable<(EditionChange change, ChangedEffect effect)> effects) =>
        effects.OrderBy(pair => pair.effect.Effect).ThenBy(pair => pair.effect.Before is null || pair.effect.After is null);

    private static ReportCell Side(string? words, string? quote, Anchor? anchor, string? edition, string? sha256)
    {
        if (quote is null || edition is null)
        {
            return new(words ?? "");
        }

        var claim = new ReportClaim(edition, sha256 ?? "") { Anchor = anchor?.Value, Quote = quote, IsShown = true };
        return new(
        [
            .. words is null ? Array.Empty<ReportParagraph>() : [new ReportParagraph([new ReportRun(words, RunMark.Strong)])],
            new ReportParagraph(quote, ReportStyle.Quote) { Claims = [claim] },
            new ReportParagraph($"{edition}, {anchor?.Value}", ReportStyle.Source),
        ]);
    }

    private static IEnumerable<ReportBlock> Notes(IReadOnlyList<EditionChange> changes)
    {
        var doubtful = changes.Where(change => change.Claims.Any(claim => claim.Verdict == ClaimVerdict.Unsupported) || (change.Unmentioned.Count > 0 && change.Claims.Count > 0)).ToList();
        if (doubtful.Count == 0)
        {
            yield break;
        }

        yield return new ReportHeading(2, "Notes that do not fit their text");
        yield return new ReportTable
        {
            Caption = "What notes say and the text does not bear out, and what they leave out",
            Columns = [new("Chapter", 2), new("Not borne out", 3), new("Not mentioned", 2)],
            Rows = doubtful.Select(change => new ReportRow(
            [
                new(ChangeText.Name(change)),
                Lines(change.Claims.Where(claim => claim.Verdict == ClaimVerdict.Unsupported).Select(ChangeText.Claim)),
                new(change.Unmentioned.Count > 0 ? ChangeText.Unmentioned(change) : ""),
            ])).ToValueList(),
        };
    }

    private static IEnumerable<ReportBlock> Chapter(EditionChange change, EditionComparison? comparison)
    {
        yield return new ReportHeading(2, ChangeText.Name(change));
        yield return new ReportParagraph($"{change.Id}, {ChangeText.Dates(change)}: {ChangeText.Verdict(change)}.");
        foreach (var claim in change.Claims)
        {
            yield return Claim(change, claim, ReportStyle.Note);
        }

        if (change.Unmentioned.Count > 0)
        {
            yield return new ReportParagraph(ChangeText.Unmentioned(change), ReportStyle.Note);
        }

        if (comparison is not null)
        {
            yield return ComparisonReport.Changed($"{change.Id}: the clauses that changed", comparison);
        }
    }

    private static IEnumerable<ReportBlock> Rest(IReadOnlyList<EditionChange> changes)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        yield return new ReportHeading(1, "Wording alone, first editions and reissues");
        yield return new ReportTable
        {
            Caption = "Editions that changed nothing of substance",
            Columns = [new("Chapter", 2.5), new("Edition", 2), new("What it is", 3)],
            Rows = changes.Select(change => new ReportRow(
            [
                new(ChangeText.Name(change)),
                new($"{change.Id}, {ChangeText.Dates(change)}"),
                new([new ReportParagraph(ChangeText.Verdict(change)), .. change.Claims.Select(claim => Claim(change, claim))]),
            ])).ToValueList(),
        };
    }

    /// <summary>A claim with its verdict; it rests on the passages that bear it out.</summary>
    internal static ReportParagraph Claim(EditionChange change, HeldClaim claim, ReportStyle style = ReportStyle.Normal) => new(ChangeText.Claim(claim), style)
    {
        Claims = claim.Passages.Where(passage => !passage.OfBase).Select(passage => new ReportClaim(change.Id, change.Sha256) { Anchor = passage.Anchor.Value, Quote = passage.Quote }).ToValueList(),
    };

    private static ReportCell Lines(IEnumerable<string> lines) => new(lines.Select(line => new ReportParagraph(line)).ToValueList());
}
