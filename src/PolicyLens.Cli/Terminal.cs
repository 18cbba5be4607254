using System.Globalization;
using System.Net;
using PolicyLens.Reading;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Where a verb prints, what it knows of its surroundings, and the clock.</summary>
internal sealed class Terminal
{
    /// <summary>The width where nothing tells one, as when the output goes to a file.</summary>
    private const int DefaultWidth = 120;

    private readonly bool interactiveError;

    public Terminal(TextWriter output, TextWriter error, TimeProvider time, Func<string, string?> environment, string folder, bool interactive = false, bool interactiveError = false, int? width = null)
    {
        this.interactiveError = interactiveError;
        (Out, Error, Time, Environment, Folder) = (output, error, time, environment, folder);
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // In a terminal nobody sees them; elsewhere no line ends in spaces.
            Out = new AnsiConsoleOutput(interactive ? output : new LineEnds(output)),
            Ansi = interactive && environment("NO_COLOR") is null ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        Console.Profile.Width = width
            ?? (int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 1000 ? columns : DefaultWidth);
    }

    public static Terminal OfProcess() => new(
        System.Console.Out,
        System.Console.Error,
        TimeProvider.System,
        System.Environment.GetEnvironmentVariable,
        Directory.GetCurrentDirectory(),
        !System.Console.IsOutputRedirected,
        !System.Console.IsErrorRedirected,
        WidthOfProcess())
    {
        Proxy = HttpClient.DefaultProxy,
        In = System.Console.In,
    };

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>What is piped in.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    public TimeProvider Time { get; }

    public Func<string, string?> Environment { get; }

    /// <summary>The proxy that requests to the web go through; null where there is none.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; }

    /// <summary>Draws tables on <see cref="Out"/>; texts from documents go to it as plain text, never as markup.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Today, for the reports.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().Date);

    /// <summary>A remark for people, on the error stream, so that what programs read stays clean.</summary>
    public void Note(string message) => Error.WriteLine(TextCleaner.Clean(message));

    /// <summary>Shows how far long work is, on one line that the next call overwrites; nothing where nobody watches.</summary>
    public void Progress(int done, int all, string what)
    {
        if (interactiveError)
        {
            Error.Write($"\r\u001b[K{done} of {all}  {TextCleaner.Clean(what)}");
            if (done == all)
            {
                Error.Write("\r\u001b[K");
            }
        }
    }

    /// <summary>Takes the line of <see cref="Progress"/> away before something else is printed.</summary>
    public void ClearProgress()
    {
        if (interactiveError)
        {
            Error.Write("\r\u001b[K");
        }
    }

    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    private static int? WidthOfProcess()
    {
        try
        {
            return System.Console.IsOutputRedirected || System.Console.WindowWidth < 40 ? null : System.Console.WindowWidth;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
