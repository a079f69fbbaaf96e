internal import Foundation
internal import GRDB

extension Store {
  /// Every published version with who published it, the newest first.
  public func publicationLines(limit: Int) throws -> [(publication: Publication, by: String)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM publication ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map { (try Publication($0), $0["publishedBy"]) }
    }
  }
}
