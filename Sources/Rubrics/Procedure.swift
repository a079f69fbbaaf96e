/// The steps that a piece of work is gone through in, and their order.
///
/// The parts follow each other. What is done more often than the procedure says is no fault, unless
/// a step sets a limit. Foundation has a `Process`, hence the name.
public struct Procedure: Sendable, Hashable, Codable {
  public indirect enum Part: Sendable, Hashable, Codable {
    case step(ProcedureStep)
    /// May be left out as a whole; once one of its steps is done, all of it is required.
    case optional([Part])
    /// One of these sequences.
    case either([[Part]])
    /// All of these, in any order.
    case anyOrder([Part])
    /// A sequence that may be gone through again.
    ///
    /// One whole pass is required; in further passes steps may be left out. An optional step may
    /// come for the first time in a further pass.
    case loop([Part])
    /// Steps that always go together.
    ///
    /// As often as one of them is done, all are, in this order and with no other step of the
    /// procedure between them.
    case block([ProcedureStep])
  }

  public var parts: [Part]

  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Every step, in the order in which they are written.
  public var steps: [ProcedureStep] { parts.flatMap(\.steps) }
}

extension Procedure.Part {
  public var steps: [ProcedureStep] {
    switch self {
    case .step(let step): [step]
    case .optional(let parts), .anyOrder(let parts), .loop(let parts): parts.flatMap(\.steps)
    case .either(let ways): ways.flatMap { $0.flatMap(\.steps) }
    case .block(let steps): steps
    }
  }
}
