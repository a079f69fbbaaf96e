import Certifications
import Curricula
import Reports
import Rubrics
import Testing

/// What reviewed work still lacks, as a trainee reads it.
@Suite struct `Reviews that are missing` {
  private func words(_ reviews: Int, mean: Double?, lower: Double?) -> String {
    MissingRequirement.quality(
      .init(rubric: "calls", mark: 0.85, reviews: 4, days: nil),
      .init(reviews: reviews, mean: mean, lower: lower)
    ).words(in: Catalogue(Curriculum(id: "c", title: "C")))
  }

  /// The lower end of the interval of one review is next to nothing, which would only frighten.
  @Test func `are counted while there are too few, and the mean is told`() {
    #expect(words(0, mean: nil, lower: nil).hasSuffix("(0 so far)"))
    #expect(words(1, mean: 0.9, lower: 0).hasSuffix("(1 so far; mean 90.00 %)"))
  }

  @Test func `are told with what chance takes off once there are enough`() {
    #expect(words(4, mean: 0.9, lower: 0.8122).hasSuffix("(mean 90.00 %, less chance 81.22 %)"))
  }
}
