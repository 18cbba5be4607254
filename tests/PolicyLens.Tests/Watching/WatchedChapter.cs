using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyLens.Tests.Fetching;

namespace PolicyLens.Tests.Watching;

/// <summary>Made-up chapters as a site gives them, in versions that differ in one number.</summary>
internal static class WatchedChapter
{
    /// <summary>A chapter of some hundred words in four sections. Its authority, where one is named, stands in the text.</summary>
    public static string Page(string title, int version, string authority = "Anyshire County Council") => string.Create(CultureInfo.InvariantCulture, $"""
        <!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body>
        <h1>{title}</h1>
        <h2>1. Introduction</h2><p>This is the policy of {authority}. It is for everybody who works with children and says what is done, by whom and when.</p>
        <h2>2. Visits</h2><p>The social worker will see the child within {version} working days of being told of the arrangement, and writes down what was seen and said.</p>
        <p>A manager looks at what was written, and signs it where nothing is missing from it.</p>
        <h2>3. Records</h2><p>What was agreed is kept on the file of the child, and the people who care for the child get a copy that they can read at home.</p>
        <h2>4. Complaints</h2><p>Whoever is not content with a decision may ask for it to be looked at again by somebody who did not make it.</p>
        </body></html>
        """);

    /// <summary>Puts a page on a site that answers conditional requests as it should.</summary>
    public static void Put(this LocalSite site, string path, string text)
    {
        var (bytes, tag) = (Encoding.UTF8.GetBytes(text), $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}\"");
        site.Page(path, context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
    }
}
