using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>Something to read: a file of a folder, or a page of the web.</summary>
internal interface ISource
{
    /// <summary>What it is called in messages.</summary>
    string Shown { get; }

    /// <summary>Whether the user named this very source, and not a folder that it lies in.</summary>
    bool Named { get; }

    /// <summary>Its bytes, or why they cannot be had. Called once, and by any thread.</summary>
    (SourceFile? File, string? Failure) Open();

    /// <summary>Says that the library now holds what <see cref="Open"/> gave.</summary>
    void Kept()
    {
    }
}
