using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Naming;

/// <summary>The authorities that a document names, with what speaks for each and how much.</summary>
internal sealed class AuthorityCandidates(AuthorityCatalogue catalogue)
{
    /// <summary>The winner must have this many times the evidence of any other.</summary>
    private const int Lead = 3;

    /// <summary>How many reasons are kept for each.</summary>
    private const int ReasonsKept = 4;

    /// <summary>How many mentions that only name a council say that it is its own chapter; one that speaks of itself says so alone.</summary>
    private const int Enough = 2;

    private readonly Dictionary<string, Candidate> found = new(StringComparer.Ordinal);

    /// <param name="speaks">Whether this makes it one that may be the chapter's own; else it only counts against the others.</param>
    /// <param name="decides">Whether it is enough where nothing else speaks; else a second mention must speak too.</param>
    public void Add(string name, int weight, AuthorityEvidence evidence, bool speaks = true, bool decides = true)
    {
        if (!found.TryGetValue(name, out var candidate))
        {
            found[name] = candidate = new(name, catalogue.Find(name));
        }

        candidate.Weight += weight;
        candidate.Speaks |= speaks;
        candidate.Said += speaks ? decides ? Enough : 1 : 0;
        if (speaks && candidate.Reasons.Count < ReasonsKept && !candidate.Reasons.Exists(reason => reason.Evidence.Reason == evidence.Reason))
        {
            candidate.Reasons.Add((weight, evidence));
        }
    }

    /// <summary>The one whose chapter it is, or null; and those that were weighed, the weightiest first.</summary>
    public (Candidate? Winner, IReadOnlyList<Candidate> Ranked) Decide()
    {
        // To be named as somebody's partner, neighbour or source makes no council the one that speaks.
        foreach (var silent in found.Values.Where(candidate => !candidate.Speaks).ToList())
        {
            found.Remove(silent.Name);
        }

        FoldTrusts();
        DropWhere(partnership => partnership.Entry is { Kind: AuthorityKind.Partnership, Members: not null }, (partnership, other) =>
            partnership.Entry!.Members!.Contains(other.Name) && !other.Reasons.Exists(reason => reason.Weight >= AuthorityExtractor.Site));
        DropWhere(successor => successor.Entry is { IsFormer: false }, (successor, other) => other.Entry?.Successors?.Contains(successor.Name) == true);

        // A district runs no children's services: beside a council that does, it is a partner.
        DropWhere(runs => runs.Entry is { Kind: not AuthorityKind.District, IsCouncil: true }, (_, other) => other.Entry?.Kind == AuthorityKind.District);
        var ranked = found.Values.Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Name, StringComparer.Ordinal).ToList();
        var winner = ranked is [{ Said: >= Enough } best, .. var others] && (others.Count == 0 || best.Weight >= Lead * others[0].Weight) ? best : null;
        return (winner, ranked);
    }

    /// <summary>A trust speaks for the council it acts for; one that acts for several speaks for the only one of them that is named beside it, or for itself.</summary>
    private void FoldTrusts()
    {
        foreach (var trust in found.Values.Where(candidate => candidate.Entry is { Kind: AuthorityKind.ChildrensTrust, Members: not null }).ToList())
        {
            var members = trust.Entry!.Members!;
            var named = members.Where(found.ContainsKey).ToList();
            if ((members.Count == 1 ? members[0] : named is [var only] ? only : null) is { } council)
            {
                found.Remove(trust.Name);
                foreach (var (weight, evidence) in trust.Reasons)
                {
                    Add(council, 0, evidence with { Reason = $"{evidence.Reason}, by {trust.Name}, which acts for it" });
                }

                Add(council, trust.Weight, new("", "", null), speaks: false);
                found[council].Said += trust.Said;
            }
            else
            {
                named.ForEach(name => found.Remove(name));
            }
        }
    }

    private void DropWhere(Func<Candidate, bool> holds, Func<Candidate, Candidate, bool> yields)
    {
        foreach (var stands in found.Values.Where(holds).ToList())
        {
            foreach (var other in found.Values.Where(other => other != stands && yields(stands, other)).ToList())
            {
                found.Remove(other.Name);
            }
        }
    }

    /// <summary>One authority that may be the chapter's own.</summary>
    internal sealed class Candidate(string name, AuthorityEntry? entry)
    {
        public string Name => name;

        /// <summary>Null for a council that the catalogue does not know.</summary>
        public AuthorityEntry? Entry => entry;

        public int Weight { get; set; }

        public bool Speaks { get; set; }

        /// <summary>How much was said that speaks for it, in plain mentions.</summary>
        public int Said { get; set; }

        /// <summary>The first of each kind of reason.</summary>
        public List<(int Weight, AuthorityEvidence Evidence)> Reasons { get; } = [];
    }
}
