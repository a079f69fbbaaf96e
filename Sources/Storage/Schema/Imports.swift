/// What was imported, from which files and with what a person said, and the files' redacted text.
///
/// An import that was stopped has no outcome.
let importsKept = """
  CREATE TABLE importBatch (
    id INTEGER PRIMARY KEY,
    -- Names without folders, as a JSON list.
    files TEXT NOT NULL,
    -- What a person said about the files, as JSON.
    answers TEXT NOT NULL,
    startedBy TEXT NOT NULL,
    startedAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE importOutcome (
    batch INTEGER PRIMARY KEY REFERENCES importBatch,
    new INTEGER NOT NULL CHECK (new >= 0),
    changed INTEGER NOT NULL CHECK (changed >= 0),
    same INTEGER NOT NULL CHECK (same >= 0),
    skipped INTEGER NOT NULL CHECK (skipped >= 0),
    turns INTEGER NOT NULL CHECK (turns >= 0),
    redactions INTEGER NOT NULL CHECK (redactions >= 0),
    findings INTEGER NOT NULL CHECK (findings >= 0),
    endedAt TEXT NOT NULL
  ) STRICT;

  -- A file of another system as it came, without personal data; the same file is kept once.
  CREATE TABLE importSource (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES importBatch,
    file TEXT NOT NULL,
    form TEXT NOT NULL,
    -- SHA-256 of the file's bytes as they came.
    originalHash TEXT NOT NULL UNIQUE CHECK (length(originalHash) = 64),
    -- SHA-256 of the text as it is kept.
    textHash TEXT NOT NULL CHECK (length(textHash) = 64),
    text BLOB NOT NULL
  ) STRICT;
  CREATE INDEX importSource_batch ON importSource (batch);

  CREATE TRIGGER importBatch_kept BEFORE UPDATE ON importBatch
    BEGIN SELECT RAISE(ABORT, 'an import never changes'); END;
  CREATE TRIGGER importBatch_notDeleted BEFORE DELETE ON importBatch
    BEGIN SELECT RAISE(ABORT, 'an import stays'); END;
  CREATE TRIGGER importOutcome_kept BEFORE UPDATE ON importOutcome
    BEGIN SELECT RAISE(ABORT, 'what came of an import never changes'); END;
  CREATE TRIGGER importOutcome_notDeleted BEFORE DELETE ON importOutcome
    BEGIN SELECT RAISE(ABORT, 'what came of an import stays'); END;
  CREATE TRIGGER importSource_kept BEFORE UPDATE ON importSource
    BEGIN SELECT RAISE(ABORT, 'an imported file never changes'); END;
  CREATE TRIGGER importSource_notDeleted BEFORE DELETE ON importSource
    BEGIN SELECT RAISE(ABORT, 'an imported file stays'); END;
  """
