internal import Scoring
public import Statistics

extension CriterionCalibration {
  /// What the agreement on the criterion amounts to, in words.
  public var headline: String {
    let raw = nominal.rawAgreement.estimate.map { percentWords($0.value) } ?? ""
    let chance = chanceAgreement.map { "; chance alone gives \(percentWords($0))" } ?? ""
    let figure = mainWords
    switch standing {
    case .nobodyAnswered: return "Nobody answered it."
    case .answeredOnce:
      return "No contact was answered by two reviewers, so nothing can be said of agreement."
    case .allTheSame:
      let common = commonest.map { "“\($0.category.words)”" } ?? "the same"
      return "Every answer is \(common): nobody differed, and nothing shows that the reviewers "
        + "would notice the other answers."
    case .chanceAlone:
      let common = commonest.map {
        "\(percentWords($0.share)) of the answers are “\($0.category.words)”"
      }
      return "Raw agreement is \(raw), but \(common ?? "nearly all answers are alike")\(chance). "
        + "This session cannot show agreement (\(figure))."
    case .notAboveChance:
      let subject = isAboutApplying ? "Agreement on whether it applies" : "That"
      return "Raw agreement is \(raw)\(chance). \(subject) cannot be told from chance (\(figure))."
    case .low:
      let lead = isAboutApplying ? "On whether it applies it is too low" : "Too low"
      return "Raw agreement is \(raw)\(chance). \(lead) to rely on one reviewer (\(figure))."
    case .tentative:
      let lead = isAboutApplying ? "On whether it applies it is good enough" : "Good enough"
      return "Raw agreement is \(raw)\(chance). \(lead) for a first impression (\(figure))."
    case .uncertain:
      let units = nominal.units
      let lead = isAboutApplying ? "On whether it applies it is high" : "High"
      return "Raw agreement is \(raw)\(chance). \(lead) but uncertain: with "
        + "\(units) \(units == 1 ? "contact" : "contacts") it may as well be too low (\(figure))."
    case .reliable:
      let near =
        main?.figure == .ordinalAlpha ? "Reliable, as most differences are small" : "Reliable"
      let lead = disagreements == 0 ? "Reliable" : near
      return "Raw agreement is \(raw)\(chance). \(lead) (\(figure))."
    }
  }

  /// A piece of advice in words.
  ///
  /// - Parameter name: of a reviewer.
  public func sentence(_ advice: CalibrationAdvice, name: (Int64) -> String) -> String {
    switch advice {
    case .moreReviewers: return "Have at least two reviewers answer it for the same contacts."
    case .otherThan(let mark):
      return "Add contacts whose answer should not be “\(words(of: mark))”."
    case .moreSegments(let units):
      return "Only \(units) \(units == 1 ? "contact" : "contacts"): take the figures as rough."
    case .reviewerApart(let reviewer, let count, let all):
      return "\(name(reviewer)) differs from most of the others in \(count) of the \(all) contacts "
        + "with different answers: talk with them before changing any words."
    case .sayWhenItApplies(let count, let all):
      return "In \(count) of \(all) disagreements one answer is “not applicable”: say in the "
        + "guidance when the criterion does not apply."
    case .tellApart(let first, let second, let count, let all):
      if categories.count == 2 {
        return "Say in the guidance what makes it “\(words(of: second))” and not "
          + "“\(words(of: first))”."
      }
      let merge = categories.count { $0.share != nil } > 2 ? ", or make them one level" : ""
      return "\(count) of \(all) disagreements are between “\(words(of: first))” and "
        + "“\(words(of: second))”: say in the guidance what tells them apart\(merge)."
    case .rewrite(let count):
      return "The \(count) disagreements are spread over the answers: rewrite the guidance, with "
        + "an example for each level."
    }
  }

  /// True where the reviewers differ more on whether the criterion applies than on its levels.
  private var isAboutApplying: Bool {
    guard let applies = applicability?.estimate?.value else { return false }
    return applies < main?.coefficient.estimate?.value ?? .infinity
  }

  /// The figure that decides, with its interval.
  private var mainWords: String {
    let coefficient = isAboutApplying ? applicability : main?.coefficient
    let name = !isAboutApplying && main?.figure == .ordinalAlpha ? "ordinal alpha" : "alpha"
    guard let estimate = coefficient?.estimate else { return "no coefficient" }
    let interval = estimate.interval.map {
      ", 95 % interval \(coefficientWords($0.lower)) to \(coefficientWords($0.upper))"
    }
    return "\(name) \(coefficientWords(estimate.value))\(interval ?? "")"
  }
}

extension Undefined {
  /// Why a figure does not exist, in words.
  public var sentence: String {
    switch self {
    case .noUnitRatedTwice: "no contact was answered by two reviewers"
    case .oneCategoryOnly: "all answers are the same"
    case .scaleWithoutChoice: "the scale has only one answer"
    case .notTwoRaters: "only for two reviewers"
    case .notTwoCategories: "only for two answers"
    case .tooFewCompleteUnits: "fewer than two contacts have every reviewer's answer"
    case .noSpread: "nothing differs"
    case .numbersBelowZero: "there are numbers below 0"
    case .sharesNoUnit: "nothing to compare with"
    case .oneWindowOnly: "only one period"
    case .numbersOutOfRange: "the numbers are too large"
    }
  }
}

/// A coefficient with two decimals, half away from zero, with a true minus sign.
public func coefficientWords(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e6 else { return "–" }
  let hundredths = Int((abs(value) * 100).rounded())
  let rest = hundredths % 100
  return
    "\(value < 0 && hundredths > 0 ? "−" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// A share as a whole percentage; between 99.5 and 100 % still 99 %, so that nearly all is not all.
public func percentWords(_ share: Double) -> String {
  guard share.isFinite, abs(share) < 1e6 else { return "–" }
  var whole = Int((abs(share) * 100).rounded())
  if whole == 100, abs(share) < 1 { whole = 99 }
  if whole == 0, share != 0 { return share < 0 ? "−0 %" : "under 1 %" }
  return "\(share < 0 ? "−" : "")\(whole) %"
}
