import Curricula
import GuildhallKit
import Reports
import Scoring

/// An item as a terminal shows it: what is to be read first, the prompt, the options.
func itemText(_ item: PresentedItem, number: Int) -> String {
  var lines: [String] = item.introduction.map { indented(text(of: $0, width: 77)) }
  lines.append("\(number). " + wrapped(item.prompt, indent: "   ", width: 80))
  if let customer = item.customer {
    for line in customer.split(separator: "\n") {
      lines.append("   ┃ " + wrapped(String(line), indent: "   ┃ ", width: 78))
    }
  }
  if !item.text.isEmpty { lines.append("   " + wrapped(gapped(item), indent: "   ", width: 80)) }
  for row in item.rows {
    if !row.text.isEmpty {
      lines.append("   \(row.number). " + wrapped(row.text, indent: "      ", width: 77))
    }
    if !row.options.isEmpty {
      let options = row.options.map { "\($0.letter)) \($0.text)" }.joined(separator: "   ")
      lines.append("   [\(row.number)] " + wrapped(options, indent: "       ", width: 76))
    }
  }
  if item.kind != .hottext {
    if !item.rows.isEmpty, !item.options.isEmpty {
      lines.append(item.kind == .gapMatch ? "   to choose from" : "   to be joined with")
    }
    for option in item.options {
      lines.append("   \(option.letter)) " + wrapped(option.text, indent: "      ", width: 77))
    }
  }
  return lines.joined(separator: "\n")
}

private func indented(_ block: String) -> String {
  block.split(separator: "\n", omittingEmptySubsequences: false).map { "   " + $0 }
    .joined(separator: "\n") + "\n"
}

/// The text with its gaps numbered, or with its choosable words in brackets behind their letters.
private func gapped(_ item: PresentedItem) -> String {
  item.text.map { piece in
    guard let place = piece.place else { return piece.words ?? "" }
    guard item.kind == .hottext, item.options.indices.contains(place - 1) else {
      return "[\(place): ……]"
    }
    let option = item.options[place - 1]
    return "‹\(option.letter): \(option.text)›"
  }.joined()
}

extension PresentedItem {
  /// What is to be typed.
  var typingHint: String {
    let last = options.last?.letter ?? "a"
    let several = maxChoices.map { ", \($0) at most" } ?? ""
    return switch kind {
    case .chooseOne: "Type one letter, a to \(last) (q leaves)"
    case .chooseSeveral: "Type one letter or several, a to \(last)\(several) (q leaves)"
    case .trueFalse: "Type t for true or f for false (q leaves)"
    case .hottext: "Type the letters of the words you choose\(several) (q leaves)"
    case .order: "Type all letters, a to \(last), in the right order (q leaves)"
    case .match: "Type each number with its letter, such as 1b 2a (q leaves)"
    case .matrix: "Type each row's number with a column's letter, such as 1b 2a (q leaves)"
    case .gapMatch: "Type each gap's number with a letter, such as 1b 2a (q leaves)"
    case .inlineChoice: "Type each gap's number with a letter, such as 1b 2a (q leaves)"
    case .text: "Type a word or a few (Ctrl-D leaves)"
    case .number:
      "Type a number" + (units.isEmpty ? "" : " with its unit: \(units.joined(separator: ", "))")
        + " (q leaves)"
    case .slider: scaleHint
    case .longText:
      "Write\(lengthHint); end with a line that holds only a full stop (Ctrl-D leaves)"
    }
  }

  private var scaleHint: String {
    guard let scale else { return "Type a number (q leaves)" }
    let unit = scale.unit.map { " \($0)" } ?? ""
    let step = scale.step == 1 ? "" : " in steps of \(decimal(scale.step))"
    return "Type a number from \(decimal(scale.lower)) to \(decimal(scale.upper))\(unit)\(step) "
      + "(q leaves)"
  }

  private var lengthHint: String {
    switch (minWords, maxWords) {
    case (let least?, let most?): " \(least) to \(most) words"
    case (let least?, nil): " at least \(least) words"
    case (nil, let most?): " at most \(most) words"
    case (nil, nil): " freely"
    }
  }
}
