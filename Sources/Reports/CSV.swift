/// Rows as CSV after RFC 4180, with line ends as CRLF.
///
/// A cell that a spreadsheet would take for a formula (`= + - @`, tab or carriage return in front)
/// gets an apostrophe before it; a plain number keeps its sign.
public func csv(_ rows: [[String]]) -> String {
  rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
}

private func cell(_ text: String) -> String {
  var text = text
  if let first = text.unicodeScalars.first, "=+-@\t\r\0".unicodeScalars.contains(first),
    Double(text) == nil
  {
    text = "'" + text
  }
  // Asked of the scalars: Swift sees CRLF as one Character.
  guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" })
  else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
