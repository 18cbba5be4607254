namespace PolicyLens.Model;

/// <summary>One dated, hashed version of a chapter with all that was found in it.</summary>
public sealed record Edition
{
    /// <summary>The version of the reading rules, stamped so that a stored edition tells what read it.</summary>
    public const string CurrentParser = "policylens 0.4.0";

    public required SourceInfo Source { get; init; }

    public required Chapter Chapter { get; init; }

    public required Findings Findings { get; init; }

    public string Parser { get; init; } = CurrentParser;

    /// <summary>
    /// The newest date that the edition gives of itself, as ISO 8601: amended, else reviewed, approved, effective,
    /// developed or the start of its period; null where it gives none.
    /// </summary>
    public string? Date
    {
        get
        {
            DateKind[] order =
            [
                DateKind.Amended, DateKind.Reviewed, DateKind.Approved, DateKind.Effective, DateKind.Developed, DateKind.PeriodStart,
            ];
            return order
                .Select(kind => Findings.Dates.Where(date => date.Kind == kind).Select(date => date.Value).Max(StringComparer.Ordinal))
                .FirstOrDefault(date => date is not null);
        }
    }

    /// <summary>The number of words in the headings and passages of the chapter.</summary>
    public int Words => Chapter.Passages().Sum(passage => passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
}
