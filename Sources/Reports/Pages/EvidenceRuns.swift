internal import Scoring

/// A quotation on a page: which criterion rests on it, and where it leads.
struct Place: Sendable, Hashable {
  /// The criterion's number on the card, from 1.
  var criterion: Int
  /// The quotation's number among those of its criterion, from 1.
  var quote: Int
  /// Unicode scalars of the turn's text.
  var scalars: Range<Int>
}

/// A part of a turn's text that the same quotations cover all of.
struct Run: Sendable, Hashable {
  var scalars: Range<Int>
  /// Those that cover the run; empty for words that nothing rests on.
  var places: [Place]
  /// Those of them that begin, and those that end, with the run.
  var begins: [Place]
  var ends: [Place]
}

/// Splits a text at every border of a quotation.
///
/// - Parameters:
///   - places: quotations within the text; they may overlap in any way.
///   - count: the length of the text in Unicode scalars.
/// - Returns: runs in order, without gaps; quotations without words are in none.
func runs(_ places: [Place], count: Int) -> [Run] {
  let places = places.map { place in
    var place = place
    place.scalars = place.scalars.clamped(to: 0..<max(0, count))
    return place
  }.filter { !$0.scalars.isEmpty }
  let starting = Dictionary(grouping: places, by: \.scalars.lowerBound)
  let borders = Set(
    places.flatMap { [$0.scalars.lowerBound, $0.scalars.upperBound] } + [0, count]
  )
  .sorted()
  var open: [Place] = []
  return zip(borders, borders.dropFirst()).map { start, end in
    open.removeAll { $0.scalars.upperBound <= start }
    let begins = starting[start] ?? []
    open += begins
    open.sort { ($0.criterion, $0.quote) < ($1.criterion, $1.quote) }
    return Run(
      scalars: start..<end, places: open, begins: begins,
      ends: open.filter { $0.scalars.upperBound == end })
  }
}
