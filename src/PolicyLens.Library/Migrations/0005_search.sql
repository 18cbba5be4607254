-- Search anew: every edition's passages and not only the newest's, with their words folded by PolicyLens itself.
DROP TRIGGER passages_added;
DROP TRIGGER passages_removed;
DROP TRIGGER passages_stay;
DROP TABLE words;
DROP TABLE words_fts;
DROP TABLE passages_fts;
DROP TABLE passages;

-- Statements are of every edition now, and are made again with the index.
DROP TABLE stated_editions;

CREATE TABLE passage_sections (
    section_id INTEGER PRIMARY KEY,                         -- the key of its first passage
    heading    TEXT    NOT NULL                             -- path of headings, '' where there is none
) STRICT;

CREATE TABLE passages (
    passage_id INTEGER PRIMARY KEY,                         -- edition, place, role and whether it is marked: see PassageKey
    section_id INTEGER NOT NULL,
    anchor     TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    lead       TEXT    NOT NULL                             -- what leads in to its list, the heads of its columns; '' where there is nothing
) STRICT;

-- What a passage can be asked for beside its words and its role: 'topic:…', 'status:…'.
CREATE TABLE passage_marks (
    passage_id INTEGER NOT NULL,
    mark       TEXT    NOT NULL,
    PRIMARY KEY (passage_id, mark)
) STRICT, WITHOUT ROWID;

-- Stems, ids of wordings and marks: the texts themselves stand above.
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    text, lead, heading, title, concepts, marks,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

CREATE VIRTUAL TABLE stems USING fts5vocab (passages_fts, row);

-- The words as they are written: what a prefix stands for, and what a slip is mended from.
CREATE TABLE words (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What holds for the library as a whole: which engine answers, what its index was made with, when it was last changed.
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Searches that are kept, and what was stored when each was last shown.
CREATE TABLE saved_searches (
    name     TEXT PRIMARY KEY,
    query    TEXT    NOT NULL,                              -- JSON
    saved_at TEXT    NOT NULL,                              -- UTC, ISO 8601
    shown_at TEXT    NOT NULL,                              -- UTC, ISO 8601
    shown    INTEGER NOT NULL                               -- the key of the edition that was stored last
) STRICT;
