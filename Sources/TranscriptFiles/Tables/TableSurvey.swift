internal import Transcripts

/// A customer's answer, when its scale is known.
///
/// - Parameter scale: its ends, such as `1-5`, `0 to 10` or `-103..103`. Words such as `good` need
///   none.
func tableSurvey(_ score: String, scale: String?, comment: String?) -> Survey? {
  switch plainName(score) {
  case "good", "great", "positive", "satisfied":
    return Survey(answer: score, share: 1, comment: comment)
  case "okay", "ok", "neutral": return Survey(answer: score, share: 0.5, comment: comment)
  case "bad", "notgood", "negative", "dissatisfied", "unsatisfied":
    return Survey(answer: score, share: 0, comment: comment)
  default: break
  }
  guard let value = Double(score), let scale else { return nil }
  let ends = scale == "%" ? [0, 100] : numbers(in: scale)
  guard ends.count == 2, ends[0] < ends[1], value >= ends[0], value <= ends[1] else { return nil }
  return Survey(
    answer: score, share: (value - ends[0]) / (ends[1] - ends[0]), comment: comment)
}

/// The whole numbers of a text; a dash behind a digit is no sign.
private func numbers(in text: String) -> [Double] {
  var found: [String] = []
  var wasDigit = false
  var isNegative = false
  for character in text {
    let isDigit = character >= "0" && character <= "9"
    if isDigit, wasDigit {
      found[found.count - 1].append(character)
    } else if isDigit {
      found.append((isNegative ? "-" : "") + String(character))
    }
    isNegative = character == "-" && !wasDigit
    wasDigit = isDigit
  }
  return found.compactMap(Double.init)
}

/// The tags of a cell: a JSON list of texts, or words between commas, semicolons or bars.
func tableTags(_ cell: String) -> [String] {
  if cell.hasPrefix("["), case .success(let value) = JSONValue.read(cell) {
    return value.list.compactMap { $0.text.map(trimmed) }.filter { !$0.isEmpty }
  }
  return cell.split { $0 == "," || $0 == ";" || $0 == "|" }.map(trimmed).filter { !$0.isEmpty }
}

/// The channel that a system's word for it means; nothing for a word that says none.
func tableChannel(_ word: String) -> Channel? {
  switch plainName(word) {
  case "phone", "voice", "call", "telephone", "aircall": .phone
  case "email", "mail", "gmail", "outlook": .email
  case "chat", "livechat", "webchat", "messaging", "nativemessaging", "sms", "whatsapp",
    "telegram", "line", "widget":
    .chat
  case "social", "facebook", "facebookmessenger", "messenger", "facebookcomment", "instagram",
    "instagramdirectmessage", "instagramcomment", "twitter", "x", "twitterdirectmessage",
    "linkedin", "youtube", "tiktok", "reddit":
    .social
  default: nil
  }
}
