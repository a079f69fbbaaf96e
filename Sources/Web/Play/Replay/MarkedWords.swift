internal import Reports

/// Words of a turn that something rests on.
struct MarkedPlace: Sendable, Hashable {
  /// The id of its mark in the page.
  var anchor: String
  /// The criterion's name in the page.
  var criterion: String
  /// Unicode scalars of the turn's text.
  var scalars: Range<Int>
}

/// A text as HTML with its places marked, split wherever one begins or ends.
func markedWords(_ text: String, _ places: [MarkedPlace]) -> String {
  let scalars = Array(text.unicodeScalars)
  let all = 0..<scalars.count
  let places = places.map { place in
    var place = place
    place.scalars = place.scalars.clamped(to: all)
    return place
  }.filter { !$0.scalars.isEmpty }
  let borders = Set(
    [0, scalars.count] + places.flatMap { [$0.scalars.lowerBound, $0.scalars.upperBound] }
  ).sorted()
  return zip(borders, borders.dropFirst()).map { start, end in
    let words = html(String(String.UnicodeScalarView(scalars[start..<end])))
    let over = places.filter { $0.scalars.contains(start) }
    return over.isEmpty ? words : opening(over, at: start) + words + "</mark>"
  }.joined()
}

/// A mark can have one id; other places that begin there get theirs inside it.
private func opening(_ over: [MarkedPlace], at start: Int) -> String {
  let begins = over.filter { $0.scalars.lowerBound == start }
  var names: [String] = []
  for place in over where !names.contains(place.criterion) { names.append(place.criterion) }
  var text = "<mark"
  if let first = begins.first { text += " id=\"\(html(first.anchor))\"" }
  text += " data-criteria=\"\(html(names.joined(separator: " ")))\">"
  for place in begins.dropFirst() { text += "<span id=\"\(html(place.anchor))\"></span>" }
  return text
}
