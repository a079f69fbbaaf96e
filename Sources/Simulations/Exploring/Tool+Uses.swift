internal import Curricula
internal import Rubrics

/// More uses than these are not tried of one tool.
private let mostUses = 12

extension Tool {
  /// Uses that guards ask for, those with the entries' likeliest values, each option once, and one
  /// with wrong entries.
  func uses(asked guards: [Guard], facts: [Fact]) -> [PlayInput.Act] {
    let usual = Dictionary(
      arguments.map { ($0.id, $0.likelyValue(facts)) }, uniquingKeysWith: { one, _ in one })
    var entries: [[String: String]] = []
    for part in guards.flatMap(\.parts) {
      switch part {
      case .does(id, let wanted), .did(id, let wanted):
        entries.append(usual.merging(wanted.filter { usual[$0.key] != nil }) { $1 })
      default: break
      }
    }
    entries.append(usual)
    for argument in arguments {
      for option in argument.options {
        var entry = usual
        entry[argument.id] = option
        entries.append(entry)
      }
    }
    if arguments.contains(where: { $0.options.isEmpty }) {
      var wrong = usual
      for argument in arguments where argument.options.isEmpty { wrong[argument.id] = "0" }
      entries.append(wrong)
    }
    return entries.withoutRepeats.prefix(mostUses).map { .does(id, arguments: $0) }
  }
}

extension Tool.Argument {
  /// The first option, or the fact that is called as the entry is.
  fileprivate func likelyValue(_ facts: [Fact]) -> String {
    if let option = options.first { return option }
    let names = [squeezed(id), squeezed(title)]
    let fact = facts.first { fact in
      names.contains(squeezed(fact.id.rawValue))
        || fact.title.map { title in names.contains { !$0.isEmpty && squeezed(title).hasSuffix($0) }
        }
          ?? false
    }
    return fact.map { "{\($0.id)}" } ?? "something"
  }
}
