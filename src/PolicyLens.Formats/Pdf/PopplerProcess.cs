using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyLens.Formats.Pdf;

/// <summary>How a program of poppler ended.</summary>
internal enum PopplerEnd
{
    Done,

    /// <summary>It ended with an error of its own, or crashed.</summary>
    Failed,

    /// <summary>It was ended as it used too much time or memory.</summary>
    Exhausted,

    /// <summary>It was ended as it wrote too much.</summary>
    TooLong,

    /// <summary>It could not be started.</summary>
    NotStarted,
}

/// <param name="Output">What it wrote, as far as it was read.</param>
/// <param name="Errors">The beginning of its error messages.</param>
internal sealed record PopplerResult(PopplerEnd End, string Output, string Errors);

/// <summary>
/// Runs a program of poppler on one file as a process of its own: in an empty temporary folder that is deleted
/// afterwards, with bounded memory, time and output, without the environment of this process, and unable to write files
/// where the system can forbid it. PDF is a format of hostile files; what goes wrong there must stay there.
/// </summary>
internal sealed class PopplerProcess(PopplerLimits limits) : IDisposable
{
    /// <summary>The name of the file that the program is given, without its ending; it stands in links of its output.</summary>
    internal const string InputStem = "input";

    private const int ErrorBytes = 8 * 1024;
    private const string Shell = "/bin/sh";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>The temporary folder, with a name that nobody guesses and, where the system knows of owners, for this one alone.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("policylens-pdf-").FullName;

    private string InputPath => Path.Combine(Folder, InputStem + ".pdf");

    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public void Put(ReadOnlySpan<byte> file)
    {
        using var stream = new FileStream(InputPath, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(file);
    }

    /// <summary>Runs a program; the path of the input file is its last argument.</summary>
    public PopplerResult Run(string program, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartOf(program, arguments) };
        try
        {
            process.Start();
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            return new(PopplerEnd.NotStarted, string.Empty, error.Message);
        }

        process.StandardInput.Close();
        using var output = new BoundedPipe(process.StandardOutput.BaseStream, limits.Output);
        using var errors = new BoundedPipe(process.StandardError.BaseStream, ErrorBytes, drains: true);
        var end = Watch(process, output);
        if (end is not PopplerEnd.Done)
        {
            Kill(process);
        }

        process.WaitForExit(TimeSpan.FromSeconds(5));
        var text = output.Text(Glance * 20);
        var message = errors.Text(Glance * 5);
        return new(end is PopplerEnd.Done && ExitCode(process) is var code and not 0 ? OfExit(code, message) : end, text, message);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another program, such as a virus scanner, may hold the file; the system empties its temporary folder.
        }
    }

    private ProcessStartInfo StartOf(string program, string[] arguments)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!OperatingSystem.IsWindows())
        {
            // Poppler needs none of it; what it does not know it cannot give away.
            start.Environment.Clear();
            start.Environment["LC_ALL"] = "C.UTF-8";
            start.Environment["HOME"] = Folder;
        }

        if (!OperatingSystem.IsWindows() && File.Exists(Shell))
        {
            // A limit that the system does not know (address space on macOS) is left out; the watch below stays.
            start.FileName = Shell;
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"ulimit -c 0; ulimit -f 0 2>/dev/null; ulimit -v {limits.Memory / 1024} 2>/dev/null; ulimit -t {Math.Ceiling(limits.Processor.TotalSeconds)} 2>/dev/null; exec \"$0\" \"$@\""));
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(InputPath);
        return start;
    }

    private PopplerEnd Watch(Process process, BoundedPipe output)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (output.WaitForEnd(Glance))
            {
                return output.IsFull ? PopplerEnd.TooLong : PopplerEnd.Done;
            }

            if (watch.Elapsed > limits.Clock || UsesTooMuch(process))
            {
                return PopplerEnd.Exhausted;
            }
        }
    }

    /// <summary>For systems without the shell's limits.</summary>
    private bool UsesTooMuch(Process process)
    {
        try
        {
            process.Refresh();
            return !process.HasExited && (process.WorkingSet64 > limits.Memory || process.TotalProcessorTime > limits.Processor);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It has just ended by itself.
        }
    }

    private static int ExitCode(Process process) => process.HasExited ? process.ExitCode : -1;

    /// <summary>128 and the number of the signal that ended it: 24 is SIGXCPU, 9 SIGKILL; out of memory it says so and aborts.</summary>
    private static PopplerEnd OfExit(int code, string errors) =>
        code is 128 + 24 or 128 + 9 || errors.Contains("memory", StringComparison.OrdinalIgnoreCase) || errors.Contains("bad_alloc", StringComparison.Ordinal)
            ? PopplerEnd.Exhausted
            : PopplerEnd.Failed;
}

/// <summary>Reads a pipe on a thread of its own up to a limit.</summary>
internal sealed class BoundedPipe : IDisposable
{
    private readonly MemoryStream kept = new();
    private readonly Task reading;

    /// <param name="drains">Whether what comes after the limit is read and thrown away, so that the writer does not stand still.</param>
    public BoundedPipe(Stream pipe, int limit, bool drains = false) => reading = Task.Factory.StartNew(
        () => Read(pipe, limit, drains), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Whether more came than the limit.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether the pipe was closed, or the limit reached, in this time.</summary>
    public bool WaitForEnd(TimeSpan time) => reading.Wait(time);

    /// <summary>What was read; what a process that cannot be ended still writes is not waited for.</summary>
    public string Text(TimeSpan patience) =>
        reading.Wait(patience) ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length) : string.Empty;

    public void Dispose() => kept.Dispose();

    private void Read(Stream pipe, int limit, bool drains)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (pipe.Read(buffer) is var count and > 0)
            {
                var room = limit - (int)kept.Length;
                kept.Write(buffer, 0, Math.Min(count, room));
                if (count > room)
                {
                    IsFull = true;
                    if (!drains)
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // A process that was ended closes its pipe as it likes; one that cannot be ended is not waited for.
        }
    }
}
