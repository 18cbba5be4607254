using System.Diagnostics;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Word;

/// <summary>Word files as LibreOffice writes them: the same chapter must come out with the same text and headings.</summary>
public sealed class LibreOfficeTests
{
    [LibreOfficeTheory]
    [InlineData("plymouth-policies-values-and-principles.docx")]
    [InlineData("peterborough-children-in-care-and-care-leavers-policy.docx")]
    public void A_chapter_that_went_through_another_program_gives_the_same_blocks(string name)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-office");
        try
        {
            var path = Path.Combine(Repository.Corpus, name);
            var again = Convert(path, folder.FullName);
            var (ours, theirs) = (Texts(File.ReadAllBytes(path)), Texts(again));

            Assert.Equal(ours, theirs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Texts(byte[] file) =>
        [.. new WordReader().Read(new SourceFile("x.docx", file)).Value().Texts()
            .Select(text => $"{text.Hints.HeadingLevel}{(text.Hints.ContentsEntry ? "c" : string.Empty)}|{text.Hints.ListLevel}|{text.Hints.Label}|{text.Text}")];

    internal static byte[] Convert(string path, string folder)
    {
        var start = new ProcessStartInfo(LibreOfficeTheoryAttribute.Program!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, path })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)), "LibreOffice did not end.");
        var made = Path.Combine(folder, Path.GetFileName(path));
        Assert.True(File.Exists(made), errors.GetAwaiter().GetResult());
        return File.ReadAllBytes(made);
    }
}

/// <summary>A test that needs LibreOffice, skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = new LibreOfficeTheoryAttribute().Skip;
}

/// <summary>A theory that needs LibreOffice, skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute() => Skip = Program is null ? "LibreOffice (soffice) is not installed; the package is libreoffice-writer." : null;

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
}
