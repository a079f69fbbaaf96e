internal import Foundation
public import TranscriptFiles

/// Why answers that were saved cannot be used.
public enum ImportFault: Error, Sendable, Hashable {
  /// The file is not there, or may not be read.
  case answersMissing(file: String)
  /// The file is not JSON of that shape.
  case answersUnreadable(file: String, member: String)
  /// No stored interaction has that name.
  case noInteraction(String)
  /// The name belongs to several interactions.
  case severalInteractions(String, count: Int)
  /// Nobody of that name takes part.
  case noParticipant(String, names: [String])
  /// The source itself says which role it is.
  case roleDeclared(String)
}

/// Answers that were saved; members that are missing hold nothing.
public func readImportAnswers(at file: String) throws -> ImportAnswers {
  guard let bytes = contents(of: file) else { throw ImportFault.answersMissing(file: file) }
  return try importAnswers(bytes, file: file)
}

/// Answers that were saved, from the bytes of their file.
func importAnswers(_ bytes: [UInt8], file: String) throws(ImportFault) -> ImportAnswers {
  do {
    return try JSONDecoder().decode(AnswersFile.self, from: Data(bytes)).answers
  } catch let fault as DecodingError {
    throw .answersUnreadable(file: file, member: fault.member)
  } catch {
    throw .answersUnreadable(file: file, member: "")
  }
}

/// True for a character set that can be decoded.
public func isKnownEncoding(_ name: String) -> Bool {
  name.lowercased() == "gbk" || String.Encoding(ianaName: name) != nil
}

private struct AnswersFile: Decodable {
  let answers: ImportAnswers

  private enum Key: String, CodingKey, CaseIterable {
    case timeZone, dateOrder, start, agents, customers, bots, account, channel, encoding, columns
  }

  init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Key.self)
    var answers = ImportAnswers()
    answers.timeZone = try file.decodeIfPresent(String.self, forKey: .timeZone)
    if let zone = answers.timeZone, TimeZone(identifier: zone) == nil {
      throw DecodingError.dataCorruptedError(
        forKey: .timeZone, in: file, debugDescription: "unknown zone")
    }
    answers.dateOrder = try file.decodeIfPresent(
      ImportAnswers.DateOrder.self, forKey: .dateOrder)
    answers.start = try file.decodeIfPresent(forKey: .start)
    answers.agents = try file.decodeIfPresent([String].self, forKey: .agents) ?? []
    answers.customers = try file.decodeIfPresent([String].self, forKey: .customers) ?? []
    answers.bots = try file.decodeIfPresent([String].self, forKey: .bots) ?? []
    answers.account = try file.decodeIfPresent(String.self, forKey: .account) ?? ""
    answers.channel = try file.decodeIfPresent(forKey: .channel)
    answers.encoding = try file.decodeIfPresent(String.self, forKey: .encoding)
    if let encoding = answers.encoding, !isKnownEncoding(encoding) {
      throw DecodingError.dataCorruptedError(
        forKey: .encoding, in: file, debugDescription: "unknown character set")
    }
    answers.columns = try file.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
    let names = try decoder.container(keyedBy: AnyKey.self).allKeys
    // A member with a slip of the pen would be an answer that nobody hears.
    if let stranger = names.first(where: { Key(rawValue: $0.stringValue) == nil }) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [stranger], debugDescription: "unknown member"))
    }
    self.answers = answers
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
  fileprivate func decodeIfPresent<Value: Decodable>(forKey key: Key) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: key)
  }
}

extension DecodingError {
  /// The member that is at fault; nothing when it is the whole.
  fileprivate var member: String {
    switch self {
    case .keyNotFound(let key, _): key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath.first?.stringValue ?? ""
    @unknown default: ""
    }
  }
}
