-- Addresses and folders that are looked at again and again, and what became of each the last time.
CREATE TABLE watches (
    source        TEXT    PRIMARY KEY,                      -- an address in its one usual form, or the full path of a folder
    kind          TEXT    NOT NULL CHECK (kind IN ('page', 'folder')),
    authority     TEXT,                                     -- whose chapters these are, whatever their text says
    chapter       TEXT,                                     -- the chapter's name in its id, where the title would give another
    added_at      TEXT    NOT NULL,                         -- UTC, ISO 8601, as all times here
    tried_at      TEXT,
    succeeded_at  TEXT,
    failing_since TEXT,                                     -- the first of the failures in a row; NULL while it can be had
    failures      INTEGER NOT NULL DEFAULT 0,               -- how many in a row
    outcome       TEXT,                                     -- 'unchanged', 'changed', 'down', …
    message       TEXT,
    edition       TEXT,                                     -- the id of the edition that it gave last
    moved_to      TEXT                                      -- where its site says that it is for good now
) STRICT, WITHOUT ROWID;

-- The files of a watched folder as they were seen last: one that is as long and as old need not be read.
CREATE TABLE watched_files (
    source   TEXT    NOT NULL REFERENCES watches (source) ON DELETE CASCADE,
    path     TEXT    NOT NULL,
    size     INTEGER NOT NULL,                              -- bytes
    modified TEXT,                                          -- NULL where it was so new that a change might not have shown
    sha256   TEXT    NOT NULL,
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;
