/// English contractions and short forms written out, so that "can't", "cannot", "can not" and
/// "cant" are one wording for every cue, and "pls" is a "please".
///
/// "'d" may be "would" or "had", and "'s" may be "is", "has" or an owner's: these stay as they are,
/// and fit each of the words they may stand for.
enum Contraction {
  /// The words that a written word stands for; nothing when it stands for itself.
  static func words(of word: some Collection<UInt8>) -> [[UInt8]]? {
    let count = word.count
    guard count <= 12 else { return nil }
    if count <= 8, let found = whole[key(word)] { return found }
    guard word.contains(UInt8(ascii: "'")) else { return nil }
    for (ending, expansion) in endings where count > ending.count {
      let stem = word.dropLast(ending.count)
      if word.dropFirst(stem.count).elementsEqual(ending) { return [Array(stem), expansion] }
    }
    return nil
  }

  /// Which last letters the words to be written out have, by their first letter; a word that has
  /// another, and no apostrophe, stands for itself.
  static let lastLetters: [UInt32] = {
    var letters = [UInt32](repeating: 0, count: 26)
    for word in written.keys {
      guard let first = word.utf8.first, let last = word.utf8.last else { continue }
      letters[Int(first - 97)] |= 1 << UInt32(last - 97)
    }
    return letters
  }()

  /// The words that a token may stand for besides itself.
  static func readings(of word: [UInt8]) -> [[UInt8]] {
    switch String(decoding: word, as: UTF8.self) {
    case "'d": [Array("would".utf8), Array("had".utf8)]
    case "'s": [Array("is".utf8), Array("has".utf8)]
    default: []
    }
  }

  /// The token that may stand for the word.
  static func shortening(of word: [UInt8]) -> [UInt8]? {
    switch String(decoding: word, as: UTF8.self) {
    case "would", "had": Array("'d".utf8)
    case "is", "has": Array("'s".utf8)
    default: nil
    }
  }

  private static let endings: [([UInt8], [UInt8])] = [
    ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "'d"),
    ("'s", "'s"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Up to eight bytes as one number: comparing numbers is quicker than hashing words.
  private static func key(_ word: some Collection<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private struct Table {
    var keys: [UInt64]
    var words: [[[UInt8]]]

    subscript(key: UInt64) -> [[UInt8]]? {
      var low = 0
      var high = keys.count
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low < keys.count && keys[low] == key ? words[low] : nil
    }
  }

  private static let whole: Table = {
    let entries = written.map { word, expansion in
      (key(word.utf8), expansion.split(separator: " ").map { Array($0.utf8) })
    }.sorted { $0.0 < $1.0 }
    return Table(keys: entries.map(\.0), words: entries.map(\.1))
  }()

  private static let written = [
    "can't": "can not", "cannot": "can not", "cant": "can not", "won't": "will not",
    "wont": "will not", "shan't": "shall not", "ain't": "is not", "dont": "do not",
    "didnt": "did not", "doesnt": "does not", "isnt": "is not", "wasnt": "was not",
    "werent": "were not", "couldnt": "could not", "wouldnt": "would not",
    "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "hadnt": "had not",
    "arent": "are not", "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have",
    "theyre": "they are", "weve": "we have", "thats": "that 's", "whats": "what 's",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "pls": "please", "plz": "please",
    "thx": "thanks", "tnx": "thanks", "sry": "sorry", "u": "you", "ur": "your",
  ]
}
