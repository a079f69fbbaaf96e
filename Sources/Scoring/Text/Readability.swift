/// The school grade that an English text reads like, by Flesch and Kincaid.
///
/// 0.39 · words a sentence + 11.8 · syllables a word − 15.59 (Kincaid and others 1975). A line end
/// ends a sentence. Syllables are counted by their vowel groups, which is right for about nine words
/// in ten; a grade is good to about one.
///
/// - Returns: nothing for a text of fewer than 30 words, of which a grade says nothing.
public func readingGrade(of text: String) -> Double? {
  var words = 0
  var syllables = 0
  var sentences = 0
  for line in text.split(whereSeparator: \.isNewline) {
    let read = WordText(String(line))
    sentences += read.sentences.count
    words += read.tokens.count
    for word in read.words { syllables += syllableCount(of: word) }
  }
  guard words >= 30, sentences > 0 else { return nil }
  return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
    - 15.59
}

/// Groups of vowels, without a silent e at the end; at least one.
func syllableCount(of word: String) -> Int {
  let letters = Array(word.utf8)
  var count = 0
  var wasVowel = false
  for letter in letters {
    let isVowel = "aeiouy".utf8.contains(letter)
    if isVowel, !wasVowel { count += 1 }
    wasVowel = isVowel
  }
  if letters.last == UInt8(ascii: "e"), count > 1 {
    let before = letters.dropLast().last
    // "table" says its e; "make" does not.
    let isSyllabicL =
      before == UInt8(ascii: "l") && letters.count > 2
      && !"aeiouy".utf8.contains(letters[letters.count - 3])
    if !isSyllabicL, !(before.map { "aeiouy".utf8.contains($0) } ?? false) { count -= 1 }
  }
  if word.hasSuffix("ed"), count > 1, letters.count > 3 {
    let before = letters[letters.count - 3]
    if before != UInt8(ascii: "t"), before != UInt8(ascii: "d"),
      !"aeiouy".utf8.contains(before)
    {
      count -= 1
    }
  }
  return max(1, count)
}
