internal import Curricula
internal import Rubrics

extension Play {
  /// An act with the facts of this play in the place of braces.
  func filled(_ act: PlayInput.Act) -> PlayInput.Act {
    switch act {
    case .says(let text): .says(filled(text))
    case .does(let tool, let arguments):
      .does(tool, arguments: arguments.mapValues { filled($0) })
    case .wrapsUp(let fields): .wrapsUp(fields.mapValues { filled($0) })
    case .waits, .leaves: act
    }
  }
}

extension Walkthrough.Step {
  /// What the trainee does in it, facts in braces; nothing for what only is expected.
  var input: PlayInput? {
    switch self {
    case .says(let text, let after): PlayInput(.says(text), seconds: after)
    case .does(let tool, let arguments, let after):
      PlayInput(.does(tool, arguments: arguments), seconds: after)
    case .waits(let seconds): PlayInput(.waits, seconds: seconds)
    case .leaves: PlayInput(.leaves, seconds: 2)
    case .wrapsUp(let fields): PlayInput(.wrapsUp(fields), seconds: 30)
    case .expect: nil
    }
  }
}

extension PlayInput {
  init(_ act: Act, seconds: Int) {
    self.init(act, elapsed: min(max(0, seconds), Self.longestElapsed / 1000) * 1000)
  }

  /// A second more, within what a step may take.
  static func longer(than seconds: Int) -> Int { min(seconds, longestElapsed / 1000 - 1) + 1 }
}
