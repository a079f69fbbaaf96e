/// Letters of a text that are not Latin ones.
struct ScriptCounts {
  private var letters: [Int: Int] = [:]
  private var words: [Int: Int] = [:]
  /// By the language that alone uses them.
  private var telling: [String: Int] = [:]

  var isEmpty: Bool { letters.isEmpty }

  /// - Returns: false for a word in Latin letters, which is not counted.
  mutating func count(_ word: String) -> Bool {
    var last: Int?
    for scalar in word.unicodeScalars {
      guard let script = LanguageScript.index(of: scalar) else { continue }
      letters[script, default: 0] += 1
      for (language, letters) in LanguageScript.all[script].telling
      where letters.unicodeScalars.contains(scalar) {
        telling[language, default: 0] += 1
      }
      last = script
    }
    guard let last else { return false }
    words[last, default: 0] += 1
    return true
  }

  /// The script that twice as much is written in as in all others together.
  func leading(beside latinLetters: Int) -> Int? {
    var sums = letters
    // Japanese is written in both.
    let kana = sums[LanguageScript.kana] ?? 0
    let han = sums[LanguageScript.han] ?? 0
    if kana > 0, kana * 9 >= han {
      sums[LanguageScript.kana] = kana + han
      sums[LanguageScript.han] = nil
    }
    func share(_ script: Int, _ count: Int) -> Int {
      LanguageScript.all[script].isDense ? 2 * count : count
    }
    let whole = sums.reduce(latinLetters) { $0 + share($1.key, $1.value) }
    for (script, count) in sums.sorted(by: { $0.key < $1.key })
    where share(script, count) * 3 >= whole * 2 {
      let isEnough = LanguageScript.all[script].isDense ? count >= 6 : (words[script] ?? 0) >= 3
      return isEnough ? script : nil
    }
    return nil
  }

  /// The language that uses letters of its own, or the one that most texts of the script are in.
  func language(of script: Int) -> String {
    let own = LanguageScript.all[script].telling.map(\.language).filter { telling[$0] != nil }
    return own.max { (telling[$0] ?? 0) < (telling[$1] ?? 0) }
      ?? LanguageScript.all[script].languages.first ?? "und"
  }
}
