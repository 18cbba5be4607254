namespace PolicyLens.Library;

/// <summary>
/// The library could not do what was asked, for a reason outside the program: its file is missing, damaged, locked
/// or not to be written. The message is a plain sentence or two that name the file and say what to do.
/// </summary>
public sealed class LibraryException : Exception
{
    public LibraryException(string message)
        : base(message)
    {
    }

    public LibraryException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
