namespace PolicyLens.Checking;

/// <summary>Abbreviations that the chapter uses and never writes out.</summary>
internal sealed class AbbreviationCheck : ICheck
{
    public string Rule => "abbreviation";

    public string Title => "abbreviations that are never written out";

    public IEnumerable<Issue> Check(CheckedChapter subject) => [];
}
