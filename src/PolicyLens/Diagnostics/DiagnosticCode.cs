namespace PolicyLens.Diagnostics;

/// <summary>The codes of diagnostics: PL1xxx reading, PL2xxx structure, PL3xxx extraction, PL4xxx comparison.</summary>
public static class DiagnosticCode
{
    /// <summary>The file holds no text.</summary>
    public const string Empty = "PL1001";

    /// <summary>The bytes are of no format that PolicyLens reads.</summary>
    public const string UnknownFormat = "PL1002";

    /// <summary>The file is damaged or cut short.</summary>
    public const string Damaged = "PL1003";

    /// <summary>The file is protected by a password.</summary>
    public const string Protected = "PL1004";

    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "PL1005";

    /// <summary>The characters could not all be decoded.</summary>
    public const string Encoding = "PL1006";

    /// <summary>Content of a kind that the reader does not know was kept as plain text.</summary>
    public const string UnknownContent = "PL1007";

    /// <summary>The file holds tracked changes; they were read as accepted, or as rejected where that was asked for.</summary>
    public const string TrackedChanges = "PL1008";

    /// <summary>Comments were kept out of the text.</summary>
    public const string Comments = "PL1009";

    /// <summary>The file holds something that is not opened: an embedded object, the figures of a chart.</summary>
    public const string NotOpened = "PL1010";

    /// <summary>Pages show no text, or only text that was recognised in a picture.</summary>
    public const string PagesWithoutText = "PL1020";

    /// <summary>A word that a hyphen breaks at a line's end was joined, and nothing shows whether the hyphen belongs to it.</summary>
    public const string BrokenWord = "PL1021";

    /// <summary>A program that reads the format is not installed.</summary>
    public const string ProgramMissing = "PL1022";

    /// <summary>A number stands alone with no heading.</summary>
    public const string NumberWithoutHeading = "PL2001";

    /// <summary>The numbers of sections leave a gap.</summary>
    public const string NumberGap = "PL2002";

    /// <summary>A sentence that was broken by a line or page end was mended.</summary>
    public const string BrokenSentence = "PL2003";

    /// <summary>Two sections carry the same number.</summary>
    public const string NumberRepeated = "PL2004";

    /// <summary>The document's contents list and its headings disagree.</summary>
    public const string ContentsMismatch = "PL2005";

    /// <summary>No title was found.</summary>
    public const string NoTitle = "PL2006";

    /// <summary>Text of the page was set aside.</summary>
    public const string Furniture = "PL2007";

    /// <summary>A section number is lower than the one before it.</summary>
    public const string NumberOutOfOrder = "PL2008";

    /// <summary>A text or a table has more links, or more bold and italic words, than are kept.</summary>
    public const string MarksLeftOut = "PL2009";

    /// <summary>The text does not say whose chapter it is.</summary>
    public const string AuthorityNotStated = "PL3001";

    /// <summary>A record of amendments holds no entry.</summary>
    public const string AmendmentsEmpty = "PL3002";

    /// <summary>A date's label stands with no date.</summary>
    public const string DateNotStated = "PL3003";

    /// <summary>A citation's short form has no full one before it.</summary>
    public const string CitationUnresolved = "PL3004";

    /// <summary>Cited law or guidance is repealed or superseded.</summary>
    public const string CitationNotCurrent = "PL3005";

    /// <summary>A kind of finding was left out, as a passage took too long to read.</summary>
    public const string TooSlow = "PL3006";

    /// <summary>What is written like a date is none: the calendar has no such day.</summary>
    public const string DateImpossible = "PL3007";

    /// <summary>A citation gives a year in which nothing of that name was made, or no edition published.</summary>
    public const string CitationWrongYear = "PL3020";

    /// <summary>A citation gives no year where sources of several years bear the name.</summary>
    public const string CitationMissingYear = "PL3021";

    /// <summary>A citation's title is not quite the official one.</summary>
    public const string CitationWrongTitle = "PL3022";
}
