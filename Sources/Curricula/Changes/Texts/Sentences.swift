/// The sentences of a text, without the space between them.
///
/// One ends at a full stop, a question mark or an exclamation mark with what closes behind it, unless
/// a small letter follows. A sentence more or less at an abbreviation does no harm here.
func sentences(of text: String) -> [String] {
  var sentences: [String] = []
  var sentence = ""
  var ended = false
  var gap = ""
  for character in text {
    if character.isWhitespace {
      if !sentence.isEmpty { gap.append(character) }
      continue
    }
    if !gap.isEmpty {
      if ended, !character.isLowercase {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence += gap
      }
      gap = ""
    }
    if ".!?…".contains(character) {
      ended = true
    } else if !")]”’\"'»".contains(character) {
      ended = false
    }
    sentence.append(character)
  }
  if !sentence.isEmpty { sentences.append(sentence) }
  return sentences
}
