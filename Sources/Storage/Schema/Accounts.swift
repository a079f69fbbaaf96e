/// How people prove who they are, and who administers the house.
///
/// Secrets are kept as their hashes alone. Sessions and links come and go; what was done with them
/// stands in the audit log.
let accounts =
  """
  CREATE TABLE password (
    person INTEGER PRIMARY KEY REFERENCES person,
    -- As libsodium writes it, with its parameters and its salt.
    hash TEXT NOT NULL CHECK (hash <> ''),
    setAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL CHECK (kind IN ('browser', 'program')),
    tokenHash TEXT NOT NULL UNIQUE,
    -- What it is used from, as its person will know it again.
    label TEXT NOT NULL,
    startedAt TEXT NOT NULL,
    seenAt TEXT NOT NULL,
    endsAt TEXT NOT NULL,
    endedAt TEXT
  ) STRICT;
  CREATE INDEX session_person ON session (person);

  CREATE TABLE signInLink (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    tokenHash TEXT NOT NULL UNIQUE,
    -- NULL for the program's own console.
    madeBy INTEGER REFERENCES person,
    madeAt TEXT NOT NULL,
    endsAt TEXT NOT NULL,
    usedAt TEXT
  ) STRICT;
  CREATE INDEX signInLink_person ON signInLink (person);
  CREATE INDEX signInLink_madeBy ON signInLink (madeBy);

  CREATE TABLE administration (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'taken')),
    -- NULL for the program's own console.
    doneBy INTEGER REFERENCES person,
    doneAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX administration_person ON administration (person);
  CREATE INDEX administration_doneBy ON administration (doneBy);

  """
  + keptRows([("administration", "who administered the house stays on record")])
