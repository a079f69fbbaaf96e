/// A language written in Latin letters that the recogniser has words of.
///
/// The raw value is its base tag.
enum FamiliarLanguage: String, CaseIterable, Sendable {
  case en, de, fr, es, it, pt, nl, pl, sv, da, tr, fi, cs

  /// A set of only this one.
  var alone: FamiliarLanguages {
    FamiliarLanguages(rawValue: 1 << UInt16(Self.allCases.firstIndex(of: self) ?? 0))
  }
}

/// Those of the familiar languages that a word or a letter speaks for.
struct FamiliarLanguages: OptionSet, Sendable, Hashable {
  static let english = FamiliarLanguage.en.alone

  let rawValue: UInt16

  var count: Int { rawValue.nonzeroBitCount }
}
