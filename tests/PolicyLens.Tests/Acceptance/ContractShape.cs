using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The names and forms that the public contract promises. More fields may be there; none of these may be missing.</summary>
internal static class ContractShape
{
    private static readonly string[] Roles =
        ["introduction", "scope", "legal-framework", "vision", "outcomes", "values", "principles", "strategy", "corporate-parenting", "governance", "equality", "definitions", "other"];

    private static readonly string[] DateKinds = ["amended", "reviewed", "approved", "developed", "effective", "review-due", "period-start", "period-end"];
    private static readonly string[] SourceKinds = ["act", "regulations", "order", "rules", "convention", "guidance", "framework", "standard", "local"];
    private static readonly string[] Standings = ["in-force", "repealed", "superseded", "unknown"];
    private static readonly string[] QuantityKinds = ["age", "deadline", "duration", "frequency", "count", "notice", "money"];
    private static readonly string[] Modalities = ["duty", "commitment", "expectation", "permission", "prohibition", "statement"];
    private static readonly string[] Schemes = ["every-child-matters", "meaningful-measures", "getting-it-right", "well-being-wales", "national-framework", "local"];
    private static readonly string[] Effects = ["age", "deadline", "amount", "modality", "citation", "outcome", "actor", "terminology", "editorial"];

    private static readonly string?[] Directions = ["stronger", "weaker", "raised", "lowered", "longer", "shorter", "added", "removed", null];

    /// <summary>The document of <c>parse</c> and <c>show</c>.</summary>
    public static void Chapter(JsonElement chapter)
    {
        Assert.Equal("policylens/chapter@1", chapter.Text("schema"));
        Has(chapter.Get("source"), "name:text format:text sha256:text bytes:number encoding:text?");
        Has(chapter, "authority:text? title:text? number:text? scope:text? dates:list amendments:list contents:list sections:list citations:list provisions:list outcomes:list values:list principles:list definitions:list diagnostics:list");
        Each(chapter, "dates", "kind:text value:text quote:text", date => Assert.Contains(date.Text("kind"), DateKinds));
        Each(chapter, "amendments", "date:text? note:text");
        Each(chapter, "contents", "number:text? heading:text");
        Assert.All(chapter.All("sections"), Section);
        Each(chapter, "citations", "kind:text title:text year:number? uri:text? pinpoint:text? status:text successor:text? anchor:text quote:text", citation =>
        {
            Assert.Contains(citation.Text("kind"), SourceKinds);
            Assert.Contains(citation.Text("status"), Standings);
        });
        Each(chapter, "provisions", "topic:text kind:text values:list modality:text anchor:text quote:text", provision =>
        {
            Assert.Contains(provision.Text("kind"), QuantityKinds);
            Assert.Contains(provision.Text("modality"), Modalities);
            Assert.NotEmpty(provision.All("values"));
            Each(provision, "values", "amount:number unit:text condition:text?");
        });
        Each(chapter, "outcomes", "title:text text:text scheme:text anchor:text", outcome => Assert.Contains(outcome.Text("scheme"), Schemes));
        Each(chapter, "values", "title:text? text:text anchor:text");
        Each(chapter, "principles", "text:text modality:text topics:list anchor:text", principle => Assert.Contains(principle.Text("modality"), Modalities));
        Each(chapter, "definitions", "term:text text:text anchor:text");
        Each(chapter, "diagnostics", "code:text severity:text message:text anchor:text? line:number?", diagnostic =>
        {
            Assert.Matches("^PL[1-4][0-9]{3}$", diagnostic.Text("code"));
            Assert.Contains(diagnostic.Text("severity"), new[] { "info", "warning", "error" });
        });
    }

    public static void Ingest(JsonElement document)
    {
        Has(document, "added:list unchanged:list failed:list seconds:number");
        Each(document, "failed", "source:text reason:text");
    }

    public static void List(JsonElement document) =>
        Each(document, "editions", "id:text authority:text? title:text? edition:number date:text? sections:number words:number");

    public static void Search(JsonElement document)
    {
        Has(document, "query:text total:number seconds:number suggestion:text? corrected:flag relaxed:flag synonyms:list folded:number? weighed:number hits:list more:list");
        Each(document, "hits", HitFields, Hit);
        Each(document, "more", HitFields, Hit);
        Each(document, "synonyms", "typed:text id:text also:list");
        foreach (var facet in new[] { "authority", "role", "cites", "topic", "year", "status" })
        {
            Each(document.Get("facets"), facet, "value:text count:number");
        }
    }

    public static void Similar(JsonElement document)
    {
        Has(document, "total:number seconds:number folded:number? hits:list");
        Each(document, "hits", HitFields, hit =>
        {
            Hit(hit);
            Assert.InRange(hit.Get("score").GetDouble(), 0, 1);
            Assert.NotEmpty(hit.All("changes"));
        });
    }

