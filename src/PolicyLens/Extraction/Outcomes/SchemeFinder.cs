using PolicyLens.Catalogue;
using PolicyLens.Extraction.Listing;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction.Outcomes;

/// <summary>Knows outcomes of a known scheme by their titles, and finds them where no section announces them.</summary>
internal sealed class SchemeFinder(TermCatalogue terms)
{
    /// <summary>So many different titles of one scheme are no chance.</summary>
    private const int Enough = 3;

    /// <summary>Of titles of one word ("Safe", "Active") so many.</summary>
    private const int EnoughWords = 5;

    /// <summary>Sets the scheme where the titles are of one: most of them must be, so that one like-named local outcome is not mistaken.</summary>
    public IEnumerable<Outcome> InScheme(List<Outcome> outcomes)
    {
        var known = outcomes.Select(outcome => terms.OutcomesOf(OutcomeTitle.Bare(outcome.Title))).ToList();
        var scheme = known.SelectMany(entries => entries.Select(entry => entry.Scheme).Distinct()).GroupBy(each => each)
            .Where(group => group.Count() >= Enough && group.Count() * 2 > outcomes.Count)
            .OrderByDescending(group => group.Count()).Select(group => (OutcomeScheme?)group.Key).FirstOrDefault();
        return outcomes.Select((outcome, index) => outcome with
        {
            Scheme = scheme is { } of && known[index].Any(entry => entry.Scheme == of) ? of : outcome.Scheme,
        });
    }

    /// <summary>The first place that names a scheme: headings side by side, a list, a table, a sentence; empty where none does.</summary>
    public List<Outcome> Find(Chapter chapter)
    {
        foreach (var section in chapter.AllSections())
        {
            IEnumerable<IEnumerable<Outcome>> places =
            [
                SectionLists.Headed(section, _ => true).Select(Of),
                .. SectionLists.Lists(section).Select(list => list.Items.Select(item => Of(Titled(item.Text, item.Anchor)))),
                SectionLists.Paragraphs(section).Select(paragraph => Of(Titled(paragraph.Text, paragraph.Anchor))),
                .. section.Blocks.OfType<Table>().SelectMany(table => new[] { SectionLists.Rows(table).Select(Of), Heads(table) }),
                .. SectionLists.Paragraphs(section).Select(paragraph => SentenceSplitter.Split(paragraph.Text).SelectMany(sentence => Named(sentence, paragraph.Anchor))),
            ];
            foreach (var place in places)
            {
                var named = place.Where(outcome => terms.OutcomesOf(OutcomeTitle.Bare(outcome.Title)).Count > 0).ToList();
                if (IsScheme(named))
                {
                    return named;
                }
            }
        }

        return [];
    }

    private bool IsScheme(List<Outcome> named) => named
        .SelectMany(outcome => terms.OutcomesOf(OutcomeTitle.Bare(outcome.Title)).Select(entry => (entry.Scheme, entry.Title, IsWord: !outcome.Title.Contains(' ', StringComparison.Ordinal))))
        .GroupBy(found => found.Scheme)
        .Any(scheme => scheme.DistinctBy(found => found.Title).Count() is var count && count >= (scheme.All(found => found.IsWord) ? EnoughWords : Enough));

    private static Outcome Of(Listed listed) => new(listed.Title ?? listed.Text, listed.Text.Length > 0 ? listed.Text : listed.Title!, OutcomeScheme.Local, listed.Anchor);

    private static Listed Titled(string text, Anchor anchor) =>
        LeadIn.Split(text) is ({ } title, var rest) ? new(title, rest, anchor) : new(LeadIn.Bare(text), text, anchor);

    /// <summary>A table whose columns are the outcomes: the head of each is all that stands in its row.</summary>
    private static IEnumerable<Outcome> Heads(Table table)
    {
        for (var column = 0; table.Rows.Count > 0 && column < table.Rows[0].Count; column++)
        {
            if (table.Rows[0][column].Length > 0)
            {
                yield return new(table.Rows[0][column], table.Rows[0][column], OutcomeScheme.Local, table.Anchor.Row(1));
            }
        }
    }

    private IEnumerable<Outcome> Named(string sentence, Anchor anchor) =>
        terms.OutcomesIn(sentence).Select(found => new Outcome(sentence.Substring(found.Start, found.Length), sentence, OutcomeScheme.Local, anchor));
}
