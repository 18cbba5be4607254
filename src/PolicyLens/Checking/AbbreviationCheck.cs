using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Definitions;

namespace PolicyLens.Checking;

/// <summary>Abbreviations that the chapter uses and never writes out, those that everybody knows set aside.</summary>
internal sealed class AbbreviationCheck : ICheck
{
    public string Rule => "abbreviation";

    public string Title => "abbreviations that are never written out";

    public IEnumerable<Issue> Check(CheckedChapter subject) => new AbbreviationFinder(subject.Catalogues.Terms).Unexplained(subject.Chapter)
        .Where(used => subject.Catalogues.Bodies.Find(used.Letters) is null && subject.Catalogues.Law.SourcesNamed(used.Letters).Count == 0)
        .Select(used => new Issue(Rule, Severity.Info, $"“{used.Letters}” is used and never written out.")
        {
            Anchor = used.Anchor,
            Quote = used.Quote,
            Suggestion = "Write it out where it first stands, with the letters in brackets.",
        });
}
