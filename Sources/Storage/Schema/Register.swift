/// Lists of staff, what happened to certifications, attestations, credentials, refreshers,
/// retention; and what decisions about certification read in bulk, in columns of their own.
let register =
  staff + certificationHistory + credentials + learningFacts
  + keptRows([
    ("personEvent", "what happened stays on record"),
    ("certificationEvent", "what happened to a certification stays on record"),
    ("attestation", "an attestation stays"),
    ("retentionRule", "a rule is followed by another and never changed"),
    ("issuer", "an issuer is followed by another and never changed"),
    ("credential", "a credential that was issued stays on record"),
    ("refresherAnswer", "an answer stays"),
  ])

private let staff = """
  -- The person's number in the staff list of the house, and where to write to them.
  ALTER TABLE person ADD COLUMN staffID TEXT;
  ALTER TABLE person ADD COLUMN email TEXT;
  CREATE UNIQUE INDEX person_staffID ON person (staffID) WHERE staffID IS NOT NULL;
  CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL;

  CREATE TABLE personEvent (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL CHECK (kind IN ('joined', 'left', 'returned', 'role', 'roleEnded',
      'mentorEnded', 'hold', 'released', 'erased')),
    -- The role, or why.
    text TEXT NOT NULL,
    -- From when it counts, as a time; NULL for what counts at once.
    fromAt TEXT,
    doneBy INTEGER REFERENCES person,
    doneAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX personEvent_person ON personEvent (person);
  CREATE INDEX personEvent_doneBy ON personEvent (doneBy);

  -- Days for which records are kept; of several rules for one thing the last counts.
  CREATE TABLE retentionRule (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('training', 'interactions')),
    days INTEGER NOT NULL CHECK (days > 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    setBy INTEGER NOT NULL REFERENCES person,
    setAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX retentionRule_setBy ON retentionRule (setBy);

  """

private let certificationHistory = """
  ALTER TABLE certification ADD COLUMN renews INTEGER REFERENCES certification;
  -- By which way it was renewed.
  ALTER TABLE certification ADD COLUMN renewal TEXT;
  CREATE UNIQUE INDEX certification_renews ON certification (renews) WHERE renews IS NOT NULL;
  CREATE INDEX certification_expires ON certification (expiresAt, programme, person);

  CREATE TABLE certificationEvent (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    programme TEXT NOT NULL,
    -- NULL for applications and appeals against a refusal.
    certification INTEGER REFERENCES certification,
    kind TEXT NOT NULL CHECK (kind IN ('applied', 'withdrawn', 'reviewOpened', 'reviewClosed',
      'suspended', 'reinstated', 'revoked', 'appealed', 'appealDismissed', 'appealGranted')),
    reason TEXT NOT NULL,
    -- What set it off, such as review/12; '' for nothing that has a number.
    about TEXT NOT NULL,
    dueAt TEXT,
    -- NULL for the rule.
    doneBy INTEGER REFERENCES person,
    doneAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX certificationEvent_person ON certificationEvent (person, programme);
  CREATE INDEX certificationEvent_certification ON certificationEvent (certification);
  CREATE INDEX certificationEvent_doneBy ON certificationEvent (doneBy);

  CREATE TABLE attestation (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    programme TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    attestedBy INTEGER NOT NULL REFERENCES person CHECK (attestedBy <> person),
    attestedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attestation_person ON attestation (person);
  CREATE INDEX attestation_attestedBy ON attestation (attestedBy);

  """

private let credentials = """
  -- Who issues credentials; the private key is a file beside the database and never in it.
  CREATE TABLE issuer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    -- A URL or a DID.
    address TEXT NOT NULL CHECK (address <> ''),
    algorithm TEXT NOT NULL,
    -- RFC 7638, of the public key.
    thumbprint TEXT NOT NULL,
    setBy INTEGER NOT NULL REFERENCES person,
    setAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX issuer_setBy ON issuer (setBy);
  CREATE TABLE credential (
    id INTEGER PRIMARY KEY,
    certification INTEGER NOT NULL REFERENCES certification,
    issuer INTEGER NOT NULL REFERENCES issuer,
    uuid TEXT NOT NULL UNIQUE,
    -- Its place in the published status lists.
    place INTEGER NOT NULL UNIQUE CHECK (place >= 0),
    -- SHA-256 of what was signed.
    tokenHash TEXT NOT NULL CHECK (length(tokenHash) = 64),
    issuedBy INTEGER NOT NULL REFERENCES person,
    issuedAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX credential_certification ON credential (certification);
  CREATE INDEX credential_issuer ON credential (issuer);
  CREATE INDEX credential_issuedBy ON credential (issuedBy);

  """

private let learningFacts = """
  -- What decisions ask of a score, so that they need not read the whole of it.
  DROP TRIGGER submission_kept;
  ALTER TABLE submission ADD COLUMN isProvisional INTEGER;
  ALTER TABLE submission ADD COLUMN isPractice INTEGER;
  ALTER TABLE submission ADD COLUMN mark REAL;
  ALTER TABLE submission ADD COLUMN cutError REAL;
  UPDATE submission SET isProvisional = json_extract(score, '$.isProvisional'),
    isPractice = json_extract(score, '$.isPractice'), mark = json_extract(score, '$.mark'),
    cutError = json_extract(score, '$.cutError');
  CREATE TRIGGER submission_kept BEFORE UPDATE ON submission
    BEGIN SELECT RAISE(ABORT, 'a submission never changes'); END;
  CREATE INDEX submission_facts ON submission
    (attempt, share, isPassed, submittedAt, isProvisional, isPractice, mark, cutError);
  DROP INDEX attempt_person;
  CREATE INDEX attempt_person ON attempt (person, id, module, quiz);
  CREATE INDEX play_facts ON play (person, id, module, part, level);

  DROP TRIGGER rescore_kept;
  ALTER TABLE rescore ADD COLUMN isProvisional INTEGER;
  ALTER TABLE rescore ADD COLUMN mark REAL;
  ALTER TABLE rescore ADD COLUMN cutError REAL;
  UPDATE rescore SET isProvisional = json_extract(score, '$.isProvisional'),
    mark = json_extract(score, '$.mark'), cutError = json_extract(score, '$.cutError');
  CREATE TRIGGER rescore_kept BEFORE UPDATE ON rescore
    BEGIN SELECT RAISE(ABORT, 'a score is followed by another and never changed'); END;

  -- A critical rule failed; and since when figures count it.
  ALTER TABLE review ADD COLUMN isCritical INTEGER;
  ALTER TABLE review ADD COLUMN countedAt TEXT;
  UPDATE review SET countedAt = submittedAt WHERE isCounted = 1;
  UPDATE review SET isCritical = (
    SELECT json_array_length(tally, '$.criticalFailures') > 0 FROM reviewScore
    WHERE review = review.id ORDER BY reviewScore.id DESC LIMIT 1);
  CREATE INDEX review_certifies ON review
    (lower(agent), submittedAt, rubric, total, isCritical) WHERE isCounted = 1;

  CREATE TABLE refresherAnswer (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    publication INTEGER NOT NULL REFERENCES publication,
    module TEXT NOT NULL,
    part TEXT NOT NULL,
    item TEXT NOT NULL,
    response TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    -- 1 again, 2 hard, 3 good, 4 easy.
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    answeredAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX refresherAnswer_person ON refresherAnswer (person, module, part, item);
  CREATE INDEX refresherAnswer_publication ON refresherAnswer (publication);
  """
