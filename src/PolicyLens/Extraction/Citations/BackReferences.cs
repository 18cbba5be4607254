using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Resolves what points back to an earlier citation: "the 2004 Act", "the Act" once it is defined or where only one
/// Act can be meant, a name without its year, and pinpoints alone.
/// </summary>
/// <param name="numbers">The numbers that the chapter's own sections have.</param>
internal sealed partial class BackReferences(LawCatalogue law, CitingCatalogue citing, IReadOnlySet<string> numbers)
{
    private readonly Antecedents antecedents = new();
    private readonly DefinedNames names = new();
    private readonly HashSet<string> unresolved = new(StringComparer.OrdinalIgnoreCase);
    private readonly BarePinpoints bare = new(law, citing, numbers);

    /// <summary>Notes what the chapter names anywhere, before any of it is resolved.</summary>
    public void Announce(Mention mention) => bare.Announce(mention);

    /// <summary>The mentions of a passage together with those that point back, in order.</summary>
    public List<Mention> Resolve(Passage passage, List<WordSpan> words, PassageMentions found, List<Diagnostic> diagnostics)
    {
        var text = passage.Text;
        antecedents.Open(passage.Section.Anchor, passage.Kind is PassageKind.Item or PassageKind.Row);
        var shorts = MentionList.Join(found.Mentions, MentionList.Join(Shorts(text), names.Find(text, words)));
        // Short forms have pinpoints too: "Section 10(5) of the 2004 Act".
        var bound = shorts.Count == 0 ? found : PinpointBinder.Bind(text, shorts, found.Loose);
        var left = new Queue<Pinpoint>(bound.Loose);
        var all = new List<Mention>(bound.Mentions.Count);
        foreach (var mention in bound.Mentions)
        {
            while (left.Count > 0 && left.Peek().Start < mention.Start)
            {
                AddBare(left.Dequeue(), passage, all);
            }

            var resolved = mention.Title.Length == 0 ? Pointed(mention) : mention.Candidates is null ? mention : Named(mention);
            if (resolved is null)
            {
                if ((mention.Year is not null || mention.Pinpoint is not null) && unresolved.Add(text[mention.Start..mention.End]))
                {
                    diagnostics.Add(new(DiagnosticCode.CitationUnresolved, Severity.Warning, $"“{text[mention.Start..mention.End]}” points to a source that is not named before it: name it in full.", passage.Anchor, passage.Line));
                }

                continue;
            }

            all.Add(resolved);
            antecedents.Add(resolved);
            names.Note(text, resolved, antecedents);
        }

        while (left.Count > 0)
        {
            AddBare(left.Dequeue(), passage, all);
        }

        return all;
    }

    private void AddBare(Pinpoint pinpoint, Passage passage, List<Mention> all)
    {
        if (bare.Resolve(passage, pinpoint, antecedents) is { } mention)
        {
            all.Add(mention);
            antecedents.Add(mention);
        }
    }

    /// <summary>The short forms of a text, each with an empty title: what they mean is not known yet.</summary>
    private static List<Mention> Shorts(string text)
    {
        var found = new List<Mention>();
        foreach (Match match in ShortForm().Matches(text))
        {
            if (IsDefinition(text, match))
            {
                continue;
            }

            var kind = match.Groups["kind"].Value switch
            {
                "Regulations" => SourceKind.Regulations,
                "Order" => SourceKind.Order,
                "Rules" => SourceKind.Rules,
                "Convention" => SourceKind.Convention,
                "Directive" => SourceKind.Eu,
                _ => SourceKind.Act,
            };
            var years = match.Groups["year"].Captures.Select(year => (int?)int.Parse(year.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(null);
            found.AddRange(years.Select(year => new Mention(kind, "", year, match.Index, match.Index + match.Length)));
        }

        return found;
    }

    private static bool IsDefinition(string text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        return end < text.Length && start > 0 && text[end] is ')' or ']' or '”' or '’' or '"' && OpensDefinition().IsMatch(text[Math.Max(0, start - 40)..start]);
    }

    private Mention? Pointed(Mention mention)
    {
        var kind = mention.Kind;
        var target = mention.Year is { } year
            ? antecedents.OfYear(kind, year)
            : antecedents.Defined(kind) ?? (antecedents.IsNamedInPassage(kind)
                ? antecedents.InPassage(kind)
                : antecedents.InPassageBefore(kind) ?? antecedents.InSection(kind) ?? antecedents.InChapter(kind));
        // "the Order" and "the Rules" are ordinary words too, and a Convention is seldom spoken of so.
        var isTold = kind == SourceKind.Act || mention.Year is not null || mention.Pinpoint is not null || antecedents.Defined(kind) is not null || kind == SourceKind.Regulations;
        return target is null || !isTold ? null : target with { Start = mention.Start, End = mention.End, Pinpoint = mention.Pinpoint };
    }

    /// <summary>A name that several years bear: the one that the chapter has named, or whose section it must be.</summary>
    private Mention Named(Mention mention)
    {
        var entry = antecedents.OneOf(mention.Candidates!) ?? KnownBySection(mention) ?? bare.AnnouncedOf(mention.Candidates!);
        return entry is null
            ? CitationFaults.MissingYear(mention)
            : Mention.Of(entry, mention.Start, mention.End) with { Pinpoint = mention.Pinpoint };
    }

    private LegislationEntry? KnownBySection(Mention mention) => mention.Pinpoint is { Unit: PinpointUnit.Section } pinpoint
        ? mention.Candidates!.FirstOrDefault(entry => citing.Sections("section", pinpoint.Number).Any(section => section.Act == entry.Title))
        : null;

    [GeneratedRegex(@"\b(?:[Tt]he|[Tt]hat|[Ss]aid)\s{1,2}(?:(?:said|same|above)\s{1,2})?(?:(?<year>(?:19|20)[0-9]{2})\s{1,2}(?:and\s{1,2}(?<year>(?:19|20)[0-9]{2})\s{1,2})?(?<kind>Acts?|Regulations|Order|Rules|Convention|Directive)|(?<kind>Act|Regulations|Order|Rules|Convention))(?![\p{L}\p{N}])(?!\s{1,2}(?:(?:19|20)[0-9]{2}|of\s[12A-Z]|on\s(?:the\s)?[A-Z]|for\s(?:the\s)?[A-Z]|[A-Z(]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ShortForm();

    // "(the Act)", "(hereafter 'the 1989 Act')" right after a title.
    [GeneratedRegex(@"[(\[]\s?(?:[^()\[\]0-9]{0,36}\s)?[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpensDefinition();
}
