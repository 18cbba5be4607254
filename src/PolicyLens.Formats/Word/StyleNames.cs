using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Word;

/// <summary>
/// What the names of styles tell where their outline level is silent. Word writes the names of its own styles in English
/// whatever language it speaks; other programs, and Word where a text was pasted, write them as the user saw them.
/// </summary>
internal static partial class StyleNames
{
    /// <summary>“Heading” in the languages of Office; ids of styles leave out the letters that are not ASCII.</summary>
    private static readonly FrozenSet<string> Headings = new[]
    {
        "heading", "überschrift", "berschrift", "titre", "título", "titulo", "ttulo", "encabezado", "titolo", "kop", "rubrik", "overskrift",
        "otsikko", "nagłówek", "nagwek", "nadpis", "заголовок", "pennawd", "ceannteideal", "cabeçalho", "titlu", "címsor", "cmsor", "başlık", "naslov",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Titles = new[]
    {
        "title", "titel", "titre", "título", "titolo", "rubrik", "tittel", "otsikko", "tytuł", "teitl", "название", "document title", "doc title", "cover title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Subtitles = new[]
    {
        "subtitle", "untertitel", "sous-titre", "subtítulo", "sottotitolo", "ondertitel", "underrubrik", "undertitel", "undertittel", "alaotsikko", "podtytuł", "is-deitl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Contents = new[]
    {
        "toc", "verzeichnis", "tm", "tdc", "sommario", "inhopg", "innehåll", "inndholdsfortegnelse", "contents",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ContentsHeadings = new[]
    {
        "toc heading", "contents heading", "inhaltsverzeichnisüberschrift", "en-tête de table des matières", "index heading",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The level from 1 to 9; null where the name is of no heading.</summary>
    /// <param name="name">The name where the style has one, otherwise its id.</param>
    public static int? HeadingLevel(string name) => Level(name, Headings);

    public static bool IsTitle(string name) => Titles.Contains(Plain(name));

    public static bool IsSubtitle(string name) => Subtitles.Contains(Plain(name));

    public static bool IsContentsEntry(string name) => Level(name, Contents) is not null;

    public static bool IsContentsHeading(string name) => ContentsHeadings.Contains(Plain(name));

    private static int? Level(string name, FrozenSet<string> words) =>
        Numbered().Match(Plain(name)) is { Success: true } match && words.Contains(match.Groups["word"].Value)
            ? match.Groups["level"].ValueSpan[0] - '0'
            : null;

    /// <summary>The first of several names that stand together: <c>heading 1,Chapter</c>.</summary>
    private static string Plain(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return (comma < 0 ? name : name[..comma]).Trim();
    }

    [GeneratedRegex(@"\A(?<word>\p{L}+)[ _-]?(?<level>[1-9])\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();
}
