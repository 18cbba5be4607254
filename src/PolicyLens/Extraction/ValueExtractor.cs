using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>Finds the values in a section about values: labelled paragraphs ("Article 12: …"), else its list, else its paragraphs.</summary>
public sealed partial class ValueExtractor : IExtractor
{
    public Findings Extract(Chapter chapter) => new()
    {
        Values = chapter.AllSections().Where(section => section.Role == SectionRole.Values).SelectMany(OfSection).ToValueList(),
    };

    private static IEnumerable<PolicyValue> OfSection(Section section)
    {
        var passages = Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading).ToList();
        var labelled = passages.Where(passage => Labelled().IsMatch(passage.Text)).ToList();
        if (labelled.Count >= 2)
        {
            return labelled.Select(passage => Labelled().Match(passage.Text) is var match
                ? new PolicyValue(match.Groups["label"].Value.Trim(), match.Groups["text"].Value, passage.Anchor)
                : null!);
        }

        var items = passages.Where(passage => passage.Kind == PassageKind.Item).ToList();
        return (items.Count > 0 ? items : passages.Where(passage => !passage.Text.EndsWith(':')))
            .Select(passage => Titled().Match(passage.Text) is { Success: true } match
                ? new PolicyValue(match.Groups["title"].Value, match.Groups["text"].Value, passage.Anchor)
                : new PolicyValue(null, passage.Text, passage.Anchor));
    }

    [GeneratedRegex(@"^(?<label>(?:Article|Art\.|Value|Right)\s*[0-9]{1,2}(?:\([0-9]\))?)\s*(?:\([^)]{2,80}\))?\s*[:.–-]?\s*(?<text>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<title>[A-Z][^:.–]{1,50}?)(?:\s+[-–—]\s+|:\s+)(?<text>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Titled();
}
