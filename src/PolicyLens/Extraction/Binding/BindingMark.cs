namespace PolicyLens.Extraction.Binding;

/// <summary>What a mark in a sentence is to the question what the sentence binds to.</summary>
internal enum MarkKind
{
    /// <summary>A word that looks like a verb of binding and is none: "against their will", quoted speech.</summary>
    Idle,

    /// <summary>"May" or "can" of what is possible: the verb of its clause, that binds to nothing.</summary>
    Possible,

    /// <summary>A comma, a dash or another stop inside the sentence.</summary>
    Stop,

    /// <summary>A word that opens a clause of a case or a purpose: where, if, so that, whether.</summary>
    Opener,

    /// <summary>A relative pronoun: who, which, that.</summary>
    Relative,

    /// <summary>A verb of binding.</summary>
    Verb,
}

/// <summary>A mark of a sentence.</summary>
/// <param name="Modality">What a verb binds to; statement for all other marks.</param>
/// <param name="IsPlain">Whether the verb is one of the plain modals (must, shall, will, should).</param>
internal readonly record struct BindingMark(MarkKind Kind, Model.Modality Modality, int Start, int Length, bool IsPlain)
{
    public int End => Start + Length;
}
