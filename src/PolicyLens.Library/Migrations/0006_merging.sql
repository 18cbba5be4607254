-- Pieces of the index are put together seldom: manuals come many editions at a time, each in a transaction of its own.
INSERT INTO passages_fts (passages_fts, rank) VALUES ('automerge', 16);
