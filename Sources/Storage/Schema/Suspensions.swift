/// A suspension is told apart from a revocation in the published lists.
let suspensions = """
  -- The bit that says that it is suspended; NULL for credentials of before there was one, whose
  -- other bit says both.
  ALTER TABLE credential ADD COLUMN suspensionPlace INTEGER CHECK (suspensionPlace > place);
  CREATE UNIQUE INDEX credential_suspensionPlace ON credential (suspensionPlace);
  """
