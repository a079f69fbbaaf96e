/// Plays of simulated customers, step by step.
let simulatedCustomer = """
  -- One play of a module's scenario part, with one customer or several.
  CREATE TABLE play (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    part TEXT NOT NULL,
    seed INTEGER NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('guided', 'hinted', 'free', 'timed')),
    isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
    startedAt TEXT NOT NULL
  ) STRICT;
  -- One open play for a person and part.
  CREATE UNIQUE INDEX play_open ON play (person, module, part) WHERE isOpen = 1;
  CREATE INDEX play_person ON play (person);
  CREATE INDEX play_publication ON play (publication);

  -- What was done, and what came of it then: played again, the same must come of it.
  CREATE TABLE playStep (
    play INTEGER NOT NULL REFERENCES play,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    customer INTEGER NOT NULL CHECK (customer >= 0),
    input TEXT NOT NULL,
    outcome TEXT NOT NULL,
    savedAt TEXT NOT NULL,
    PRIMARY KEY (play, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE playResult (
    play INTEGER PRIMARY KEY REFERENCES play,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    isPassed INTEGER NOT NULL CHECK (isPassed IN (0, 1)),
    -- A person has still to look at a card.
    isProvisional INTEGER NOT NULL CHECK (isProvisional IN (0, 1)),
    score TEXT NOT NULL,
    -- The versions of the simulation and of the scoring engine.
    simulation INTEGER NOT NULL,
    engine INTEGER NOT NULL,
    finishedAt TEXT NOT NULL
  ) STRICT;

  -- The conversations of a finished play, as they are judged.
  CREATE TABLE playConversation (
    play INTEGER NOT NULL REFERENCES play,
    customer INTEGER NOT NULL CHECK (customer >= 0),
    interaction INTEGER NOT NULL UNIQUE REFERENCES interaction,
    PRIMARY KEY (play, customer)
  ) STRICT, WITHOUT ROWID;

  -- What a mentor says about a step.
  CREATE TABLE playComment (
    id INTEGER PRIMARY KEY,
    play INTEGER NOT NULL REFERENCES playResult,
    customer INTEGER NOT NULL CHECK (customer >= 0),
    step INTEGER NOT NULL CHECK (step >= 0),
    text TEXT NOT NULL CHECK (text <> ''),
    commentedBy INTEGER NOT NULL REFERENCES person,
    commentedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX playComment_play ON playComment (play);
  CREATE INDEX playComment_commentedBy ON playComment (commentedBy);

  CREATE TRIGGER play_onlyCloses BEFORE UPDATE ON play
    WHEN NEW.isOpen <> 0 OR OLD.isOpen <> 1 OR NEW.person <> OLD.person
      OR NEW.publication <> OLD.publication OR NEW.module <> OLD.module OR NEW.part <> OLD.part
      OR NEW.seed <> OLD.seed OR NEW.level <> OLD.level OR NEW.startedAt <> OLD.startedAt
    BEGIN SELECT RAISE(ABORT, 'a play can only be closed'); END;
  CREATE TRIGGER play_notDeleted BEFORE DELETE ON play
    BEGIN SELECT RAISE(ABORT, 'a play stays'); END;
  CREATE TRIGGER playStep_ofOpenPlay BEFORE INSERT ON playStep
    WHEN (SELECT isOpen FROM play WHERE id = NEW.play) <> 1
    BEGIN SELECT RAISE(ABORT, 'the play is closed'); END;
  CREATE TRIGGER playStep_kept BEFORE UPDATE ON playStep
    BEGIN SELECT RAISE(ABORT, 'a step is followed by another and never changed'); END;
  CREATE TRIGGER playStep_notDeleted BEFORE DELETE ON playStep
    BEGIN SELECT RAISE(ABORT, 'a step stays'); END;
  CREATE TRIGGER playResult_kept BEFORE UPDATE ON playResult
    BEGIN SELECT RAISE(ABORT, 'the result of a play never changes'); END;
  CREATE TRIGGER playResult_notDeleted BEFORE DELETE ON playResult
    BEGIN SELECT RAISE(ABORT, 'the result of a play stays'); END;
  CREATE TRIGGER playConversation_kept BEFORE UPDATE ON playConversation
    BEGIN SELECT RAISE(ABORT, 'a conversation stays with its play'); END;
  CREATE TRIGGER playConversation_notDeleted BEFORE DELETE ON playConversation
    BEGIN SELECT RAISE(ABORT, 'a conversation stays with its play'); END;
  CREATE TRIGGER playComment_kept BEFORE UPDATE ON playComment
    BEGIN SELECT RAISE(ABORT, 'a comment is followed by another and never changed'); END;
  CREATE TRIGGER playComment_notDeleted BEFORE DELETE ON playComment
    BEGIN SELECT RAISE(ABORT, 'a comment stays'); END;
  """
