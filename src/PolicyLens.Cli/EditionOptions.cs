using System.CommandLine;
using PolicyLens.Searching;

namespace PolicyLens.Cli;

/// <summary>The options that say which editions of each chapter are looked in.</summary>
internal sealed class EditionOptions
{
    private readonly Option<bool> all = new("--all-editions") { Description = "Look in every stored edition; otherwise in the newest of each chapter." };
    public void AddTo(Command verb)
    {
        verb.Add(all);
        verb.Add(Verb.AsOfOption);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(all) is { Implicit: false } && result.GetResult(Verb.AsOfOption) is { Implicit: false })
            {
                result.AddError("Give --all-editions or --as-of, not both.");
            }
        });
    }

    public EditionChoice Read(ParseResult arguments) => DayOption.Day(arguments.GetValue(Verb.AsOfOption), last: true) is { } day
        ? EditionChoice.AsOf(day)
        : arguments.GetValue(all) ? EditionChoice.All : EditionChoice.Newest;
}
