/// Who came by a one-time link may set a password without the old one: they have forgotten it.
let linkSessions = """
  ALTER TABLE session ADD COLUMN isByLink INTEGER NOT NULL DEFAULT 0 CHECK (isByLink IN (0, 1));
  """
