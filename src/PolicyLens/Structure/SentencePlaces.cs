namespace PolicyLens.Structure;

/// <summary>Tells the sentence that stands at a place of a text. The text is divided once, when first asked.</summary>
internal sealed class SentencePlaces(string text)
{
    private List<(int Start, int End)>? places;

    /// <summary>The sentence that an offset lies in; the whole text where it lies between two.</summary>
    public string At(int offset)
    {
        places ??= Places();
        foreach (var (start, end) in places)
        {
            if (start <= offset && offset < end)
            {
                return text[start..end];
            }
        }

        return text;
    }

    private List<(int, int)> Places()
    {
        var (found, from) = (new List<(int, int)>(), 0);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var start = text.IndexOf(sentence, from, StringComparison.Ordinal);
            from = start + sentence.Length;
            found.Add((start, from));
        }

        return found;
    }
}
