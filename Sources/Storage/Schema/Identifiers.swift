/// An identifier that was given to the wrong person can be taken back, with a reason that stays.
let identifiersTakenBack = """
  CREATE TABLE agentNameTakenBack (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    namedAt TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    takenBackBy INTEGER NOT NULL REFERENCES person CHECK (takenBackBy <> person),
    takenBackAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX agentNameTakenBack_person ON agentNameTakenBack (person);
  CREATE INDEX agentNameTakenBack_name ON agentNameTakenBack (name);
  CREATE INDEX agentNameTakenBack_takenBackBy ON agentNameTakenBack (takenBackBy);
  CREATE TRIGGER agentNameTakenBack_kept BEFORE UPDATE ON agentNameTakenBack
    BEGIN SELECT RAISE(ABORT, 'what was taken back stays on record'); END;
  CREATE TRIGGER agentNameTakenBack_notDeleted BEFORE DELETE ON agentNameTakenBack
    BEGIN SELECT RAISE(ABORT, 'what was taken back stays on record'); END;

  DROP TRIGGER agentName_notDeleted;
  CREATE TRIGGER agentName_notDeleted BEFORE DELETE ON agentName
    WHEN NOT EXISTS (
      SELECT 1 FROM agentNameTakenBack AS back
      WHERE back.name = OLD.name AND back.person = OLD.person AND back.namedAt = OLD.namedAt)
    BEGIN SELECT RAISE(ABORT, 'a name stays with its person until it is taken back'); END;
  """
