/// The words of a card or of blocks, in the order of their lists.
///
/// Cards of chat programs are trees of many shapes; what people read in them stands under a few
/// names everywhere.
func cardText(_ card: JSONValue) -> String {
  var words: [String] = []
  gather(card, into: &words, depth: 0)
  return words.joined(separator: "\n")
}

private let spoken = ["pretext", "title", "subtitle", "text", "value", "altText", "alt_text"]
private let nested = [
  "header", "fields", "facts", "body", "columns", "items", "elements", "blocks", "sections",
  "accessory", "buttons", "actions", "optionItems", "titleItem", "staticContent", "choices",
]

private func gather(_ value: JSONValue, into words: inout [String], depth: Int) {
  guard depth < 210 else { return }
  switch value {
  case .list(let values):
    for value in values { gather(value, into: &words, depth: depth + 1) }
  case .object:
    for name in spoken {
      guard let member = value[name] else { continue }
      if case .text(let text) = member {
        let text = tidied(text)
        if !text.isEmpty { words.append(text) }
      } else if member.isObject {
        gather(member, into: &words, depth: depth + 1)
      }
    }
    for name in nested {
      if let member = value[name] { gather(member, into: &words, depth: depth + 1) }
    }
  default: break
  }
}
