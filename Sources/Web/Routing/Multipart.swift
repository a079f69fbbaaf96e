/// A file that somebody sent with a form.
public struct SentFile: Sendable, Hashable {
  public var field: String
  /// As the sender calls it; shown, and never used as a path.
  public var name: String
  public var bytes: [UInt8]
}

/// A body of `multipart/form-data` (RFC 7578): fields, and files.
struct Multipart {
  private(set) var fields = Fields()
  private(set) var files: [SentFile] = []

  /// - Returns: nothing where it is not made as that, or has more than 1,000 parts.
  init?(_ body: [UInt8], contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { return nil }
    let mark = Array(("--" + boundary).utf8)
    var place = 0
    var pairs: [(name: String, value: String)] = []
    guard Self.find(mark, in: body, from: 0) == 0 else { return nil }
    place = mark.count
    for _ in 0..<1_000 {
      if body[place...].starts(with: Array("--".utf8)) {
        fields = Fields(pairs)
        return
      }
      guard body[place...].starts(with: Array("\r\n".utf8)),
        let end = Self.find(Array("\r\n".utf8) + mark, in: body, from: place),
        let blank = Self.find(Array("\r\n\r\n".utf8), in: body, from: place), blank + 4 <= end + 2
      else { return nil }
      let head = String(decoding: body[(place + 2)..<max(place + 2, blank)], as: UTF8.self)
      let content = Array(body[min(blank + 4, end)..<end])
      guard let name = Self.parameter("name", of: head) else { return nil }
      if let file = Self.parameter("filename", of: head) {
        files.append(SentFile(field: name, name: file, bytes: content))
      } else {
        guard let value = String(validating: content, as: UTF8.self) else { return nil }
        pairs.append((name, value))
      }
      place = end + 2 + mark.count
      guard place + 2 <= body.count else { return nil }
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, body.count >= needle.count else { return nil }
    var place = start
    while place + needle.count <= body.count {
      guard let next = body[place...].firstIndex(of: first) else { return nil }
      guard next + needle.count <= body.count else { return nil }
      if body[next..<(next + needle.count)].elementsEqual(needle) { return next }
      place = next + 1
    }
    return nil
  }

  /// The value of `name="value"` or `name=value` in a header.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2,
        halves[0].drop(while: { $0 == " " }).lowercased() == name
      else { continue }
      var value = halves[1]
      if value.first == "\"" { value = value.dropFirst() }
      if value.last == "\"" { value = value.dropLast() }
      return String(value)
    }
    return nil
  }
}
