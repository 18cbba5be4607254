namespace PolicyLens.Library;

/// <summary>Where it is known from since when an edition holds.</summary>
public enum SinceKind
{
    /// <summary>Its text gives the date.</summary>
    Stated,

    /// <summary>The day on which it was fetched: its text gives none.</summary>
    Fetched,

    /// <summary>The day on which it was stored: its text gives none, and it was given as a file.</summary>
    Stored,
}
