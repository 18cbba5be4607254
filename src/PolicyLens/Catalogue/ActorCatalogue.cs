using System.Collections.Frozen;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>What kind of name an actor is called by.</summary>
internal enum ActorForm
{
    /// <summary>The name of the authority itself.</summary>
    Name,

    /// <summary>A department or service of it.</summary>
    Unit,

    /// <summary>What follows a name or a unit and belongs to it: "Social Care Department".</summary>
    Tail,

    /// <summary>The council, the department: a body that only the chapter says which.</summary>
    Body,

    /// <summary>We, us, our.</summary>
    Pronoun,
}

/// <summary>The actors file as it is written.</summary>
/// <param name="Bodies">With the word before them, without which they mean any.</param>
/// <param name="Agreement">Forms of a verb after one actor and after another, "is are".</param>
internal sealed record ActorData(ValueList<string> Units, ValueList<string> Tails, ValueList<string> Bodies, ValueList<string> Pronouns, ValueList<string> Agreement);

/// <summary>The names by which chapters call the body that speaks in them, whichever authority it is.</summary>
public sealed class ActorCatalogue
{
    internal ActorCatalogue(ActorData data)
    {
        foreach (var (names, form) in ((ValueList<string>, ActorForm)[])[(data.Units, ActorForm.Unit), (data.Bodies, ActorForm.Body), (data.Pronouns, ActorForm.Pronoun), (data.Tails, ActorForm.Tail)])
        {
            foreach (var name in names)
            {
                Add(Names, name, form);
            }
        }

        Agreement = data.Agreement.Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    /// <summary>The names with their forms; those of a possessive too.</summary>
    internal PhraseIndex<ActorForm> Names { get; } = new();

    /// <summary>Of the verbs that follow an actor, the form after "it" with the one after "we".</summary>
    internal FrozenDictionary<string, string> Agreement { get; }

    /// <summary>Adds a name and its possessive.</summary>
    internal static void Add(PhraseIndex<ActorForm> index, string name, ActorForm form)
    {
        index.Add(name, form);
        index.Add(name + "’s", form);
    }
}
