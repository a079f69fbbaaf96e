/// The tables of learning, scoring and certification as they were at first.
let firstHouse = """
  CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    -- What commands call the person by; the name in lower case with dashes.
    handle TEXT NOT NULL UNIQUE CHECK (handle <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    createdAt TEXT NOT NULL,
    -- NULL for somebody who only decides about others.
    learnerSince TEXT
  ) STRICT;

  CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    curriculum TEXT NOT NULL CHECK (curriculum <> ''),
    title TEXT NOT NULL,
    -- SHA-256 over paths and bytes.
    contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
    publishedAt TEXT NOT NULL,
    publishedBy TEXT NOT NULL
  ) STRICT;
  CREATE INDEX publication_curriculum ON publication (curriculum);

  CREATE TABLE publicationFile (
    publication INTEGER NOT NULL REFERENCES publication,
    path TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (publication, path)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE lessonReading (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    lesson TEXT NOT NULL,
    readAt TEXT NOT NULL,
    UNIQUE (person, publication, module, lesson)
  ) STRICT;
  CREATE INDEX lessonReading_publication ON lessonReading (publication);

  CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    quiz TEXT NOT NULL,
    isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
    startedAt TEXT NOT NULL
  ) STRICT;
  -- One open attempt for a person and quiz.
  CREATE UNIQUE INDEX attempt_open ON attempt (person, module, quiz) WHERE isOpen = 1;
  CREATE INDEX attempt_person ON attempt (person);
  CREATE INDEX attempt_publication ON attempt (publication);

  -- Every answer as it came; of an item's answers the one with the highest number counts.
  CREATE TABLE answer (
    attempt INTEGER NOT NULL REFERENCES attempt,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    item TEXT NOT NULL,
    response TEXT NOT NULL,
    savedAt TEXT NOT NULL,
    PRIMARY KEY (attempt, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE submission (
    attempt INTEGER PRIMARY KEY REFERENCES attempt,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    isPassed INTEGER NOT NULL CHECK (isPassed IN (0, 1)),
    -- The whole score with the reason for every point.
    score TEXT NOT NULL,
    engine INTEGER NOT NULL,
    submittedAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL,
    account TEXT NOT NULL,
    externalID TEXT NOT NULL,
    -- A changed export of the same interaction is a new revision; scores stay with theirs.
    revision INTEGER NOT NULL CHECK (revision > 0),
    name TEXT NOT NULL,
    channel TEXT NOT NULL,
    contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
    body BLOB NOT NULL,
    importedAt TEXT NOT NULL,
    UNIQUE (system, account, externalID, revision)
  ) STRICT;

  CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    segment INTEGER NOT NULL CHECK (segment >= 0),
    engine INTEGER NOT NULL,
    agent TEXT,
    -- Nothing on the card counted: no number, and left out of every mean.
    total REAL CHECK (total BETWEEN 0 AND 1),
    outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'fail', 'notScored', 'provisional')),
    card BLOB NOT NULL,
    scoredAt TEXT NOT NULL,
    UNIQUE (interaction, publication, rubric, segment, engine)
  ) STRICT;
  CREATE INDEX scorecard_publication ON scorecard (publication);

  CREATE TABLE certification (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    programme TEXT NOT NULL,
    -- The facts it rests on, frozen.
    evidence TEXT NOT NULL,
    awardedAt TEXT NOT NULL,
    awardedBy TEXT NOT NULL,
    -- NULL: for good.
    expiresAt TEXT CHECK (expiresAt > awardedAt)
  ) STRICT;
  CREATE INDEX certification_person ON certification (person, programme);
  CREATE INDEX certification_publication ON certification (publication);

  CREATE TABLE auditEvent (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;

  -- What was done stays done.
  CREATE TRIGGER auditEvent_kept BEFORE UPDATE ON auditEvent
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER auditEvent_notDeleted BEFORE DELETE ON auditEvent
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER publication_kept BEFORE UPDATE ON publication
    BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
  CREATE TRIGGER publication_notDeleted BEFORE DELETE ON publication
    BEGIN SELECT RAISE(ABORT, 'a published version stays'); END;
  CREATE TRIGGER publicationFile_kept BEFORE UPDATE ON publicationFile
    BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
  CREATE TRIGGER publicationFile_notDeleted BEFORE DELETE ON publicationFile
    BEGIN SELECT RAISE(ABORT, 'a published version stays'); END;
  CREATE TRIGGER lessonReading_kept BEFORE UPDATE ON lessonReading
    BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;
  CREATE TRIGGER lessonReading_notDeleted BEFORE DELETE ON lessonReading
    BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;
  CREATE TRIGGER answer_kept BEFORE UPDATE ON answer
    BEGIN SELECT RAISE(ABORT, 'an answer is followed by another and never changed'); END;
  CREATE TRIGGER answer_notDeleted BEFORE DELETE ON answer
    BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
  CREATE TRIGGER submission_kept BEFORE UPDATE ON submission
    BEGIN SELECT RAISE(ABORT, 'a submission never changes'); END;
  CREATE TRIGGER submission_notDeleted BEFORE DELETE ON submission
    BEGIN SELECT RAISE(ABORT, 'a submission stays'); END;
  CREATE TRIGGER interaction_kept BEFORE UPDATE ON interaction
    BEGIN SELECT RAISE(ABORT, 'an interaction never changes'); END;
  CREATE TRIGGER interaction_notDeleted BEFORE DELETE ON interaction
    BEGIN SELECT RAISE(ABORT, 'an interaction stays'); END;
  CREATE TRIGGER scorecard_kept BEFORE UPDATE ON scorecard
    BEGIN SELECT RAISE(ABORT, 'a scorecard never changes'); END;
  CREATE TRIGGER scorecard_notDeleted BEFORE DELETE ON scorecard
    BEGIN SELECT RAISE(ABORT, 'a scorecard stays'); END;
  CREATE TRIGGER certification_kept BEFORE UPDATE ON certification
    BEGIN SELECT RAISE(ABORT, 'a certification never changes'); END;
  CREATE TRIGGER certification_notDeleted BEFORE DELETE ON certification
    BEGIN SELECT RAISE(ABORT, 'a certification stays'); END;
  -- An attempt changes once: it is closed.
  CREATE TRIGGER attempt_onlyCloses BEFORE UPDATE ON attempt
    WHEN NEW.isOpen <> 0 OR OLD.isOpen <> 1 OR NEW.person <> OLD.person
      OR NEW.publication <> OLD.publication OR NEW.module <> OLD.module OR NEW.quiz <> OLD.quiz
      OR NEW.startedAt <> OLD.startedAt
    BEGIN SELECT RAISE(ABORT, 'an attempt can only be closed'); END;
  CREATE TRIGGER answer_ofOpenAttempt BEFORE INSERT ON answer
    WHEN (SELECT isOpen FROM attempt WHERE id = NEW.attempt) <> 1
    BEGIN SELECT RAISE(ABORT, 'the attempt is closed'); END;
  """
