extension At {
  static let people = "/administer"
  static let newPerson = "/administer/new-person"
  static let staffList = "/administer/staff-list"
  static let sessions = "/administer/sessions"
  static let audit = "/administer/audit"
  static let retention = "/administer/retention"
  static let backups = "/administer/backups"
  static let health = "/administer/health"

  static func person(_ id: Int64) -> String { "/administer/people/\(id)" }

  static func backup(_ name: String) -> String { "/administer/backups/" + encoded(name) }
}
