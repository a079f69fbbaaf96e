internal import GuildhallKit
internal import HTTPTypes

/// The pages of an area that its second line of navigation leads to.
///
/// Whoever may not call one does not see it.
let sections: [Area: [(title: String, address: String)]] = [
  .learn: [
    ("Today", "/learn"), ("Modules", "/learn/modules"), ("Refreshers", "/learn/refreshers"),
    ("Articles", "/learn/articles"), ("Certificates", "/learn/certificates"),
    ("My reviews", "/learn/reviews"), ("My data", "/learn/data"),
  ],
  .review: [
    ("Queue", "/review"), ("Interactions", "/review/interactions"),
    ("Disputes", "/review/disputes"), ("Calibrations", "/review/calibrations"),
    ("Coaching", "/review/coaching"), ("Samples", "/review/samples"),
  ],
  .track: [
    ("People", "/track"), ("Sign-offs", "/track/sign-offs"), ("To confirm", "/track/awaiting"),
    ("Certifications", "/track/expiring"), ("Skills", "/track/skills"),
    ("Mentors", "/track/mentors"), ("Quality", "/track/items"), ("Files", "/track/imports"),
  ],
  .administer: [
    ("People", "/administer"), ("Sessions", "/administer/sessions"),
    ("Audit log", "/administer/audit"), ("Retention", "/administer/retention"),
    ("Backups", "/administer/backups"), ("Health", "/administer/health"),
  ],
]

/// What stands together under one section, by the address that the section leads to.
private let parts: [String: [(title: String, address: String)]] = [
  "/track/expiring": [
    ("Expiring", "/track/expiring"), ("Cleared", "/track/cleared"), ("Forecast", "/track/forecast"),
  ],
  "/track/items": [
    ("Questions", "/track/items"), ("Criteria", "/track/criteria"),
    ("Agreement", "/track/agreement"),
  ],
  "/track/imports": [
    ("Imports", "/track/imports"), ("Publishing", "/track/publish"), ("Exports", "/track/exports"),
  ],
]

private let audiences: [String: Audience] = Dictionary(
  allRoutes.filter { $0.method == .get }.map { ($0.path, $0.audience) },
  uniquingKeysWith: { one, _ in one })

extension Area {
  /// Its sections that somebody may call, with the one in which an address lies.
  func sections(for member: Member?, at address: String) -> [LayoutPage.Section] {
    var path = address.prefix { $0 != "?" }
    // Sittings and plays are reached from their modules.
    for work in ["/learn/attempts/", "/learn/plays/"] where path.hasPrefix(work) {
      path = "/learn/modules"
    }
    let open = (Web.sections[self] ?? []).filter {
      audiences[$0.address]?.admits(member) == true
    }
    // The longest address that begins the path: `/learn` begins all of them.
    let addresses: [String] = open.flatMap { section in
      [section.address] + (Web.parts[section.address] ?? []).map(\.address)
    }
    let current = addresses.filter { path == $0 || path.hasPrefix($0 + "/") }
      .max { $0.utf8.count < $1.utf8.count }
    return open.map { section in
      let parts = Web.parts[section.address] ?? []
      let isCurrent =
        section.address == current || parts.contains { $0.address == current }
      return .init(
        title: section.title, address: section.address, isCurrent: isCurrent,
        parts: !isCurrent
          ? []
          : parts.map {
            .init(title: $0.title, address: $0.address, isCurrent: $0.address == current, parts: [])
          })
    }
  }

  /// The paths of its picture, in a square of 24.
  var picture: String {
    switch self {
    case .learn:
      "M3 5.5c3-1.3 6-1.3 9 .5 3-1.8 6-1.8 9-.5v13c-3-1.3-6-1.3-9 .5-3-1.8-6-1.8-9-.5zM12 6v13"
    case .review: "M4 5h16v11H9l-5 4zM8 10.5l2.5 2.5L16 8"
    case .track: "M4 20V10M10 20V4M16 20v-8M21 20H3"
    case .administer:
      "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4"
    }
  }
}
