/// Forms, time limits, certainty, second scores, sign-offs and waivers.
let school = """
  -- What drew the form and shuffles its options; NULL for attempts from before there were forms.
  ALTER TABLE attempt ADD COLUMN seed INTEGER;
  -- The drawn items in their order, as JSON; NULL for all of the quiz's.
  ALTER TABLE attempt ADD COLUMN form TEXT;
  -- When the time is up, and when the grace is; NULL without a limit.
  ALTER TABLE attempt ADD COLUMN dueAt TEXT;
  ALTER TABLE attempt ADD COLUMN closesAt TEXT CHECK (closesAt >= dueAt);
  -- How sure the learner was: 1 guessing, 2 fairly sure, 3 certain.
  ALTER TABLE answer ADD COLUMN certainty INTEGER CHECK (certainty BETWEEN 1 AND 3);
  CREATE INDEX attempt_closes ON attempt (closesAt) WHERE isOpen = 1 AND closesAt IS NOT NULL;

  DROP TRIGGER attempt_onlyCloses;
  CREATE TRIGGER attempt_onlyCloses BEFORE UPDATE ON attempt
    WHEN NEW.isOpen <> 0 OR OLD.isOpen <> 1 OR NEW.person <> OLD.person
      OR NEW.publication <> OLD.publication OR NEW.module <> OLD.module OR NEW.quiz <> OLD.quiz
      OR NEW.startedAt <> OLD.startedAt OR NEW.seed IS NOT OLD.seed OR NEW.form IS NOT OLD.form
      OR NEW.dueAt IS NOT OLD.dueAt OR NEW.closesAt IS NOT OLD.closesAt
    BEGIN SELECT RAISE(ABORT, 'an attempt can only be closed'); END;
  CREATE TRIGGER attempt_notDeleted BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'an attempt stays'); END;

  -- What a person gave for an answer that a machine can only suggest points for.
  CREATE TABLE confirmation (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES submission,
    item TEXT NOT NULL,
    points REAL NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    confirmedBy TEXT NOT NULL,
    confirmedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX confirmation_attempt ON confirmation (attempt);

  -- A later score of a submission, beside the first one; the one with the highest number counts.
  CREATE TABLE rescore (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES submission,
    -- Whose items were taken; NULL for the version that the attempt is frozen to.
    keys INTEGER REFERENCES publication,
    -- The last confirmation that it counts; NULL for none.
    confirmation INTEGER REFERENCES confirmation,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    isPassed INTEGER NOT NULL CHECK (isPassed IN (0, 1)),
    score TEXT NOT NULL,
    engine INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    rescoredBy TEXT NOT NULL,
    rescoredAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rescore_attempt ON rescore (attempt);
  CREATE INDEX rescore_keys ON rescore (keys);
  CREATE INDEX rescore_confirmation ON rescore (confirmation);

  -- A mentor has seen the points of a checklist.
  CREATE TABLE signOff (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    checklist TEXT NOT NULL,
    point TEXT NOT NULL,
    note TEXT NOT NULL,
    signedBy INTEGER NOT NULL REFERENCES person CHECK (signedBy <> person),
    signedAt TEXT NOT NULL,
    UNIQUE (person, publication, module, checklist, point)
  ) STRICT;
  CREATE INDEX signOff_publication ON signOff (publication);
  CREATE INDEX signOff_signedBy ON signOff (signedBy);

  -- A trainer holds that a part, or the whole module, is met by other means.
  CREATE TABLE waiver (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    module TEXT NOT NULL,
    -- NULL: the whole module.
    part TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    waivedBy INTEGER NOT NULL REFERENCES person CHECK (waivedBy <> person),
    waivedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX waiver_person ON waiver (person);
  CREATE INDEX waiver_waivedBy ON waiver (waivedBy);

  CREATE TRIGGER confirmation_kept BEFORE UPDATE ON confirmation
    BEGIN SELECT RAISE(ABORT, 'a confirmation is followed by another and never changed'); END;
  CREATE TRIGGER confirmation_notDeleted BEFORE DELETE ON confirmation
    BEGIN SELECT RAISE(ABORT, 'a confirmation stays'); END;
  CREATE TRIGGER rescore_kept BEFORE UPDATE ON rescore
    BEGIN SELECT RAISE(ABORT, 'a score is followed by another and never changed'); END;
  CREATE TRIGGER rescore_notDeleted BEFORE DELETE ON rescore
    BEGIN SELECT RAISE(ABORT, 'a score stays'); END;
  CREATE TRIGGER signOff_kept BEFORE UPDATE ON signOff
    BEGIN SELECT RAISE(ABORT, 'a sign-off never changes'); END;
  CREATE TRIGGER signOff_notDeleted BEFORE DELETE ON signOff
    BEGIN SELECT RAISE(ABORT, 'a sign-off stays'); END;
  CREATE TRIGGER waiver_kept BEFORE UPDATE ON waiver
    BEGIN SELECT RAISE(ABORT, 'a waiver never changes'); END;
  CREATE TRIGGER waiver_notDeleted BEFORE DELETE ON waiver
    BEGIN SELECT RAISE(ABORT, 'a waiver stays'); END;
  """
