using System.Text;
using Xunit;

namespace PolicyLens.Tests.Golden;

/// <summary>
/// Expected output that stands in a file beside the tests. A missing file fails; files are written only when
/// <c>UPDATE_GOLDEN=1</c> is set, and never where <c>CI=true</c> is.
/// </summary>
internal static class GoldenFile
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Golden", "Files");

    public static void Matches(string name, byte[] actual) => Matches(name, Encoding.UTF8.GetString(actual));

    public static void Matches(string name, string actual) => Matches(
        Path.Combine(Folder, name), actual, Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1", IsTrue(Environment.GetEnvironmentVariable("CI")));

    public static void Matches(string path, string actual, bool update, bool guarded)
    {
        Assert.False(update && guarded, "UPDATE_GOLDEN is refused where CI=true: golden files are rewritten by hand, and looked at.");
        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"The golden file {path} is missing. Write it with UPDATE_GOLDEN=1 and read it before you keep it.");
        if (FirstDifference(File.ReadAllText(path), actual) is { } difference)
        {
            Assert.Fail($"{Path.GetFileName(path)} {difference}\nIf the change is meant, rewrite it with UPDATE_GOLDEN=1.");
        }
    }

    /// <summary>The first line that differs, in words; null where the texts are the same.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"differs first in line {line + 1}\n  expected: {At(left, line)}\n  actual:   {At(right, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(the end of the text)";

    private static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
