using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Extraction.Citations;

/// <summary>Names that a chapter gives to law and guidance itself, in a bracket after the title: "(the Act)", "(“the Placement Regulations”)", "(CSWA)".</summary>
internal sealed partial class DefinedNames
{
    private readonly PhraseIndex<(Mention Mention, string Name)> names = new();
    private bool any;

    /// <summary>Notes what the bracket after a mention defines.</summary>
    public void Note(string text, Mention mention, Antecedents antecedents)
    {
        var match = Bracket().Match(text, mention.End);
        if (!match.Success)
        {
            return;
        }

        var name = match.Groups["name"].Value;
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        if (plain is "Act" or "Regulations" or "Order" or "Rules" or "Convention" or "Directive")
        {
            antecedents.Define(mention);
        }
        else if (!YearForm().IsMatch(plain) && (match.Groups["told"].Success || match.Groups["quote"].Success || plain.Length < name.Length || IsInitials(plain, mention.Title)) && IsNameLike(plain))
        {
            names.Add(plain, (mention.At(0, 0), plain));
            any = true;
        }
    }

    /// <summary>The mentions by those names in a passage, in its order.</summary>
    public List<Mention> Find(string text, List<WordSpan> words) => !any ? [] :
    [
        .. names.Find(words)
            .Where(match => string.Equals(text.Substring(match.Start, match.Length), match.Value.Name, StringComparison.Ordinal) && !IsDefinition(text, match.Start, match.Start + match.Length))
            .Select(match => match.Value.Mention.At(match.Start, match.Start + match.Length)),
    ];

    /// <summary>The definition is no second mention.</summary>
    private static bool IsDefinition(string text, int start, int end) =>
        end < text.Length && text[end] is ')' or ']' or '”' or '’' or '"' && start > 0 && (text[start - 1] is '(' or '[' or '“' or '‘' or '"' || text.AsSpan(0, start).EndsWith("the "));

    private static bool IsNameLike(string name) => name.Length >= 3 && char.IsUpper(name[0]) && name.Count(char.IsUpper) >= 2 && !name.StartsWith("England", StringComparison.Ordinal);

    /// <summary>Whether letters are the first ones of a title's words, in their order: CSWA of the Children and Social Work Act.</summary>
    private static bool IsInitials(string name, string title)
    {
        if (name.Length < 3 || !name.All(char.IsUpper))
        {
            return false;
        }

        var initials = WordSpan.Of(title).Where(word => char.IsLetter(word.Word[0])).Select(word => char.ToUpperInvariant(word.Word[0])).ToList();
        var at = 0;
        foreach (var initial in initials)
        {
            at += at < name.Length && name[at] == initial ? 1 : 0;
        }

        return at == name.Length && name[0] == initials[0];
    }

    [GeneratedRegex(@"\G[""”'’]?\s{0,2}[(\[]\s?(?<told>(?:(?:here(?:in)?after|henceforth)(?:\s(?:referred\sto\sas|called|known\sas))?|referred\sto\s(?:here(?:in)?\s|throughout\s)?as|known\sas|abbreviated\s(?:to|as)),?\s)?(?<quote>[""“'‘])?(?<name>(?:[Tt]he\s)?[A-Z0-9][\w&’'-]{0,30}(?:\s[\w&’'-]{1,30}){0,7})[""”'’]?\s?[)\]]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearForm();
}
