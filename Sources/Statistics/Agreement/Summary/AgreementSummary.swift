/// All there is to say of how far raters agree on one criterion.
///
/// Raw agreement, a coefficient that takes off chance, the prevalence of the categories and the
/// number of units belong together; any of them alone misleads.
public struct AgreementSummary: Sendable, Hashable, Codable {
  /// What the scale's numbers mean.
  public var scale: MeasurementLevel
  /// How many units have a rating.
  public var ratedUnits: Int
  /// How many have two or more.
  public var units: Int
  /// How many raters gave a rating.
  public var raters: Int
  /// How many ratings there are.
  public var ratings: Int
  /// The share of pairs of ratings of a unit that are the same.
  public var rawAgreement: Coefficient
  /// How often each category was given, in the order of the scale.
  public var prevalence: [Prevalence]
  /// Fleiss' kappa of each category against the rest, in the same order; on interval and ratio
  /// scales empty.
  public var categoryKappas: [Coefficient]
  /// Every coefficient that suits the scale and the number of raters, the main one first.
  public var coefficients: [NamedCoefficient]
  /// In the order in which they are declared.
  public var notes: [AgreementNote]

  /// The summary of a criterion's ratings.
  ///
  /// Raters without a rating are left out, so two raters of a larger team are treated as two.
  /// Linear in the units, times the square of the raters; a thousand units by twenty raters take
  /// some milliseconds.
  public init(_ ratings: Ratings, scale: MeasurementLevel) {
    let table = ratings.withoutIdleRaters
    self.scale = scale
    self.ratings = table.ratingCount
    raters = table.raterCount
    units = table.pairableUnitCount
    ratedUnits = Tally(table).sizes.count { $0 > 0 }
    rawAgreement = table.rawAgreement
    prevalence = table.prevalence
    categoryKappas = scale == .nominal || scale == .ordinal ? table.categoryKappas : []
    coefficients = AgreementFigure.suiting(
      scale, raters: table.raterCount, categories: table.scale.count
    ).map { NamedCoefficient(figure: $0, coefficient: table.coefficient($0)) }
    notes = []
    notes = AgreementNote.allCases.filter { applies($0) }
  }

  /// The coefficient of a name; nothing where it does not suit the scale.
  public subscript(figure: AgreementFigure) -> Coefficient? {
    coefficients.first { $0.figure == figure }?.coefficient
  }

  /// The one to show if only one is shown.
  public var main: NamedCoefficient? { coefficients.first }

  private func applies(_ note: AgreementNote) -> Bool {
    switch note {
    case .highRawLowChance:
      // Chance here is that of categories, so the note does not depend on the scale's numbers.
      guard let raw = rawAgreement.estimate?.value,
        let corrected = (self[.cohenKappa] ?? self[.fleissKappa])?.estimate?.value
      else { return false }
      return raw >= 0.8 && corrected < 0.2
    case .oneCategoryOnly: return main?.coefficient.reason == .oneCategoryOnly
    case .noUnitRatedTwice: return units == 0
    case .someUnitsRatedOnce: return units > 0 && units < ratedUnits
    case .notAboveChance:
      return main?.coefficient.estimate?.interval.map { $0.lower <= 0 } ?? false
    case .fewUnits: return units < 20
    }
  }
}

/// A coefficient and which one it is.
public struct NamedCoefficient: Sendable, Hashable, Codable {
  public var figure: AgreementFigure
  public var coefficient: Coefficient
}

extension Ratings {
  /// The table without the raters who rated nothing.
  var withoutIdleRaters: Ratings {
    var isBusy = [Bool](repeating: false, count: raterCount)
    for (place, cell) in cells.enumerated() where cell != Ratings.missing {
      isBusy[place % raterCount] = true
    }
    let kept = cells.enumerated().filter { isBusy[$0.offset % raterCount] }.map(\.element)
    return Ratings(
      unitCount: unitCount, raterCount: isBusy.count { $0 }, scale: scale, cells: kept)
  }
}
