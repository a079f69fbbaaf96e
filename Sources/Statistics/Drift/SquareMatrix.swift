/// A square table of numbers.
struct SquareMatrix {
  let size: Int
  private var cells: [Double]

  init(_ size: Int) {
    self.size = size
    cells = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[row * size + column] }
    set { cells[row * size + column] = newValue }
  }

  /// The matrix with a number added to every cell.
  func adding(_ number: Double) -> SquareMatrix {
    var sum = self
    for index in sum.cells.indices { sum.cells[index] += number }
    return sum
  }

  /// The inverse of a symmetric matrix with positive eigenvalues; nothing where a pivot vanishes.
  ///
  /// Such a matrix needs no exchange of rows, so the same numbers are added in the same order
  /// everywhere. Source: Gauss and Jordan.
  var inverse: SquareMatrix? {
    var matrix = self
    for pivot in 0..<size {
      let value = matrix[pivot, pivot]
      guard value > self[pivot, pivot] * 1e-13 else { return nil }
      matrix[pivot, pivot] = 1
      for column in 0..<size { matrix[pivot, column] /= value }
      for row in 0..<size where row != pivot {
        let factor = matrix[row, pivot]
        matrix[row, pivot] = 0
        guard factor != 0 else { continue }
        let start = row * size
        let from = pivot * size
        for column in 0..<size {
          matrix.cells[start + column] -= factor * matrix.cells[from + column]
        }
      }
    }
    return matrix
  }
}
