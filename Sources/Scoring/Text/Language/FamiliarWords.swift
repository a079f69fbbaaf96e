/// What tells a language when it is met in a text, written down from general knowledge of it.
///
/// Words are parted by spaces. One with a capital letter also counts with a capital in the middle of
/// a sentence, where other words are taken for names; one that ends in an apostrophe is a word that
/// is joined to the next, as in "l'hôtel".
struct FamiliarWords: Sendable {
  /// Articles, prepositions and "and": names, titles and dishes hold them too.
  var joints = ""
  /// Pronouns, verbs, adverbs and what else makes a sentence of words.
  var sentence: String
  /// Nouns, adjectives and numbers, above all those of a support desk: titles and labels hold them
  /// too.
  var common = ""
  /// Greetings, thanks and titles: people also say them to speakers of the language.
  var courteous = ""
  /// In the list of English: words, names and slips of it that are words of others.
  var alike = ""
  /// Ends of longer words, most of them of one to four letters.
  var endings = ""
  /// Ends of verbs, which make a sentence too.
  var verbEndings = ""
}

extension FamiliarLanguage {
  var words: FamiliarWords {
    switch self {
    case .en: .english
    case .de: .german
    case .fr: .french
    case .es: .spanish
    case .it: .italian
    case .pt: .portuguese
    case .nl: .dutch
    case .pl: .polish
    case .sv: .swedish
    case .da: .danish
    case .tr: .turkish
    case .fi: .finnish
    case .cs: .czech
    }
  }

  /// Letters beyond a to z that it uses.
  var letters: String {
    switch self {
    case .en: ""
    case .de: "äöüß"
    case .fr: "àâçèéêëîïôœùûü"
    case .es: "áéíñóúü"
    case .it: "àèéìòù"
    case .pt: "àáâãçéêíóôõú"
    case .nl: "éëïö"
    case .pl: "ąćęłńóśźż"
    case .sv: "åäöé"
    case .da: "åæøé"
    case .tr: "âçğıöşü"
    case .fi: "äö"
    case .cs: "áčďéěíňóřšťúůýž"
    }
  }
}
