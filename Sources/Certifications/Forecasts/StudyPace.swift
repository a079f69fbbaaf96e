/// What one person has done and has still to do until they are ready: until all requirements of a
/// programme are shown.
public struct StudyPace: Sendable, Hashable, Codable {
  /// A name as it is to be shown.
  public var person: String
  /// When they began, in seconds since 1970; nothing where nobody has said so.
  ///
  /// A moment to come is a planned beginning.
  public var startedAt: Int64?
  /// In any order, with failed sittings among them: they took time.
  public var finished: [FinishedStep]
  public var open: [OpenStep]
  public var waits: [Wait]
  /// The last day that is in time.
  public var due: CalendarDay?
  /// Days off; they may overlap.
  public var leave: [DayRange]

  public init(
    person: String, startedAt: Int64? = nil, finished: [FinishedStep] = [], open: [OpenStep] = [],
    waits: [Wait] = [], due: CalendarDay? = nil, leave: [DayRange] = []
  ) {
    self.person = person
    self.startedAt = startedAt
    self.finished = finished
    self.open = open
    self.waits = waits
    self.due = due
    self.leave = leave
  }
}

/// A lesson read, a sitting taken, a point shown.
public struct FinishedStep: Sendable, Hashable, Codable {
  public enum Outcome: String, Sendable, Hashable, Codable {
    /// Nothing that can be failed.
    case done
    case passed, failed
  }

  /// Seconds since 1970.
  public var finishedAt: Int64
  /// How long the step takes as its authors judge, 1 to 10,000 minutes; not how long it took.
  public var minutes: Double
  public var outcome: Outcome

  public init(finishedAt: Int64, minutes: Double, outcome: Outcome = .done) {
    self.finishedAt = finishedAt
    self.minutes = minutes
    self.outcome = outcome
  }
}

public struct OpenStep: Sendable, Hashable, Codable {
  /// As the authors judge, 1 to 10,000 minutes; for a sitting, those of one.
  public var minutes: Double
  /// True for what can be failed and then has to be sat again.
  public var isSitting: Bool

  public init(minutes: Double, isSitting: Bool = false) {
    self.minutes = minutes
    self.isSitting = isSitting
  }
}

/// From a first to a last day, both within.
public struct DayRange: Sendable, Hashable, Codable {
  public var first: CalendarDay
  public var last: CalendarDay

  public init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = last
  }
}

/// Minutes that can be reckoned with: what is not a number, or out of its range, is moved into it.
func reckoned(_ minutes: Double) -> Double { minutes > 1 ? min(minutes, 10_000) : 1 }
