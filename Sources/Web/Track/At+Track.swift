// The addresses of what trainers and mentors see of people.
extension At {
  static let cohort = "/track"
  static let heatMap = "/track/heat-map"
  static let signOffs = "/track/sign-offs"
  static let awaiting = "/track/awaiting"
  static let expiring = "/track/expiring"
  static let cleared = "/track/cleared"
  static let forecast = "/track/forecast"
  static let teamSkills = "/track/skills"
  static let mentors = "/track/mentors"
  static let assignments = "/track/assignments"

  /// Somebody's page, or one of its parts.
  static func tracked(_ person: Int64, _ part: PersonPart = .overview) -> String {
    "/track/people/\(person)" + (part == .overview ? "" : "/\(part.rawValue)")
  }

  static func decision(_ decision: RegisterAct, _ programme: String, of person: Int64) -> String {
    "/track/people/\(person)/programmes/\(encoded(programme))/\(decision.rawValue)"
  }

  static func waiver(_ module: String, of person: Int64) -> String {
    "/track/people/\(person)/modules/\(encoded(module))/waiver"
  }

  static func why(_ programme: String, of person: Int64) -> String {
    "/track/people/\(person)/why?programme=\(encoded(programme))"
  }

  static func signing(of person: Int64) -> String { "/track/people/\(person)/sign-offs" }

  static func trackedPlay(_ play: Int64) -> String { "/track/plays/\(play)" }

  /// An address with those fields of a query that have a value.
  static func with(_ address: String, _ fields: KeyValuePairs<String, String?>) -> String {
    let pairs = fields.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))" }
    }
    return pairs.isEmpty ? address : address + "?" + pairs.joined(separator: "&")
  }
}

/// The parts of somebody's page.
enum PersonPart: String, CaseIterable {
  case overview, work, coaching, skills, history

  var title: String {
    switch self {
    case .overview: "Standing"
    case .work: "Work"
    case .coaching: "Coaching"
    case .skills: "Skills"
    case .history: "History"
    }
  }
}
