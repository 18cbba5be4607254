namespace PolicyLens.Checking;

/// <summary>One rule that a chapter is held against. It finds and says; it never decides what the law is.</summary>
public interface ICheck
{
    /// <summary>Its id, as the command line prints it.</summary>
    string Rule { get; }

    /// <summary>What it looks for, in a few words for a list.</summary>
    string Title { get; }

    /// <summary>What it finds, in reading order; nothing where the chapter is sound.</summary>
    IEnumerable<Issue> Check(CheckedChapter subject);
}
