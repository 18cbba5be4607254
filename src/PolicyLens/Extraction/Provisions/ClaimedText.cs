namespace PolicyLens.Extraction.Provisions;

/// <summary>Which characters of a sentence a quantity has taken, so that no second one is read from them.</summary>
internal sealed class ClaimedText(int length)
{
    private readonly bool[] claimed = new bool[length];

    public bool IsFree(FoundQuantity quantity) => !claimed.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains(true);

    /// <summary>Takes the quantity's characters, unless some of them are taken.</summary>
    public bool TryClaim(FoundQuantity quantity)
    {
        if (!IsFree(quantity))
        {
            return false;
        }

        claimed.AsSpan(quantity.Start, quantity.End - quantity.Start).Fill(true);
        return true;
    }

    /// <summary>Takes the quantity's characters and adds it to those found, unless some of them are taken.</summary>
    public void TryClaim(FoundQuantity quantity, List<FoundQuantity> found)
    {
        if (TryClaim(quantity))
        {
            found.Add(quantity);
        }
    }
}
