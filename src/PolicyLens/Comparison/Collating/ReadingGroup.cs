using PolicyLens.Comparison.Aligning;

namespace PolicyLens.Comparison.Collating;

/// <summary>Clauses that are being gathered as readings of one: at most one place of each witness.</summary>
internal sealed class ReadingGroup(WitnessClause first)
{
    /// <summary>How many readings speak for a group when two are to become one; more would take longer and say the same.</summary>
    private const int Speakers = 6;

    private readonly HashSet<int> witnesses = [first.Witness];

    /// <summary>Its clauses, in no order.</summary>
    public List<WitnessClause> Clauses { get; private set; } = [first];

    /// <summary>The readings that differ, the first few.</summary>
    private List<ClauseVector> Readings { get; } = [first.Vector];

    public int Held => witnesses.Count;

    /// <summary>Whether no witness would have two places in one.</summary>
    public bool MayJoin(ReadingGroup other)
    {
        var (few, many) = witnesses.Count <= other.witnesses.Count ? (witnesses, other.witnesses) : (other.witnesses, witnesses);
        foreach (var witness in few)
        {
            if (many.Contains(witness))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How alike the readings of two groups are on average.</summary>
    public double Likeness(ReadingGroup other)
    {
        var sum = 0.0;
        foreach (var own in Readings)
        {
            foreach (var theirs in other.Readings)
            {
                sum += ClauseVector.Likeness(own, theirs);
            }
        }

        return sum / (Readings.Count * other.Readings.Count);
    }

    public void Take(ReadingGroup other)
    {
        Clauses.AddRange(other.Clauses);
        witnesses.UnionWith(other.witnesses);
        foreach (var reading in other.Readings)
        {
            if (Readings.Count < Speakers && !Readings.Exists(own => own.Key == reading.Key))
            {
                Readings.Add(reading);
            }
        }
    }

    /// <summary>Takes a clause of a witness that has its place here already.</summary>
    public void TakeBeside(WitnessClause clause) => Clauses.Add(clause);
}
