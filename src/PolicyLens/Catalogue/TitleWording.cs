using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>Whether the words that a text has for a title are the official ones, but for what nobody minds.</summary>
internal static class TitleWording
{
    /// <summary>Words that may be left out: the articles, and where a title says that it is of England.</summary>
    private static readonly string[] Ignored = ["and", "the", "etc", "england"];

    /// <param name="name">A name without its year.</param>
    /// <remarks>Capitals, commas, hyphens, "&amp;" and an omitted "(England)" or "etc." are no difference, nor is an abbreviation ("FGM Act"); other brackets are.</remarks>
    public static bool IsOfficial(string name, LegislationEntry entry) =>
        entry.Kind is SourceKind.Convention or SourceKind.Eu || entry.Uri is null || IsAbbreviated(name, entry.Title) || Letters(name) == Letters(LawCatalogue.WithoutYear(entry.Title));

    private static bool IsAbbreviated(string name, string title) => name.Split(' ', '(', ')', ',').Any(word =>
        word.Length >= 2 && word.Count(char.IsUpper) >= 2 && !title.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Letters(string name) => string.Concat(WordSpan.Of(name).Where(span => !Ignored.Contains(span.Word))
        .Select(span => span.Start > 0 && name[span.Start - 1] == '(' ? "(" + span.Word : span.Word));
}
