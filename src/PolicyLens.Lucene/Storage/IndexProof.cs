using Lucene.Net.Index;

namespace PolicyLens.Lucene.Storage;

/// <summary>Reads an index through, to see by its check sums whether its bytes are those that were written.</summary>
internal static class IndexProof
{
    /// <summary>An index of no more bytes than this is read through once whenever it is opened; a larger one where something fails.</summary>
    private const long ReadAtOnce = 16 << 20;

    /// <exception cref="IOException">The bytes are not those that were written.</exception>
    public static void Prove(DirectoryReader opened)
    {
        if (opened.IndexCommit.FileNames.Sum(file => Length(opened, file)) <= ReadAtOnce)
        {
            ReadThrough(opened);
        }
    }

    public static bool IsWhole(IndexReader reader)
    {
        try
        {
            ReadThrough(reader);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static void ReadThrough(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    private static long Length(DirectoryReader reader, string file)
    {
        try
        {
            return reader.Directory.FileLength(file);
        }
        catch (FileNotFoundException)
        {
            // It is open here and was taken away by a newer commit.
            return 0;
        }
    }
}
