using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Tells what a sentence binds to, by the first modal verb of its main clause: an opening "where …," or "if …,"
/// states a case and binds to nothing.
/// </summary>
public static partial class ModalityClassifier
{
    public static Modality Of(string sentence)
    {
        var main = OpeningClause().Match(sentence) is { Success: true } opening ? sentence[opening.Length..] : sentence;
        var match = Modal().Match(main);
        if (!match.Success)
        {
            match = Modal().Match(sentence);
        }

        return match switch
        {
            { Success: false } => Modality.Statement,
            _ when match.Groups["prohibition"].Success => Modality.Prohibition,
            _ when match.Groups["duty"].Success => Modality.Duty,
            _ when match.Groups["commitment"].Success => Modality.Commitment,
            _ when match.Groups["expectation"].Success => Modality.Expectation,
            _ => Modality.Permission,
        };
    }

    [GeneratedRegex(@"^(?:Where|If|When|Whenever|Unless|Once|Until|While|As|After|Before|In cases? where)\b[^,]{3,200},\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpeningClause();

    [GeneratedRegex(@"\b(?:(?<prohibition>(?:must|shall|will|should|may) (?:not|never)|(?:is|are) not permitted|(?:is|are) prohibited)|(?<duty>must|shall|(?:is|are) (?:legally )?(?:required|obliged|under a duty) to|has a duty|have a duty|has a legal duty|requires that)|(?<commitment>will|(?:is|are) committed to|commits? to|undertakes? to|pledges? to)|(?<expectation>should|ought to|(?:is|are) expected to)|(?<permission>(?<!\b(?:in|by|from|since|of|until|during|last|next|[0-9]{1,2}(?:st|nd|rd|th)?)\s)may(?!\s+(?:19|20)[0-9]{2})|can|(?:is|are) entitled to|(?:is|are) able to))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Modal();
}
