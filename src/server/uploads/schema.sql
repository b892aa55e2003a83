-- Times are in whole seconds since 1970. Files are named by `stored_as`, in the folder `files`.

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  caption TEXT NOT NULL,
  file_name TEXT NOT NULL,       -- as the author's machine calls it; shown, never used as a path
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,         -- bytes
  stored_as TEXT NOT NULL UNIQUE,
  locale TEXT,
  region TEXT,
  visibility TEXT NOT NULL,      -- public, unlisted or private
  created_at INTEGER NOT NULL,
  fields TEXT NOT NULL,          -- JSON: the verdict on each field
  packs TEXT NOT NULL            -- JSON: the packs it was checked with
) STRICT;

-- What the author said to findings that had to be confirmed.
CREATE TABLE acknowledgements (
  upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  pack TEXT NOT NULL,
  digest TEXT NOT NULL,
  rule TEXT NOT NULL,
  "start" INTEGER NOT NULL,      -- UTF-16 code units
  "end" INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX acknowledgements_of_upload ON acknowledgements (upload);

-- Files of refused uploads, kept so that only the texts are sent again.
CREATE TABLE kept_files (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  stored_as TEXT NOT NULL UNIQUE,
  kept_until INTEGER NOT NULL
) STRICT;
