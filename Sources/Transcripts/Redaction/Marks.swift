/// A place that somebody redacted before us.
struct MarkFound {
  /// Bytes of the scanned text.
  var range: Range<Int>
  /// What it stands for, when it says so.
  var kind: PersonalDataKind?
}

/// The marks in a text: `[CARD]`, `<credit_card>`, `{{PHONE}}`, `XXXX-XXXX-XXXX-1234`, `****1111`.
func marks(in text: ScannedText) -> [MarkFound] {
  let bytes = text.bytes
  var marks: [MarkFound] = []
  var index = 0
  while index < bytes.count {
    let mark: MarkFound? =
      switch bytes[index] {
      case UInt8(ascii: "["): namedMark(bytes, index, close: UInt8(ascii: "]"))
      case UInt8(ascii: "<"): namedMark(bytes, index, close: UInt8(ascii: ">"))
      case UInt8(ascii: "{"): namedMark(bytes, index, close: UInt8(ascii: "}"))
      case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "#"),
        UInt8(ascii: "_"):
        maskedNumber(bytes, index)
      default: nil
      }
    if let mark {
      marks.append(mark)
      index = mark.range.upperBound
    } else if isMask(bytes[index]) {
      // The rest of a run of the same masks cannot begin a mark where its first could not.
      let mask = bytes[index]
      while index < bytes.count, bytes[index] == mask { index += 1 }
    } else {
      index += 1
    }
  }
  return marks.isEmpty ? [] : withLeadingDigits(marks, bytes)
}

/// Words that only a mark holds between its brackets.
private let markWords: [String: PersonalDataKind?] = {
  var words: [String: PersonalDataKind?] = [:]
  func add(_ kind: PersonalDataKind?, _ list: String) {
    for word in list.split(separator: " ") { words.updateValue(kind, forKey: String(word)) }
  }
  add(
    nil, "redacted removed masked hidden pii pci phi sensitive deleted name person address account")
  add(nil, "location organization date number zip dob birth username user id driver passport bank")
  add(.card, "card pan creditcard ccn cc")
  add(.securityCode, "cvv cvc csc")
  add(.expiry, "expiry expiration exp")
  add(.password, "password pin passwd")
  add(.oneTimeCode, "otp")
  add(.email, "email mail")
  add(.phone, "phone telephone tel mobile fax")
  add(.ssn, "ssn social")
  add(.iban, "iban")
  add(.ip, "ip")
  add(.url, "url link")
  return words
}()

/// Words that may stand beside those in a mark.
private let markCompanions: Set<String> = [
  "security", "code", "one", "time", "credit", "debit", "data", "info", "us", "full", "first",
  "last",
  "value", "e", "of", "by", "content", "line", "customer", "agent", "personal", "entity", "street",
  "state", "city", "age", "payment", "start", "end", "private",
]

private func namedMark(_ bytes: [UInt8], _ start: Int, close: UInt8) -> MarkFound? {
  var index = start
  while index < bytes.count, index - start < 3, bytes[index] == bytes[start] { index += 1 }
  let depth = index - start
  let limit = min(bytes.count, index + 48)
  var hasMarkWord = false
  var kind: PersonalDataKind?
  var digits = 0
  var isCapital = true
  var previous = ""
  while index < limit, bytes[index] != close {
    let from = index
    if isLetter(bytes[index]) {
      while index < limit, isLetter(bytes[index]) {
        if !isUppercase(bytes[index]) { isCapital = false }
        index += 1
      }
      let word = bytes.lowercased(from..<index)
      if let marked = markWords[word] {
        hasMarkWord = true
        kind = kind ?? marked
      } else if !markCompanions.contains(word) {
        return nil
      }
      if word == "code", previous == "security" { (hasMarkWord, kind) = (true, .securityCode) }
      if word == "code", previous == "time" { (hasMarkWord, kind) = (true, .oneTimeCode) }
      previous = word
    } else if isDigit(bytes[index]) {
      digits += 1
      index += 1
    } else if isSeparator(bytes[index]) {
      index += 1
    } else {
      return nil
    }
  }
  guard hasMarkWord, digits <= 4, index + depth <= bytes.count else { return nil }
  // In square brackets small letters may be anybody's aside; only the plainest count.
  guard isCapital || bytes[start] != UInt8(ascii: "[") || kind != nil || previous == "redacted"
  else {
    return nil
  }
  for offset in 0..<depth where bytes.at(index + offset) != close { return nil }
  return MarkFound(range: start..<(index + depth), kind: kind)
}

private func isSeparator(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"): true
  default: false
  }
}

private func isMask(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "#"): true
  default: false
  }
}

/// A run of masks in groups, and up to four digits behind it that nothing goes on.
private func maskedNumber(_ bytes: [UInt8], _ start: Int) -> MarkFound? {
  guard !isLetter(bytes.at(start - 1)) || isMask(bytes.at(start - 1)) else { return nil }
  var index = start
  var masks = 0
  var end = start
  while index < bytes.count {
    if isMask(bytes[index]) {
      masks += 1
      index += 1
      end = index
    } else if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-")
      || bytes[index] == UInt8(ascii: "."),
      isMask(bytes.at(index + 1))
    {
      index += 1
    } else {
      break
    }
  }
  guard masks >= 3, !isLetter(bytes.at(end)) else { return nil }
  var from = end
  if from < bytes.count, bytes[from] == 0x20 || bytes[from] == UInt8(ascii: "-") { from += 1 }
  let digits = digitsInARow(bytes, from)
  if digits.count >= 1, digits.count <= 4 {
    return MarkFound(range: start..<digits.end, kind: .card)
  }
  return masks >= 6 ? MarkFound(range: start..<end, kind: nil) : nil
}

/// Digits from here, over single separators.
private func digitsInARow(_ bytes: [UInt8], _ start: Int) -> (count: Int, end: Int) {
  var count = 0
  var index = start
  var end = start
  while index < bytes.count, count < 24 {
    if isDigit(bytes[index]) {
      count += 1
      index += 1
      end = index
    } else if count > 0, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-"),
      isDigit(bytes.at(index + 1))
    {
      index += 1
    } else {
      break
    }
  }
  if isLetter(bytes.at(end)) { return (0, start) }
  return (count, end)
}

/// `411111******1111` begins with its digits.
private func withLeadingDigits(_ marks: [MarkFound], _ bytes: [UInt8]) -> [MarkFound] {
  var floor = 0
  return marks.map { mark in
    defer { floor = mark.range.upperBound }
    guard isMask(bytes[mark.range.lowerBound]) else { return mark }
    var start = mark.range.lowerBound
    var digits = 0
    var index = start - 1
    while index >= floor, digits <= 6 {
      if isDigit(bytes[index]) {
        digits += 1
        start = index
      } else if !(bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-"))
        || !isDigit(bytes.at(index - 1))
      {
        break
      }
      index -= 1
    }
    guard (1...6).contains(digits), !isLetter(bytes.at(start - 1)), start >= floor else {
      return mark
    }
    return MarkFound(range: start..<mark.range.upperBound, kind: mark.kind)
  }
}
