using System.Buffers;

namespace PolicyLens.Catalogue;

/// <summary>A term of the catalogue found in a text.</summary>
/// <param name="Term">The id of the idea.</param>
/// <param name="Variant">The wording, as the catalogue has it.</param>
internal readonly record struct TermFound(string Term, string Variant, int Start, int Length);

/// <summary>
/// Finds the variants of all terms in a text at once, the longest first, as whole words. A variant in capitals counts only as
/// capitals, with the s of a plural or without; one in a possessive ("the care leaver's") counts as the variant.
/// </summary>
internal sealed class VariantIndex
{
    /// <summary>An end of a possessive, as <see cref="WordSpan"/> folds it.</summary>
    private const string Possessive = "s";

    /// <summary>What no phrase runs over.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?|()");

    private readonly PhraseIndex<(string? Term, string Variant)> index = new();

    public VariantIndex(IEnumerable<TermEntry> terms)
    {
        var all = terms.ToList();

        // What means something else comes first; then each variant as it is, so that "leavers" is the plural and no possessive.
        foreach (var phrase in all.SelectMany(term => term.Never ?? []))
        {
            index.Add(phrase, (null, phrase));
        }

        foreach (var (term, variant) in all.SelectMany(term => term.Variants.Select(variant => (term.Id, variant))))
        {
            index.Add(variant, (term, variant));
        }

        foreach (var (term, variant) in all.SelectMany(term => term.Variants.Select(variant => (term.Id, variant))))
        {
            index.Add(variant + Possessive, (term, variant));
        }
    }

    public IEnumerable<TermFound> Find(string text)
    {
        foreach (var match in index.Find(WordSpan.Of(text)))
        {
            var (term, variant) = match.Value;
            var found = text.AsSpan(match.Start, match.Length);

            // A phrase does not run over a stop or from one cell into the next.
            if (term is null || found.ContainsAny(Stops))
            {
                continue;
            }

            if (IsPossessive(found) && index.Get(found[..^2].ToString()) is { Term: { } own } stem)
            {
                (term, variant) = (own, stem.Variant);
            }

            if (!IsAbbreviation(variant) || Capitals(found) >= 2)
            {
                yield return new(term, variant, match.Start, match.Length);
            }
        }
    }

    private static bool IsPossessive(ReadOnlySpan<char> found) => found.Length > 2 && found[^1] is 's' && found[^2] is '\'' or '’' or '‘';

    private static bool IsAbbreviation(string variant) => !variant.Contains(' ', StringComparison.Ordinal) && Capitals(variant) >= 2;

    private static int Capitals(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsAsciiLetterUpper(character) ? 1 : 0;
        }

        return count;
    }
}