    public static void Alerts(JsonElement document) => Each(document, "alerts", "name:text query:text saved:text since:text new:list", alert => Each(
        alert, "new", "why:text before:text? beforeAnchor:text? beforeText:text?", found =>
        {
            Assert.Contains(found.Text("why"), new[] { "new-chapter", "new-passage", "changed", "now-meets" });
            Assert.Equal(found.Text("why") == "new-chapter", found.Text("before") is null);
            Assert.Equal(found.Text("why") == "changed", found.Text("beforeText") is not null);
            Has(found.Get("hit"), HitFields);
            Hit(found.Get("hit"));
        }));

    public static void Changes(JsonElement document) => Each(document, "changes", "id:text from:text? date:text? effects:list claims:list unmentioned:list", change =>
    {
        Each(change, "effects", "effect:text direction:text? anchor:text? before:text? after:text?");
        Each(change, "claims", "text:text verdict:text base:text? anchors:list");
    });

    public static void History(JsonElement document) => Each(document, "editions", "id:text date:text? note:text? effects:list");

    public static void SavedSearches(JsonElement document) => Each(document, "searches", "name:text query:text saved:text since:text");

    public static void Index(JsonElement document) => Has(document, "engine:text current:flag editions:number seconds:number");

    private static void Hit(JsonElement hit)
    {
        Assert.Contains(hit.Text("role"), Roles);
        Each(hit, "also", "id:text authority:text? title:text? anchor:text heading:text? snippet:text changes:list");
        Each(hit, "changes", "kind:text text:text", change => Assert.Contains(change.Text("kind"), new[] { "equal", "insert", "delete" }));
    }

    public static void Compare(JsonElement document)
    {
        Has(document, "left:text right:text entries:list");
        Has(document.Get("summary"), "unchanged:number changed:number moved:number added:number removed:number similarity:number effects:list");
        Each(document.Get("summary"), "effects", "effect:text direction:text? count:number");
        Each(document, "entries", "kind:text left:text? right:text? changes:list effects:list details:list", entry =>
        {
            Assert.Contains(entry.Text("kind"), new[] { "unchanged", "changed", "moved", "added", "removed" });
            Assert.All(entry.Texts("effects"), effect => Assert.Contains(effect, Effects));
            Each(entry, "details", "effect:text direction:text? before:text? after:text? left:text? right:text? anchor:text?", detail => Assert.Contains(detail.Text("direction"), Directions));
            Assert.Equal(entry.Texts("effects"), entry.All("details").Select(detail => detail.Text("effect")!).Distinct());
            Each(entry, "changes", "kind:text text:text", change => Assert.Contains(change.Text("kind"), new[] { "equal", "insert", "delete" }));
        });
    }

    public static void Matrix(JsonElement document)
    {
        Has(document, "topic:text columns:list rows:list");
        Each(document, "rows", "authority:text? id:text cells:list stated:flag", row =>
        {
            Assert.Equal(document.All("columns").Count, row.All("cells").Count);
            Each(row, "cells", "text:text anchor:text? quote:text?");
        });
    }

    public static void Impact(JsonElement document)
    {
        Has(document, "title:text passages:list");
        Each(document, "passages", "id:text authority:text? anchor:text? quote:text cited:text status:text", passage => Assert.Contains(passage.Text("status"), Standings));
    }

    private const string HitFields = "id:text authority:text? title:text? date:text? superseded:flag anchor:text role:text heading:text? snippet:text synonyms:list score:number also:list changes:list";

    private static void Section(JsonElement section)
    {
        Has(section, "anchor:text number:text? heading:text? level:number role:text blocks:list sections:list");
        Assert.Contains(section.Text("role"), Roles);
        Each(section, "blocks", "kind:text anchor:text", block => Has(block, block.Text("kind") switch
        {
            "paragraph" => "text:text",
            "list" => "items:list",
            "table" => "rows:list",
            var other => throw new Xunit.Sdk.XunitException($"The contract has no block of kind “{other}”."),
        }));
        Assert.All(section.All("blocks").Where(block => block.Text("kind") == "list"), list => Each(list, "items", "anchor:text text:text"));
        Assert.All(section.All("sections"), Section);
    }

    private static void Each(JsonElement parent, string key, string fields, Action<JsonElement>? also = null) => Assert.All(parent.All(key), each =>
    {
        Has(each, fields);
        also?.Invoke(each);
    });

    /// <param name="fields">Names with their type; a question mark where null is allowed.</param>
    private static void Has(JsonElement element, string fields)
    {
        foreach (var field in fields.Split(' '))
        {
            var (name, type) = field.Split(':') is [var left, var right] ? (left, right) : throw new ArgumentException(field, nameof(fields));
            var kind = element.Get(name).ValueKind;
            var fits = type.TrimEnd('?') switch
            {
                "text" => kind == JsonValueKind.String,
                "number" => kind == JsonValueKind.Number,
                "list" => kind == JsonValueKind.Array,
                "flag" => kind is JsonValueKind.True or JsonValueKind.False,
                _ => throw new ArgumentException(field, nameof(fields)),
            };
            Assert.True(fits || (kind == JsonValueKind.Null && type.EndsWith('?')), $"“{name}” is {kind} and not {type}");
        }
    }
}
