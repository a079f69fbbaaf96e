/// Teams, segments as rows, samples, reviews, disputes, calibrations, coaching.
///
/// What somebody did is a row that never changes. Columns that only repeat it, so that lists and
/// figures need not read it again, may change, and `verify` holds them against it.
let reviewersWeek =
  reviewedWork + samples + reviews + calibrations + coaching
  + keptRows(
    [
      ("agentName", "a name stays with its person"),
      ("membership", "a membership is followed by another and never changed"),
      ("mentorship", "a mentorship is followed by another and never changed"),
      ("lessonAgain", "what was read stays read"),
      ("cycle", "a drawn sample never changes"),
      ("pickChange", "what was done to a pick stays"),
      ("reviewAnswer", "an answer is followed by another and never changed"),
      ("reviewScore", "a score is followed by another and never changed"),
      ("reviewEvent", "what was done to a review stays"),
      ("dispute", "a dispute stays"),
      ("disputeDecision", "a decision stays"),
      ("calibrationSegment", "what is calibrated stays"),
      ("calibrationReviewer", "who calibrates stays"),
      ("calibrationConsensus", "a consensus is followed by another and never changed"),
      ("machineStanding", "a decision is followed by another and never changed"),
      ("coachingNote", "a note stays"),
      ("coachingAction", "an action stays"),
      ("coachingEvent", "what was done stays"),
      ("remedyDecision", "a decision stays"),
    ])

/// Triggers that keep rows as they are.
func keptRows(_ tables: [(name: String, why: String)]) -> String {
  tables.map { table in
    """
    CREATE TRIGGER \(table.name)_kept BEFORE UPDATE ON \(table.name)
      BEGIN SELECT RAISE(ABORT, '\(table.why)'); END;
    CREATE TRIGGER \(table.name)_notDeleted BEFORE DELETE ON \(table.name)
      BEGIN SELECT RAISE(ABORT, '\(table.why)'); END;

    """
  }.joined()
}

private let reviewedWork = """
  -- The identifiers under which sources know a member of the team.
  CREATE TABLE agentName (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    person INTEGER NOT NULL REFERENCES person,
    namedAt TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agentName_person ON agentName (person);

  -- Of a person's memberships, and mentors, the one with the highest number counts.
  CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    team TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX membership_person ON membership (person);
  CREATE TABLE mentorship (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    mentor INTEGER NOT NULL REFERENCES person CHECK (mentor <> person),
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mentorship_person ON mentorship (person);
  CREATE INDEX mentorship_mentor ON mentorship (mentor);

  -- One agent's part of a recorded interaction, with what it is drawn and listed by.
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interaction,
    number INTEGER NOT NULL CHECK (number >= 0),
    -- NULL when nobody knows who the agent is.
    agent TEXT,
    channel TEXT NOT NULL,
    -- Days since 1970 in UTC: of the conversation's start, or of its import where it has none.
    day INTEGER NOT NULL,
    turns INTEGER NOT NULL,
    csat REAL,
    isReopened INTEGER NOT NULL CHECK (isReopened IN (0, 1)),
    -- As a JSON list.
    tags TEXT NOT NULL,
    -- 0 once a later revision of the interaction has come.
    isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
    UNIQUE (interaction, number)
  ) STRICT;
  CREATE INDEX segment_drawn ON segment (day, agent) WHERE isCurrent = 1;
  CREATE INDEX segment_agent ON segment (agent, day) WHERE isCurrent = 1;
  CREATE INDEX segment_superseded ON segment (interaction, number) WHERE isCurrent = 0;

  -- What lists, samples and trials show of a card, so that they need not read it.
  DROP TRIGGER IF EXISTS scorecard_kept;
  -- A letter for each criterion in the rubric's order: met, partly met, not met, not applicable,
  -- open, hidden.
  ALTER TABLE scorecard ADD COLUMN verdicts TEXT NOT NULL DEFAULT '';
  ALTER TABLE scorecard ADD COLUMN critical TEXT NOT NULL DEFAULT '';
  UPDATE scorecard SET
    verdicts = coalesce((SELECT group_concat(CASE json_extract(value, '$.verdict')
        WHEN 'met' THEN 'm' WHEN 'partlyMet' THEN 'p' WHEN 'notMet' THEN 'n'
        WHEN 'notApplicable' THEN 'a' WHEN 'notShown' THEN 'h' ELSE 'o' END, '')
      FROM json_each(CAST(card AS TEXT), '$.entries')), ''),
    critical = coalesce((SELECT group_concat(json_extract(value, '$.criterion'), ' ')
      FROM json_each(CAST(card AS TEXT), '$.tally.criticalFailures')), '');
  CREATE TRIGGER scorecard_kept BEFORE UPDATE ON scorecard
    BEGIN SELECT RAISE(ABORT, 'a scorecard never changes'); END;
  -- Both were lost when the table was made anew for totals above 1.
  CREATE TRIGGER IF NOT EXISTS scorecard_notDeleted BEFORE DELETE ON scorecard
    BEGIN SELECT RAISE(ABORT, 'a scorecard stays'); END;
  CREATE INDEX interaction_name ON interaction (name);
  CREATE INDEX scorecard_verdicts ON scorecard
    (publication, rubric, engine, interaction, segment, outcome, verdicts);
  CREATE INDEX scorecard_worst ON scorecard (publication, engine, total, outcome, interaction, segment);

  """

