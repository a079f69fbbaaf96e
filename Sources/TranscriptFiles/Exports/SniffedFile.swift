internal import Findings
internal import Foundation

/// A file with what its first bytes say, so that each form asks cheaply whether it is its own.
struct SniffedFile: Sendable {
  let source: ForeignFile
  /// The text, when the bytes are text in a character set that was declared or is told by a mark.
  let text: String?
  /// The value, when the whole text is one JSON value.
  let json: JSONValue?
  /// The values, when the lines that are not blank are JSON values of their own and there are
  /// several.
  let lines: [JSONLine]?
  /// The numbers of lines among them that are none, as the last one of a download that broke off.
  let brokenLines: [Int]
  /// Why something that looks like JSON is none.
  let jsonFault: Finding?

  struct JSONLine: Sendable {
    var number: Int
    var value: JSONValue
  }
}

extension SniffedFile {
  init(_ source: ForeignFile, _ answers: ImportAnswers) {
    self.source = source
    let text = decodedText(source.bytes, named: answers.encoding)
    self.text = text
    let first = text?.utf8.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let text, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      (json, lines, brokenLines, jsonFault) = (nil, nil, [], nil)
      return
    }
    switch JSONValue.read(text) {
    case .success(let value): (json, lines, brokenLines, jsonFault) = (value, nil, [], nil)
    case .failure(let fault):
      let (lines, broken) = Self.lines(of: text)
      json = nil
      self.lines = lines
      brokenLines = broken
      jsonFault = lines == nil ? Finding(.error, .syntax, at: source.place, fault.sentence) : nil
    }
  }

  /// The JSON values of the file, whether it is one, a list of them or one a line.
  var values: [JSONValue] {
    if let lines { return lines.map(\.value) }
    guard let json else { return [] }
    if case .list(let values) = json { return values }
    return [json]
  }

  private static func lines(of text: String) -> (lines: [JSONLine]?, broken: [Int]) {
    var lines: [JSONLine] = []
    var broken: [Int] = []
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard case .success(let value) = JSONValue.read(String(decoding: line, as: UTF8.self)) else {
        // One value over many lines, with a fault somewhere, is no list of lines.
        if lines.count <= broken.count { return (nil, []) }
        broken.append(number)
        continue
      }
      lines.append(JSONLine(number: number, value: value))
    }
    return lines.count > 1 && lines.contains { $0.value.isObject } ? (lines, broken) : (nil, [])
  }
}
