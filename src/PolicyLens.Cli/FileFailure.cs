namespace PolicyLens.Cli;

/// <summary>Says in plain English why a file could not be opened or written.</summary>
internal static class FileFailure
{
    public static string Explain(Exception error) => error switch
    {
        FileNotFoundException => "there is no such file.",
        DirectoryNotFoundException => "there is no such folder.",
        PathTooLongException => "its name is too long.",
        UnauthorizedAccessException => "it may not be opened; check who is allowed to.",
        _ when (error.HResult & 0xFFFF) is 32 or 33 or 11 => "another program has it open; close it there and try again.",
        _ => error.Message.TrimEnd('.') + ".",
    };
}
