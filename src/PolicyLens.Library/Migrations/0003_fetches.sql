-- What each web address gave when it was last asked: with it the next request need not send what has not changed.
CREATE TABLE fetches (
    address       TEXT PRIMARY KEY,                         -- as it was asked for, in its one usual form
    final_address TEXT NOT NULL,                            -- after redirects: the one that gave the two below
    etag          TEXT,                                     -- as the site gave it
    last_modified TEXT,                                     -- as the site gave it
    sha256        TEXT NOT NULL,                            -- of the bytes that came, lower-case hexadecimal
    fetched_at    TEXT NOT NULL                             -- UTC, ISO 8601; also when the site said that nothing had changed
) STRICT, WITHOUT ROWID;
