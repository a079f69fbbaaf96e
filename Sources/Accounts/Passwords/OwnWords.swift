internal import Foundation

/// What whoever knows a person and their house would try first: names, handles, addresses.
public struct OwnWords: Sendable, Hashable {
  /// The words of every house; the caller adds the names of its own.
  public static let product = ["Guildhall"]

  private let words: [[Unicode.Scalar]]

  /// - Parameters:
  ///   - person: the name, the handle and the e-mail address, as they are written.
  ///   - house: names of the organisation and of what it sells, beside those of `product`.
  public init(person: [String], house: [String] = []) {
    let all = Set((person + house + Self.product).flatMap(partsOf))
    // The longest first, so that "annabel" is not left as "abel" by "ann".
    words = all.sorted { ($0.count, $0.text) > ($1.count, $1.text) }.map(\.scalars)
  }

  /// How many characters of a password are left when these words are taken out of it.
  func lettersBeside(in password: String) -> Int {
    var pieces = [ArraySlice(folded(password))]
    for word in words { pieces = pieces.flatMap { $0.split(separator: word) } }
    return pieces.reduce(0) { $0 + $1.count }
  }
}

private struct Part: Hashable {
  let scalars: [Unicode.Scalar]
  var count: Int { scalars.count }
  var text: String { String(String.UnicodeScalarView(scalars)) }
}

/// A name's words, and the name written in one word.
///
/// Words of one or two letters are left out by themselves: they stand in too many other words.
private func partsOf(_ name: String) -> [Part] {
  let words = folded(name).split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  let whole = Array(words.joined())
  return words.filter { $0.count >= 3 }.map { Part(scalars: Array($0)) }
    + (whole.count >= 2 ? [Part(scalars: whole)] : [])
}

/// Without capitals and accents, so that "andré" is found in "Andre1990".
private func folded(_ text: String) -> [Unicode.Scalar] {
  Array(
    text.precomposedStringWithCompatibilityMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).unicodeScalars)
}
