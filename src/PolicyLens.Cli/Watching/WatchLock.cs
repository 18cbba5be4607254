using System.Globalization;
using System.Text;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Keeps two runs from one library at once. The system holds the lock for as long as the process lives, and lets it go however that ends; the file that it is on stays, and says
/// nothing when nobody holds it. It is never deleted: another run may be about to lock it.
/// </summary>
internal sealed class WatchLock : IDisposable
{
    /// <summary>The file's name in the library's folder.</summary>
    public const string Name = "watch.lock";

    private readonly FileStream file;

    private WatchLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, and writes down who has it.</summary>
    /// <exception cref="CommandFailure">Another run has it; the message says which.</exception>
    public static WatchLock Take(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, Name);
        FileStream file;
        try
        {
            file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is 32 or 33 or 11)
        {
            throw new CommandFailure($"Another watch run is at work on this library{Holder(path)}. Wait until it has ended, or end it.");
        }

        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {time.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")));
        file.Flush();
        return new(file);
    }

    public void Dispose()
    {
        file.SetLength(0);
        file.Dispose();
    }

    private static string Holder(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var holder = new char[200];
            return new string(holder, 0, reader.ReadBlock(holder)) is { Length: > 0 } text ? $": {text}" : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not every system lets others read what is locked.
            return "";
        }
    }
}
