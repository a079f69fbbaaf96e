/// How often each unit was given each category: only the categories it was given, unit by unit.
struct Tally {
  /// Where each unit's entries begin; one more at the end.
  private(set) var starts = [0]
  private(set) var entries: [(category: Int, count: Double)] = []
  /// How many ratings each unit has.
  private(set) var sizes: [Double] = []

  init(_ ratings: Ratings) {
    var counts = [Double](repeating: 0, count: ratings.scale.count)
    for unit in 0..<ratings.unitCount {
      let row = ratings.cells[(unit * ratings.raterCount)..<((unit + 1) * ratings.raterCount)]
      var size = 0.0
      for cell in row where cell != Ratings.missing {
        counts[Int(cell)] += 1
        size += 1
      }
      for cell in row where cell != Ratings.missing && counts[Int(cell)] > 0 {
        entries.append((Int(cell), counts[Int(cell)]))
        counts[Int(cell)] = 0
      }
      starts.append(entries.count)
      sizes.append(size)
    }
  }

  func entries(of unit: Int) -> ArraySlice<(category: Int, count: Double)> {
    entries[starts[unit]..<starts[unit + 1]]
  }

  /// The share of a unit's pairs of ratings that are the same: (Σ n² − m)/(m(m − 1)).
  func agreement(of unit: Int) -> Double {
    let size = sizes[unit]
    let squares = entries(of: unit).reduce(0) { $0 + $1.count * $1.count }
    return (squares - size) / (size * (size - 1))
  }

  /// How many units have two ratings or more.
  var pairable: Int { sizes.count { $0 > 1 } }

  /// True where no unit has two different ratings.
  var isUnanimous: Bool { zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 < 2 } }
}
