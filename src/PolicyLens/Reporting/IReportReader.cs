using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>A cell of a report as it is now, with what it was to rest on when it was written.</summary>
/// <param name="Text">The words that it has now, without signs that only mark them; null where it is gone.</param>
public sealed record WrittenCell(CellProof Proof, string? Text);

/// <summary>A report that was read back.</summary>
/// <param name="Cells">Those that make claims; empty where none does.</param>
/// <param name="Unreadable">How many proofs there are that cannot be read any more.</param>
public sealed record WrittenReport(ValueList<WrittenCell> Cells, int Unreadable = 0);

/// <summary>Reads the proofs of a report back, with the words that its cells have now.</summary>
public interface IReportReader
{
    /// <summary>The ending of the files it reads, in lower case with its dot.</summary>
    string Extension { get; }

    /// <summary>The report; null where the file is none of PolicyLens, or is damaged.</summary>
    WrittenReport? Read(ReadOnlyMemory<byte> bytes);
}