private let samples = """
  -- One drawing of a sample, with all that it takes to draw it again.
  CREATE TABLE cycle (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    engine INTEGER NOT NULL,
    firstDay INTEGER NOT NULL,
    lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
    seed INTEGER NOT NULL,
    plan TEXT NOT NULL,
    -- The segments it was drawn from: each number less the one before, seven bits a byte.
    population BLOB NOT NULL,
    drawnBy INTEGER NOT NULL REFERENCES person,
    drawnAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cycle_publication ON cycle (publication);
  CREATE INDEX cycle_drawnBy ON cycle (drawnBy);

  -- When an agent has failed a criterion again and again: what was assigned, or why nothing was.
  CREATE TABLE remedyDecision (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    criterion TEXT NOT NULL,
    remedy TEXT NOT NULL,
    isAssigned INTEGER NOT NULL CHECK (isAssigned IN (0, 1)),
    -- The reviews that failed, and why it was withheld.
    because TEXT NOT NULL,
    dueAt TEXT,
    decidedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX remedyDecision_person ON remedyDecision (person);
  CREATE INDEX remedyDecision_publication ON remedyDecision (publication);

  -- A lesson that was read before and is read again because it was assigned.
  CREATE TABLE lessonAgain (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    lesson TEXT NOT NULL,
    readAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX lessonAgain_person ON lessonAgain (person);
  CREATE INDEX lessonAgain_publication ON lessonAgain (publication);

  -- A segment to be reviewed: drawn in a cycle, or looked at after a remedy.
  CREATE TABLE pick (
    id INTEGER PRIMARY KEY,
    cycle INTEGER REFERENCES cycle,
    remedy INTEGER REFERENCES remedyDecision,
    segment INTEGER NOT NULL REFERENCES segment,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    -- The pick as it was drawn: reason, stratum, chance.
    drawn TEXT NOT NULL,
    isRandom INTEGER NOT NULL CHECK (isRandom IN (0, 1)),
    reviewer INTEGER REFERENCES person,
    -- Who reviews it besides, where the rubric asks for two.
    second INTEGER REFERENCES person,
    -- The pick in whose place it stands.
    replaces INTEGER REFERENCES pick,
    state TEXT NOT NULL CHECK (state IN ('open', 'replaced', 'removed')),
    CHECK ((cycle IS NULL) <> (remedy IS NULL))
  ) STRICT;
  CREATE UNIQUE INDEX pick_cycle ON pick (cycle, segment) WHERE cycle IS NOT NULL;
  CREATE INDEX pick_remedy ON pick (remedy);
  CREATE INDEX pick_segment ON pick (segment);
  CREATE INDEX pick_reviewer ON pick (reviewer) WHERE state = 'open';
  CREATE INDEX pick_second ON pick (second) WHERE state = 'open';
  CREATE INDEX pick_replaces ON pick (replaces);
  CREATE INDEX pick_publication ON pick (publication);
  CREATE TRIGGER pick_notDeleted BEFORE DELETE ON pick
    BEGIN SELECT RAISE(ABORT, 'a pick stays'); END;
  CREATE TRIGGER pick_drawnOnce BEFORE UPDATE ON pick
    WHEN NEW.cycle IS NOT OLD.cycle OR NEW.remedy IS NOT OLD.remedy OR NEW.segment <> OLD.segment
      OR NEW.publication <> OLD.publication OR NEW.rubric <> OLD.rubric
      OR NEW.drawn <> OLD.drawn OR NEW.isRandom <> OLD.isRandom
      OR NEW.replaces IS NOT OLD.replaces OR OLD.state <> 'open'
    BEGIN SELECT RAISE(ABORT, 'a pick can only be given to another, replaced or removed'); END;

  -- Who replaced, removed or handed on a pick, and why.
  CREATE TABLE pickChange (
    id INTEGER PRIMARY KEY,
    pick INTEGER NOT NULL REFERENCES pick,
    kind TEXT NOT NULL CHECK (kind IN ('replaced', 'removed', 'reassigned')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    reviewer INTEGER REFERENCES person,
    changedBy INTEGER NOT NULL REFERENCES person,
    changedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX pickChange_pick ON pickChange (pick);
  CREATE INDEX pickChange_reviewer ON pickChange (reviewer);
  CREATE INDEX pickChange_changedBy ON pickChange (changedBy);

  """

