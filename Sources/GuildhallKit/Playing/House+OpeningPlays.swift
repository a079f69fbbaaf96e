public import Curricula
public import Foundation
internal import Rubrics
public import Simulations
internal import Storage

/// One of somebody's own plays of a part.
public struct OwnPlay: Sendable, Hashable {
  public var number: Int64
  public var startedAt: Date
  /// Nothing while it goes on.
  public var finishedAt: Date?
  public var share: Double?
  public var isPassed = false
  public var isProvisional = false

  public var isOpen: Bool { finishedAt == nil }
}

extension PlaySitting {
  public var module: ModuleID { play.module }
  /// False once it is scored.
  public var isOpen: Bool { play.isOpen }
  /// How many steps were saved: what a page was made of is old when this has grown.
  public var revision: Int { sequence }
  /// Pages that can be looked up while it is played.
  public var articles: [Article] { known }
}

extension House {
  /// A play by its number, for the person who plays it.
  ///
  /// - Throws: `unknownPlay`, also where it is somebody else's.
  public func sitting(_ number: Int64, of person: Learner) throws -> PlaySitting {
    guard let play = try store.play(number), play.person == person.id else {
      throw LearningFault.unknownPlay(number)
    }
    return try sitting(play)
  }

  /// A finished play with its marks, for the person whose it is.
  ///
  /// - Throws: `unknownPlay`, also where it is somebody else's.
  public func replay(_ number: Int64, of person: Learner) throws -> ReplayedPlay {
    guard try store.play(number)?.person == person.id else {
      throw LearningFault.unknownPlay(number)
    }
    return try replay(number)
  }

  /// Where a play belongs: its module and its part.
  public func place(ofPlay number: Int64) throws -> (module: ModuleID, part: PartID) {
    guard let play = try store.play(number) else { throw LearningFault.unknownPlay(number) }
    return (play.module, play.part)
  }

  /// Somebody's plays of a part, the oldest first.
  public func plays(
    of part: PartID, in module: ModuleID, by person: Learner
  ) throws -> [OwnPlay] {
    try store.plays(of: person.id, part: part, module: module).map { play in
      var own = OwnPlay(number: play.id, startedAt: play.startedAt)
      guard let result = try store.playResult(of: play.id) else { return own }
      own.finishedAt = result.finishedAt
      own.share = result.share
      own.isPassed = result.isPassed
      own.isProvisional = result.isProvisional
      return own
    }
  }

  /// Milliseconds since the last step, as they count in the next one.
  ///
  /// Without time pressure a break is no part of the conversation, so only its first ten minutes
  /// count; with it the clock runs on.
  public func elapsed(in sitting: PlaySitting) throws -> Int {
    let last = try store.lastStep(of: sitting.play.id) ?? sitting.play.startedAt
    let passed = Int(max(0, clock().timeIntervalSince(last)) * 1000)
    let isTimed = sitting.part.level == .timed
    return min(passed, isTimed ? PlayInput.longestElapsed : longestPause)
  }

  /// Takes a step in a play that its person has before them as it was after so many steps.
  ///
  /// - Parameter elapsed: milliseconds that it counts; nothing for the time since the last step.
  /// - Returns: what came of it; nothing when the very same step was the last one already, as when
  ///   a form is sent twice.
  /// - Throws: `staleAnswer` when other steps were taken since.
  public func take(
    _ act: PlayInput.Act, elapsed: Int? = nil, with customer: Int, in sitting: inout PlaySitting,
    after revision: Int, by person: Learner
  ) throws -> [PlayOutcome]? {
    guard sitting.queue.plays.indices.contains(customer) else { throw PlayFault.notHere }
    let input = PlayInput(act, elapsed: try elapsed ?? self.elapsed(in: sitting))
    if revision != sitting.sequence {
      let clean = input.withoutPersonalData(besides: sitting.queue.plays[customer])
      if revision == sitting.sequence - 1, clean.act != .waits, clean.act == sitting.lastAct,
        customer == sitting.lastCustomer
      {
        return nil
      }
      throw StorageFault.staleAnswer(expected: sitting.sequence, given: revision)
    }
    return try take(input, with: customer, in: &sitting, by: person)
  }

  /// Lets the time pass that has passed, where a customer speaks up, leaves or comes meanwhile.
  ///
  /// - Returns: what came of it; nothing when nothing did, and nothing is kept then.
  public func letTimePass(
    in sitting: inout PlaySitting, with customer: Int, by person: Learner
  ) throws -> [PlayOutcome]? {
    guard sitting.queue.plays.indices.contains(customer) else { throw PlayFault.notHere }
    let input = PlayInput(.waits, elapsed: try elapsed(in: sitting))
    var ahead = sitting.queue
    let before = ahead.arrived
    guard let taken = try? ahead.take(input, with: customer),
      ahead.arrived > before
        || taken.contains(where: { !$0.step.said.isEmpty || $0.step.move != nil })
    else { return nil }
    return try take(input, with: customer, in: &sitting, by: person)
  }
}

extension PlayQueue {
  fileprivate var arrived: Int { plays.indices.count { hasCome($0) } }
}

/// Ten minutes: who is away for longer does something else.
private let longestPause = 600_000
