using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>Puts editions into the index and into the tables beside it, and takes them out.</summary>
internal sealed class IndexedEditions(SqliteTransaction transaction, IChapterIndex index)
{
    private readonly PassageTable passages = new(transaction);
    private readonly StatementTable statements = new(transaction);

    public void Add(long key, Edition edition)
    {
        var all = EditionPassages.Of(key, edition);
        passages.Add(all);
        index.Add(key, all.ConvertAll(passage => passage.Indexed));
        statements.Add(key, edition);
        Touch();
    }

    public void Remove(long key)
    {
        index.Remove(key);
        passages.Remove(key);
        statements.Remove(key);
        Touch();
    }

    /// <summary>Says that the index has changed: an index beside the file that does not know of it is behind.</summary>
    public void Touch() => new SettingTable(transaction).Set(SettingTable.Stamp, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
}
