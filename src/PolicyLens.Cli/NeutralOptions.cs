using System.CommandLine;
using PolicyLens.Comparison;

namespace PolicyLens.Cli;

/// <summary>The options that say whether the body that speaks is one variable.</summary>
internal sealed class NeutralOptions
{
    private readonly Option<bool> neutral = new("--neutral") { Description = "Take the authority, its services, “the Council” and “we” as one and the same; otherwise this is done between authorities only." };
    private readonly Option<bool> literal = new("--no-neutral") { Description = "Compare every name as it is written." };

    public void AddTo(Command verb)
    {
        verb.Add(neutral);
        verb.Add(literal);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(neutral) && result.GetValue(literal))
            {
                result.AddError("Give --neutral or --no-neutral, not both.");
            }
        });
    }

    public ComparisonOptions Read(ParseResult arguments) => new() { Neutral = arguments.GetValue(neutral) ? true : arguments.GetValue(literal) ? false : null };
}
