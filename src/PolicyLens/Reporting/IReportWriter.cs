namespace PolicyLens.Reporting;

/// <summary>Writes a report in one form.</summary>
public interface IReportWriter
{
    /// <summary>The ending of the files it writes, in lower case with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the whole report; the stream stays open and need not be seekable.</summary>
    void Write(Report report, Stream output);
}
