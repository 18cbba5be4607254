using System.Globalization;
using PolicyLens.Cli;

namespace PolicyLens.Tests.Cli;

/// <summary>A folder of its own to run command lines in, deleted afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policylens-cli-");

    public string FullName => folder.FullName;

    /// <summary>The environment variables that the command line sees; no others.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string PathOf(params string[] parts) => Path.Combine([FullName, .. parts]);

    /// <summary>Writes a file, with the folders that it lies in.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs a command line in this folder, on the fixed day of these tests.</summary>
    public CliRun Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(output, error, new FixedDay(), Environment.GetValueOrDefault, FullName);
        var exitCode = CommandLine.Run(arguments, terminal);
        return new(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private sealed class FixedDay : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2025, 3, 3, 12, 0, 0, TimeSpan.Zero);
    }
}