private let reviews = """
  CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    segment INTEGER NOT NULL REFERENCES segment,
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    reviewer INTEGER NOT NULL REFERENCES person,
    purpose TEXT NOT NULL CHECK (purpose IN ('quality', 'followUp', 'calibration')),
    pick INTEGER REFERENCES pick,
    calibration INTEGER REFERENCES calibration,
    startedAt TEXT NOT NULL,
    -- From here on: what the rows of answers, scores and events come to.
    state TEXT NOT NULL DEFAULT 'draft' CHECK (
      state IN ('draft', 'submitted', 'divided', 'acknowledged', 'disputed', 'resolved', 'void')),
    submittedAt TEXT,
    -- 1 when figures count it: submitted, of quality, not void, and not waiting for a second one.
    isCounted INTEGER NOT NULL DEFAULT 0 CHECK (isCounted IN (0, 1)),
    isRandom INTEGER NOT NULL DEFAULT 0 CHECK (isRandom IN (0, 1)),
    agent TEXT,
    channel TEXT NOT NULL,
    day INTEGER,
    total REAL CHECK (total >= 0),
    earned REAL,
    possible REAL,
    outcome TEXT CHECK (outcome IN ('pass', 'fail', 'notScored', 'provisional')),
    -- For customer, business and compliance 1 when free of such an error; NULL when none was possible.
    freeOfCustomer INTEGER,
    freeOfBusiness INTEGER,
    freeOfCompliance INTEGER,
    answered INTEGER,
    notApplicable INTEGER,
    skipped INTEGER,
    seconds REAL
  ) STRICT;
  -- Nobody reviews the same work for the same reason twice.
  CREATE UNIQUE INDEX review_once ON review (segment, publication, rubric, reviewer, purpose,
    coalesce(calibration, 0)) WHERE state <> 'void';
  CREATE INDEX review_figures ON review (day, agent, reviewer, channel) WHERE isCounted = 1;
  CREATE INDEX review_agent ON review (agent, day) WHERE isCounted = 1;
  CREATE INDEX review_reviewer ON review (reviewer, state, day, seconds);
  CREATE INDEX review_pick ON review (pick);
  CREATE INDEX review_calibration ON review (calibration);
  CREATE INDEX review_publication ON review (publication);
  CREATE TRIGGER review_notDeleted BEFORE DELETE ON review
    BEGIN SELECT RAISE(ABORT, 'a review stays'); END;
  CREATE TRIGGER review_identity BEFORE UPDATE ON review
    WHEN NEW.segment <> OLD.segment OR NEW.publication <> OLD.publication
      OR NEW.rubric <> OLD.rubric OR NEW.reviewer <> OLD.reviewer OR NEW.purpose <> OLD.purpose
      OR NEW.pick IS NOT OLD.pick OR NEW.calibration IS NOT OLD.calibration
      OR NEW.startedAt <> OLD.startedAt OR OLD.state = 'void'
      OR (OLD.submittedAt IS NOT NULL AND NEW.submittedAt IS NOT OLD.submittedAt)
    BEGIN SELECT RAISE(ABORT, 'a review keeps its subject, its reviewer and its rubric'); END;

  -- Every change of a draft as it came; of a criterion's the one with the highest number counts.
  CREATE TABLE reviewAnswer (
    review INTEGER NOT NULL REFERENCES review,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    criterion TEXT NOT NULL,
    answer TEXT NOT NULL,
    -- 1 when the machine's verdict on it had been shown before.
    sawMachine INTEGER NOT NULL CHECK (sawMachine IN (0, 1)),
    savedAt TEXT NOT NULL,
    PRIMARY KEY (review, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER reviewAnswer_ofDraft BEFORE INSERT ON reviewAnswer
    WHEN (SELECT state FROM review WHERE id = NEW.review) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'the review is submitted'); END;

  -- What a review came to: as submitted, then after each decision; the last one counts.
  CREATE TABLE reviewScore (
    id INTEGER PRIMARY KEY,
    review INTEGER NOT NULL REFERENCES review,
    cause TEXT NOT NULL CHECK (cause IN ('submitted', 'decided', 'settled')),
    answers TEXT NOT NULL,
    tally TEXT NOT NULL,
    scoredBy INTEGER NOT NULL REFERENCES person,
    scoredAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reviewScore_review ON reviewScore (review);
  CREATE INDEX reviewScore_scoredBy ON reviewScore (scoredBy);

  CREATE TABLE reviewEvent (
    id INTEGER PRIMARY KEY,
    review INTEGER NOT NULL REFERENCES review,
    kind TEXT NOT NULL CHECK (
      kind IN ('submitted', 'acknowledged', 'disputed', 'decided', 'settled', 'voided')),
    text TEXT NOT NULL,
    doneBy INTEGER NOT NULL REFERENCES person,
    doneAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reviewEvent_review ON reviewEvent (review);
  CREATE INDEX reviewEvent_doneBy ON reviewEvent (doneBy);

  -- The marks of the reviews that count, beside the machine's on the same criterion.
  CREATE TABLE reviewMark (
    review INTEGER NOT NULL REFERENCES review,
    criterion TEXT NOT NULL,
    -- A level's id, or 'na' or 'skip' behind an exclamation mark.
    mark TEXT NOT NULL,
    share REAL,
    isFailure INTEGER NOT NULL CHECK (isFailure IN (0, 1)),
    -- The same of the machine, '!open' where it could not tell; NULL without a card.
    machine TEXT,
    -- The last answer before the machine's verdict was shown; NULL when there was none.
    blind TEXT,
    sawMachine INTEGER NOT NULL CHECK (sawMachine IN (0, 1)),
    publication INTEGER NOT NULL,
    rubric TEXT NOT NULL,
    day INTEGER NOT NULL,
    agent TEXT,
    reviewer INTEGER NOT NULL,
    channel TEXT NOT NULL,
    isRandom INTEGER NOT NULL,
    PRIMARY KEY (review, criterion)
  ) STRICT, WITHOUT ROWID;
  -- In the order in which answers are counted, with all that they are filtered by.
  CREATE INDEX reviewMark_figures
    ON reviewMark (rubric, criterion, mark, share, day, agent, reviewer, channel, isRandom);
  CREATE INDEX reviewMark_trial
    ON reviewMark (rubric, criterion, publication, blind, machine);
  CREATE INDEX reviewMark_agent ON reviewMark (agent, rubric, criterion);

  CREATE TABLE dispute (
    id INTEGER PRIMARY KEY,
    review INTEGER NOT NULL REFERENCES review,
    criterion TEXT NOT NULL,
    proposed TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    disputedBy INTEGER NOT NULL REFERENCES person,
    disputedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX dispute_review ON dispute (review);
  CREATE INDEX dispute_disputedBy ON dispute (disputedBy);
  CREATE TABLE disputeDecision (
    dispute INTEGER PRIMARY KEY REFERENCES dispute,
    decision TEXT NOT NULL CHECK (decision IN ('keep', 'change', 'other')),
    -- The answer that counts now.
    choice TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    decidedBy INTEGER NOT NULL REFERENCES person,
    decidedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX disputeDecision_decidedBy ON disputeDecision (decidedBy);

  -- How far the machine is trusted with a criterion; the last decision counts.
  CREATE TABLE machineStanding (
    id INTEGER PRIMARY KEY,
    rubric TEXT NOT NULL,
    criterion TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'shownFirst', 'counted')),
    -- The figures that it rests on.
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    decidedBy INTEGER NOT NULL REFERENCES person,
    decidedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX machineStanding_criterion ON machineStanding (rubric, criterion);
  CREATE INDEX machineStanding_decidedBy ON machineStanding (decidedBy);

  """

