internal import Rubrics

/// A step that was seen, in the order of the conversation.
struct StepOccurrence: Sendable, Hashable {
  var step: StepID
  /// Rises with the conversation.
  ///
  /// Occurrences at one place are one act, which counts for one step only.
  var place: Int
  var values: [ValueFinding] = []
}

/// What came of comparing one detail of a step's event.
struct ValueFinding: Sendable, Hashable {
  enum Result: Sendable, Hashable {
    case right
    case wrong(used: String, Expectation)
    /// Nothing was recorded that could be compared.
    case unknown
  }

  enum Expectation: Sendable, Hashable {
    case said(by: Speaker)
    case oneOf([String])
    case sameAs(StepID, used: String)
  }

  var detail: String
  var result: Result
}

/// How a conversation went through a procedure.
struct ProcedureJudgement: Sendable, Hashable {
  /// In the order of the procedure; at most `mostFaults` of them.
  var faults: [ProcedureFault]
  /// The occurrence that each step was found in, as a position in the list of occurrences.
  var found: [StepID: Int]
  /// Values that could not be compared, by occurrence.
  var unknownValues: [Int]
  /// True when only the last steps are missing: the conversation ended before them.
  var isUnfinished: Bool

  /// Nobody reads more faults than this.
  static let mostFaults = 100

  var isInOrder: Bool { faults.isEmpty }
}

/// One thing that is wrong with how a procedure was gone through.
enum ProcedureFault: Sendable, Hashable {
  /// The step was not done; nor were those that would have done instead.
  ///
  /// `before` is the occurrence that it should have come before, where one is known.
  case missing(StepID, orElse: [StepID], before: Int?)
  case outOfOrder(StepID, occurrence: Int, Relation)
  case wrongValue(StepID, occurrence: Int, ValueFinding)
  case tooOften(StepID, occurrence: Int, atMost: Int)

  enum Relation: Sendable, Hashable {
    /// It came before a step that belongs before it.
    case before(StepID)
    /// It came after a step that belongs after it.
    case after(StepID)
    /// Something else was done between it and the step that it belongs directly behind.
    case awayFrom(StepID)
  }

  var step: StepID {
    switch self {
    case .missing(let step, _, _), .outOfOrder(let step, _, _), .wrongValue(let step, _, _),
      .tooOften(let step, _, _):
      step
    }
  }

  var occurrence: Int? {
    switch self {
    case .missing(_, _, let before): before
    case .outOfOrder(_, let occurrence, _), .wrongValue(_, let occurrence, _),
      .tooOften(_, let occurrence, _):
      occurrence
    }
  }
}
