/// The n-grams of some texts, and how much each tells.
///
/// An n-gram that stands in df of n texts weighs ln((1 + n)/(1 + df)) + 1; in a text that has it
/// c times, √c times that. Words and letters are each brought to a length of their own, so that a
/// text has length 1. An n-gram that is in none of the texts counts for the length as one that is in a
/// single text: the less of a text is known, the nearer it is to nothing.
struct FeatureSpace: Sendable {
  /// In rising order.
  let keys: [ExemplarText.Key]
  /// In how many of the texts each n-gram stands.
  let frequencies: [Int]
  let textCount: Int
  private let weights: [Double]
  private let unknownWeight: Double
  private let table: KeyTable

  init(of texts: [ExemplarText]) {
    var all: [ExemplarText.Key] = []
    for text in texts {
      all.append(contentsOf: text.wordGrams.lazy.map(\.key))
      all.append(contentsOf: text.letterGrams.lazy.map(\.key))
    }
    all.sort()
    var keys: [ExemplarText.Key] = []
    var frequencies: [Int] = []
    for key in all {
      if key == keys.last {
        frequencies[frequencies.count - 1] += 1
      } else {
        keys.append(key)
        frequencies.append(1)
      }
    }
    self.init(keys: keys, frequencies: frequencies, textCount: texts.count)
  }

  /// - Parameter keys: in rising order, each once.
  init(keys: [ExemplarText.Key], frequencies: [Int], textCount: Int) {
    self.keys = keys
    self.frequencies = frequencies
    self.textCount = textCount
    table = KeyTable(keys)
    func weight(_ frequency: Int) -> Double {
      naturalLogarithm(Double(1 + textCount) / Double(1 + frequency)) + 1
    }
    // Most n-grams stand in few texts, so few logarithms are needed.
    let common = (0...100).map(weight)
    weights = frequencies.map { $0 < common.count ? common[$0] : weight($0) }
    unknownWeight = common[1]
  }

  /// One n-gram of a text in a space: which of the text's it is, its column and its value.
  struct Entry {
    var gram: Int
    var column: Int
    var value: Double
  }

  /// The known n-grams of a text, in the order of the text; words first.
  func entries(of text: ExemplarText) -> (words: [Entry], letters: [Entry], known: Double) {
    let words = entries(of: text.wordGrams, length: Self.wordShare)
    let letters = entries(of: text.letterGrams, length: Self.letterShare)
    let known =
      words.known * Self.wordShare * Self.wordShare
      + letters.known * Self.letterShare * Self.letterShare
    return (words.entries, letters.entries, known)
  }

  /// The lengths of the words' and of the letters' part, 2 to 1, whose squares add up to 1.
  ///
  /// Found on requests and their politeness, where letters at half the words' length did better
  /// than at the same; steps of a process lose up to a point by it.
  static let wordShare = 2 / 5.0.squareRoot()
  static let letterShare = 1 / 5.0.squareRoot()

  private func entries(
    of grams: [ExemplarText.Gram], length: Double
  ) -> (entries: [Entry], known: Double) {
    var entries: [Entry] = []
    entries.reserveCapacity(grams.count)
    var known = 0.0
    var unknown = 0.0
    for (index, gram) in grams.enumerated() {
      let count = Double(gram.count)
      if let column = table.find(gram.key) {
        let value = (gram.count == 1 ? 1 : count.squareRoot()) * weights[column]
        entries.append(Entry(gram: index, column: column, value: value))
        known += value * value
      } else {
        unknown += count * unknownWeight * unknownWeight
      }
    }
    guard known > 0 else { return ([], 0) }
    let scale = length / (known + unknown).squareRoot()
    for index in entries.indices { entries[index].value *= scale }
    return (entries, known / (known + unknown))
  }
}
