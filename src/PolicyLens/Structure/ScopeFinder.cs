using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Structure;

/// <summary>Finds what a chapter says of its own purpose: its scope section or, without one, the sentences before its contents list.</summary>
internal static partial class ScopeFinder
{
    /// <summary>The scope's text, and the sections with the preamble's role set where the scope stands there.</summary>
    public static (string? Scope, ValueList<Section> Sections) Find(ValueList<Section> sections)
    {
        var headed = sections.SelectMany(section => section.WithDescendants()).FirstOrDefault(section => section.Role == SectionRole.Scope);
        if (headed is not null)
        {
            var text = string.Join(' ', headed.WithDescendants().SelectMany(Passage.Of)
                .Where(passage => passage.Kind != PassageKind.Heading).Select(passage => passage.Text));
            return (text.Length == 0 ? null : text, sections);
        }

        if (sections is not [{ Heading: null, Number: null } preamble, ..])
        {
            return (null, sections);
        }

        var paragraphs = preamble.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)
            .SkipWhile(text => !IsOfItself(text)).TakeWhile(text => IsOfItself(text) || GoesOn().IsMatch(text)).ToList();
        return paragraphs.Count == 0
            ? (null, sections)
            : (string.Join(' ', paragraphs), [preamble with { Role = SectionRole.Scope }, .. sections.Skip(1)]);
    }

    /// <summary>Speaks of the chapter, and not of its amendment.</summary>
    private static bool IsOfItself(string text) => OfItself().IsMatch(text) && !OfAmendment().IsMatch(text);

    [GeneratedRegex(@"\bthis (?:chapter|policy|procedure|document|guidance|protocol)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfItself();

    [GeneratedRegex(@"\b(?:amended|revised|updated|reviewed|refreshed|replaced|amendments?)\b|\b(?:19|20)[0-9]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfAmendment();

    [GeneratedRegex(@"^It (?:also |should )?(?:provides?|applies|sets? out|covers?|contains?|describes?|explains?|outlines?|details?|gives?|relates?|be read)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();
}
