using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The catalogue files that a user keeps beside a library, in its folder <c>catalogue</c>.</summary>
public static class CatalogueFolder
{
    /// <summary>The folder's name in the library's folder.</summary>
    public const string Name = "catalogue";

    /// <summary>The most files that are read.</summary>
    public const int MaximumFiles = 200;

    /// <summary>
    /// The files <c>*.json</c> of the folder, in the order of their names, each read as far as it can be; empty where
    /// there is no such folder. A file that cannot be read is a sheet without entries that says why: nothing is thrown.
    /// </summary>
    /// <remarks>Folders below it are not looked into, and links are not followed: what counts lies in the folder itself.</remarks>
    public static ValueList<CatalogueSheet> Read(string libraryFolder)
    {
        var folder = new DirectoryInfo(System.IO.Path.Combine(libraryFolder, Name));
        try
        {
            if (!folder.Exists)
            {
                return [];
            }

            if (folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return [CatalogueSheet.Unusable(Name, "It is a link and not a folder.", "Make it a folder and copy the files into it.")];
            }

            var files = folder.EnumerateFileSystemInfos()
                .Where(entry => entry.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal).Take(MaximumFiles + 1).ToList();
            var sheets = files.Take(MaximumFiles).Select(Read).ToList();
            return files.Count <= MaximumFiles
                ? [.. sheets]
                : [.. sheets, CatalogueSheet.Unusable(Name, $"It has more than {MaximumFiles} files; those after {sheets[^1].Name} are not read.", "Put several into one.")];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return [CatalogueSheet.Unusable(Name, "The folder cannot be looked into.", $"Check who is allowed to: {error.Message}")];
        }
    }

    private static CatalogueSheet Read(FileSystemInfo entry)
    {
        var shown = $"{Name}/{entry.Name}";
        try
        {
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return CatalogueSheet.Unusable(shown, "It is a link; links are not followed.", "Copy the file itself into the folder.");
            }

            // A pipe or a device has no length, and opening one may wait for ever.
            if (entry is not FileInfo { Length: > 0 } file)
            {
                return CatalogueSheet.Unusable(shown, "It is empty, or no file.", "Write entries into it or take it away.");
            }

            if (file.Length > CatalogueSheet.MaximumBytes)
            {
                return CatalogueSheet.Unusable(shown, $"The file has more than {CatalogueSheet.MaximumBytes / (1024 * 1024)} MB.", "Divide it into several files.");
            }

            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[(int)Math.Min(stream.Length, CatalogueSheet.MaximumBytes)];
            return CatalogueSheet.Read(shown, bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return CatalogueSheet.Unusable(shown, "The file cannot be opened.", $"Check who is allowed to: {error.Message}");
        }
    }
}
