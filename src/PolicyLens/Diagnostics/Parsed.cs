using PolicyLens.Model;

namespace PolicyLens.Diagnostics;

/// <summary>What reading gave: a value, or null with the reason among the diagnostics.</summary>
public sealed record Parsed<T>(T? Value, ValueList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>The message of the first error; null where a value was read.</summary>
    public string? Failure => Value is null
        ? Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error)?.Message ?? "It could not be read."
        : null;

    public static Parsed<T> Failed(string code, string message) => new(null, [new Diagnostic(code, Severity.Error, message)]);
}
