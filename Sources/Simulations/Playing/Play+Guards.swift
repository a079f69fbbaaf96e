internal import Curricula
internal import Rubrics

extension Play {
  func holds(_ condition: PreparedGuard, _ happening: Happening) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, happening) }
    case .any(let parts): parts.contains { holds($0, happening) }
    case .none(let parts): !parts.contains { holds($0, happening) }
    case .says(let cue): happening.cues.contains(cue)
    case .said(let cue): saidCues[cue]
    case .mentions(let fact): mentions(fact, happening)
    case .does(let tool, let arguments):
      happening.tool.map { uses($0, tool, arguments) } ?? false
    case .did(let tool, let arguments): used.contains { uses($0, tool, arguments) }
    case .knows(let fact): toldIn[fact] != nil
    case .value(let value, let range): range.contains(number(value))
    case .visited(let state, let count): visits[state, default: 0] >= count
    case .waits(let seconds): happening.waited.map { $0 >= seconds } ?? false
    case .leaves: happening.leaves
    case .never: false
    }
  }

  /// Entries are compared without regard to case, spaces and marks, as a search field would.
  private func uses(
    _ use: ToolUse, _ tool: ToolID, _ arguments: [(argument: String, value: Template)]
  ) -> Bool {
    use.tool == tool
      && arguments.allSatisfy { name, value in
        use.arguments[name].map { squeezed($0) == squeezed(value.text(facts)) } ?? false
      }
  }

  private func number(_ value: PreparedGuard.Value) -> Int {
    switch value {
    case .mood: mood
    case .patience: patience
    case .turns: replies
    case .seconds: clock / 1000
    case .unclear: unclear
    case .own(let number): values[number]
    }
  }
}
