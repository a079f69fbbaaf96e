/// Replies as support staff type them, one a line, in the languages that the recogniser knows.
///
/// Of each language the first forty were written before the word lists, the others later, to see what
/// the lists lack. Names, streets, dishes and products are invented.
enum Replies {
  /// By the language they are in; English stands apart, as `english`.
  static let foreign: [(language: String, texts: [String])] = [
    ("de", german), ("fr", french), ("es", spanish), ("it", italian), ("pt", portuguese),
    ("nl", dutch), ("pl", polish), ("sv", swedish), ("da", danish), ("tr", turkish),
  ]

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
