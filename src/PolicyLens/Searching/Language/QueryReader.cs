using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Language;

/// <summary>Reads a query as people type it.</summary>
/// <remarks>
/// Words beside each other must all stand in a passage; <c>"in quotes"</c> they follow one another; <c>permanen*</c> is any word
/// that begins so. AND, OR and NOT in capitals join what stands around them, a minus right before something leaves it out,
/// parentheses group, <c>NEAR/5</c> stands between words that are near each other, and the names of <see cref="SearchField"/>
/// stand before a colon and a value.
/// <para>Plain words have no fault, whatever punctuation they carry: a mistake is told only where a query uses an operator, a minus
/// or a field, or puts a star within a phrase. Takes time by the length of the text.</para>
/// </remarks>
public sealed class QueryReader(Catalogues catalogues)
{
    /// <summary>
    /// The most words and fields of a query; the parts of a word with hyphens count one by one. Where all these are plain, what comes
    /// after them is not looked at; where they use the language, it is a fault.
    /// </summary>
    public const int MostWords = 64;

    /// <summary>How deep parentheses can stand in one another.</summary>
    public const int MostGroups = 32;

    private readonly Lazy<FieldValues> values = new(() => new(catalogues));

    /// <summary>Reads a query. No text is too long or too strange.</summary>
    public QueryReading Read(string text)
    {
        var tokens = new QueryTokenReader(text, values).Read();
        var formal = tokens.Exists(token => token.IsFormal);
        if (!formal)
        {
            tokens.RemoveAll(token => !token.IsText && token.Kind != QueryTokenKind.End);
        }

        return tokens.Count == 1 ? new(null, null) : new QueryParser(new(text, tokens, formal)).Read();
    }
}
