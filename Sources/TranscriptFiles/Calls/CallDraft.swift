internal import Findings
internal import Transcripts

/// A conversation in the making: its participants by key, its turns and what is wrong with it.
struct CallDraft {
  let place: SourceLocation
  var participants: [Participant] = []
  var turns: [Turn] = []
  var times = TimeFaults()
  private var findings: [Finding] = []
  private var unlisted = 0
  private var known: [String: Int] = [:]

  /// More faults than these in one conversation are counted and not listed.
  private static let mostFindings = 40

  init(place: SourceLocation) { self.place = place }

  /// The place of the participant of that key, who joins when the key is met for the first time.
  mutating func index(of key: String, _ participant: Participant) -> Int {
    if let index = known[key] { return index }
    participants.append(participant)
    known[key] = participants.count - 1
    return participants.count - 1
  }

  /// Somebody who spoke, and the source does not say who.
  mutating func nobody() -> Int { index(of: "\u{0}nobody", Participant(role: .unknown)) }

  mutating func fault(
    _ category: Finding.Category, _ sentence: String, severity: Finding.Severity = .warning
  ) {
    guard findings.count < Self.mostFindings || severity == .error else { return unlisted += 1 }
    findings.append(Finding(severity, category, at: place, sentence))
  }

  /// Everything that is wrong, those of the times included.
  var allFindings: [Finding] {
    var all = findings + times.findings(at: place)
    if turns.isEmpty, !all.hasErrors {
      all.append(Finding(.warning, .meaning, at: place, "The conversation has no turns."))
    }
    if unlisted > 0 {
      all.append(Finding(.warning, .shape, at: place, "\(unlisted) more faults are not listed."))
    }
    return all
  }

  /// Sorts by time where every turn has one, otherwise leaves the file's order.
  mutating func sortByTime() {
    if turns.allSatisfy({ $0.at != nil }) {
      turns = stablySorted(turns) { $0.at?.microseconds ?? 0 }
    } else if turns.allSatisfy({ $0.startMs != nil }) {
      turns = stablySorted(turns) { Int64($0.startMs ?? 0) }
    }
  }

  var timeBasis: TimeBasis {
    if turns.contains(where: { $0.at != nil }) { return .absolute }
    return turns.contains { $0.startMs != nil } ? .relative : .none
  }
}

/// Sorted by a key; those of one key keep their order.
func stablySorted<Element>(_ elements: [Element], by key: (Element) -> Int64) -> [Element] {
  elements.enumerated().map { (key: key($0.element), place: $0.offset, element: $0.element) }
    .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.element)
}

extension Timestamp {
  /// The time so many milliseconds later, no less precise than a millisecond.
  func later(byMs milliseconds: Int) -> Timestamp {
    Timestamp(
      microseconds: microseconds &+ Int64(milliseconds) &* 1000,
      precision: precision == .microsecond ? .microsecond : .millisecond)
  }

  /// Sorts before nothing that has a time.
  static func earliest(_ times: some Sequence<Timestamp?>) -> Timestamp? {
    times.lazy.compactMap(\.self).min()
  }
}

/// Milliseconds of a count of seconds; nothing for what is no length of a conversation.
func milliseconds(ofSeconds seconds: Double?) -> Int? {
  guard let seconds, seconds.isFinite, seconds >= 0, seconds < 31_536_000 else { return nil }
  return Int((seconds * 1000).rounded())
}

extension JSONValue {
  /// A whole number that 53 bits hold.
  var whole: Int? {
    guard let number, number.isFinite, abs(number) < 9_007_199_254_740_992 else { return nil }
    return number == number.rounded(.towardZero) ? Int(number) : nil
  }

  /// Milliseconds from the start of a recording.
  var offsetMs: Int? { milliseconds(ofSeconds: number.map { $0 / 1000 }) }

  /// A text that is not blank, without control characters: a name, an identifier.
  var name: String? {
    guard let text else { return nil }
    let clean = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    let name = String(String.UnicodeScalarView(clean))
    return name.utf8.contains { $0 != 0x20 } ? name : nil
  }

  /// What the value is, for findings.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// True when a text holds a mark such as `[PII]` or `[CREDIT_DEBIT_NUMBER]` in place of words.
func holdsMark(_ text: String) -> Bool {
  var letters = -1
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "["): letters = 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      if letters >= 0 { letters += 1 }
    case UInt8(ascii: "]"):
      if letters >= 3 { return true }
      letters = -1
    default: letters = -1
    }
  }
  return false
}

/// The beginning of a name for a finding.
func quoted(_ name: String) -> String { "“\(name.prefix(120))”" }

/// “1, 2 and 3”.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
