using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace PolicyLens.Tests.Properties;

/// <summary>Checks a property over generated cases that are the same on every run; the seed stands in every failure.</summary>
internal static class Seeded
{
    private const ulong Seed = 20_241_121;

    public static void Holds<T>(Gen<T> cases, Action<T> property, int count = 200, Func<T, IEnumerable<T>>? shrink = null)
    {
        var run = 0;
        var generated = shrink is null ? cases.ToArbitrary() : Arb.From(cases, shrink);
        try
        {
            Prop.ForAll(generated, value =>
            {
                run++;
                property(value);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, 1));
        }
        catch (Exception failure)
        {
            Assert.Fail($"Seed {Seed}, case {run}: {failure.Message}");
        }

        Assert.True(run >= count, $"Seed {Seed}: only {run} of {count} cases ran.");
    }

    /// <summary>Every list that lacks one line of this one.</summary>
    public static IEnumerable<string[]> WithoutOneLine(string[] lines) =>
        lines.Select((_, index) => lines.Where((_, other) => other != index).ToArray());
}
