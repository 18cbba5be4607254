using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Resolves what points back to an earlier citation: "the 2004 Act", "the Act" once it is defined or where only one
/// Act can be meant, and "Article 12" under a convention.
/// </summary>
internal sealed partial class BackReferences
{
    private readonly List<Mention> earlier = [];
    private readonly Dictionary<Anchor, Mention> conventions = [];
    private Mention? defined;

    /// <summary>The mentions of a passage together with those that point back, in order.</summary>
    public IReadOnlyList<Mention> Resolve(Passage passage, IReadOnlyList<Mention> mentions, List<Diagnostic> diagnostics)
    {
        var all = new List<Mention>(mentions);
        var text = passage.Text;
        foreach (Match match in ShortForm().Matches(text))
        {
            var place = new Mention(SourceKind.Act, match.Value, null, match.Index, match.Index + match.Length);
            if (mentions.Any(place.Overlaps) || Definition().IsMatch(text[Math.Max(0, match.Index - 2)..]))
            {
                continue;
            }

            var before = earlier.Concat(mentions.Where(mention => mention.Start < match.Index)).Where(mention => mention.Kind == SourceKind.Act).ToList();
            var pinpoint = Pinpoint.Before(text, match.Index, bareNumbers: true);
            var target = match.Groups["year"] is { Success: true } year
                ? before.FindLast(mention => mention.Year == int.Parse(year.Value, CultureInfo.InvariantCulture))
                : DefinedIn(text, mentions, match.Index) ?? defined ?? OnlyActOf(mentions, match.Index, before);
            if (target is not null)
            {
                all.Add(target with { Start = match.Index, End = match.Index + match.Length, Pinpoint = null });
                all[^1] = all[^1].With(pinpoint);
            }
            else if (match.Groups["year"].Success || pinpoint is not null)
            {
                diagnostics.Add(new(DiagnosticCode.CitationUnresolved, Severity.Warning, $"“{match.Value}” points to an Act that is not named before it.", passage.Anchor, passage.Line));
            }
        }

        if (Pinpoint.Article(text) is { } article && mentions.All(mention => mention.Kind != SourceKind.Convention)
            && conventions.TryGetValue(passage.Section.Anchor, out var convention))
        {
            all.Add(convention with { Start = article.Start, End = article.End, Pinpoint = article.Text });
        }

        Remember(passage, mentions);
        all.Sort((left, right) => left.Start.CompareTo(right.Start));
        return all;
    }

    private void Remember(Passage passage, IReadOnlyList<Mention> mentions)
    {
        earlier.AddRange(mentions.Select(mention => mention with { Pinpoint = null }));
        foreach (var mention in mentions)
        {
            if (mention.Kind == SourceKind.Convention)
            {
                conventions[passage.Section.Anchor] = mention with { Pinpoint = null };
            }
            else if (mention.Kind == SourceKind.Act && Definition().IsMatch(passage.Text[mention.End..]))
            {
                defined = mention with { Pinpoint = null };
            }
        }
    }

    /// <summary>The Act that the same passage has called "the Act" before this place; null where it has none.</summary>
    private static Mention? DefinedIn(string text, IReadOnlyList<Mention> mentions, int before) =>
        mentions.LastOrDefault(mention => mention.Kind == SourceKind.Act && mention.End < before && Definition().IsMatch(text[mention.End..]));

    /// <summary>The one Act that the passage has named before, or that the whole chapter has named; null where several may be meant.</summary>
    private static Mention? OnlyActOf(IReadOnlyList<Mention> mentions, int before, List<Mention> all)
    {
        var near = mentions.Where(mention => mention.Kind == SourceKind.Act && mention.Start < before).DistinctBy(mention => mention.Title).ToList();
        var acts = near.Count > 0 ? near : all.DistinctBy(mention => mention.Title).ToList();
        return acts is [var only] ? only : null;
    }

    [GeneratedRegex(@"\b[Tt]he\s+(?:(?<year>(?:19|20)[0-9]{2})\s+)?Act\b(?!\s+(?:19|20)[0-9]{2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ShortForm();

    // "(the Act)", "('the 1989 Act')" right after a title.
    [GeneratedRegex(@"^\s*[(\[]\s*(?:hereafter\s+|referred to (?:here )?as\s+)?[""“'‘]?[Tt]he\s+(?:(?:19|20)[0-9]{2}\s+)?Act[""”'’]?\s*[)\]]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Definition();
}
