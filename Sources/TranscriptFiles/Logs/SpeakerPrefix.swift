/// A name and a colon at the beginning of a line.
struct SpeakerPrefix {
  var name: String
  /// True for `[LABEL]:`, which needs no second occurrence to count.
  var isLabel: Bool
  var words: Substring

  /// Nothing for a line that cannot begin with a name: “10:15”, “https://”, a colon far behind.
  init?(_ line: Substring) {
    let line = line.drop(while: \.isWhitespace)
    // Names end within sixty characters, so a line of a megabyte is not searched.
    guard let colon = line.prefix(80).firstIndex(of: ":") else { return nil }
    words = line[line.index(after: colon)...]
    guard !words.hasPrefix("//") else { return nil }
    var label = line[..<colon].folded
    isLabel = label.hasPrefix("[") && label.hasSuffix("]")
    if isLabel { label = String(label.dropFirst().dropLast()) }
    guard !label.isEmpty, label.count <= 60, !label.contains("/"),
      label.contains(where: { !$0.isNumber })
    else { return nil }
    if label.last?.isNumber == true, words.first?.isNumber == true { return nil }
    name = label
    words = words.drop(while: \.isWhitespace)
  }
}
