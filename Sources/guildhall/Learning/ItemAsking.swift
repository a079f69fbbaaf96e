import Curricula
import GuildhallKit
import Reports
import Rubrics

/// One question at the keyboard, asked until something was typed that can be an answer.
struct ItemAsking {
  let item: PresentedItem
  /// Those that may be shown now, one more with each asking.
  var hints: [RichText]
  private(set) var shownHints = 0
  private var incomplete: String?

  init(_ item: PresentedItem, hints: [RichText]) {
    self.item = item
    self.hints = hints
  }

  /// What was answered; nothing when the question is left open.
  mutating func response() throws -> Response? {
    while true {
      guard let typed = try typed() else { return nil }
      if typed == "?" {
        showHint()
        continue
      }
      guard let response = item.response(to: typed) else {
        say("   That is not an answer here. \(item.typingHint).")
        continue
      }
      let open = item.openRows(in: response)
      if !open.isEmpty, incomplete != typed {
        say(
          "   Without an answer: \(open.map(String.init).joined(separator: ", ")). Type all of them, or "
            + "the same again to leave them open.")
        incomplete = typed
        continue
      }
      if let fault = lengthFault(typed), try !isMeant(fault) { continue }
      return response
    }
  }

  private mutating func showHint() {
    if hints.isEmpty { say("   There is no hint here.") }
    if shownHints > 0, shownHints >= hints.count { say("   That is all the help there is.") }
    for hint in hints[min(shownHints, hints.count)...].prefix(1) {
      say("   Hint: " + wrapped(hint.plain, indent: "   ", width: 80))
    }
    shownHints = min(shownHints + 1, hints.count)
  }

  private func typed() throws -> String? {
    if item.kind == .longText {
      let text = try askForLines(
        "   \(item.typingHint)\(hints.isEmpty ? "" : "; ? alone for a hint"):")
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
    let hint = hints.isEmpty ? "" : ", ? for a hint"
    let typed = try ask(
      "   \(item.typingHint)\(hint): ",
      isText: item.kind == .text || item.options.contains { $0.letter == "q" })
    return typed.isEmpty ? nil : typed
  }

  private func lengthFault(_ typed: String) -> String? {
    guard item.kind == .longText else { return nil }
    let count = typed.split(whereSeparator: \.isWhitespace).count
    let words = "Your text has \(count) \(count == 1 ? "word" : "words")"
    if let least = item.minWords, count < least {
      return "\(words); at least \(least) are asked for."
    }
    if let most = item.maxWords, count > most { return "\(words); at most \(most) are asked for." }
    return nil
  }

  private func isMeant(_ fault: String) throws -> Bool {
    let reply = try ask("   \(fault) Type y to keep it all the same, or Enter to write it anew: ")
    return ["y", "yes"].contains(reply.lowercased())
  }
}
