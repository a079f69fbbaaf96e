import Testing

@testable import Certifications

struct CorrectionTests {
  @Test func `Holm's correction multiplies by how many are left and never falls`() {
    let corrected = holmCorrected([0.01, 0.04, 0.03, 0.005])
    let expected = [0.03, 0.06, 0.06, 0.02]
    #expect(zip(corrected, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(holmCorrected([0.9, 0.8]) == [1, 1])
    #expect(holmCorrected([]).isEmpty)
  }

  @Test func `Fisher's exact test gives the known chances`() {
    // The lady who tasted tea: 3 of 4 and 1 of 4.
    #expect(abs(fisherChance((3, 4), (1, 4)) - 34.0 / 70) < 1e-12)
    #expect(abs(fisherChance((0, 5), (5, 5)) - 2.0 / 252) < 1e-12)
    #expect(fisherChance((5, 5), (7, 7)) == 1)
    #expect(fisherChance((0, 0), (1, 2)) == 1)
  }

  @Test func `Fisher's exact test holds its numbers where there are many`() {
    let chance = fisherChance((5_000, 10_000), (5_100, 10_000))
    #expect((0.1...0.2).contains(chance))
    #expect(fisherChance((9_000, 10_000), (1_000, 10_000)) < 1e-100)
  }

  @Test func `mentors who spread as chance does have no variance between them`() {
    let alike = MenteeScores([(1, 1), (0, 1), (1, 1), (0, 1)])
    #expect(varianceBetween([alike, alike, alike]) == 0)
    let good = MenteeScores(Array(repeating: (1, 1), count: 20))
    let bad = MenteeScores(Array(repeating: (0, 1), count: 20))
    #expect(varianceBetween([good, bad]) > 0.2)
    #expect(varianceBetween([]) == 0)
  }
}
