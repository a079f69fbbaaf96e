import Certifications
import Curricula
import Foundation
import Reports
import Rubrics
import Testing

/// Numbers that no integer holds come from broken files; a page about them is still a page.
struct LargeNumberTests {
  private let catalogue = Catalogue(Curriculum(id: "c", title: "C"))

  @Test func `a kappa that no integer holds is worded`() {
    for kappa in [Double.nan, .infinity, 1e300, -1e300] {
      let gap = MissingRequirement.calibration(
        .init(rubric: "card", kappa: kappa, interactions: 20), interactions: 3, kappa: kappa)
      #expect(gap.words(in: catalogue).contains("kappa – over 20 interactions"))
    }
    let gap = MissingRequirement.calibration(
      .init(rubric: "card", kappa: 0.6, interactions: 20), interactions: 3, kappa: -0.055)
    #expect(gap.words(in: catalogue).contains("kappa 0.60 over 20 interactions"))
    #expect(gap.words(in: catalogue).contains("kappa -0.06)"))
  }

  @Test func `a way that takes longer than any integer holds is worded`() {
    for (number, words) in [
      (Double.infinity, "about – of learning, at least 1000000 days"),
      (1e300, "about – of learning, at least 1000000 days"),
      (90, "about 2 hours of learning, at least 90 days"),
      (.nan, "The shortest way: go there; then be there."),
    ] {
      let line = PersonStanding.Line(
        programme: "p", title: "P", state: .inProgress, holds: false, missing: ["be there"],
        shortestWay: ["go there", "be there"], wayDays: number, wayMinutes: number)
      let standing = PersonStanding(
        person: "Noor", at: Date(timeIntervalSince1970: 0), programmes: [line], modules: [])
      let text = standing.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words))
    }
  }
}
