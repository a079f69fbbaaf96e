internal import Foundation
internal import GRDB

/// What a search of the database's files for names came to.
public struct NameSearch: Sendable, Hashable {
  /// How many names were searched for in the files' bytes.
  public var names = 0
  /// Places in the files that hold a name, in UTF-8 or UTF-16, in capitals or not.
  public var places = 0
  /// Places that are the bytes of a longer name of somebody else, such as `sam.jones` for `sam`.
  public var insideOthers = 0
  /// Places in published versions, which never change.
  public var published = 0
  /// Rows that hold a name as a word, read through SQLite: a name may be divided over two pages.
  public var rows = 0
  /// Names of fewer than four letters: their bytes may be part of anything, so rows alone tell.
  public var tooShort: [String] = []
  /// Bytes that were searched.
  public var bytes = 0
}

extension Store {
  /// Writes the database anew, so that nothing that was changed or taken out is left in its files.
  ///
  /// - Throws: `locked` while another process reads; what was changed stays changed.
  public func forgetOldPages() throws {
    try Self.named(path) {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try pool.vacuum()
      try pool.barrierWriteWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// Searches the database file and those beside it for names.
  public func search(for names: [String]) throws -> NameSearch {
    var search = NameSearch()
    let long = names.filter { $0.count { $0.isLetter } >= 4 }
    search.tooShort = names.filter { !long.contains($0) }
    search.names = long.count
    let (mask, longer, published) = try read { db in
      let mask = NameMask(searching: names)
      return (mask, try db.longerWords(around: long), try db.publishedPages())
    }
    search.rows = try read { db in try db.rowsHolding(mask) }
    let patterns = long.flatMap(bytePatterns)
    for file in [path, path + "-wal", path + "-shm"] {
      guard
        let bytes = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
      else { continue }
      search.bytes += bytes.count
      bytes.withUnsafeBytes { buffer in
        let buffer = buffer.bindMemory(to: UInt8.self)
        for pattern in patterns {
          for place in buffer.places(of: pattern) {
            if file == path, published.holds(place) {
              search.published += 1
            } else if longer.contains(where: { $0.covers(pattern, at: place, in: buffer) }) {
              search.insideOthers += 1
            } else {
              search.places += 1
            }
          }
        }
      }
    }
    return search
  }
}

/// A name in UTF-8 and in both orders of UTF-16, in small letters.
private func bytePatterns(of name: String) -> [[UInt8]] {
  var (little, big): ([UInt8], [UInt8]) = ([], [])
  for unit in name.utf16 {
    let (low, high) = (UInt8(unit & 255), UInt8(unit >> 8))
    little += [low, high]
    big += [high, low]
  }
  return [Array(name.utf8), little, big].map(\.inSmallLetters)
}

/// The pages of the file that published versions stand on.
private struct PublishedPages {
  var size: Int
  var pages: Set<Int>

  func holds(_ place: Int) -> Bool { size > 0 && pages.contains(place / size + 1) }
}

/// A longer word that a name is a part of.
private struct LongerWord: Hashable {
  var name: [UInt8]
  var word: [UInt8]
  var start: Int

  func covers(_ pattern: [UInt8], at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = place - start
    return pattern == name && first >= 0 && first + word.count <= bytes.count
      && bytes.holds(word, at: first)
  }
}

extension Database {
  /// Where SQLite was built without the table that tells it, no page counts as a published one.
  fileprivate func publishedPages() throws -> PublishedPages {
    let size = try Int.fetchOne(self, sql: "PRAGMA page_size") ?? 0
    let pages = try? Int.fetchSet(
      self,
      sql: """
        SELECT pageno FROM dbstat WHERE name IN (
          SELECT name FROM sqlite_master WHERE tbl_name IN (
            'publication', 'publicationFile', 'fittedCue'))
        """)
    return PublishedPages(size: size, pages: pages ?? [])
  }

  /// The words that hold a name and more, in every row.
  fileprivate func longerWords(around names: [String]) throws -> Set<LongerWord> {
    var found: Set<LongerWord> = []
    let names = names.map { Array($0.utf8).inSmallLetters }
    try eachWords { bytes in
      for name in names {
        for place in bytes.places(of: name) {
          var (first, last) = (place, place + name.count)
          while first > 0, bytes[first - 1].isWordy { first -= 1 }
          while last < bytes.count, bytes[last].isWordy { last += 1 }
          guard last - first > name.count else { continue }
          let word = Array(bytes[first..<last]).inSmallLetters
          found.insert(LongerWord(name: name, word: word, start: place - first))
        }
      }
    }
    return found
  }

  fileprivate func rowsHolding(_ mask: NameMask) throws -> Int {
    var count = 0
    try eachWords { bytes in
      guard mask.mayOccur(in: bytes, .own) else { return }
      if !mask.places(in: String(decoding: bytes, as: UTF8.self), .own).isEmpty { count += 1 }
    }
    return count
  }

  /// Every text and blob of every table, published versions left out.
  private func eachWords(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    for table in try schemaTables()
    where !["publication", "publicationFile", "fittedCue"].contains(table.name) {
      guard !table.words.isEmpty else { continue }
      let columns = table.words.map(quoted).joined(separator: ", ")
      let rows = try Row.fetchCursor(self, sql: "SELECT \(columns) FROM \(quoted(table.name))")
      while let row = try rows.next() {
        for index in table.words.indices {
          let value: DatabaseValue = row[index]
          switch value.storage {
          case .string(var text): try text.withUTF8(take)
          case .blob(let bytes):
            try bytes.withUnsafeBytes { try take($0.bindMemory(to: UInt8.self)) }
          default: continue
          }
        }
      }
    }
  }
}

extension UInt8 {
  /// Letters and digits, everything that is not ASCII, and what joins parts of an identifier.
  fileprivate var isWordy: Bool {
    self >= 0x80 || (48...57).contains(self) || (65...90).contains(self)
      || (97...122).contains(self) || Array(".-_@+".utf8).contains(self)
  }
}

extension [UInt8] {
  fileprivate var inSmallLetters: [UInt8] {
    map { (65...90).contains($0) ? $0 + 32 : $0 }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where bytes stand, whatever their capitals.
  ///
  /// - Parameter needle: in small letters.
  fileprivate func places(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, count >= needle.count else { return [] }
    let capital = (97...122).contains(first) ? first - 32 : first
    var found: [Int] = []
    for place in 0...count - needle.count
    where (self[place] == first || self[place] == capital) && holds(needle, at: place) {
      found.append(place)
    }
    return found
  }
}
