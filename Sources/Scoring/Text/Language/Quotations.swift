/// With spaces for all that stands between quotation marks: somebody else's words, titles, labels.
func withoutQuotations(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result = scalars
  var index = 0
  var unclosed: Set<Unicode.Scalar> = []
  while index < scalars.count {
    let opening = scalars[index]
    index += 1
    // Most letters are ASCII, where only one mark opens.
    if opening.isASCII, opening != "\"" { continue }
    guard let closings = closingMarks[opening], !unclosed.contains(opening) else { continue }
    // A mark behind a letter or digit closes, or stands for inches.
    if opening == "\"", index > 1, isQuotable(scalars[index - 2]) { continue }
    guard let end = scalars[index...].firstIndex(where: closings.contains) else {
      unclosed.insert(opening)
      continue
    }
    for inside in index..<end { result[inside] = " " }
    index = end + 1
  }
  return result
}

private let closingMarks: [Unicode.Scalar: Set<Unicode.Scalar>] = [
  "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "«": ["»"], "»": ["«", "»"],
  "「": ["」"], "『": ["』"],
]

private func isQuotable(_ scalar: Unicode.Scalar) -> Bool {
  !Letter(scalar.value).isDisjoint(with: [.letter, .digit])
}
