/// Whose work stands under a name that several people bear or bore.
let namesakes = """
  CREATE INDEX person_name ON person (lower(name), id);
  CREATE INDEX agentNameTakenBack_lower ON agentNameTakenBack (lower(name));

  -- With numbers, so that the log can speak of a row, and names that people bear or bore themselves.
  CREATE TABLE agentNameWithNumber (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    person INTEGER NOT NULL REFERENCES person,
    namedAt TEXT NOT NULL,
    -- A name of their own, kept because they are called otherwise now or another is called so too.
    isOwnName INTEGER NOT NULL DEFAULT 0 CHECK (isOwnName IN (0, 1))
  ) STRICT;
  INSERT INTO agentNameWithNumber (name, person, namedAt)
    SELECT name, person, namedAt FROM agentName ORDER BY namedAt, name;
  DROP TABLE agentName;
  ALTER TABLE agentNameWithNumber RENAME TO agentName;
  CREATE INDEX agentName_person ON agentName (person);
  CREATE INDEX agentName_lower ON agentName (lower(name));
  CREATE TRIGGER agentName_kept BEFORE UPDATE ON agentName
    BEGIN SELECT RAISE(ABORT, 'a name stays with its person'); END;
  CREATE TRIGGER agentName_notDeleted BEFORE DELETE ON agentName
    WHEN NOT EXISTS (
      SELECT 1 FROM agentNameTakenBack AS back
      WHERE back.name = OLD.name AND back.person = OLD.person AND back.namedAt = OLD.namedAt)
    BEGIN SELECT RAISE(ABORT, 'a name stays with its person until it is taken back'); END;
  """
