public import Foundation
internal import Storage

/// An earlier import in a list.
public struct ImportLine: Sendable, Hashable {
  public var number: Int64
  /// Names without folders.
  public var files: [String]
  public var by: String
  public var at: Date
  /// Nothing where it was broken off.
  public var outcome: Outcome?

  public struct Outcome: Sendable, Hashable {
    public var new: Int
    public var changed: Int
    public var same: Int
    public var skipped: Int
    public var redactions: Int
    public var findings: Int
  }
}

extension House {
  /// The imports that stored something, the newest first.
  public func imports(limit: Int = 50) throws -> [ImportLine] {
    let roster = try roster()
    return try store.imports(limit: limit).map { stored in
      ImportLine(
        number: stored.id, files: stored.files, by: roster.name(ofActor: stored.startedBy),
        at: stored.startedAt,
        outcome: stored.counts.map {
          .init(
            new: $0.new, changed: $0.changed, same: $0.same, skipped: $0.skipped,
            redactions: $0.redactions, findings: $0.findings)
        })
    }
  }
}

extension WhoIsWho {
  /// Who stands behind an actor of the log.
  func name(ofActor actor: String) -> String {
    let parts = actor.split(separator: "/", maxSplits: 1)
    if parts.first == "person", let id = parts.last.flatMap({ Int64($0) }) { return name(id) }
    return parts.first == "operator" ? "the server’s operator" : actor
  }
}
