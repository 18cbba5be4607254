using Lucene.Net.Index;
using Lucene.Net.Store;

namespace PolicyLens.Lucene.Storage;

/// <summary>Says in plain English why an index's files could not be used, and what to do about it.</summary>
internal static class IndexFailure
{
    // What Lucene says of bytes has the number that every such exception is born with; what the system says has the system's own.
    private const int NotOfTheSystem = unchecked((int)0x80131620);

    /// <summary>Whether the files are not what an index writes: missing, cut short, changed or of another version of Lucene.</summary>
    public static bool IsDamage(Exception failure) => failure is CorruptIndexException or IndexNotFoundException
        or FileNotFoundException or EndOfStreamException or InvalidDataException
        || (failure.GetType() == typeof(IOException) && failure.HResult == NotOfTheSystem);

    /// <summary>Whether it is a failure of the files; any other is a bug.</summary>
    public static bool IsOfFiles(Exception failure) => failure is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>What to throw for a failure of the files.</summary>
    public static IOException Of(Exception failure, string path) => failure switch
    {
        LockObtainFailedException => new($"The search index in {path} is being written by another program. Wait until it has finished, or close it, and try again.", failure),
        UnauthorizedAccessException => new($"The search index in {path} could not be opened. Check that you may read and write that folder and its files.", failure),
        _ when IsDamage(failure) => new($"The search index in {path} is damaged. Make it again with: policylens index --engine lucene", failure),
        _ => new($"The search index in {path} could not be read or written: {failure.Message} Check the disk, then try again.", failure),
    };
}
