extension ScalarSet {
  /// 0 to 9 alone: other scripts' digits are no order numbers.
  static let digits = ScalarSet([0x30...0x39])

  /// What Unicode calls white space.
  static let spaces = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])

  /// Where a line ends; what `.` does not stand for.
  static let lineEnds = ScalarSet([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])

  /// Letters, marks, digits and connectors of all scripts (Unicode technical standard 18, annex C).
  static let words: ScalarSet = {
    var ranges: [ClosedRange<UInt32>] = []
    // The planes between have no letters yet.
    for value in [0...0x32FFF, 0xE0100...0xE01EF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.isOfWord else { continue }
      if let before = ranges.last, before.upperBound + 1 == scalar.value {
        ranges[ranges.count - 1] = before.lowerBound...scalar.value
      } else {
        ranges.append(scalar.value...scalar.value)
      }
    }
    return ScalarSet(ranges)
  }()

  /// With all that differ from a member by case alone.
  var ignoringCase: ScalarSet {
    // Most expressions are plain English and need no table of all letters.
    if let last = ranges.last, last.upperBound < 0x80 { return asciiIgnoringCase }
    if ranges.count == 1, ranges[0].count == 1 {
      guard let alike = alikeButForCase[ranges[0].lowerBound] else { return self }
      return ScalarSet(alike.map { $0...$0 })
    }
    var added: [ClosedRange<UInt32>] = []
    for (value, alike) in alikeButForCase where contains(value) {
      added += alike.map { $0...$0 }
    }
    return ScalarSet(ranges + added)
  }

  private var asciiIgnoringCase: ScalarSet {
    var added = ranges
    for small in UInt32(0x61)...0x7A where contains(small) || contains(small - 0x20) {
      added += [small...small, small - 0x20...small - 0x20]
    }
    // The long s and the sign for kelvin.
    if contains(0x73) || contains(0x53) { added.append(0x17F...0x17F) }
    if contains(0x6B) || contains(0x4B) { added.append(0x212A...0x212A) }
    return ScalarSet(added)
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || value == 0x5F
        || (0x61...0x7A).contains(value)
    }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return properties.isJoinControl
    }
  }

  /// Unicode's simple case folding, by way of the case mappings to one scalar.
  fileprivate var folded: Unicode.Scalar {
    // The dotless i is a letter of its own.
    if value == 0x131 { return self }
    let upper = properties.uppercaseMapping.unicodeScalars
    let wide = upper.count == 1 ? upper.first ?? self : self
    let lower = wide.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }
}

/// For each scalar that has a case, all that fold to the same, itself too.
private let alikeButForCase: [UInt32: [UInt32]] = {
  var groups: [UInt32: [UInt32]] = [:]
  // No letter beyond has a case.
  for value in UInt32(0)...0x1FFFF {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else {
      continue
    }
    groups[scalar.folded.value, default: []].append(value)
  }
  var alike: [UInt32: [UInt32]] = [:]
  for group in groups.values where group.count > 1 {
    for value in group { alike[value] = group }
  }
  return alike
}()
