/// Texts as rows of numbers over the columns of a feature space, most of which are nought.
struct Rows {
  private(set) var starts = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []
  let width: Int

  init(_ texts: [ExemplarText], in space: FeatureSpace) {
    width = space.keys.count
    for text in texts {
      let (words, letters, _) = space.entries(of: text)
      let entries = (words + letters).sorted { $0.column < $1.column }
      columns.append(contentsOf: entries.lazy.map { Int32(truncatingIfNeeded: $0.column) })
      values.append(contentsOf: entries.lazy.map(\.value))
      starts.append(columns.count)
    }
  }

  var count: Int { starts.count - 1 }

  /// The sum of weight times value over the row.
  func product(of row: Int, with weights: [Double]) -> Double {
    var sum = 0.0
    for index in starts[row]..<starts[row + 1] {
      sum += weights[Int(columns[index])] * values[index]
    }
    return sum
  }

  func add(_ row: Int, times factor: Double, to weights: inout [Double]) {
    for index in starts[row]..<starts[row + 1] {
      weights[Int(columns[index])] += factor * values[index]
    }
  }

  /// The sum of squares of the row.
  func square(of row: Int) -> Double {
    var sum = 0.0
    for index in starts[row]..<starts[row + 1] { sum += values[index] * values[index] }
    return sum
  }
}
