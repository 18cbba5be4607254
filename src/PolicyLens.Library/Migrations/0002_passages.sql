-- The passages of the newest edition of every chapter: what search looks through. Passages of older editions
-- are taken out, so that how rare a word is gets counted over what can be found.
CREATE TABLE passages (
    passage_id INTEGER PRIMARY KEY,                         -- rises in reading order inside an edition
    edition_id INTEGER NOT NULL REFERENCES editions (edition_id) ON DELETE CASCADE,
    anchor     TEXT    NOT NULL,
    role       TEXT    NOT NULL,                            -- the section's role by its public name
    text       TEXT    NOT NULL,
    heading    TEXT    NOT NULL,                            -- path of headings, '' where there is none
    title      TEXT    NOT NULL
) STRICT;

CREATE INDEX passages_by_edition ON passages (edition_id);

CREATE VIRTUAL TABLE passages_fts USING fts5 (
    text, heading, title,
    content = 'passages', content_rowid = 'passage_id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The words as they are written, before stemming. The index above knows 'accommodat*' only by stems
-- ('accommod'), which such a prefix misses; and a spelling is best mended with a whole word.
CREATE VIRTUAL TABLE words_fts USING fts5 (
    text, heading, title,
    content = 'passages', content_rowid = 'passage_id', detail = none,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE words USING fts5vocab (words_fts, row);

CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passages_fts (rowid, text, heading, title)
    VALUES (new.passage_id, new.text, new.heading, new.title);
    INSERT INTO words_fts (rowid, text, heading, title)
    VALUES (new.passage_id, new.text, new.heading, new.title);
END;

CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, text, heading, title)
    VALUES ('delete', old.passage_id, old.text, old.heading, old.title);
    INSERT INTO words_fts (words_fts, rowid, text, heading, title)
    VALUES ('delete', old.passage_id, old.text, old.heading, old.title);
END;

-- A passage is never changed in place: the index would not follow.
CREATE TRIGGER passages_stay AFTER UPDATE ON passages BEGIN
    SELECT RAISE(ABORT, 'a passage is replaced, not changed');
END;
