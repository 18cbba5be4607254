using Lucene.Net.Index;
using Lucene.Net.Store;

namespace PolicyLens.Lucene.Storage;

/// <summary>Says in plain English why an index's files could not be used, and what to do about it.</summary>
internal static class IndexFailure
{
    /// <summary>Whether the files are not what an index writes: missing, cut short, changed or of another version of Lucene.</summary>
    public static bool IsDamage(Exception failure) => failure is CorruptIndexException or IndexNotFoundException
        or FileNotFoundException or EndOfStreamException or InvalidDataException;

    /// <summary>The failure to throw; null where this one is a bug and no failure of the files.</summary>
    public static IOException? Explain(Exception failure, string path) => failure switch
    {
        LockObtainFailedException => new($"The search index in {path} is being written by another program. Wait until it has finished, or close it, and try again.", failure),
        UnauthorizedAccessException => new($"The search index in {path} could not be opened. Check that you may read and write that folder and its files.", failure),
        _ when IsDamage(failure) => Damaged(path, failure),
        IOException => new($"The search index in {path} could not be read or written: {failure.Message} Check the disk, then try again.", failure),
        _ => null,
    };

    public static IOException Damaged(string path, Exception failure) =>
        new($"The search index in {path} is damaged. Make it again with: policylens index --engine lucene", failure);
}
