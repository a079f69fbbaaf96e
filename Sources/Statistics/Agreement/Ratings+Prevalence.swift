/// How often a category was given.
public struct Prevalence: Sendable, Hashable, Codable {
  /// The category's number on the scale.
  public var category: Double
  /// How many ratings.
  public var count: Int
  /// That as a share of all ratings.
  public var share: Double

  public init(category: Double, count: Int, share: Double) {
    self.category = category
    self.count = count
    self.share = share
  }
}

extension Ratings {
  /// How often each category of the scale was given, in the order of the scale.
  public var prevalence: [Prevalence] {
    var counts = [Int](repeating: 0, count: scale.count)
    for cell in cells where cell != Ratings.missing { counts[Int(cell)] += 1 }
    let all = Double(max(1, ratingCount))
    return zip(scale, counts).map {
      Prevalence(category: $0, count: $1, share: Double($1) / all)
    }
  }

  /// How many ratings there are in all.
  public var ratingCount: Int { cells.count { $0 != Ratings.missing } }

  /// How many units were rated by two raters or more; only these can show agreement.
  public var pairableUnitCount: Int { Tally(self).pairable }
}
