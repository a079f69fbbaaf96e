import Foundation
import Testing

@testable import Credentials

/// The files of others that are kept outside the project.
enum SharedCredentials {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/data/credentials").standardizedFileURL

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "expected.json").path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static func json(_ path: String) throws -> JSONValue { try JSONValue.read(bytes(path)).get() }

  static func expected() throws -> [String: JSONValue] {
    let file = try json("expected.json")
    guard case .object(let members)? = file["expected"] else { return [:] }
    return members
  }
}

extension Trait where Self == ConditionTrait {
  static var needsSharedCredentials: Self {
    .enabled(
      if: SharedCredentials.isThere, "shared/data/credentials is not beside the package: skipped")
  }
}
