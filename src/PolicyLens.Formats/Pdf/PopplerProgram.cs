namespace PolicyLens.Formats.Pdf;

/// <summary>Finds the programs of poppler. They are looked for on the path alone, never in the current folder.</summary>
internal static class PopplerProgram
{
    /// <summary>The variable that may name <c>pdftohtml</c> by its full path.</summary>
    public const string Variable = "POLICYLENS_PDFTOHTML";

    private const string Name = "pdftohtml";

    /// <summary>The full path of <c>pdftohtml</c>; null where it is not installed, or where the variable names nothing.</summary>
    public static string? Find(Func<string, string?>? environment = null)
    {
        environment ??= Environment.GetEnvironmentVariable;
        if (environment(Variable) is { Length: > 0 } named)
        {
            return Path.IsPathFullyQualified(named) && File.Exists(named) ? named : null;
        }

        return (environment("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, FileName(Name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Another program of the same installation, such as <c>pdfinfo</c>; null where it is not there.</summary>
    public static string? Beside(string program, string name) =>
        Path.GetDirectoryName(program) is { } folder && Path.Combine(folder, FileName(name)) is var path && File.Exists(path) ? path : null;

    /// <summary>What to tell where it is not installed.</summary>
    public static string Missing() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? $"PDF files are read by pdftohtml of poppler. {Variable} names “{named}”, which is no full path of a program; correct it, or unset it to search the path."
            : "PDF files are read by pdftohtml of poppler, which is not installed. " + (
                OperatingSystem.IsWindows() ? $"Unpack a build of poppler for Windows and put its bin folder on PATH, or let {Variable} name pdftohtml.exe."
                : OperatingSystem.IsMacOS() ? "Install it with: brew install poppler."
                : "Install the package poppler-utils (Debian, Ubuntu: apt-get install poppler-utils).");

    private static string FileName(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;
}
