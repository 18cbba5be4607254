using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>What one passage names by itself.</summary>
/// <param name="Mentions">In the order of the text, with their pinpoints.</param>
/// <param name="Loose">The pinpoints that belong to none of them.</param>
internal sealed record PassageMentions(List<Mention> Mentions, List<Pinpoint> Loose);

/// <summary>Finds what a passage names without looking at any other: names of the catalogue, titles by their form, instruments of the European Union, judgments.</summary>
internal sealed partial class DirectMentions(LawCatalogue law, CitingCatalogue citing)
{
    private readonly LawMentions names = new(law, citing);
    private readonly TitleForms forms = new(law);

    /// <param name="words">The words of the passage.</param>
    /// <param name="local">The authority's own documents in it.</param>
    public PassageMentions Find(Passage passage, List<WordSpan> words, Func<Passage, List<WordSpan>, IReadOnlyList<Mention>>? local = null)
    {
        var text = passage.Text;
        var known = names.Find(passage, words);
        var byForm = forms.Find(text, words);
        // "Local Government and Housing Act 1989" is not the Housing Act with a wrong year.
        var mentions = MentionList.Without(known, byForm, (form, name) =>
            form.Start < name.Start && form.End >= name.End && name.Guidance is null && name.Kind != SourceKind.Convention && (name.Uri is null || name.Fault == CitationFault.WrongYear));
        mentions = MentionList.Join(mentions, byForm);
        mentions = MentionList.Join(CaseMentions.Find(text, citing), mentions);
        mentions = MentionList.Join(mentions, EuMentions.Find(text));
        mentions = local is null ? mentions : MentionList.Join(mentions, local(passage, words));
        return PinpointBinder.Bind(text, WithoutAbbreviations(text, mentions), PinpointReader.Find(text));
    }

    /// <summary>Leaves out what a bracket repeats right after its title: "… Convention on the Rights of the Child (UNCRC)".</summary>
    private static List<Mention> WithoutAbbreviations(string text, List<Mention> mentions)
    {
        var kept = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (kept.Count == 0 || kept[^1].Title != mention.Title || kept[^1].End + 14 < mention.Start || kept[^1].End >= mention.Start
                || mention.End >= text.Length || text[mention.End] is not (')' or ']' or '”' or '’' or '"')
                || !Bracket().IsMatch(text[kept[^1].End..mention.Start]))
            {
                kept.Add(mention);
            }
        }

        return kept;
    }

    [GeneratedRegex(@"^[""”'’]?\s?[(\[]\s?[""“'‘]?(?:the\s)?[""“'‘]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracket();
}
