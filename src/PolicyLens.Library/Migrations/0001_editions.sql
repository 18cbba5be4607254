-- One row for every stored edition. The parts that a list needs stand here; the large ones stand in contents,
-- so that listing a library reads few pages.
CREATE TABLE editions (
    edition_id       INTEGER PRIMARY KEY,
    authority        TEXT    NOT NULL,                      -- slug; 'unknown' where the text does not say
    chapter          TEXT    NOT NULL,                      -- slug
    edition          INTEGER NOT NULL CHECK (edition > 0),
    asked_chapter    TEXT    NOT NULL,                      -- the slug before '-2' was added to keep files apart
    authority_name   TEXT,                                  -- as the chapter says it
    authority_folded TEXT,                                  -- the same in lower case, without accents and punctuation
    title            TEXT,
    date             TEXT,                                  -- ISO 8601, as precise as the text is
    sections         INTEGER NOT NULL,
    words            INTEGER NOT NULL,
    source_name      TEXT    NOT NULL,
    sha256           TEXT    NOT NULL,                      -- lower-case hexadecimal
    stored_at        TEXT    NOT NULL,                      -- UTC, ISO 8601
    UNIQUE (authority, chapter, edition),
    UNIQUE (authority, chapter, sha256)
) STRICT;

CREATE INDEX editions_by_bytes ON editions (sha256);

CREATE VIEW newest_editions AS
SELECT * FROM editions AS e
WHERE edition = (SELECT MAX(edition) FROM editions AS other WHERE other.authority = e.authority AND other.chapter = e.chapter);

CREATE TABLE contents (
    edition_id INTEGER PRIMARY KEY REFERENCES editions (edition_id) ON DELETE CASCADE,
    document   BLOB NOT NULL,                               -- policylens/chapter@1, UTF-8 JSON
    original   BLOB NOT NULL                                -- the file as it came
) STRICT;

-- What each edition cites, once for every title and year.
CREATE TABLE citations (
    edition_id INTEGER NOT NULL REFERENCES editions (edition_id) ON DELETE CASCADE,
    folded     TEXT    NOT NULL,                            -- title and year, folded as authority_folded is
    bare       TEXT    NOT NULL,                            -- the same without the year
    title      TEXT    NOT NULL,
    PRIMARY KEY (edition_id, folded)
) STRICT, WITHOUT ROWID;
