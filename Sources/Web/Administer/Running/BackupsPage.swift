internal import Foundation
internal import GuildhallKit

/// Copies of the database, and whether all in it is as it was written.
struct BackupsPage: Page {
  struct Line: Sendable {
    var name: String
    var at: String
    var size: String
    var download: String
    var remove: String
    var token: String
  }

  /// What the last verification came to.
  struct Verified: Sendable {
    var heading: String
    var tone: String?
    var facts: [String]
    var faults: [String]
    var hasFaults: Bool
  }

  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Backups"
  var folder: String
  var lines: [Line]
  var isEmpty: Bool
  var verified: Verified?
  var isVerifying: Bool
  var token: String

  init(_ call: Call) {
    folder = call.house.backupsFolder
    token = call.token
    let token = call.token
    lines = call.house.backups().map { file in
      Line(
        name: file.name, at: shown(file.madeAt), size: size(file.bytes),
        download: At.backup(file.name), remove: At.backup(file.name) + "/removal", token: token)
    }
    isEmpty = lines.isEmpty
    isVerifying = false
    switch call.desk.verification.state {
    case .never: break
    case .running(let since):
      isVerifying = true
      verified = Verified(
        heading: "Verifying, since \(shown(since))", tone: "info",
        facts: ["Work goes on meanwhile. This page looks again by itself every few seconds."],
        faults: [], hasFaults: false)
    case .failed(let at, let why):
      verified = Verified(
        heading: "Not verified, \(shown(at))", tone: "warn", facts: [why], faults: [],
        hasFaults: false)
    case .done(let at, let report): verified = Verified(report, at)
    }
  }

  static let template = """
    <div class="page-head"><div><h1>Backups</h1><p>Copies of the database, made while work goes on.</p></div>
    <form method="post" action="/administer/backups">{{> token}}<button class="button primary">Make a backup now</button></form></div>
    <p class="callout" data-kind="warning"><strong>A backup holds everything</strong> that the house knows: names, addresses, conversations, results, hashes of passwords. Whoever has it has all of that. Keep it encrypted, on another machine than this one.</p>
    {{#isEmpty}}<div class="empty"><h2>No backup yet</h2><p>Make one now; it takes seconds. They lie in <code>{{folder}}</code>.</p></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card flush"><div class="table-scroll" tabindex="0" role="region" aria-label="Backups"><table>
    <caption class="visually-hidden">Backups, the newest first</caption>
    <thead><tr><th scope="col">Made</th><th scope="col" class="number">Size</th><th scope="col"><span class="visually-hidden">What to do with it</span></th></tr></thead>
    <tbody>{{#lines}}<tr><th scope="row">{{at}}<br><span class="hint">{{name}}</span></th><td class="number">{{size}}</td><td><span class="cluster"><a class="button small" href="{{download}}">Download …<span class="visually-hidden"> {{name}}</span></a><a class="button small" href="{{remove}}">Remove …<span class="visually-hidden"> {{name}}</span></a></span></td></tr>
    {{/lines}}</tbody></table></div></section>
    <p class="hint">They lie in <code>{{folder}}</code>, which only the server's own user may open.</p>{{/isEmpty}}
    <section class="card" aria-labelledby="verify"><h2 id="verify">Verify</h2>
    <p>Everything that is stored is held against the audit log, and every score is computed again, on a copy that is taken away afterwards.</p>
    {{#verified}}<div role="status"><p><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{heading}}</span></p><ul>{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
    {{#hasFaults}}<h3>What is not as it should be</h3><ul>{{#faults}}<li>{{.}}</li>{{/faults}}</ul><p>Keep the database's folder as it is, and restore a backup from before.</p>{{/hasFaults}}</div>{{/verified}}
    {{^isVerifying}}<form method="post" action="/administer/verification">{{> token}}<button class="button">Verify now</button></form>{{/isVerifying}}
    {{#isVerifying}}<p><a class="button" href="/administer/backups">Look again</a></p>{{/isVerifying}}</section>
    <section class="card" aria-labelledby="restore"><h2 id="restore">Restoring one</h2>
    <p>Stop the server. Put the backup in the place of <code>guildhall.sqlite</code>, take away <code>guildhall.sqlite-wal</code> and <code>guildhall.sqlite-shm</code>, and start the server. For a copy every night: <code>guildhall backup</code>, which works while the server runs.</p></section>

    """
}

extension BackupsPage.Verified {
  fileprivate init(_ report: VerificationReport, _ at: Date) {
    let isSound = report.faults.isEmpty
    heading =
      (isSound ? "All is well" : "\(report.faults.count) faults") + ", \(shown(at))"
    tone = isSound ? "good" : "bad"
    facts = [
      "\(report.publications) publications, \(report.interactions) conversations.",
      "Computed again: \(report.scorecards) scorecards, \(report.submissions) submissions, "
        + "\(report.plays) plays, \(report.reviews) reviews, \(report.samples) samples, "
        + "\(report.certifications) certifications.",
      "Audit log: \(report.auditEvents) events, head \(report.auditHead).",
    ]
    faults = Array(report.faults.prefix(100))
    hasFaults = !isSound
  }
}

/// Bytes in the unit that people would name.
func size(_ bytes: Int) -> String {
  switch bytes {
  case ..<1_000: "\(bytes) bytes"
  case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
  case ..<1_000_000_000: "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
  default:
    "\((bytes + 50_000_000) / 100_000_000 / 10).\((bytes + 50_000_000) / 100_000_000 % 10) GB"
  }
}

/// Downloading or removing a backup: what that means, and the button.
struct BackupPage: Page {
  static let area: Area? = .administer
  static let width = PageWidth.narrow
  var title: String
  var name: String
  var size: String
  var address: String
  var isRemoval: Bool
  var token: String

  init(_ call: Call, isRemoval: Bool) throws {
    let file = try call.backup()
    title = isRemoval ? "Remove a backup" : "Download a backup"
    name = file.name
    size = Web.size(file.bytes)
    address = At.backup(file.name)
    self.isRemoval = isRemoval
    token = call.token
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer/backups">Backups</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <section class="card" data-tone="bad"><h1>{{title}}?</h1><p><strong>{{name}}</strong>, {{size}}</p>
    {{#isRemoval}}<p>The file is taken away, here and for good. What was erased from the database since then is gone with it.</p>
    <form method="post" action="{{address}}/removal" class="cluster">{{> token}}<button class="button danger">Remove it</button><a class="button" href="/administer/backups">Keep it</a></form>{{/isRemoval}}
    {{^isRemoval}}<p>It holds everything that the house knows about everybody: names, addresses, conversations, results, hashes of passwords. It is not encrypted. On the machine where you save it, it must be as safe as here. The audit log will say that you took it.</p>
    <form method="post" action="{{address}}" class="stack">{{> token}}<label class="check"><input type="checkbox" name="sure" value="yes" required> I know what it holds, and where I keep it</label>
    <div class="cluster"><button class="button danger">Download it</button><a class="button" href="/administer/backups">Back</a></div></form>{{/isRemoval}}</section>

    """
}
