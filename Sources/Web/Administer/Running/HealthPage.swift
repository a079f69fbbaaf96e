internal import Foundation
internal import GuildhallKit

/// How the house's server is.
struct HealthPage: Page {
  struct Stat: Sendable {
    var what: String
    var value: String
    var hint: String?
  }

  static let area: Area? = .administer
  let title = "Health"
  var warnings: [String]
  var hasWarnings: Bool
  var server: [Stat]
  var database: [Stat]

  init(_ call: Call) throws {
    let health = try call.house.health()
    let metrics = call.desk.metrics.summary
    let uptime = call.desk.uptime().seconds
    let sessions = try call.house.sessions()
    let backup = call.house.backups().first
    server = [
      Stat(what: "Version", value: guildhallVersion),
      Stat(what: "Running for", value: lasting(uptime)),
      Stat(
        what: "Signed in", value: "\(sessions.count { !$0.isProgram })",
        hint: "\(sessions.count { $0.isProgram }) programs"),
      Stat(
        what: "Answers a second", value: rate(metrics.answers, uptime),
        hint: "\(metrics.answers) since the start"),
      Stat(
        what: "Half of them within", value: milliseconds(metrics.half),
        hint: "99 of 100 within \(milliseconds(metrics.ninetyNine))"),
      Stat(what: "Faults of the server", value: "\(metrics.faults)"),
    ]
    database = [
      Stat(what: "SQLite", value: health.sqliteVersion),
      Stat(what: "Database", value: size(health.databaseBytes)),
      Stat(what: "Log beside it", value: size(health.walBytes)),
      Stat(what: "Free on the disk", value: health.freeBytes.map { size($0) } ?? "not known"),
      Stat(
        what: "Newest backup", value: backup.map { ago($0.madeAt, at: call.now) } ?? "none"),
    ]
    warnings = Self.warnings(health, metrics, newestBackup: backup?.madeAt, at: call.now)
    hasWarnings = !warnings.isEmpty
  }

  /// What somebody should do something about.
  static func warnings(
    _ health: HouseHealth, _ metrics: Metrics.Summary, newestBackup: Date?, at now: Date
  ) -> [String] {
    var warnings: [String] = []
    // Room for a copy to be verified, and as much again for what is written meanwhile.
    let needed = max(500_000_000, health.databaseBytes * 2)
    if let free = health.freeBytes, free < needed {
      warnings.append(
        "Only \(size(free)) are free on the disk. Make room: below \(size(needed)) a backup or a "
          + "verification may fail, and at none nothing can be saved.")
    }
    // SQLite takes it back into the database at about 4 MB, unless somebody reads for very long.
    if health.walBytes > 100_000_000 {
      warnings.append(
        "The log beside the database has grown to \(size(health.walBytes)). A program that reads "
          + "for long keeps it from being taken back; end it.")
    }
    if let made = newestBackup {
      if now.timeIntervalSince(made) > 7 * 86_400 {
        warnings.append(
          "The newest backup here is from \(day(made)). Make one now, or see why the nightly one "
            + "did not run, unless yours are written elsewhere.")
      }
    } else {
      warnings.append(
        "There is no backup in the folder for them. Make one, unless yours are written elsewhere.")
    }
    if metrics.faults > 0 {
      warnings.append(
        "\(metrics.faults) answers since the start were faults of the server. Its log has each "
          + "under a number.")
    }
    if health.hasWALResetBug {
      warnings.append(
        "SQLite \(health.sqliteVersion) has the WAL-reset bug. One writing process, held by the "
          + "lock file, keeps clear of it: never write to the database by other programs.")
    }
    return warnings
  }

  static let template = """
    <div class="page-head"><div><h1>Health</h1><p>How the server and its database are, at this moment.</p></div></div>
    {{#hasWarnings}}<section class="card" data-tone="warn" aria-labelledby="warnings"><h2 id="warnings">To be looked at</h2><ul>{{#warnings}}<li>{{.}}</li>{{/warnings}}</ul></section>{{/hasWarnings}}
    {{^hasWarnings}}<section class="card" data-tone="good"><p>Nothing needs to be looked at.</p></section>{{/hasWarnings}}
    <section class="card" aria-labelledby="server"><h2 id="server">The server</h2><dl class="grid small-cells">{{#server}}<div class="stat"><dt>{{what}}</dt><dd>{{value}}{{#hint}} <span class="hint">{{hint}}</span>{{/hint}}</dd></div>{{/server}}</dl></section>
    <section class="card" aria-labelledby="database"><h2 id="database">The database</h2><dl class="grid small-cells">{{#database}}<div class="stat"><dt>{{what}}</dt><dd>{{value}}{{#hint}} <span class="hint">{{hint}}</span>{{/hint}}</dd></div>{{/database}}</dl></section>
    <p class="hint">For programs that watch: <code>/healthz</code>, <code>/readyz</code>, and <code>/metrics</code> with an administrator's token.</p>

    """
}

/// As the command line says it.
let guildhallVersion = "0.1.0"

private func lasting(_ seconds: Double) -> String {
  let minutes = Int(seconds / 60)
  if minutes < 60 { return "\(minutes) min" }
  if minutes < 48 * 60 { return "\(minutes / 60) h \(minutes % 60) min" }
  return "\(minutes / 1_440) days"
}

private func rate(_ count: Int, _ seconds: Double) -> String {
  guard seconds >= 1 else { return "too early to tell" }
  let tenths = Int((Double(count) / seconds * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

private func milliseconds(_ seconds: Double?) -> String {
  guard let seconds else { return "too few to tell" }
  return seconds.isFinite ? "\(Int((seconds * 1000).rounded())) ms" : "more than 10 s"
}
