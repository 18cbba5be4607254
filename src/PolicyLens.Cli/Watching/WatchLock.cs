using System.Globalization;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Keeps two runs from one library at once. The system holds the lock for as long as the process lives, and lets it go however that ends; the empty file that it is on stays. It is
/// never deleted: another run may be about to lock it. Who has it stands in a file beside, as what is locked cannot be read everywhere.
/// </summary>
internal sealed class WatchLock : IDisposable
{
    /// <summary>The file's name in the library's folder.</summary>
    public const string Name = "watch.lock";

    /// <summary>The file that says who has the lock; what it says means nothing while nobody has.</summary>
    public const string HolderName = "watch.run";

    private readonly FileStream file;
    private readonly string holder;

    private WatchLock(FileStream file, string holder) => (this.file, this.holder) = (file, holder);

    /// <summary>Takes the lock, and writes down who has it.</summary>
    /// <exception cref="CommandFailure">Another run has it; the message says which.</exception>
    public static WatchLock Take(string folder, TimeProvider time)
    {
        var who = Path.Combine(folder, HolderName);
        FileStream locked;
        try
        {
            locked = new(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is 32 or 33 or 11)
        {
            throw new CommandFailure($"Another watch run is at work on this library{Holder(who)}. Wait until it has ended, or end it.");
        }

        File.WriteAllText(who, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {time.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
        return new(locked, who);
    }

    public void Dispose()
    {
        File.Delete(holder);
        file.Dispose();
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path) is { Length: > 0 and < 200 } text ? $": {text}" : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is being written, or another user's.
            return "";
        }
    }
}
