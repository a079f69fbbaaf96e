import Certifications

/// Mentees drawn by chance alone, from one kind of people for all mentors unless one is worse.
struct DrawnMentors {
  /// How mentees' qualities spread.
  enum Spread: String, CaseIterable {
    /// Most are very good, and a few are far below: the shape of real review scores.
    case skewed
    case even
  }

  var spread = Spread.skewed
  /// How far below the others the first mentor's people are, as a share.
  var worse = 0.0

  func draw(sizes: [Int], dice: inout StudyDice) -> [Mentorship] {
    sizes.enumerated().map { number, size in
      Mentorship(
        mentor: "mentor \(number)",
        mentees: (0..<size).map { _ in mentee(below: number == 0 ? worse : 0, dice: &dice) })
    }
  }

  private func mentee(below gap: Double, dice: inout StudyDice) -> Mentee {
    let skill = self.skill(&dice) - gap
    let sittings = 3 + Int(dice.share() * 8)
    let reviews = Int(dice.share() * 12)
    return Mentee(
      outcome: dice.share() < 0.1
        ? .underWay : dice.share() < 0.75 - gap ? .certified : .notCertified,
      daysTaken: 30 + dice.share() * 30, firstSittings: sittings,
      firstSittingsPassed: (0..<sittings).count { _ in dice.share() < skill },
      qualityShares: (0..<reviews).map { _ in
        max(0, min(1, skill + 0.2 * (dice.share() - 0.5)))
      })
  }

  private func skill(_ dice: inout StudyDice) -> Double {
    switch spread {
    case .even: 0.6 + 0.4 * dice.share()
    case .skewed: 1 - min(0.8, 0.12 * dice.wait())
    }
  }
}
