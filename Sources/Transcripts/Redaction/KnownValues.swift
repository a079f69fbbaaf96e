/// Values that were taken out of conversations, to be taken out of the files they came from too.
///
/// A file alone says less: who asked for the password, or that two turns make one number, is known
/// only of the conversation.
public struct KnownValues: Sendable {
  /// By their first word.
  private var values: [String: [(bytes: [UInt8], token: [UInt8])]] = [:]
  private var longestWord = 0

  public init() {}

  public var isEmpty: Bool { values.isEmpty }

  /// Adds a value as it stands in a conversation, and as files may write it.
  public mutating func add(_ value: String, _ kind: PersonalDataKind) {
    add(Array(value.utf8), kind)
    guard value.utf8.contains(where: { $0 < 0x30 && $0 != 0x20 || $0 == 0x3C || $0 == 0x5C })
    else { return }
    var json = JSONText(reserving: value.utf8.count + 8)
    json.value(value)
    add(Array(json.bytes.dropFirst().dropLast()), kind)
    add(Array(value.replacing("/", with: "\\/").utf8), kind)
    add(Array(value.replacing("\"", with: "\"\"").utf8), kind)
    add(
      Array(
        value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing("\"", with: "&quot;").utf8), kind)
  }

  private mutating func add(_ bytes: [UInt8], _ kind: PersonalDataKind) {
    let bytes = Array(bytes.drop { !isWord($0) })
    // A letter or two stand everywhere and are nobody's secret.
    guard bytes.count >= 3 else { return }
    let first = Array(bytes.prefix { isWord($0) })
    let key = String(decoding: first, as: UTF8.self)
    longestWord = max(longestWord, first.count)
    guard values[key]?.contains(where: { $0.bytes == bytes }) != true else { return }
    values[key, default: []].append((bytes, Array(kind.token.utf8)))
  }

  /// The text without them, where they stand as whole words.
  func takenOut(of text: [UInt8]) -> [UInt8] {
    if values.isEmpty { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard isWord(text[index]) else {
        kept.append(text[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, isWord(text[end]) { end += 1 }
      if end - index <= longestWord, let known = known(in: text, index, end) {
        kept.append(contentsOf: known.token)
        index += known.bytes.count
      } else {
        kept.append(contentsOf: text[index..<end])
        index = end
      }
    }
    return kept
  }

  /// The longest of them that stands here.
  private func known(
    in text: [UInt8], _ start: Int, _ end: Int
  ) -> (bytes: [UInt8], token: [UInt8])? {
    values[String(decoding: text[start..<end], as: UTF8.self)]?.filter { value in
      let behind = start + value.bytes.count
      guard behind <= text.count, text[start..<behind].elementsEqual(value.bytes) else {
        return false
      }
      return behind == text.count || !isWord(text[behind]) || !isWord(text[behind - 1])
    }.max { $0.bytes.count < $1.bytes.count }
  }

  /// Letters beyond ASCII count as such.
  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
