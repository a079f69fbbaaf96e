public import Foundation

/// Why somebody was certified on a day, for whoever has to be shown: the answer, the grounds, who
/// decided, what came after, and where all of it stands in the audit log.
public struct AwardDossier: Sendable, Hashable, Codable {
  /// A requirement with what met it then.
  public struct Node: Sendable, Hashable, Codable {
    public var asked: String
    public var isMet: Bool
    public var evidence: [String]
    public var missing: [String]
    public var parts: [Node]

    public init(
      asked: String, isMet: Bool, evidence: [String], missing: [String], parts: [Node]
    ) {
      self.asked = asked
      self.isMet = isMet
      self.evidence = evidence
      self.missing = missing
      self.parts = parts
    }
  }

  /// Something that happened, in its order.
  public struct Entry: Sendable, Hashable, Codable {
    public var at: Date
    public var what: String
    public var by: String
    public var reason: String

    public init(at: Date, what: String, by: String, reason: String) {
      self.at = at
      self.what = what
      self.by = by
      self.reason = reason
    }
  }

  /// An event of the audit log.
  public struct LogLine: Sendable, Hashable, Codable {
    public var sequence: Int
    public var at: String
    public var actor: String
    public var verb: String
    public var hash: String

    public init(sequence: Int, at: String, actor: String, verb: String, hash: String) {
      self.sequence = sequence
      self.at = at
      self.actor = actor
      self.verb = verb
      self.hash = hash
    }
  }

  public var person: String
  public var programme: String
  public var title: String
  /// The moment that is asked about.
  public var at: Date
  /// The answer, in a sentence or two.
  public var answer: [String]
  /// Whether the certification held at the moment.
  public var held: Bool
  public var certification: Int64?
  public var awardedAt: Date?
  public var expiresAt: Date?
  public var decidedBy: String?
  /// Everybody who trained the person by then; the one who decided is not among them.
  public var trainedBy: [String]
  public var version: Int64
  public var versionHash: String
  public var tree: Node
  public var history: [Entry]
  public var log: [LogLine]

  public init(
    person: String, programme: String, title: String, at: Date, answer: [String], held: Bool,
    certification: Int64? = nil, awardedAt: Date? = nil, expiresAt: Date? = nil,
    decidedBy: String? = nil, trainedBy: [String] = [], version: Int64, versionHash: String,
    tree: Node, history: [Entry] = [], log: [LogLine] = []
  ) {
    self.person = person
    self.programme = programme
    self.title = title
    self.at = at
    self.answer = answer
    self.held = held
    self.certification = certification
    self.awardedAt = awardedAt
    self.expiresAt = expiresAt
    self.decidedBy = decidedBy
    self.trainedBy = trainedBy
    self.version = version
    self.versionHash = versionHash
    self.tree = tree
    self.history = history
    self.log = log
  }
}

extension AwardDossier {
  /// The answer in the first lines, then what it rests on.
  public var text: String {
    var lines = answer.map { wrapped(printable($0)) }
    lines += ["", "What the programme asks, and what met it", ""]
    lines += tree.lines(0)
    lines += [
      "",
      "Programme “\(title)” (\(programme)), published version \(version), SHA-256 \(versionHash)",
    ]
    if !trainedBy.isEmpty {
      lines.append(
        wrapped("Trained by \(trainedBy.map(printable).joined(separator: ", ")).", indent: "  "))
    }
    if !history.isEmpty { lines += ["", "History"] }
    for entry in history {
      let reason = entry.reason.isEmpty ? "" : ": \(printable(entry.reason))"
      lines.append(
        "  "
          + wrapped(
            "\(day(entry.at)) \(entry.what) by \(printable(entry.by))\(reason)", indent: "    "))
    }
    if !log.isEmpty { lines += ["", "Audit log (guildhall verify computes its chain again)"] }
    for line in log {
      lines.append("  \(line.sequence)  \(line.at)  \(line.verb) by \(line.actor)  \(line.hash)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension AwardDossier.Node {
  fileprivate func lines(_ depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: depth + 1)
    func line(_ sign: String, _ text: String, _ more: String = "") -> String {
      margin + more + wrapped("\(sign) \(printable(text))", indent: margin + more + "  ")
    }
    return [line(isMet ? "✓" : "✗", asked)]
      + (parts.isEmpty
        ? evidence.map { line("–", $0, "  ") } + missing.map { line("still:", $0, "  ") }
        : parts.flatMap { $0.lines(depth + 1) })
  }
}
