using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyLens.Fetching;

namespace PolicyLens.Cli;

/// <summary>The options of verbs that fetch pages.</summary>
internal sealed class FetchingOptions
{
    private const int LongestWait = 600;

    private readonly Option<string> delay = new("--delay") { Description = "Seconds between two requests to the same host; the site's own rules may ask for more.", HelpName = "SECONDS", DefaultValueFactory = _ => "1" };
    private readonly Option<string> timeout = new("--timeout") { Description = "Seconds that one page may take.", HelpName = "SECONDS", DefaultValueFactory = _ => "60" };
    private readonly Option<string[]> allowHost = new("--allow-host") { Description = "Fetch from this host although its address is private or its port unusual. May be given several times.", HelpName = "NAME[:PORT]", DefaultValueFactory = _ => [] };

    public FetchingOptions()
    {
        delay.Validators.Add(result => RequireSeconds(result, least: 0));
        timeout.Validators.Add(result => RequireSeconds(result, least: 0.1));
        allowHost.Validators.Add(result =>
        {
            AllowedHosts.Parse(result.Tokens.Select(token => token.Value), out var wrong);
            if (wrong is not null)
            {
                result.AddError($"--allow-host takes the name of a host, with its port where that is unusual, and not “{wrong}”.");
            }
        });
    }

    public void AddTo(Command verb)
    {
        verb.Add(delay);
        verb.Add(timeout);
        verb.Add(allowHost);
    }

    /// <summary>How pages are to be fetched, as the options say.</summary>
    public FetchOptions Read(ParseResult arguments, Terminal terminal) => new()
    {
        Delay = Seconds(arguments.GetRequiredValue(delay))!.Value,
        Timeout = Seconds(arguments.GetRequiredValue(timeout))!.Value,
        AllowedHosts = AllowedHosts.Parse(arguments.GetValue(allowHost) ?? [], out _),
        Proxy = terminal.Proxy,
    };

    // The parser throws where a validator asks it for a value that is no number, so the word itself is read here.
    private static void RequireSeconds(OptionResult result, double least)
    {
        if (result.Tokens is [var token] && !(Seconds(token.Value)?.TotalSeconds >= least))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Option.Name} is a number of seconds from {least} to {LongestWait}."));
        }
    }

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait ? TimeSpan.FromSeconds(seconds) : null;
}
