/// A stretch of one sequence that stands where a stretch of another does.
struct Hunk: Sendable, Hashable {
  var old: Range<Int>
  var new: Range<Int>
  /// True when the two were too long to be compared element by element.
  var isTooLong = false
}

/// The largest table that is filled; stretches of 500 by 500 elements fit.
///
/// A table of so many cells is at most 500 for each element of the longer side, so that all tables
/// together stay linear in their inputs.
let mostCells = 250_000

/// Where two sequences differ, by a longest common subsequence.
///
/// The same with old and new swapped: where several are longest, the choice does not depend on the
/// direction.
func hunks<Element: Hashable & Comparable>(_ old: [Element], _ new: [Element]) -> [Hunk] {
  var start = 0
  while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
  var end = 0
  while end < min(old.count, new.count) - start,
    old[old.count - 1 - end] == new[new.count - 1 - end]
  { end += 1 }
  let left = start..<(old.count - end)
  let right = start..<(new.count - end)
  if left.isEmpty, right.isEmpty { return [] }
  if left.isEmpty || right.isEmpty { return [Hunk(old: left, new: right)] }
  guard left.count <= mostCells / right.count else {
    return [Hunk(old: left, new: right, isTooLong: true)]
  }
  return gaps(between: commonPairs(old[left], new[right]), left, right)
}

private func gaps(
  between pairs: [(old: Int, new: Int)], _ left: Range<Int>, _ right: Range<Int>
) -> [Hunk] {
  var hunks: [Hunk] = []
  var (old, new) = (left.lowerBound, right.lowerBound)
  for pair in pairs + [(left.upperBound, right.upperBound)] {
    if old < pair.old || new < pair.new {
      hunks.append(Hunk(old: old..<pair.old, new: new..<pair.new))
    }
    (old, new) = (pair.old + 1, pair.new + 1)
  }
  return hunks
}

private func commonPairs<Element: Hashable & Comparable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [(old: Int, new: Int)] {
  if new.lexicographicallyPrecedes(old) {
    return commonPairs(new, old).map { (old: $0.new, new: $0.old) }
  }
  // Numbers are compared in no time, texts are not.
  var numbers: [Element: Int] = [:]
  func numbered(_ elements: ArraySlice<Element>) -> [Int] {
    elements.map { element in
      let number = numbers[element] ?? numbers.count
      numbers[element] = number
      return number
    }
  }
  let (left, right) = (numbered(old), numbered(new))
  let width = right.count + 1
  var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
  for row in left.indices.reversed() {
    for column in right.indices.reversed() {
      lengths[row * width + column] =
        left[row] == right[column]
        ? lengths[(row + 1) * width + column + 1] + 1
        : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
    }
  }
  var pairs: [(old: Int, new: Int)] = []
  var (row, column) = (0, 0)
  while row < left.count, column < right.count {
    if left[row] == right[column] {
      pairs.append((old.startIndex + row, new.startIndex + column))
      (row, column) = (row + 1, column + 1)
    } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
      row += 1
    } else {
      column += 1
    }
  }
  return pairs
}
