internal import Curricula
internal import Rubrics
public import Simulations

/// A comment of a mentor on a step of a play.
public struct PlayComment: Sendable, Hashable, Codable {
  /// The step's number.
  public var step: Int
  public var by: String
  public var text: String

  public init(step: Int, by: String, text: String) {
    self.step = step
    self.by = by
    self.text = text
  }
}

/// What one step looks like to whoever reads the play: what was done, what the customer said, why.
public func text(
  of step: PlayStep, in play: Play, explained: Bool = true, comments: [PlayComment] = []
) -> String {
  var lines: [String] = []
  let time = clock(step.at)
  switch step.input?.act {
  case .says(let text): lines.append(spoken("You", step.heardOnly.map { $0 + " –" } ?? text))
  case .does(let tool, let arguments):
    let title = play.scenario.tool(tool)?.title ?? tool.rawValue
    let given = arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    lines.append(
      "  "
        + wrapped(
          "(\(title)\(given.isEmpty ? "" : "; " + given.joined(separator: ", ")))",
          indent: "   ", width: 80))
  case .waits: lines.append("  (You say nothing for \((step.input?.elapsed ?? 0) / 1000) s)")
  case .leaves: lines.append("  (You end the conversation)")
  case .wrapsUp(let fields):
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      lines.append("  (Form, \(name): " + wrapped(value, indent: "   ", width: 70) + ")")
    }
  case nil: break
  }
  if let shown = step.shown {
    for line in shown.split(whereSeparator: \.isNewline) {
      lines.append("    │ " + wrapped(String(line), indent: "    │ ", width: 80))
    }
  }
  for line in step.said { lines.append(spoken(play.customerName, line)) }
  if explained {
    for reason in step.reasons(in: play.scenario) {
      lines.append("      · " + wrapped(reason, indent: "        ", width: 80))
    }
  }
  for comment in comments where comment.step == step.number {
    lines.append(
      "      ✎ " + wrapped("\(comment.by): \(comment.text)", indent: "        ", width: 80))
  }
  if lines.isEmpty { return "" }
  return "[\(step.number), \(time)]\n" + lines.joined(separator: "\n") + "\n"
}

/// A play from its first word to its last, step by step.
public func text(
  of play: Play, explained: Bool = true, comments: [PlayComment] = []
) -> String {
  play.steps.map { text(of: $0, in: play, explained: explained, comments: comments) }
    .filter { !$0.isEmpty }.joined(separator: "\n")
}

/// Words with who speaks them.
public func spoken(_ name: String, _ words: String) -> String {
  let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let head = "  \(printable(name)): "
  return lines.enumerated().map { number, line in
    (number == 0 ? head : "    ") + wrapped(String(line), indent: "    ", width: 80)
  }.joined(separator: "\n")
}

/// Minutes and seconds.
func clock(_ milliseconds: Int) -> String {
  let seconds = milliseconds / 1000
  return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
}
