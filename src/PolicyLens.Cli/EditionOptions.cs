using System.CommandLine;
using System.Globalization;
using PolicyLens.Searching;

namespace PolicyLens.Cli;

/// <summary>The options that say which editions of each chapter are looked in.</summary>
internal sealed class EditionOptions
{
    private readonly Option<bool> all = new("--all-editions") { Description = "Look in every stored edition; otherwise in the newest of each chapter." };
    private readonly Option<string?> asOf = new("--as-of") { Description = "Look in the edition of each chapter that was the newest on this day.", HelpName = "DATE" };

    public EditionOptions() => asOf.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && Day(token.Value) is null)
        {
            result.AddError($"--as-of {token.Value}: a date is written as 2024-11-05; 2024-11 and 2024 stand for their last day.");
        }
    });

    public void AddTo(Command verb)
    {
        verb.Add(all);
        verb.Add(asOf);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(all) is { Implicit: false } && result.GetResult(asOf) is { Implicit: false })
            {
                result.AddError("Give --all-editions or --as-of, not both.");
            }
        });
    }

    public EditionChoice Read(ParseResult arguments) => arguments.GetValue(asOf) is { } day
        ? EditionChoice.AsOf(Day(day)!.Value)
        : arguments.GetValue(all) ? EditionChoice.All : EditionChoice.Newest;

    /// <summary>A month or a year stands for its last day.</summary>
    private static DateOnly? Day(string text) =>
        Exact(text, "yyyy-MM-dd") ?? Exact(text, "yyyy-MM")?.AddMonths(1).AddDays(-1) ?? Exact(text, "yyyy")?.AddYears(1).AddDays(-1);

    private static DateOnly? Exact(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < 9999 ? day : null;
}
