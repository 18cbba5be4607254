using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>An edition that was taken out of the library on a user's word, and why.</summary>
/// <param name="Id">The id that it had; it is not given again.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
public sealed record ForgottenEdition(EditionId Id, string? Title, string? Date, string Sha256, string Reason, DateTimeOffset ForgottenAt);
