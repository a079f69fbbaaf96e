internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics

extension At {
  static let learn = "/learn"
  static let modules = "/learn/modules"
  static func module(_ id: ModuleID) -> String { modules + "/" + encoded(id.rawValue) }
  static func lesson(_ part: PartID, _ module: ModuleID) -> String {
    self.module(module) + "/lessons/" + encoded(part.rawValue)
  }
  static func quiz(_ part: PartID, _ module: ModuleID) -> String {
    self.module(module) + "/quizzes/" + encoded(part.rawValue)
  }
  static func scenario(_ part: PartID, _ module: ModuleID) -> String {
    self.module(module) + "/scenarios/" + encoded(part.rawValue)
  }
  static func checklist(_ part: PartID, _ module: ModuleID) -> String {
    self.module(module) + "/checklists/" + encoded(part.rawValue)
  }
  static func part(_ part: Part, _ module: ModuleID) -> String {
    switch part {
    case .lesson: lesson(part.id, module)
    case .quiz, .review: quiz(part.id, module)
    case .scenario: scenario(part.id, module)
    case .checklist: checklist(part.id, module)
    }
  }
  static func attempt(_ number: Int64) -> String { "/learn/attempts/\(number)" }
  static func result(_ number: Int64) -> String { attempt(number) + "/result" }
  static func article(_ id: ArticleID) -> String { "/learn/articles/" + encoded(id.rawValue) }

  /// Where the links of a curriculum's texts lead.
  static func links(in module: ModuleID?, of version: Int64) -> LinkAddresses {
    LinkAddresses(
      lesson: { place in (place.module ?? module).map { lesson(place.part, $0) } },
      article: { article($0) },
      figure: { "/learn/figures/\(version)/" + encoded($0) })
  }
}

/// A share in per cent, with one digit behind the point where it has one.
func percent(_ share: Double) -> String {
  let tenths = (share * 1_000).rounded() / 10
  return tenths == tenths.rounded() ? "\(Int(tenths)) %" : "\(tenths) %"
}

/// A number of points without a tail of zeros.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15
    ? String(Int(value)) : String((value * 100).rounded() / 100)
}

/// “1 question”, “2 questions”.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
