using System.Diagnostics;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Tests.Formats.Word;
using Xunit;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>Redlines as another program reads them.</summary>
public sealed class LibreOfficeRedlineTests
{
    [LibreOfficeTheory]
    [InlineData("anyshire-leaving-care-2024.html", "anyshire-leaving-care-2025.html")]
    [InlineData("plymouth-policies-values-and-principles.docx", "peterborough-children-in-care-and-care-leavers-policy.docx")]
    public void Another_program_opens_a_redline_and_shows_the_words_of_both_sides(string left, string right)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-redline");
        try
        {
            var redline = TrackedComparer.Compare(Written.Corpus(left).Chapter, Written.Corpus(right).Chapter);
            var path = Path.Combine(folder.FullName, "redline.docx");
            File.WriteAllBytes(path, RedlineLaws.Saved(redline));
            var shown = string.Concat(Shown(path, folder.FullName).Where(char.IsLetter));

            Assert.All(redline.Runs(), run => Assert.Contains(string.Concat(run.Text.Where(char.IsLetter)), shown, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Shown(string path, string folder)
    {
        var start = new ProcessStartInfo(LibreOfficeTheoryAttribute.Program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, path })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)), "LibreOffice did not end.");
        var made = Path.ChangeExtension(path, ".txt");
        Assert.True(File.Exists(made), errors.GetAwaiter().GetResult());
        return File.ReadAllText(made);
    }
}
