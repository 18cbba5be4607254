using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>What every page of a report has: its styles, its script, and the names that its reader looks for.</summary>
internal static class PageParts
{
    /// <summary>What the page says that it was made by; its reader takes no other.</summary>
    public const string Generator = "PolicyLens report 1";

    /// <summary>The attribute of a cell that carries what it rests on.</summary>
    public const string ProofAttribute = "data-proof";

    /// <summary>The class of a sign that is seen and not heard.</summary>
    public const string SeenSign = "sign";

    /// <summary>The class of words that are heard and not seen.</summary>
    public const string SaidSign = "said";

    /// <summary>Jumps between changes with n and p and with two buttons, which are hidden where it does not run.</summary>
    public const string Script =
        """

        (function () {
          "use strict";
          var changes = Array.prototype.slice.call(document.querySelectorAll("[data-change]"));
          if (changes.length === 0) { return; }
          var at = -1;
          var where = document.getElementById("where");
          function go(step) {
            at = (at + step + changes.length) % changes.length;
            changes[at].focus({ preventScroll: true });
            changes[at].scrollIntoView({ block: "center" });
            where.textContent = "Change " + (at + 1) + " of " + changes.length;
          }
          function next() { go(1); }
          function previous() { if (at < 0) { at = 0; } go(-1); }
          document.getElementById("next").addEventListener("click", next);
          document.getElementById("previous").addEventListener("click", previous);
          document.addEventListener("keydown", function (event) {
            if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
            if (event.key === "n") { next(); } else if (event.key === "p") { previous(); }
          });
          document.querySelector(".jump").hidden = false;
          where.textContent = changes.length === 1 ? "1 change" : changes.length + " changes";
        })();

        """;

    private const string Rules =
        """

        :root { color: #1a1a1a; background: #fff; font: 100%/1.5 Arial, "Liberation Sans", sans-serif; }
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
        h1, h2, h3, h4 { line-height: 1.25; }
        a { color: #0b4f8a; }
        a:focus, button:focus, [tabindex]:focus { outline: 3px solid #0b4f8a; outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        .subtitle { font-size: 1.2rem; }
        nav ul { list-style: none; padding: 0; }
        nav .level2 { padding-left: 1.5rem; }
        .jump { position: sticky; top: 0; background: #fff; padding: .5rem 0; border-bottom: 1px solid #767676; }
        .jump[hidden] { display: none; }
        blockquote { margin: 1rem 0 .25rem; padding-left: 1rem; border-left: 4px solid #767676; }
        blockquote p { margin: 0; }
        .quote { font-style: normal; }
        .source { font-size: .85rem; color: #444; }
        .note { font-style: italic; }
        figure { margin: 1rem 0 2rem; }
        figcaption { font-weight: bold; padding: .5rem 0; }
        svg { display: block; }
        svg text { font-family: Arial, "Liberation Sans", sans-serif; }
        .wide { overflow-x: auto; margin: 1rem 0 2rem; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: 40rem; }
        caption { text-align: left; font-weight: bold; padding: .5rem 0; }
        th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { background: #e8e8e8; }
        td p { margin: 0 0 .4rem; }
        ins { text-decoration: underline double; background: #dff0df; }
        del { text-decoration: line-through; background: #f8e0e0; }
        .sign { font-weight: bold; text-decoration: none; display: inline-block; }
        .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        footer { font-size: .85rem; border-top: 1px solid #767676; }
        @media print { .skip, .jump, nav { display: none; } body { max-width: none; padding: 0; } figure { break-inside: avoid; } svg { max-width: 100%; height: auto; print-color-adjust: exact; } .wide { overflow: visible; } table { min-width: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; } ins, del, th { background: none; } }

        """;

    /// <summary>The styles of a page, with the widths of its tables' columns.</summary>
    public static string Style(Report report)
    {
        var style = new StringBuilder(Rules);
        if (report.Wide)
        {
            style.Append("body { max-width: 100rem; }\n@page { size: A4 landscape; }\n");
        }

        var tables = report.Blocks.OfType<ReportTable>().ToList();
        for (var table = 0; table < tables.Count; table++)
        {
            var whole = tables[table].Columns.Sum(column => column.Width);
            for (var column = 0; column < tables[table].Columns.Count; column++)
            {
                // Of a width that is none the browser makes what it likes.
                if (tables[table].Columns[column].Width / whole * 100 is var share and > 0 and <= 100)
                {
                    style.Append(CultureInfo.InvariantCulture, $"#t{table + 1} col:nth-child({column + 1}) {{ width: {share:0.##}%; }}\n");
                }
            }
        }

        return style.ToString();
    }

    /// <summary>What the page's policy lets a style or script pass by.</summary>
    public static string HashOf(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
