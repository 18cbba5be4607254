using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Naming;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds whose chapter it is. The address it was fetched from, the file's own properties and a masthead say most, then a
/// sentence that says whose policy it is, then a council named in full; "in X we …" is enough only where no other authority
/// speaks. One that is named as a place, a partner, a source or a law case does not. Where the whole document does not settle it
/// by a clear margin, the authority is not stated, and a diagnostic names the candidates with what speaks for each.
/// </summary>
/// <param name="address">Where the file was fetched from; null where it was given.</param>
public sealed class AuthorityExtractor(AuthorityCatalogue catalogue, string? address = null) : IExtractor
{
    /// <summary>The weight of what names the whole document: a property, its title, a masthead.</summary>
    internal const int Site = 6;

    private const int Address = 8;

    /// <summary>How many reasons are told.</summary>
    private const int ReasonsTold = 3;

    private const int CandidatesTold = 4;
    private const int LongestQuote = 120;

    private readonly SentenceWeigher weigher = new(catalogue);

    public Findings Extract(Chapter chapter)
    {
        var candidates = new AuthorityCandidates(catalogue);
        if (address is not null && catalogue.Hosts.Find(address) is { } host)
        {
            candidates.Add(host.Name, Address, new(address, "the address that the file was fetched from", null));
        }

        foreach (var (name, value) in chapter.Properties.Where(property => property.Name is "title" or "site" or "company" or "publisher").Select(property => (property.Name, property.Value)))
        {
            AddNames(candidates, value, $"the file's own {name}");
        }

        AddNames(candidates, chapter.Title ?? "", "the chapter's title");
        AddFurniture(candidates, chapter);
        foreach (var passage in chapter.Passages())
        {
            // Under "Further Reading" or "Acknowledgements" a council that is named is most often another.
            var ofOthers = passage.Section.Heading is { } heading && NamePatterns.HeadingOfOthers().IsMatch(heading);
            foreach (var sentence in SentenceSplitter.Split(passage.Text))
            {
                foreach (var (name, weight, reason, decides) in weigher.Weigh(sentence))
                {
                    candidates.Add(name, Math.Max(weight, 1), new(Short(sentence), reason, passage.Anchor), weight > 0, decides && !ofOthers);
                }
            }
        }

        AddHosts(candidates, chapter);
        return Told(candidates);
    }

    private void AddNames(AuthorityCandidates candidates, string text, string reason)
    {
        foreach (var name in weigher.NamesIn(text))
        {
            candidates.Add(name, Site, new(Short(text), reason, null));
        }
    }

    private void AddFurniture(AuthorityCandidates candidates, Chapter chapter)
    {
        foreach (var (text, reason, _) in chapter.Furniture)
        {
            if (reason == SectionBuilder.Masthead && weigher.Masthead(text) is { } alone)
            {
                candidates.Add(alone, Site, new(Short(text), reason, null));
                continue;
            }

            foreach (var (name, weight, _, _) in weigher.Weigh(text))
            {
                candidates.Add(name, Math.Min(weight, SentenceWeigher.Strong), new(Short(text), "a text of the page names it", null), weight > 0);
            }
        }
    }

    /// <summary>One address may be anybody's; where all that the text gives are one council's, and more than one, it is its own.</summary>
    private void AddHosts(AuthorityCandidates candidates, Chapter chapter)
    {
        var found = chapter.Passages().Where(passage => passage.Text.Contains(".gov.", StringComparison.Ordinal) || passage.Text.Contains(".llyw.", StringComparison.Ordinal))
            .SelectMany(passage => NamePatterns.HostInText().Matches(passage.Text).Select(match => (match.Value, passage.Anchor, Authority: catalogue.Hosts.Find(match.Groups["host"].Value))))
            .Where(host => host.Authority is not null).ToList();
        var speaks = found.Count > 1 && found.Select(host => host.Authority!.Name).Distinct(StringComparer.Ordinal).Count() == 1;
        foreach (var (quote, anchor, authority) in found)
        {
            candidates.Add(authority!.Name, 1, new(quote.TrimStart('@', ':', '/'), "the only council's addresses in the text are its own", anchor), speaks);
        }
    }

    private static Findings Told(AuthorityCandidates candidates)
    {
        var (winner, ranked) = candidates.Decide();
        if (winner is not null)
        {
            return new()
            {
                Authority = winner.Name,
                AuthorityEvidence = winner.Reasons.OrderByDescending(reason => reason.Weight).Take(ReasonsTold).Select(reason => reason.Evidence).ToValueList(),
            };
        }

        var message = ranked.Count == 0
            ? "The text does not say whose chapter it is."
            : $"The text names several authorities ({string.Join("; ", ranked.Take(CandidatesTold).Select(Named))}); which one's chapter it is, is not stated. Say it with --authority.";
        return new() { Diagnostics = [new(DiagnosticCode.AuthorityNotStated, Severity.Warning, message)] };
    }

    private static string Named(AuthorityCandidates.Candidate candidate) =>
        candidate.Reasons is [var (_, evidence), ..] ? $"{candidate.Name}: {evidence.Reason}, “{evidence.Quote}”" : candidate.Name;

    private static string Short(string text) =>
        text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)];
}
