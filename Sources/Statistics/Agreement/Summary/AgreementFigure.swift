/// A coefficient of agreement by name; each is a different figure, so a page must name the one
/// it shows.
public enum AgreementFigure: String, Sendable, Hashable, Codable, CaseIterable {
  case cohenKappa, linearKappa, quadraticKappa, scottPi, pabak
  case fleissKappa, congerKappa, lightKappa, gwetAC1
  case nominalAlpha, ordinalAlpha, intervalAlpha, ratioAlpha
  case oneWaySingle, agreementSingle, consistencySingle
  case oneWayMean, agreementMean, consistencyMean

  /// The coefficients that suit a scale, the first of which takes off chance and is the one to
  /// show if only one is shown.
  ///
  /// Those of nominal scales also suit ordered ones, as a strict view. On measured scales nearly
  /// any two ratings differ, so there they are left out.
  public static func suiting(_ scale: MeasurementLevel, raters: Int, categories: Int)
    -> [AgreementFigure]
  {
    let isPair = raters == 2
    let named: [AgreementFigure] =
      (isPair
        ? [.cohenKappa, .scottPi] : [.fleissKappa, .congerKappa, .lightKappa])
      + [.gwetAC1, .nominalAlpha] + (categories == 2 ? [.pabak] : [])
    switch scale {
    case .nominal: return named
    case .ordinal: return [.ordinalAlpha] + (isPair ? [.linearKappa, .quadraticKappa] : []) + named
    case .interval, .ratio:
      return (scale == .ratio ? [.ratioAlpha] : []) + [.intervalAlpha]
        + (isPair ? [.quadraticKappa] : []) + [
          .oneWaySingle, .agreementSingle, .consistencySingle, .oneWayMean, .agreementMean,
          .consistencyMean,
        ]
    }
  }
}

extension Ratings {
  /// A coefficient by name.
  public func coefficient(_ figure: AgreementFigure) -> Coefficient {
    switch figure {
    case .cohenKappa: cohenKappa
    case .linearKappa: weightedKappa(.linear)
    case .quadraticKappa: weightedKappa(.quadratic)
    case .scottPi: scottPi
    case .pabak: pabak
    case .fleissKappa: fleissKappa
    case .congerKappa: congerKappa
    case .lightKappa: lightKappa
    case .gwetAC1: gwetAC1
    case .nominalAlpha: krippendorffAlpha(.nominal)
    case .ordinalAlpha: krippendorffAlpha(.ordinal)
    case .intervalAlpha: krippendorffAlpha(.interval)
    case .ratioAlpha: krippendorffAlpha(.ratio)
    case .oneWaySingle: intraclassCorrelation(.oneWaySingle)
    case .agreementSingle: intraclassCorrelation(.agreementSingle)
    case .consistencySingle: intraclassCorrelation(.consistencySingle)
    case .oneWayMean: intraclassCorrelation(.oneWayMean)
    case .agreementMean: intraclassCorrelation(.agreementMean)
    case .consistencyMean: intraclassCorrelation(.consistencyMean)
    }
  }
}
