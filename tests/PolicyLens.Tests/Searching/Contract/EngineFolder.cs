using PolicyLens.Catalogue;
using PolicyLens.Library;
using PolicyLens.Tests.Library;

namespace PolicyLens.Tests.Searching.Contract;

/// <summary>A folder with a library that an engine answers for, deleted afterwards.</summary>
public class EngineFolder<TEngine> : IDisposable
    where TEngine : IEngineUnderTest
{
    private readonly Lazy<ChapterLibrary> library;

    public EngineFolder() => library = new(() =>
    {
        var made = Open();
        made.Reindex(TEngine.Name);
        return made;
    });

    /// <summary>The library as it was opened first.</summary>
    public ChapterLibrary Library => library.Value;

    public LibraryFolder Folder { get; } = new();

    /// <summary>Says when things are stored.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>Where an engine beside the library's file has its index; there is no such folder where it is in the file.</summary>
    public string IndexFolder => Path.Combine(Folder.FullName, TEngine.Name);

    /// <summary>The library once more, as another program would open it.</summary>
    public ChapterLibrary Open() => ChapterLibrary.Open(Folder.FullName, Clock, TEngine.Options);

    /// <summary>The same with other catalogues.</summary>
    public ChapterLibrary Open(Catalogues catalogues) =>
        ChapterLibrary.Open(Folder.FullName, Clock, new LibraryOptions(() => catalogues) { Engines = TEngine.Options.Engines });

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (library.IsValueCreated)
        {
            library.Value.Dispose();
        }

        Folder.Dispose();
    }
}

/// <summary>A clock that stands still until it is set.</summary>
public sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;
}
