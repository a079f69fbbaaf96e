/// How often each rater gave each category, and how often two raters would agree by chance.
struct RaterTable {
  private let ratings: Ratings
  /// How many ratings each rater gave.
  private var sizes: [Double]
  /// Rater after rater, one number a category.
  private var counts: [Double]
  /// Rater after rater, Σⱼ of the products of two raters' counts.
  private var products: [Double]

  init(_ ratings: Ratings) {
    self.ratings = ratings
    let raters = ratings.raterCount
    let categories = ratings.scale.count
    sizes = Array(repeating: 0, count: raters)
    counts = Array(repeating: 0, count: raters * categories)
    products = Array(repeating: 0, count: raters * raters)
    for (place, cell) in ratings.cells.enumerated() where cell != Ratings.missing {
      sizes[place % raters] += 1
      counts[place % raters * categories + Int(cell)] += 1
    }
    for one in 0..<raters {
      for two in 0..<one {
        products[one * raters + two] = (0..<categories).reduce(0) {
          $0 + counts[one * categories + $1] * counts[two * categories + $1]
        }
      }
    }
  }

  /// The mean over all pairs of raters of Σ pᵣⱼpₛⱼ; nothing with fewer than two raters.
  var chance: Double? {
    meanOverPairs(sizes: sizes) { products[$0 * ratings.raterCount + $1] }
  }

  /// The same as if a unit had not been rated.
  func chance(without unit: Int) -> Double? {
    let raters = ratings.raterCount
    let categories = ratings.scale.count
    let row = ratings.cells[(unit * raters)..<((unit + 1) * raters)].map(Int.init)
    let missing = Int(Ratings.missing)
    let left = zip(sizes, row).map { $1 == missing ? $0 : $0 - 1 }
    return meanOverPairs(sizes: left) { one, two in
      var product = products[one * raters + two]
      if row[one] != missing { product -= counts[two * categories + row[one]] }
      if row[two] != missing { product -= counts[one * categories + row[two]] }
      if row[one] != missing, row[one] == row[two] { product += 1 }
      return product
    }
  }

  private func meanOverPairs(
    sizes: [Double], product: (_ one: Int, _ two: Int) -> Double
  ) -> Double? {
    var sum = 0.0
    var pairs = 0.0
    for one in sizes.indices where sizes[one] > 0 {
      for two in 0..<one where sizes[two] > 0 {
        sum += product(one, two) / (sizes[one] * sizes[two])
        pairs += 1
      }
    }
    return pairs > 0 ? sum / pairs : nil
  }
}
