using System.CommandLine;
using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Formats;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Reporting;

namespace PolicyLens.Cli;

/// <summary>A verb of the command line, with examples for its help.</summary>
internal abstract class Verb : Command
{
    /// <summary>A user's file that is wrong throughout is told by its first faults.</summary>
    private const int FaultsTold = 20;

    private ParseResult? parsed;
    private Catalogues? catalogues;

    protected Verb(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description)
    {
        (Terminal, Examples) = (terminal, examples);
        SetAction(arguments =>
        {
            parsed = arguments;
            var code = Run(arguments);
            return code == ExitCode.Done && FaultsMatter && catalogues?.Sheets.Any(sheet => sheet.Faults.Count > 0) == true ? ExitCode.Partly : code;
        });
    }

    /// <summary>Whole command lines that a reader can try.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The library's folder. <c>parse</c> needs none, and <c>demo</c> keeps one of its own.</summary>
    public static Option<string?> LibraryOption { get; } = new("--library")
    {
        Description = "The library's folder. Without it $POLICYLENS_LIBRARY, else ./library.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Of the verbs that read the library: the day whose state is read.</summary>
    public static Option<string?> AsOfOption { get; } = DayOption.Of("--as-of", "Read the library as it was on this day: of each chapter the edition that held then.", last: true);

    protected Terminal Terminal { get; }

    /// <summary>
    /// The built-in catalogues with the files of the library's folder <c>catalogue</c> laid over them. Read when first
    /// asked for; what of the files cannot be used is told then, and the verb ends with <see cref="ExitCode.Partly"/>.
    /// </summary>
    protected Catalogues Catalogues => catalogues ??= LoadCatalogues();

    /// <summary>Whether a catalogue file that cannot be used is something left out of what the verb does.</summary>
    protected virtual bool FaultsMatter => true;

    /// <summary>Does the work and gives the exit code.</summary>
    protected abstract int Run(ParseResult arguments);

    protected static Option<bool> JsonOption() => new("--json") { Description = "Print one JSON document for programs." };

    protected static Option<bool> OriginalOption() => new("--original") { Description = "Read tracked changes as rejected: the text before them. Otherwise they are read as accepted." };

    /// <summary>How files are to be read, as that option says.</summary>
    protected static ReadingOptions Reading(ParseResult arguments, Option<bool> original) => new() { Original = arguments.GetValue(original) };

    protected static Option<string?> OutputOption() => new("-o", "--output")
    {
        Description = $"Write a report to this file; its ending says in which form ({string.Join(", ", FormatCatalog.Writers.Select(writer => writer.Extension))}).",
        HelpName = "FILE",
    };

    protected string LibraryFolder(ParseResult arguments) => Terminal.Resolve(
        arguments.GetValue(LibraryOption) ?? (Terminal.Environment("POLICYLENS_LIBRARY") is { Length: > 0 } folder ? folder : "library"));

    /// <summary>How a command line begins that goes to the same library, so that what we tell a user to type can be typed.</summary>
    protected static string Command(ParseResult arguments) => arguments.GetValue(LibraryOption) is { } folder ? $"policylens --library \"{folder}\" " : "policylens ";

    private Catalogues LoadCatalogues()
    {
        var sheets = CatalogueFolder.Read(LibraryFolder(parsed!));
        foreach (var fault in FaultsMatter ? sheets.SelectMany(sheet => sheet.Faults.Take(FaultsTold)) : [])
        {
            Terminal.Note(fault.ToString());
        }

        return Catalogues.With(sheets);
    }

    /// <summary>What a library is opened with: the user's own wordings are read only where search wants them.</summary>
    protected LibraryOptions LibraryOptions => new(() => Catalogues) { Engines = IndexEngines.All };

    protected ChapterLibrary OpenLibrary(ParseResult arguments) => ChapterLibrary.OpenExisting(
        LibraryFolder(arguments),
        Terminal.Time,
        new(() => Catalogues) { Engines = IndexEngines.All, AsOf = DayOption.Iso(arguments.GetValue(AsOfOption), last: true) });

    /// <summary>The stored edition of an id that a user typed.</summary>
    /// <exception cref="CommandFailure">The text is no id, or the library has no such edition.</exception>
    protected static StoredEdition Find(ChapterLibrary library, string text)
    {
        if (!EditionId.TryParse(text, out var id))
        {
            throw new CommandFailure($"“{text}” is not the id of an edition. An id looks like plymouth/policies-values-and-principles@1; “policylens list” shows all.");
        }

        if (library.Find(id) is { } edition)
        {
            return edition;
        }

        var near = library.Nearest(id);
        throw new CommandFailure($"The library has no edition {id}." + (near.Count > 0
            ? $" Did you mean {string.Join(" or ", near)}?"
            : " “policylens list” shows all that it has."));
    }

    /// <summary>The editions that a user named: files that are there, else ids of the library, which is opened only where an id needs it.</summary>
    /// <exception cref="CommandFailure">A file cannot be read, or there is neither such a file nor such an edition.</exception>
    protected IReadOnlyList<NamedEdition> NamedEditions(ParseResult arguments, IReadOnlyList<string> names, ReadingOptions reading)
    {
        ChapterLibrary? library = null;
        try
        {
            return [.. names.Select(name =>
            {
                if (File.Exists(Terminal.Resolve(name)))
                {
                    return new(name, new ChapterReader(Catalogues, Terminal, reading).ReadNamed(name));
                }

                // What has an ending and is no id is a file that is not there.
                if (!EditionId.TryParse(name, out _) || Path.GetExtension(name).Length > 0)
                {
                    throw new CommandFailure($"{name}: there is no such file, and it is not the id of an edition such as plymouth/policies-values-and-principles@1.");
                }

                return Named(Find(library ??= OpenLibrary(arguments), name));
            })];
        }
        finally
        {
            library?.Dispose();
        }
    }

    protected static NamedEdition Named(StoredEdition stored) => new(stored.Id.ToString(), stored.Edition);

    protected void Print(byte[] json) => Terminal.Out.WriteLine(Encoding.UTF8.GetString(json));

    /// <summary>The writer for the file that a report is to go to; null where none is asked for.</summary>
    /// <param name="also">An ending that the verb writes itself, told with the others.</param>
    /// <exception cref="CommandFailure">No writer has the file's ending.</exception>
    protected static IReportWriter? WriterFor(string? output, string? also = null)
    {
        if (output is null)
        {
            return null;
        }

        var ending = Path.GetExtension(output).ToLowerInvariant();
        return FormatCatalog.Writers.FirstOrDefault(writer => writer.Extension == ending)
            ?? throw new CommandFailure($"A report cannot be written as “{(ending.Length == 0 ? output : ending)}”. The file's ending may be {string.Join(", ", FormatCatalog.Writers.Select(writer => writer.Extension).Append(also).OfType<string>())}.", ExitCode.Usage);
    }

    /// <summary>Writes a report beside its place and then puts it there, so that a file is never half written.</summary>
    protected void Write(Report report, IReportWriter writer, string output) => Write(output, stream => writer.Write(report, stream));

    /// <summary>Writes a file beside its place and then puts it there, so that it is never half written.</summary>
    protected void Write(string output, Action<Stream> write)
    {
        var path = Terminal.Resolve(output);
        if (Directory.Exists(path))
        {
            throw new CommandFailure($"{output} could not be written: a folder has that name.");
        }

        var unfinished = path + ".part";
        try
        {
            try
            {
                using (var stream = File.Create(unfinished))
                {
                    write(stream);
                }

                File.Move(unfinished, path, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{output} could not be written: {FileFailure.Explain(error)}");
        }
    }
}