private let calibrations = """
  CREATE TABLE calibration (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    publication INTEGER NOT NULL REFERENCES publication,
    rubric TEXT NOT NULL,
    -- As a JSON list.
    criteria TEXT NOT NULL,
    -- NULL for a baseline by consensus.
    expert INTEGER REFERENCES person,
    openedBy INTEGER NOT NULL REFERENCES person,
    openedAt TEXT NOT NULL,
    closedBy INTEGER REFERENCES person,
    closedAt TEXT
  ) STRICT;
  CREATE INDEX calibration_publication ON calibration (publication);
  CREATE INDEX calibration_expert ON calibration (expert);
  CREATE INDEX calibration_openedBy ON calibration (openedBy);
  CREATE INDEX calibration_closedBy ON calibration (closedBy);
  CREATE TRIGGER calibration_onlyCloses BEFORE UPDATE ON calibration
    WHEN OLD.closedAt IS NOT NULL OR NEW.closedAt IS NULL OR NEW.title <> OLD.title
      OR NEW.publication <> OLD.publication OR NEW.rubric <> OLD.rubric
      OR NEW.criteria <> OLD.criteria OR NEW.expert IS NOT OLD.expert
      OR NEW.openedBy <> OLD.openedBy OR NEW.openedAt <> OLD.openedAt
    BEGIN SELECT RAISE(ABORT, 'a calibration can only be closed'); END;
  CREATE TRIGGER calibration_notDeleted BEFORE DELETE ON calibration
    BEGIN SELECT RAISE(ABORT, 'a calibration stays'); END;
  CREATE TABLE calibrationSegment (
    calibration INTEGER NOT NULL REFERENCES calibration,
    position INTEGER NOT NULL,
    segment INTEGER NOT NULL REFERENCES segment,
    PRIMARY KEY (calibration, position),
    UNIQUE (calibration, segment)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX calibrationSegment_segment ON calibrationSegment (segment);
  CREATE TABLE calibrationReviewer (
    calibration INTEGER NOT NULL REFERENCES calibration,
    person INTEGER NOT NULL REFERENCES person,
    PRIMARY KEY (calibration, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX calibrationReviewer_person ON calibrationReviewer (person);
  -- What the group agreed on after it was closed; the last one for a segment and criterion counts.
  CREATE TABLE calibrationConsensus (
    id INTEGER PRIMARY KEY,
    calibration INTEGER NOT NULL REFERENCES calibration,
    segment INTEGER NOT NULL REFERENCES segment,
    criterion TEXT NOT NULL,
    choice TEXT NOT NULL,
    reason TEXT NOT NULL,
    agreedBy INTEGER NOT NULL REFERENCES person,
    agreedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX calibrationConsensus_calibration ON calibrationConsensus (calibration);
  CREATE INDEX calibrationConsensus_segment ON calibrationConsensus (segment);
  CREATE INDEX calibrationConsensus_agreedBy ON calibrationConsensus (agreedBy);

  """

