public import Foundation
internal import Transcripts

/// Times are stored as RFC 3339 in UTC with milliseconds, so that their order is the text's.
extension Date {
  /// A time beyond the years of four digits is stored as the nearest within them: what is written
  /// must be readable, and a day that far is meant as "never".
  var stored: String {
    let seconds = min(max(timeIntervalSince1970, Self.first), Self.last)
    return Timestamp(
      microseconds: Int64((seconds * 1000).rounded()) * 1000, precision: .millisecond
    ).text
  }

  /// The beginning of the year 1, and the last millisecond of the year 9999.
  private static let (first, last) = (-62_135_596_800.0, 253_402_300_799.999)

  init(stored text: String) throws {
    guard let moment = Timestamp(text) else {
      throw StorageFault.unreadable("a time")
    }
    self.init(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000)
  }
}

/// Reads what `storedJSON` wrote.
func stored<Value: Decodable>(_ type: Value.Type, in data: Data) throws -> Value {
  let decoder = JSONDecoder()
  decoder.dateDecodingStrategy = .custom { decoder in
    try Date(stored: decoder.singleValueContainer().decode(String.self))
  }
  return try decoder.decode(type, from: data)
}

/// JSON with sorted members and readable times: the same value gives the same bytes.
///
/// Everything that is stored, or printed to be compared with it, is written by this one function.
public func storedJSON(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.dateEncodingStrategy = .custom { date, encoder in
    var container = encoder.singleValueContainer()
    try container.encode(date.stored)
  }
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}

func storedText(_ value: some Encodable) throws -> String {
  String(decoding: try storedJSON(value), as: UTF8.self)
}
