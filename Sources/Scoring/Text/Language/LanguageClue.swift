/// A word that speaks for some of the familiar languages.
struct LanguageClue: Sendable {
  var languages: FamiliarLanguages
  /// How much it says; twelve is a frequent word of four letters or more in one or two languages.
  var weight: Int
  /// Of which it makes a sentence, as verbs and pronouns do and names, titles and dishes do not.
  ///
  /// Empty where the word was met before.
  var sentence: FamiliarLanguages = []
  /// Also met in English, though not often.
  var isAlikeEnglish = false
  /// Stands by a greeting or thanks, which people also say to speakers of another language.
  var isPolite = false
}
