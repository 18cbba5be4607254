using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Something a careful reader would note.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Something in the document is wrong or was repaired; the result stands.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>The document could not be read.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}

/// <summary>What was noticed in a document, and where.</summary>
/// <param name="Code">One of <see cref="DiagnosticCode"/>.</param>
/// <param name="Message">A sentence that says what was found and, where there is something to do, what.</param>
/// <param name="Line">See <see cref="SourceSpan.Line"/>; null where it concerns the whole document.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Anchor? Anchor = null, int? Line = null);
