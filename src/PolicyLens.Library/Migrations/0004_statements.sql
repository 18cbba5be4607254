-- What the newest edition of every chapter states: topics with their amounts, roles of sections, law and guidance,
-- outcomes and values. A question that has no row here for an edition is one that its chapter does not answer.
CREATE TABLE statements (
    edition_id INTEGER NOT NULL REFERENCES editions (edition_id) ON DELETE CASCADE,
    question   TEXT    NOT NULL,                            -- 'topic:leaving care support', 'source:children act 1989', …
    amount     REAL,                                        -- of a provision; of law and guidance the year
    anchor     TEXT    NOT NULL,
    quote      TEXT    NOT NULL,
    UNIQUE (edition_id, question, amount, anchor)
) STRICT;

CREATE INDEX statements_by_question ON statements (question, edition_id);

-- Editions whose statements are in the table above: one that states nothing has no row there.
CREATE TABLE stated_editions (
    edition_id INTEGER PRIMARY KEY REFERENCES editions (edition_id) ON DELETE CASCADE
) STRICT;

-- By which rules a document was made; NULL where it was stored before this was kept.
ALTER TABLE editions ADD COLUMN parser TEXT;

-- A view keeps the columns that its table had when it was made.
DROP VIEW newest_editions;
CREATE VIEW newest_editions AS
SELECT * FROM editions AS e
WHERE edition = (SELECT MAX(edition) FROM editions AS other WHERE other.authority = e.authority AND other.chapter = e.chapter);
