internal import Curricula
internal import Rubrics

struct PreparedLine: Sendable {
  /// Among all lines of the scenario.
  var number: Int
  var template: Template
  var moods: ClosedRange<Int>
}

/// Wordings of one thing that is said.
struct PreparedLines: Sendable {
  /// Among all groups of the scenario: what their order is drawn by.
  var group: Int
  var lines: [PreparedLine]
}

struct PreparedReaction: Sendable {
  var rule: PlayStep.Rule
  /// Among all reactions of the scenario.
  var number: Int
  var when: PreparedGuard?
  var repetition: Reaction.Repetition
  var changes: [PreparedChange]
  var because: String
  var lines: PreparedLines
  /// Facts that its lines tell.
  var tells: [FactID]
}

struct PreparedTransition: Sendable {
  var rule: PlayStep.Rule
  var to: StateID
  var when: PreparedGuard?
  var changes: [PreparedChange]
  var because: String
  var lines: PreparedLines
}

struct PreparedReactions: Sendable {
  var reactions: [PreparedReaction]
  var transitions: [PreparedTransition]
}

struct PreparedState: Sendable {
  var lines: PreparedLines
  var choices: [Template]
  var own: PreparedReactions
  var otherwise: PreparedReaction
}

struct PreparedManner: Sendable {
  var limit: Int?
  var costs: Int
  var lines: PreparedLines
}

struct PreparedTool: Sendable {
  var tool: Tool
  var results: [(when: PreparedGuard?, changes: [PreparedChange], text: Template)]
}

struct PreparedChange: Sendable {
  enum Target: Sendable {
    case mood, patience
    case own(Int)
  }

  var target: Target
  var variable: VariableID
  var step: Change.Step
}

/// A guard whose names are numbers.
indirect enum PreparedGuard: Sendable {
  case all([PreparedGuard])
  case any([PreparedGuard])
  case none([PreparedGuard])
  case says(Int)
  case said(Int)
  case mentions(FactID)
  case does(ToolID, [(argument: String, value: Template)])
  case did(ToolID, [(argument: String, value: Template)])
  case knows(FactID)
  case value(Value, ClosedRange<Int>)
  case visited(Int, atLeast: Int)
  case waits(seconds: Int)
  case leaves
  /// Names something that does not exist, which `check` reports.
  case never

  enum Value: Sendable {
    case mood, patience, turns, seconds, unclear
    case own(Int)
  }
}
