/// What language a text reads like.
public struct LanguageGuess: Sendable, Hashable {
  /// The base tag of BCP 47, as "en" or "pt"; "und" where several are as likely.
  public var language: String
  /// True when nothing speaks for another one.
  ///
  /// Of a script that several languages share, as Cyrillic, only the script is sure.
  public var isSure: Bool

  public init(language: String, isSure: Bool) {
    self.language = language
    self.isSure = isSure
  }
}

/// The language that a text reads like, by its script, its frequent words and its letters.
///
/// Only the first 2,000 Unicode scalars are read, so that a text of any length takes the same time.
/// Names, numbers, addresses of the web, code and words between quotation marks say nothing.
/// Latin letters are told apart for the languages of `FamiliarLanguage`; Norwegian reads like
/// Danish, Catalan like Spanish or French.
///
/// - Returns: nothing when fewer than three words tell anything.
public func languageGuess(of text: String) -> LanguageGuess? {
  let reading = LanguageReading(text)
  if let script = reading.script {
    return LanguageGuess(language: reading.language(of: script), isSure: true)
  }
  return reading.isTelling ? reading.likeliestFamiliar : nil
}

/// True only when it is clear that a text is in another language than the expected one.
///
/// The base tags are compared: a reply in "pt" is as expected where "pt-BR" is. Where the expected
/// language is none of the familiar ones, only another script is clear. In doubt the answer is false:
/// a foreign name, greeting, title or quotation does not make another language of a reply.
///
/// - Parameter expected: a tag of BCP 47, in any case, with "-" or "_" before what follows the base.
public func isInAnotherLanguage(_ text: String, than expected: String) -> Bool {
  let base = baseTag(expected)
  guard base.utf8.count >= 2, base != "und", base != "mul", base != "zxx" else { return false }
  let reading = LanguageReading(text)
  let familiar = FamiliarLanguage(rawValue: base)
  if let script = reading.script {
    if LanguageScript.all[script].languages.contains(base) { return false }
    return familiar.map { !reading.speaks(for: $0) } ?? true
  }
  if let familiar { return reading.isClearlyAnother(than: familiar) }
  guard !LanguageScript.indices(of: base).isEmpty, !LanguageScript.isAlsoLatin(base),
    !reading.hasForeignScript
  else {
    return false
  }
  return reading.isTelling && reading.likeliestFamiliar.isSure
}

private func baseTag(_ tag: String) -> String {
  let base = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  return ["iw": "he", "ji": "yi"][base] ?? base
}
