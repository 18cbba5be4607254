-- The editions of a chapter in the order in which they held, and what each changed.

-- When the file was fetched, UTC, ISO 8601; NULL for a file that was given.
ALTER TABLE editions ADD COLUMN fetched_at TEXT;

-- Its place among the editions of its chapter, from 1: by the dates that the texts give. See EditionOrder.
ALTER TABLE editions ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

UPDATE editions SET fetched_at = (
    SELECT json_extract(CAST(document AS TEXT), '$.source.fetched') FROM contents WHERE contents.edition_id = editions.edition_id);

UPDATE editions SET place = ordered.place
FROM (SELECT edition_id, ROW_NUMBER() OVER (PARTITION BY authority, chapter ORDER BY held, edition) AS place
      FROM (SELECT edition_id, authority, chapter, edition,
                   COALESCE(date, MAX(date) OVER (PARTITION BY authority, chapter ORDER BY edition), '') AS held
            FROM editions)) AS ordered
WHERE editions.edition_id = ordered.edition_id;

CREATE INDEX editions_in_order ON editions (authority, chapter, place);

DROP VIEW newest_editions;
CREATE VIEW newest_editions AS
SELECT * FROM editions AS e
WHERE place = (SELECT MAX(place) FROM editions AS other WHERE other.authority = e.authority AND other.chapter = e.chapter);

-- The words of an edition, by a sample of their runs: tells a chapter whose title has changed. See ContentSketch.
CREATE TABLE sketches (
    edition_id INTEGER PRIMARY KEY REFERENCES editions (edition_id) ON DELETE CASCADE,
    sketch     BLOB NOT NULL
) STRICT;

-- What was taken out on a user's word. Its number is not given again.
CREATE TABLE forgotten (
    authority    TEXT    NOT NULL,
    chapter      TEXT    NOT NULL,
    edition      INTEGER NOT NULL,
    title        TEXT,
    date         TEXT,
    sha256       TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    forgotten_at TEXT    NOT NULL,                          -- UTC, ISO 8601
    PRIMARY KEY (authority, chapter, edition)
) STRICT, WITHOUT ROWID;

-- What each edition changed against the one before it, as policylens/change@1: compared once and kept.
CREATE TABLE changes (
    edition_id INTEGER PRIMARY KEY REFERENCES editions (edition_id) ON DELETE CASCADE,
    base_id    INTEGER,                                     -- the edition before; NULL for the first
    rules      TEXT    NOT NULL,                            -- which rules compared, and of what
    rank       INTEGER NOT NULL,                            -- of its weightiest effect: the lower, the more it matters
    effects    INTEGER NOT NULL,                            -- the kinds of its effects, one bit each
    level      INTEGER NOT NULL,                            -- 0 nothing, 1 editorial, 2 minor, 3 major
    claims     INTEGER NOT NULL,                            -- how many its notes make
    document   BLOB    NOT NULL                             -- UTF-8 JSON
) STRICT;
