/// Whether a text begins with a number that a numeric item can read.
public func isNumber(_ text: String) -> Bool { TypedNumber(text) != nil }

/// A number as people type it, with what stands behind it.
///
/// Read are 1234.5, 1,234.5, 1 234,5, 1'234.5 and 12,5, with a sign of any kind and a currency in front or
/// behind. With both marks the last one is the decimal point. A comma alone parts thousands when
/// groups of three digits follow all its occurrences ("1,234"), and is a decimal point otherwise
/// ("12,5", "0,125"); a point alone is always decimal, unless it comes twice ("1.234.567").
struct TypedNumber {
  var value: Double
  var unit: String

  init?(_ text: String) {
    var rest = Substring(text.trimmedWhitespace)
    var front = ""
    if let first = rest.first, "€$£¥₹".contains(first) {
      front = String(first)
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    var isNegative = false
    if let sign = rest.first, "+-−–".contains(sign) {
      isNegative = sign != "+"
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    if front.isEmpty, let first = rest.first, "€$£¥₹".contains(first) {
      front = String(first)
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    let end = Self.endOfNumber(rest)
    guard let value = Self.value(of: rest[..<end]) else { return nil }
    self.value = isNegative ? -value : value
    var behind = String(rest[end...]).trimmedWhitespace
    // "5." is 5, with a decimal point before nothing or at the end of a sentence.
    if behind == "." || behind == "," { behind = "" }
    guard front.isEmpty || behind.isEmpty else { return nil }
    // "2:45" is a time of day, and no number with a unit.
    if let first = behind.first, ":;/#*=<>()".contains(first) { return nil }
    unit = behind.isEmpty ? front : behind
  }

  /// One number with what stands behind it, or several with their units: "2 h 45 min".
  ///
  /// - Parameter isUnit: whether a text is a unit by itself, such as "m2".
  /// - Returns: nothing when the text is neither. A sign in front belongs to all of them.
  static func all(in text: String, isUnit: (String) -> Bool) -> [TypedNumber] {
    guard let first = TypedNumber(text) else { return [] }
    if isUnit(first.unit) || !first.unit.contains(where: \.isASCIIDigit) { return [first] }
    var numbers: [TypedNumber] = []
    var rest = Substring(text)
    while !rest.allSatisfy(\.isWhitespace) {
      let number = rest.prefix { !$0.isLetter }
      let unit = rest[number.endIndex...].prefix { $0.isLetter }
      guard !unit.isEmpty, let value = TypedNumber(String(number)), value.unit.isEmpty,
        numbers.isEmpty || value.value >= 0, numbers.count < 6
      else { return [] }
      let sign: Double = first.value < 0 && !numbers.isEmpty ? -1 : 1
      numbers.append(TypedNumber(value: sign * value.value, unit: String(unit)))
      rest = rest[unit.endIndex...]
    }
    return numbers
  }

  private init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }

  /// Behind the last digit; a space belongs to the number when three digits follow it.
  private static func endOfNumber(_ text: Substring) -> Substring.Index {
    var end = text.startIndex
    var position = text.startIndex
    while position < text.endIndex {
      let character = text[position]
      let next = text.index(after: position)
      if character.isASCIIDigit {
        end = next
      } else if ".,".contains(character) {
        guard next < text.endIndex, text[next].isASCIIDigit else { break }
      } else if " \u{A0}\u{202F}'’".contains(character) {
        let group = text[next...].prefix(3)
        guard end > text.startIndex, group.count == 3, group.allSatisfy(\.isASCIIDigit),
          text[next...].dropFirst(3).first?.isASCIIDigit != true
        else { break }
      } else {
        break
      }
      position = next
    }
    return end
  }

  private static func value(of text: Substring) -> Double? {
    // All marks that only part groups look alike.
    let marks = String(text.map { $0.isWhitespace || "'’".contains($0) ? " " : $0 })
    guard marks.contains(where: \.isASCIIDigit), marks.count <= 30 else { return nil }
    let point = decimalMark(of: marks)
    let parts =
      point.map {
        marks.split(separator: $0, maxSplits: 1, omittingEmptySubsequences: false)
      } ?? [marks[...]]
    guard let whole = ungrouped(parts[0]) else { return nil }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.allSatisfy(\.isASCIIDigit) else { return nil }
    return Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)")
  }

  /// Which mark stands before the decimals, if any does.
  private static func decimalMark(of text: String) -> Character? {
    let points = text.count { $0 == "." }
    switch (text.contains(","), points) {
    case (true, 1...): return text.last { $0 == "," || $0 == "." }
    case (true, _): return isGrouped(text[...], by: ",") ? nil : ","
    case (false, 1): return "."
    default: return nil
    }
  }

  /// The digits of a whole number whose thousands are parted by one and the same mark, or not at all.
  private static func ungrouped(_ text: Substring) -> String? {
    guard let mark = text.first(where: { !$0.isASCIIDigit }) else { return String(text) }
    guard isGrouped(text, by: mark) else { return nil }
    return text.filter(\.isASCIIDigit)
  }

  /// One to three digits, the first of them no 0, then groups of three.
  private static func isGrouped(_ digits: Substring, by mark: Character) -> Bool {
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    return groups.count > 1 && groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
      && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  fileprivate var trimmedWhitespace: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
