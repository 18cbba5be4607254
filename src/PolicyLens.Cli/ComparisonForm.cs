using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordRedline;

namespace PolicyLens.Cli;

/// <summary>
/// The option <c>--form</c>: whether a comparison is written as one text with tracked changes or side by side. Two editions
/// of one authority, and texts that do not say whose they are, are read as one text; those of two authorities side by side.
/// </summary>
internal sealed class ComparisonForm
{
    private const string Redline = "redline";
    private const string Table = "table";
    private const string RedlineEnding = ".docx";

    public ComparisonForm() => Option.AcceptOnlyFromAmong(Redline, Table);

    public Option<string?> Option { get; } = new("--form")
    {
        Description = "What -o writes: “redline”, a Word document with tracked changes (accept all gives B, reject all gives A), or “table”, side by side. "
            + "Without it a redline between editions of one authority, and a table between authorities.",
        HelpName = $"{Redline}|{Table}",
    };

    /// <summary>Tells a user what cannot be written, before anything is read.</summary>
    /// <exception cref="CommandFailure">No file is asked for, or one that cannot hold tracked changes.</exception>
    public void Check(ParseResult arguments, string? output)
    {
        var form = arguments.GetValue(Option);
        if (form is not null && output is null)
        {
            throw new CommandFailure($"--form {form} says how a file is written, and none is named. Add -o FILE{RedlineEnding}.", ExitCode.Usage);
        }

        if (form == Redline && !IsWord(output!))
        {
            throw new CommandFailure($"{output}: a redline has tracked changes, which only Word's files hold. Give -o a name that ends in {RedlineEnding}, or ask for --form {Table}.", ExitCode.Usage);
        }
    }

    public bool IsRedline(ParseResult arguments, string output, NamedEdition left, NamedEdition right) => (arguments.GetValue(Option), left.Edition.Findings.Authority, right.Edition.Findings.Authority) switch
    {
        (Redline, _, _) => true,
        (Table, _, _) => false,
        (_, { } one, { } other) => one == other && IsWord(output),
        _ => IsWord(output),
    };

    /// <summary>Writes the redline of two editions, with its changes dated now.</summary>
    public static void Write(NamedEdition left, NamedEdition right, TimeProvider time, Stream stream) => new WordRedlineWriter().Write(
        TrackedComparer.Compare(left.Edition.Chapter, right.Edition.Chapter),
        new($"{right.Title}: changes from {left.Name} to {right.Name}", time.GetUtcNow()),
        stream);

    private static bool IsWord(string output) => Path.GetExtension(output).Equals(RedlineEnding, StringComparison.OrdinalIgnoreCase);
}
