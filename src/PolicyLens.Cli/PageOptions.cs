using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyLens.Searching;

namespace PolicyLens.Cli;

/// <summary>The options that say how many hits are shown, and from which.</summary>
internal sealed class PageOptions
{
    private readonly Option<int> limit = new("--limit") { Description = "How many hits at most.", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<int> offset = new("--offset") { Description = "How many of the best hits to pass over.", HelpName = "N", DefaultValueFactory = _ => 0 };

    public PageOptions()
    {
        limit.Validators.Add(result => Require(result, value => value is >= 1 and <= SearchQuery.MaximumLimit, $"--limit is a number from 1 to {SearchQuery.MaximumLimit}."));
        offset.Validators.Add(result => Require(result, value => value >= 0, "--offset is a number, 0 or more."));
    }

    public void AddTo(Command verb)
    {
        verb.Add(limit);
        verb.Add(offset);
    }

    public int Limit(ParseResult arguments) => arguments.GetValue(limit);

    public int Offset(ParseResult arguments) => arguments.GetValue(offset);

    // The parser throws where a validator asks it for a value that is no number, so the word itself is read here.
    public static void Require(OptionResult result, Func<int, bool> holds, string message)
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && holds(number)))
        {
            result.AddError(message);
        }
    }
}
