internal import Foundation
internal import Transcripts

/// Times are stored as RFC 3339 in UTC with milliseconds, so that their order is the text's.
extension Date {
  var stored: String {
    Timestamp(
      microseconds: Int64((timeIntervalSince1970 * 1000).rounded()) * 1000, precision: .millisecond
    ).text
  }

  init(stored text: String) throws {
    guard let moment = Timestamp(text) else {
      throw StorageFault.refused(code: 0, message: "a stored time cannot be read")
    }
    self.init(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000)
  }
}

/// JSON with sorted members: the same value gives the same bytes.
func storedJSON(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}

func storedText(_ value: some Encodable) throws -> String {
  String(decoding: try storedJSON(value), as: UTF8.self)
}
