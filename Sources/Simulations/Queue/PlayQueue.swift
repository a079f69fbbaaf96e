internal import Curricula

/// What one customer did about an input.
public struct PlayOutcome: Sendable, Hashable, Codable {
  /// From 0.
  public var customer: Int
  public var step: PlayStep
}

/// Several customers at once: while the trainee turns to one, the clock runs for the others.
public struct PlayQueue: Sendable {
  public private(set) var plays: [Play]
  /// Seconds after the beginning at which each customer comes.
  public let arrivals: [Int]
  /// Milliseconds from the beginning.
  public private(set) var clock = 0

  /// - Parameter spacing: seconds between one customer's coming and the next one's.
  public init(_ engines: [ScenarioEngine], _ setup: PlaySetup, spacing: Int = 45) {
    plays = engines.enumerated().map { number, engine in
      Play(
        engine,
        PlaySetup(seed: setup.seed &+ UInt64(number), level: setup.level))
    }
    arrivals = engines.indices.map { $0 * spacing }
  }

  public var isOver: Bool { plays.allSatisfy(\.isOver) }

  /// Whether the customer has come; the next one comes at once when all others are served.
  public func hasCome(_ customer: Int) -> Bool {
    guard plays.indices.contains(customer) else { return false }
    return clock >= arrivals[customer] * 1000 || plays[..<customer].allSatisfy(\.hasEnded)
  }

  /// Takes a step with one customer.
  ///
  /// - Returns: the steps that came of it: that customer's, and those of others who spoke up.
  /// - Throws: when the step cannot be taken; nothing has changed then.
  @discardableResult
  public mutating func take(
    _ input: PlayInput, with customer: Int
  ) throws(PlayFault) -> [PlayOutcome] {
    guard plays.indices.contains(customer) else { throw .over }
    guard hasCome(customer) else { throw .notHere }
    var next = self
    var taken = [
      PlayOutcome(customer: customer, step: try next.plays[customer].take(input))
    ]
    // A tool takes its time on top of the trainee's; a form does not count for who filled it in.
    let elapsed = max(
      max(0, min(input.elapsed, PlayInput.longestElapsed)),
      next.plays[customer].clock - plays[customer].clock)
    next.clock += elapsed
    for other in plays.indices
    where other != customer && !plays[other].hasEnded && hasCome(other) {
      var play = next.plays[other]
      let step = try play.take(PlayInput(.waits, elapsed: elapsed))
      next.plays[other] = play
      if !step.said.isEmpty || step.move != nil {
        taken.append(PlayOutcome(customer: other, step: step))
      }
    }
    self = next
    return taken
  }

  /// The mean share of the plays that have ended; nothing before all have.
  public func share() -> Double? {
    let shares = plays.compactMap { $0.score()?.share }
    return shares.count == plays.count ? mean(shares) : nil
  }
}
