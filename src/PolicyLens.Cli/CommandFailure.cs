namespace PolicyLens.Cli;

/// <summary>Ends a verb with a message for the user.</summary>
internal sealed class CommandFailure(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode => exitCode;
}
