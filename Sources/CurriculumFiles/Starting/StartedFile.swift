/// A file to begin with: it passes every check as it is, and its comments say what to do.
public struct StartedFile: Sendable, Hashable {
  /// Inside the curriculum's folder.
  public var path: String
  public var text: String
}

/// What a new file is called, and what it needs of the curriculum that it joins.
public struct Start: Sendable, Hashable {
  public var id: String
  public var title: String
  /// A competency that a module builds.
  public var competency = "clear-communication"
  /// `soft-skill`, `product`, `compliance` or `tool`.
  public var kind = "soft-skill"
  /// Of a scenario and of a rubric.
  public var channel = "chat"
  /// What judges a scenario.
  public var rubric = ""

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// As XML has it.
  var shownTitle: String {
    title.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  static let heading = """
    <?xml version="1.0" encoding="UTF-8"?>

    """
  static let namespace = "xmlns=\"urn:guildhall:curriculum:1\""
}
