internal import Foundation
internal import GuildhallKit

/// What programs call: JSON under /api/.
let programsRoutes: [Route] =
  [
    .get("/api/openapi.json", for: .everybody) { _ in
      Reply(PackageResources.openapi_json, type: "application/json; charset=utf-8")
    }
  ] + learningPrograms + qualityPrograms + housePrograms

let programsPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let programsComponents: [String: String] = [:]

extension Call {
  /// A number of the query within bounds.
  func number(_ name: String, within bounds: ClosedRange<Int64>, else usual: Int64) throws -> Int64
  {
    guard let words = query.words(name) else { return usual }
    guard let number = Int64(words), bounds.contains(number) else {
      throw WebFault.refused(
        "“\(name)” is a whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
    }
    return number
  }

  /// Where a page of a list begins, and how long it is.
  func cursor() throws -> (after: Int64, limit: Int) {
    (
      try number("after", within: 0...Int64.max, else: 0),
      Int(try number("limit", within: 1...500, else: 100))
    )
  }

  /// A word of the query that has to be there.
  func asked(_ name: String, _ what: String) throws -> String {
    guard let words = query.words(name) else { throw WebFault.missing("\(what) as “\(name)”") }
    return words
  }

  /// Whether the query says yes to something.
  func says(_ name: String) throws -> Bool {
    switch query.words(name) {
    case nil, "false": false
    case "true": true
    default: throw WebFault.refused("“\(name)” is true or false.")
    }
  }

  /// What the body is, without its parameters.
  var bodyType: String {
    (contentType.split(separator: ";").first.map(String.init) ?? "").lowercased()
      .trimmingCharacters(in: .whitespaces)
  }
}
