using PolicyLens.Diagnostics;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What is wrong in a catalogue file, and what to do.</summary>
/// <param name="File">The file's name, as it is shown to people.</param>
/// <param name="Line">The line, from 1; null where it concerns the whole file.</param>
/// <param name="Entry">The title, name or id of the entry; null where it concerns none, or it has none.</param>
/// <param name="Field">The field of the entry, or of the file; null where it concerns the whole.</param>
/// <param name="Message">A sentence that says what is wrong.</param>
/// <param name="Advice">A sentence that says what to do.</param>
public sealed record CatalogueFinding(string File, int? Line, CatalogueKind? Kind, string? Entry, string? Field, Severity Severity, string Message, string Advice)
{
    /// <summary>The place in words: <c>local.json, line 4, legislation “Lamp Act 1999”, repealed</c>.</summary>
    public string Place => string.Join(", ", new[]
    {
        File,
        Line is { } line ? $"line {line}" : null,
        string.Join(' ', new[] { Kind is { } kind ? EnumWords.Of(kind) : null, Entry is { } entry ? $"“{entry}”" : null }.OfType<string>()) is { Length: > 0 } what ? what : null,
        Field,
    }.OfType<string>());

    public override string ToString() => $"{Place}: {Message} {Advice}";
}
