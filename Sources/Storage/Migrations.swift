internal import GRDB

/// The history of the schema: append only, written against tables and never against today's types.
func migrations() -> DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("2026-11 the first house") { db in
    try db.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
    try db.execute(sql: firstHouse)
  }
  migrator.registerMigration("2026-11 the school") { db in try db.execute(sql: school) }
  migrator.registerMigration("2026-11 the assay") { db in try db.execute(sql: assay) }
  migrator.registerMigration("2026-11 the simulated customer") { db in
    try db.execute(sql: simulatedCustomer)
  }
  return migrator
}

private let firstHouse = """
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

/// Forms, time limits, certainty, second scores, sign-offs and waivers.
private let school = """
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

private let assay = """
  -- A bonus may lift a total above 1.
  CREATE TABLE scorecard_new (
    id INTEGER PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    segment INTEGER NOT NULL CHECK (segment >= 0),
    engine INTEGER NOT NULL,
    agent TEXT,
    -- Nothing on the card counted: no number, and left out of every mean.
    total REAL CHECK (total >= 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'fail', 'notScored', 'provisional')),
    card BLOB NOT NULL,
    scoredAt TEXT NOT NULL,
    UNIQUE (interaction, publication, rubric, segment, engine)
  ) STRICT;
  INSERT INTO scorecard_new (id, interaction, publication, rubric, segment, engine, agent, total,
      outcome, card, scoredAt)
    SELECT id, interaction, publication, rubric, segment, engine, agent, total, outcome, card,
      scoredAt FROM scorecard;
  DROP TABLE scorecard;
  ALTER TABLE scorecard_new RENAME TO scorecard;
  CREATE INDEX scorecard_publication ON scorecard (publication);

  -- What was learnt from the exemplars of a cue when its rubric was published.
  CREATE TABLE fittedCue (
    id INTEGER PRIMARY KEY,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    cue TEXT NOT NULL,
    -- Which way of fitting; one of another version cannot be compared.
    version INTEGER NOT NULL,
    model BLOB NOT NULL,
    UNIQUE (publication, rubric, cue)
  ) STRICT;
  CREATE TRIGGER fittedCue_kept BEFORE UPDATE ON fittedCue
    BEGIN SELECT RAISE(ABORT, 'a published model never changes'); END;
  CREATE TRIGGER fittedCue_notDeleted BEFORE DELETE ON fittedCue
    BEGIN SELECT RAISE(ABORT, 'a published model stays'); END;
  """

private let simulatedCustomer = """
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
