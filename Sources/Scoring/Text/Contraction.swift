/// English contractions written out, so that "can't", "cannot", "can not" and "cant" are one
/// wording for every cue.
///
/// "'s" is always "is" and "'d" always "would": both sides of a match are treated alike, so the
/// choice cannot matter.
enum Contraction {
  static func words(of word: String) -> [String]? {
    if let whole = whole[word] { return whole }
    guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
    for (ending, expansion) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count)), expansion]
    }
    return nil
  }

  private static let endings = [
    ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"),
    ("'s", "is"),
  ]

  private static let whole: [String: [String]] = [
    "can't": ["can", "not"], "cannot": ["can", "not"], "cant": ["can", "not"],
    "won't": ["will", "not"], "wont": ["will", "not"], "shan't": ["shall", "not"],
    "ain't": ["is", "not"], "dont": ["do", "not"], "didnt": ["did", "not"],
    "doesnt": ["does", "not"], "isnt": ["is", "not"], "wasnt": ["was", "not"],
    "couldnt": ["could", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"],
    "havent": ["have", "not"], "hasnt": ["has", "not"], "arent": ["are", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "youre": ["you", "are"], "thats": ["that", "is"],
    "whats": ["what", "is"], "let's": ["let", "us"], "gonna": ["going", "to"],
  ]
}
