/// Totals above 1, and what was learnt from exemplars.
let assay = """
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
