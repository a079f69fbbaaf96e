internal import Synchronization

/// Scans that nobody uses at the moment, for the next interaction on whatever thread.
///
/// What a scan finds does not depend on what it has read before; only what it has learnt of the
/// expressions is kept, which would else be learnt again for each interaction.
final class ScanPool: Sendable {
  /// So many wait at most: about one for each thread that scores at a time.
  private static let mostWaiting = 8
  /// A scan that has read a longer turn is let go, and with it the room that the turn took.
  private static let longestTurn = 100_000

  private let cues: CompiledCues
  private let waiting = Mutex<[TurnScan]>([])

  init(_ cues: CompiledCues) { self.cues = cues }

  /// Hands over a scan for as long as `work` takes; no two use the same one at a time.
  func withScan<Result>(_ work: (inout TurnScan) -> Result) -> Result {
    var scan = waiting.withLock { $0.popLast() } ?? TurnScan(cues)
    defer {
      if scan.longestTurn <= Self.longestTurn {
        waiting.withLock { [scan] in if $0.count < Self.mostWaiting { $0.append(scan) } }
      }
    }
    return work(&scan)
  }
}
