internal import Foundation

/// Everything that somebody is called, and what stands in its place once they are erased.
struct PersonNames: Sendable {
  let person: Int64
  /// Their name, handle, e-mail address, staff number and identifiers, as they were stored.
  let called: [String]
  /// What stands under an identifier afterwards, by the identifier as it is compared.
  let aliases: [String: String]
  /// Identifiers of theirs with what stands for each and when they were named.
  let identifiers: [(name: String, alias: String, namedAt: String)]
  /// Parts of their name that are masked alone where something is about them.
  let parts: [String]

  /// - Parameters:
  ///   - createdAt: when the person was taken in; their own name is theirs since then.
  ///   - identifiers: with the time that each was named.
  ///   - isNameTheirs: whether work under their name is theirs, and not another's of the same name.
  ///   - lost: identifiers that were taken back from them and are nobody's.
  init(
    person: Int64, name: String, handle: String, email: String?, staffID: String?,
    createdAt: String, isNameTheirs: Bool = true,
    identifiers: [(name: String, namedAt: String)], lost: [String]
  ) {
    self.person = person
    let alias = "erased-\(person)"
    var aliases: [String: String] = [:]
    for own in [name, handle] + [email, staffID].compactMap({ $0 }) {
      aliases[foldedIdentifier(own)] = alias
    }
    if !isNameTheirs { aliases[foldedIdentifier(name)] = nil }
    // Each identifier keeps a name of its own, because awards count work from when it was named.
    var named = [(name: name, alias: alias, namedAt: createdAt)]
    for (number, own) in identifiers.enumerated() {
      let folded = foldedIdentifier(own.name)
      if folded == foldedIdentifier(name) { continue }
      aliases[folded] = "\(alias)-\(number + 2)"
      named.append((own.name, "\(alias)-\(number + 2)", own.namedAt))
    }
    for own in lost where aliases[foldedIdentifier(own)] == nil {
      aliases[foldedIdentifier(own)] = alias
    }
    self.aliases = aliases
    self.identifiers = named
    var called: [String] = []
    let all = [name, handle] + [email, staffID].compactMap { $0 } + identifiers.map(\.name) + lost
    for own in all where !called.contains(own) { called.append(own) }
    self.called = called
    parts = name.split(whereSeparator: \.isWhitespace).map(String.init).filter { part in
      // “van” and “de” are in many names, and one letter is no name.
      part.first?.isLowercase != true && part.count { $0.isLetter } > 1
    }
  }

  /// What stands for an identifier, where it is theirs.
  func alias(of identifier: String?) -> String? {
    identifier.flatMap { $0.utf8.count > 400 ? nil : aliases[foldedIdentifier($0)] }
  }
}

/// As identifiers are compared: without regard to capitals, spaces and compatible ways of writing.
public func foldedIdentifier(_ name: String) -> String {
  // Most names are ASCII, which has nothing to compose; everybody's are folded for one look-up.
  let composed =
    name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCompatibilityMapping
  return composed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A text as names are looked for in it: small letters, decomposed, each run of space one space.
struct FoldedText {
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// For each the place of the scalar that it came from.
  private(set) var places: [Int] = []
  let original: [Unicode.Scalar]

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    scalars.reserveCapacity(original.count)
    places.reserveCapacity(original.count)
    for (place, scalar) in original.enumerated() {
      let value = scalar.value
      if value < 0x80 {
        if value == 0x20 || (9...13).contains(value) {
          if scalars.last == 0x20 { continue }
          add(0x20, place)
        } else {
          add((65...90).contains(value) ? value + 32 : value, place)
        }
      } else if scalar.properties.isWhitespace {
        if scalars.last != 0x20 { add(0x20, place) }
      } else {
        let folded = String(Character(scalar)).decomposedStringWithCompatibilityMapping.lowercased()
        for part in folded.unicodeScalars { add(part.value, place) }
      }
    }
  }

  private mutating func add(_ value: UInt32, _ place: Int) {
    scalars.append(value)
    places.append(place)
  }
}
