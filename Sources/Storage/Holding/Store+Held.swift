internal import GRDB

/// Rows that are not as the log left them.
public struct HeldFault: Sendable, Hashable {
  /// What they are, such as `review`.
  public var kind: String
  /// Their numbers, such as `3` or `1-200`.
  public var numbers: String
  /// The last event that speaks of them as they were.
  public var event: Int
  /// The event before which they were changed; nothing where they were changed after all that the
  /// log says of them.
  public var changedBefore: Int?
}

extension Store {
  /// Holds rows against what the log says of them, from act to act.
  ///
  /// What was written before the log held rows is held from its next act on.
  ///
  /// - Parameter acts: all of the log.
  public func heldFaults(_ acts: [AuditedAct]) throws -> [HeldFault] {
    var last: [HeldRows: (now: String, event: Int)] = [:]
    var faults: [HeldFault] = []
    for (place, act) in acts.enumerated() {
      guard let text = act.details[[HeldChange].detail] else { continue }
      for change in [HeldChange](text) {
        if let known = last[change.rows], known.now != change.was {
          faults.append(HeldFault(change.rows, known.event, changedBefore: place + 1))
        }
        last[change.rows] = (change.now, place + 1)
      }
    }
    return try read { db in
      for (rows, said) in last where try db.hash(of: rows) != said.now {
        faults.append(HeldFault(rows, said.event, changedBefore: nil))
      }
      return faults.sorted { ($0.event, $0.kind, $0.numbers) < ($1.event, $1.kind, $1.numbers) }
    }
  }
}

extension HeldFault {
  fileprivate init(_ rows: HeldRows, _ event: Int, changedBefore: Int?) {
    self.init(
      kind: rows.kind.rawValue, numbers: rows.numbers.description, event: event,
      changedBefore: changedBefore)
  }
}