private let coaching = """
  -- What a coach tells an agent, tied to a review, a criterion and a turn where it is about one.
  CREATE TABLE coachingNote (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    review INTEGER REFERENCES review,
    criterion TEXT,
    turn INTEGER,
    text TEXT NOT NULL CHECK (text <> ''),
    notedBy INTEGER NOT NULL REFERENCES person CHECK (notedBy <> person),
    notedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX coachingNote_person ON coachingNote (person);
  CREATE INDEX coachingNote_review ON coachingNote (review);
  CREATE INDEX coachingNote_notedBy ON coachingNote (notedBy);
  CREATE TABLE coachingAction (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    note INTEGER REFERENCES coachingNote,
    text TEXT NOT NULL CHECK (text <> ''),
    dueAt TEXT NOT NULL,
    setBy INTEGER NOT NULL REFERENCES person CHECK (setBy <> person),
    setAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX coachingAction_person ON coachingAction (person);
  CREATE INDEX coachingAction_note ON coachingAction (note);
  CREATE INDEX coachingAction_setBy ON coachingAction (setBy);
  CREATE TABLE coachingEvent (
    id INTEGER PRIMARY KEY,
    note INTEGER UNIQUE REFERENCES coachingNote,
    action INTEGER UNIQUE REFERENCES coachingAction,
    doneBy INTEGER NOT NULL REFERENCES person,
    doneAt TEXT NOT NULL,
    CHECK ((note IS NULL) <> (action IS NULL))
  ) STRICT;
  CREATE INDEX coachingEvent_doneBy ON coachingEvent (doneBy);

  """
