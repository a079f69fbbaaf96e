internal import CLibxml2
internal import Findings

/// What libxml2 says, in our words where its own would puzzle an author.
func sentence(for error: xmlError) -> String {
  let text = message(of: error)
  if text.contains("No matching global declaration") {
    return "The root element is not one of ours, or its xmlns is not that of the schema."
  }
  if text.contains("xmlParseEntityRef: no name") { return "A lone & stands here; write &amp;." }
  var words = text
  // Namespaces in braces puzzle more than they tell; sets of values in braces stay.
  var search = words.startIndex
  while let open = words[search...].firstIndex(of: "{"),
    let close = words[open...].firstIndex(of: "}")
  {
    if words[open...close].contains("'") {
      search = words.index(after: close)
    } else {
      words.removeSubrange(open...close)
      search = open
    }
  }
  var parts = words.split(whereSeparator: \.isWhitespace)
  // This one names the line that the tag begins on; the finding has the one where it went wrong.
  if words.hasPrefix("Couldn't find end of Start Tag"), parts.dropLast().last == "line" {
    parts.removeLast(2)
  }
  words = parts.joined(separator: " ")
  return words.hasSuffix(".") ? words : words + "."
}

func message(of error: xmlError) -> String { error.message.map { String(cString: $0) } ?? "" }

/// The line of an error; nothing when it is about the file as a whole.
func lineNumber(of error: xmlError) -> Int? { error.line > 0 ? Int(error.line) : nil }
