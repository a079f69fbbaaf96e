internal import Curricula
internal import Rubrics

extension At {
  static let items = "/track/items"
  static let criteria = "/track/criteria"
  static let agreement = "/track/agreement"
  static let imports = "/track/imports"
  static let publish = "/track/publish"
  static let exports = "/track/exports"

  static func items(of part: PartID, in module: ModuleID) -> String {
    "\(items)/\(encoded(module.rawValue))/\(encoded(part.rawValue))"
  }

  static func importJob(_ job: String) -> String { "\(imports)/\(encoded(job))" }

  static func publishJob(_ job: String) -> String { "\(publish)/\(encoded(job))" }

  static func version(_ version: Int64) -> String { "\(publish)/versions/\(version)" }
}
