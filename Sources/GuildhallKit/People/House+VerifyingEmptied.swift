internal import Foundation
internal import Scoring
internal import Storage

extension House {
  /// The interaction of a segment.
  ///
  /// - Throws: `emptied` where its words are gone.
  func storedWords(of segment: StoredSegment) throws -> StoredInteraction? {
    let stored = try store.interaction(segment.interaction)
    if stored?.isEmptied == true { throw PeopleFault.emptied(segment.name) }
    return stored
  }

  /// The numbers of conversations whose words are gone must be those that the log speaks of.
  func verifyEmptied(_ report: inout VerificationReport) throws {
    for (number, figures) in try store.emptiedFigures().enumerated()
    where figures.said != figures.found {
      report.faults.append(
        "The scorecards of the interactions that were emptied as number \(number + 1) are not as "
          + "they were then.")
    }
  }

  /// Without words a card cannot be computed again; its columns must say what it says.
  func verifyEmptied(_ stored: StoredScorecard, _ report: inout VerificationReport) {
    let card = try? JSONDecoder().decode(Scorecard.self, from: stored.card)
    if card.map(stored.agrees) != true {
      report.faults.append("Scorecard \(stored.id) does not say what its columns say.")
    }
  }
}
