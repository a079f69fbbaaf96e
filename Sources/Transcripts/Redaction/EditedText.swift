/// A text with tokens put in, that remembers where everything stood.
struct EditedText {
  private(set) var text: String
  /// Sorted, without overlaps: scalars of the first text, and of the text as it is now.
  private(set) var edits: [Edit] = []
  /// Offsets into the text that move with it.
  private(set) var places: [Int]

  struct Edit {
    var kind: PersonalDataKind
    var token: String
    var original: Range<Int>
    var kept: Range<Int>
  }

  init(_ text: String, places: [Int] = []) {
    self.text = text
    self.places = places
  }

  /// Puts tokens in the place of values.
  ///
  /// The first piece of a value makes room for its token, the others go.
  mutating func apply(_ values: [(PersonalDataFound, String)]) {
    var cuts: [(range: Range<Int>, token: String, found: PersonalDataFound?)] = []
    for (found, token) in values {
      for (index, piece) in found.pieces.enumerated() {
        cuts.append((piece, index == 0 ? token : "", index == 0 ? found : nil))
      }
    }
    guard !cuts.isEmpty else { return }
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
    // Plain text is cut by its bytes, which is many times as fast.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let letters = isPlain ? Array(text.utf8) : []
    let scalars = isPlain ? [] : Array(text.unicodeScalars)
    var bytes: [UInt8] = []
    var output = String.UnicodeScalarView()
    func keep(_ range: Range<Int>) {
      if isPlain {
        bytes.append(contentsOf: letters[range])
      } else {
        output.append(contentsOf: scalars[range])
      }
    }
    var length = 0
    var position = 0
    var made: [Edit] = []
    var shifts: [(from: Int, by: Int)] = []
    for cut in cuts where cut.range.lowerBound >= position {
      keep(position..<cut.range.lowerBound)
      length += cut.range.lowerBound - position
      let token = cut.token.unicodeScalars
      if let found = cut.found {
        made.append(
          Edit(
            kind: found.kind, token: cut.token,
            original: original(found.range.lowerBound)..<original(found.range.upperBound),
            kept: length..<(length + token.count)))
      }
      if isPlain {
        bytes.append(contentsOf: cut.token.utf8)
      } else {
        output.append(contentsOf: token)
      }
      length += token.count
      position = cut.range.upperBound
      shifts.append((position, length - position))
    }
    keep(position..<(isPlain ? letters.count : scalars.count))
    edits = merged(edits, shifts, made)
    if !places.isEmpty {
      let lengths = cuts.map { (range: $0.range, length: $0.token.unicodeScalars.count) }
      places = places.map { moved($0, lengths) }
    }
    text = isPlain ? String(decoding: bytes, as: UTF8.self) : String(output)
  }

  /// Where a place stands after the cuts; inside one it falls to the token's beginning.
  private func moved(_ place: Int, _ cuts: [(range: Range<Int>, length: Int)]) -> Int {
    var shift = 0
    for cut in cuts {
      if cut.range.upperBound <= place {
        shift += cut.length - cut.range.count
      } else if cut.range.lowerBound < place {
        return cut.range.lowerBound + shift
      }
    }
    return place + shift
  }

  /// Where a place of the text as it is now stood at first.
  private func original(_ place: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].kept.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return place }
    let edit = edits[low - 1]
    return place - edit.kept.upperBound + edit.original.upperBound
  }

  /// The edits of before, moved, and the new ones among them.
  private func merged(
    _ old: [Edit], _ shifts: [(from: Int, by: Int)], _ new: [Edit]
  ) -> [Edit] {
    var moved = old
    var next = 0
    var by = 0
    for index in moved.indices {
      while next < shifts.count, shifts[next].from <= moved[index].kept.lowerBound {
        by = shifts[next].by
        next += 1
      }
      let kept = moved[index].kept
      moved[index].kept = (kept.lowerBound + by)..<(kept.upperBound + by)
    }
    return (moved + new).sorted { $0.kept.lowerBound < $1.kept.lowerBound }
  }
}

/// Gives each value of an interaction its token.
struct TokenNaming {
  private var numbers: [PersonalDataKind: [String: Int]] = [:]
  private var last: [PersonalDataKind: Int] = [:]

  /// Leaves the numbers free that tokens in a text already have.
  mutating func know(marksOf text: String) {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return }
    let scanned = ScannedText(text)
    for mark in marks(in: scanned) {
      guard let kind = mark.kind, let number = tokenNumber(scanned.bytes[mark.range], kind) else {
        continue
      }
      last[kind] = max(last[kind] ?? 0, number)
    }
  }

  mutating func token(for found: PersonalDataFound) -> String {
    token(for: found.kind, found.value)
  }

  mutating func token(for kind: PersonalDataKind, _ value: String) -> String {
    let number =
      numbers[kind]?[value]
      ?? {
        let next = (last[kind] ?? 0) + 1
        last[kind] = next
        numbers[kind, default: [:]][value] = next
        return next
      }()
    return number == 1 ? kind.token : "[\(kind.tokenName)-\(number)]"
  }

  /// The number of one of our own tokens.
  private func tokenNumber(_ mark: ArraySlice<UInt8>, _ kind: PersonalDataKind) -> Int? {
    let name = Array(kind.tokenName.utf8)
    let inner = mark.dropFirst().dropLast()
    guard mark.first == UInt8(ascii: "["), inner.starts(with: name) else { return nil }
    let rest = inner.dropFirst(name.count)
    if rest.isEmpty { return 1 }
    return rest.first == UInt8(ascii: "-")
      ? Int(String(decoding: rest.dropFirst(), as: UTF8.self)) : nil
  }
}
