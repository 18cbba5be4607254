using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Mentions that name something a little wrong: each says what is written, what is official and what to do.</summary>
internal static class CitationFaults
{
    /// <summary>A title whose words are not quite the official ones.</summary>
    public static Mention WrongTitle(string written, LegislationEntry official, int start, int end) => Mention.Of(official, start, end) with
    {
        Fault = CitationFault.WrongTitle,
        Advice = $"“{written}” is not quite the title of the {official.Title}: write the official title.",
    };

    /// <summary>A name with a year in which nothing of that name was made; where several years bear it, nobody can say which is meant.</summary>
    public static Mention WrongYear(string name, int year, List<LegislationEntry> entries, NamesakeEntry? namesakes, int start, int end)
    {
        var written = new Mention(entries[0].Kind, $"{name} {year}", year, start, end);
        if (namesakes is not null && (namesakes.Open || namesakes.Years.Contains(year)))
        {
            return written;
        }

        var years = entries.Select(entry => entry.Year).OfType<int>().Concat(namesakes?.Years ?? []).Distinct().Order().ToList();
        return entries is [var only] && years.Count == 1
            ? Mention.Of(only, start, end) with
            {
                Fault = CitationFault.WrongYear,
                Advice = $"“{name} {year}” gives a year in which nothing of that name was made: the {only.Title} must be meant; correct the year.",
            }
            : written with
            {
                Fault = CitationFault.WrongYear,
                Advice = $"“{name} {year}” gives a year in which nothing of that name was made; the years are {Years(years)}: say which is meant.",
            };
    }

    /// <summary>A name that several years bear, where nothing tells which is meant.</summary>
    public static Mention MissingYear(Mention mention) => mention with
    {
        Fault = CitationFault.MissingYear,
        Advice = $"“{mention.Title}” may be of {Years([.. mention.Candidates!.Select(entry => entry.Year).OfType<int>().Distinct().Order()], "or")}: give the year.",
    };

    /// <summary>Guidance with a year in which no edition of it was published.</summary>
    public static Mention WrongEdition(Mention mention, string what, IEnumerable<int> years) => mention with
    {
        Fault = CitationFault.WrongYear,
        Advice = $"No edition of {what} was published in {mention.Year}; its editions are of {Years([.. years])}: say which is meant.",
    };

    private static string Years(List<int> years, string joiner = "and") => years.Count < 2 ? string.Concat(years) : $"{string.Join(", ", years.SkipLast(1))} {joiner} {years[^1]}";
}
