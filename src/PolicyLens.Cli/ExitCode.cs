namespace PolicyLens.Cli;

/// <summary>What the program's exit code says, as the public contract has it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work itself failed: a named file could not be read, an edition was not found.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Done, but with something left out; each thing is named with its reason.</summary>
    public const int Partly = 3;
}
