/// English contractions written out, so that "can't", "cannot", "can not" and "cant" are one
/// wording for every cue.
///
/// "'d" may be "would" or "had", and "'s" may be "is", "has" or an owner's: these stay as they are,
/// and fit each of the words they may stand for.
enum Contraction {
  static func words(of word: String) -> [String]? {
    if let whole = whole[word] { return whole }
    guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
    for (ending, expansion) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count)), expansion]
    }
    return nil
  }

  /// The words that a token may stand for besides itself.
  static func readings(of word: String) -> [String] {
    switch word {
    case "'d": ["would", "had"]
    case "'s": ["is", "has"]
    default: []
    }
  }

  private static let endings = [
    ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "'d"),
    ("'s", "'s"),
  ]

  private static let whole: [String: [String]] = [
    "can't": ["can", "not"], "cannot": ["can", "not"], "cant": ["can", "not"],
    "won't": ["will", "not"], "wont": ["will", "not"], "shan't": ["shall", "not"],
    "ain't": ["is", "not"], "dont": ["do", "not"], "didnt": ["did", "not"],
    "doesnt": ["does", "not"], "isnt": ["is", "not"], "wasnt": ["was", "not"],
    "couldnt": ["could", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"],
    "havent": ["have", "not"], "hasnt": ["has", "not"], "arent": ["are", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "youre": ["you", "are"], "thats": ["that", "'s"],
    "whats": ["what", "'s"], "let's": ["let", "us"], "gonna": ["going", "to"],
  ]
}
