internal import Curricula
internal import Rubrics

extension At {
  /// Where a scenario is introduced and begun.
  static func scenarioIntroduction(_ module: ModuleID, _ part: PartID) -> String {
    moduleOfPlays(module) + "/scenarios/" + encoded(part.rawValue)
  }

  static func moduleOfPlays(_ module: ModuleID) -> String {
    "/learn/modules/" + encoded(module.rawValue)
  }

  /// - Parameter customer: from 0; nothing for the one of the last step.
  static func play(_ number: Int64, customer: Int? = nil) -> String {
    "/learn/plays/\(number)" + (customer.map { "?customer=\($0 + 1)" } ?? "")
  }

  static func playSteps(_ number: Int64) -> String { play(number) + "/steps" }

  static func playClock(_ number: Int64) -> String { play(number) + "/clock" }

  static func playArticles(_ number: Int64) -> String { play(number) + "/articles" }

  static func replay(_ number: Int64) -> String { play(number) + "/replay" }

  static let refreshers = "/learn/refreshers"
  static let changes = "/learn/changes"
  static let certificates = "/learn/certificates"
  static let ownReviews = "/learn/reviews"
  static let ownData = "/learn/data"
  static let portfolio = "/learn/certificates/portfolio"

  static func certificate(_ programme: String) -> String {
    certificates + "/" + encoded(programme)
  }

  static func ownReview(_ number: Int64) -> String { ownReviews + "/\(number)" }
}
