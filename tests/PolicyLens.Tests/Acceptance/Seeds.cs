using System.Collections.Concurrent;
using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>
/// The five real chapters. They are not ours to copy, so they lie beside the repository and not in it; the tests
/// name what they state in values, counts and a few words.
/// </summary>
internal static class Seeds
{
    public const string Missing = "The real chapters are not beside this clone (../shared/seeds); POLICYLENS_SEEDS may name their folder.";

    public const string Bedfordshire = "000";
    public const string Unnamed = "001";
    public const string Plymouth = "002";
    public const string Peterborough = "003";
    public const string Swindon = "004";

    private static readonly ConcurrentDictionary<string, JsonElement> Parsed = new();

    private static readonly Lazy<SeedLibrary> SharedLibrary = new(() => new());

    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } = new[] { Environment.GetEnvironmentVariable("POLICYLENS_SEEDS"), Path.Combine(Repository.Root, "..", "shared", "seeds") }
        .FirstOrDefault(folder => !string.IsNullOrEmpty(folder) && Directory.Exists(folder));

    /// <summary>All five in one library.</summary>
    public static SeedLibrary Library => SharedLibrary.Value;

    public static string PathOf(string seed) => Directory.EnumerateFiles(Folder!, seed + "*").Single();

    /// <summary>What <c>parse --json</c> prints of a seed.</summary>
    public static JsonElement Parse(string seed) => Parsed.GetOrAdd(seed, name =>
    {
        using var work = new WorkFolder();
        return work.Run("parse", PathOf(name), "--json").Expect(0).Json;
    });

    public static JsonElement Section(string seed, string anchor) =>
        Assert.Single(Parse(seed).AllSections(), section => section.Text("anchor") == anchor);
}

/// <summary>A test that reads the real chapters.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute() => Skip = Seeds.Folder is null ? Seeds.Missing : null;
}

/// <summary>A test that reads the real chapters, once for each row.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedTheoryAttribute : TheoryAttribute
{
    public SeedTheoryAttribute() => Skip = Seeds.Folder is null ? Seeds.Missing : null;
}
