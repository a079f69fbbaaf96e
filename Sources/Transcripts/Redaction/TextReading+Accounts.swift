extension TextReading {
  /// Takes international bank account numbers: by country, length and check digits, or by the word
  /// IBAN where the check fails.
  mutating func claimIBANs() {
    for token in tokens.indices where tokens[token].kind == .word && tokens[token].range.count >= 2
    {
      let start = tokens[token].range.lowerBound
      guard tokens[token].range.count == 2, let length = ibanLength(bytes[start], bytes[start + 1]),
        !isWordByte(bytes.at(start - 1)), let end = ibanEnd(from: start, length: length)
      else { continue }
      let range = start..<end
      let isCalled = !cueBefore(token, within: 6).isDisjoint(with: .iban)
      if isCalled || (passesIBANCheck(bytes[range]) && isInFours(range)) { claim(.iban, range) }
    }
  }

  private func ibanEnd(from start: Int, length: Int) -> Int? {
    var index = start
    var count = 0
    while index < bytes.count, count < length {
      let byte = bytes[index]
      if isWordByte(byte), byte < 0x80 {
        if count == 2 || count == 3, !isDigit(byte) { return nil }
        count += 1
      } else if byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        guard isWordByte(bytes.at(index + 1)) else { return nil }
      } else {
        return nil
      }
      index += 1
    }
    return count == length && !isWordByte(bytes.at(index)) ? index : nil
  }

  /// Written in one or in groups of four: two words of a sentence may pass the check by chance.
  private func isInFours(_ range: Range<Int>) -> Bool {
    var count = 0
    for index in range {
      if isWordByte(bytes[index]) {
        count += 1
      } else if count % 4 != 0 {
        return false
      }
    }
    return true
  }

  /// ISO 13616: the first four characters to the end, letters as 10 to 35, the rest by 97 is 1.
  private func passesIBANCheck(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter(isWordByte).map(lowercase)
    var rest = 0
    for sign in signs.dropFirst(4) + signs.prefix(4) {
      if isDigit(sign) {
        rest = (rest * 10 + Int(sign) - 0x30) % 97
      } else {
        rest = (rest * 100 + Int(sign) - 0x61 + 10) % 97
      }
    }
    return rest == 1
  }

  private func ibanLength(_ first: UInt8, _ second: UInt8) -> Int? {
    let country = String(decoding: [lowercase(first), lowercase(second)], as: UTF8.self)
    return ibanLengths[country]
  }

  /// Takes social security numbers of the United States.
  mutating func claimSSNs() {
    for run in atoms.runs({
      $0.gap == .dash || $0.gap == .space || $0.gap == .dot
        || $0.isSpoken || $0.gap == .comma
    }) {
      var index = run.lowerBound
      while index < run.upperBound {
        guard let end = ssnEnd(from: index, in: run), claim(.ssn, atoms: index..<end) else {
          index += 1
          continue
        }
        index = end
      }
    }
  }

  private func ssnEnd(from start: Int, in run: Range<Int>) -> Int? {
    let list = atoms.list
    let first = list[start]
    guard !isLetter(bytes.at(first.range.lowerBound - 1)) || first.isSpoken else { return nil }
    if start + 3 <= run.upperBound, list[start].count == 3, list[start + 1].count == 2,
      list[start + 2].count == 4, list[start + 1].gap == list[start + 2].gap,
      !list[start].isSpoken, isOuter(start..<(start + 3), in: run)
    {
      if isCalledSSN(start) { return start + 3 }
      return list[start + 1].gap == .dash && isValidSSN(start) && !isCalledOther(start)
        ? start + 3 : nil
    }
    // Nine digits in any grouping only where they are called so.
    guard start == run.lowerBound || list[start].gap == .comma, isCalledSSN(start) else {
      return nil
    }
    var end = start
    var count = 0
    while end < run.upperBound, count < 9 {
      count += list[end].count
      end += 1
    }
    return count == 9 && end == run.upperBound ? end : nil
  }

  private func isOuter(_ window: Range<Int>, in run: Range<Int>) -> Bool {
    let gap = atoms.list[window.lowerBound + 1].gap
    if window.lowerBound > run.lowerBound, atoms.list[window.lowerBound].gap == gap { return false }
    return window.upperBound >= run.upperBound || atoms.list[window.upperBound].gap != gap
  }

  private func isCalledSSN(_ start: Int) -> Bool {
    cueBefore(atoms.list[start].tokens.lowerBound, within: 8).contains(.ssn)
  }

  private func isCalledOther(_ start: Int) -> Bool {
    cueBefore(atoms.list[start].tokens.lowerBound, within: 4).contains(.other)
  }

  /// No part is all zeros, and the first is neither 666 nor above 899.
  private func isValidSSN(_ start: Int) -> Bool {
    let (area, group, serial) = (atoms.value(start), atoms.value(start + 1), atoms.value(start + 2))
    return area > 0 && area != 666 && area < 900 && group > 0 && serial > 0
  }

  /// Takes IP addresses of versions 4 and 6.
  mutating func claimIPs() {
    for run in atoms.runs({ $0.gap == .dot }) where run.count == 4 {
      let (first, last) = (atoms.list[run.lowerBound], atoms.list[run.upperBound - 1])
      guard
        run.allSatisfy({
          !atoms.list[$0].isSpoken && atoms.list[$0].count <= 3 && atoms.value($0) <= 255
        }),
        last.range.upperBound - first.range.lowerBound
          == run.reduce(3, { $0 + atoms.list[$1].count }),
        !isWordByte(bytes.at(first.range.lowerBound - 1)),
        bytes.at(first.range.lowerBound - 1) != UInt8(ascii: "."),
        !isWordByte(bytes.at(last.range.upperBound)), !isWordBehindDash(last.range.upperBound),
        !isVersion(first.tokens.lowerBound),
        // 01.23.45.67 is a telephone number.
        run.allSatisfy({ atoms.list[$0].count == 1 || atoms.digits($0..<($0 + 1)).first != 0 })
      else { continue }
      claim(.ip, first.range.lowerBound..<last.range.upperBound)
    }
    guard bytes.contains(UInt8(ascii: ":")) else { return }
    var index = 0
    while index < bytes.count {
      guard isHexDigit(bytes[index]) || bytes[index] == UInt8(ascii: ":"),
        !isWordByte(bytes.at(index - 1)), bytes.at(index - 1) != UInt8(ascii: ":")
      else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isHexDigit(bytes[end]) || bytes[end] == UInt8(ascii: ":") {
        end += 1
      }
      if isIPv6(index..<end) { claim(.ip, index..<end) }
      index = max(end, index + 1)
    }
  }

  /// `2.6.32.10-141` is a version.
  private func isWordBehindDash(_ end: Int) -> Bool {
    bytes.at(end) == UInt8(ascii: "-") && isWordByte(bytes.at(end + 1))
  }

  private func isVersion(_ token: Int) -> Bool {
    (1...3).contains { token >= $0 && tokens[token - $0].word.role == .version }
  }

  private func isIPv6(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 39, !isWordByte(bytes.at(range.upperBound)) else {
      return false
    }
    let groups = bytes[range].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.count <= 4 }) else { return false }
    let empty = groups.indices.filter { groups[$0].isEmpty }
    if empty.isEmpty { return groups.count == 8 }
    let filled = groups.count - empty.count
    let hasGap =
      groups.indices.dropLast().contains { groups[$0].isEmpty && $0 > 0 }
      || groups.prefix(2).allSatisfy(\.isEmpty)
    return hasGap && empty.count <= 2 && filled >= 2 && filled <= 7
      && bytes[range].contains(where: isDigit)
  }
}

/// Lengths by country, as the registry of ISO 13616 lists them.
private let ibanLengths: [String: Int] = {
  let list =
    "ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 "
    + "ee20 eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 "
    + "is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 "
    + "mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 "
    + "sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30"
  var lengths: [String: Int] = [:]
  for entry in list.split(separator: " ") {
    lengths[String(entry.prefix(2))] = Int(entry.dropFirst(2))
  }
  return lengths
}()
