internal import Findings
internal import Foundation
public import Transcripts

/// The interaction as one line of JSON with sorted members: the same value gives the same bytes.
public func interactionJSON(_ interaction: Interaction) throws -> [UInt8] {
  if let bytes = interaction.storedBytes { return bytes }
  // Says what cannot be written.
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(interaction))
}

func readJSON(_ bytes: [UInt8], at place: SourceLocation) -> TranscriptReading {
  let (interaction, findings) = decodedInteraction(bytes, at: place)
  return TranscriptReading(interaction, findings)
}

/// The interaction as it is written, personal data included, and what is wrong with it.
func decodedInteraction(
  _ bytes: [UInt8], at place: SourceLocation
) -> (interaction: Interaction?, findings: [Finding]) {
  do {
    let interaction =
      try Interaction(quickly: bytes)
      ?? JSONDecoder().decode(Interaction.self, from: Data(bytes))
    return (interaction, check(interaction, at: place))
  } catch let fault as DecodingError {
    let category: Finding.Category =
      if case .dataCorrupted(let context) = fault,
        context.codingPath.isEmpty
      { .syntax } else { .shape }
    return (nil, [Finding(.error, category, at: place, sentence(fault))])
  } catch {
    return (nil, [Finding(.error, .syntax, at: place, "This is not JSON that can be read.")])
  }
}

/// What the shape alone does not say.
func check(_ interaction: Interaction, at place: SourceLocation) -> [Finding] {
  var findings: [Finding] = []
  if interaction.id.rawValue.isEmpty {
    findings.append(Finding(.error, .meaning, at: place, "The id is empty."))
  }
  let names =
    [interaction.id.rawValue, interaction.source.system, interaction.source.account]
    + [interaction.source.externalID] + interaction.participants.compactMap(\.agent)
  if names.contains(where: { $0.unicodeScalars.contains { $0.value < 0x20 } }) {
    findings.append(
      Finding(.error, .meaning, at: place, "An id or an agent has a control character in it."))
  }
  if interaction.source.externalID.isEmpty {
    findings.append(Finding(.error, .meaning, at: place, "source.externalID is empty."))
  }
  if interaction.turns.isEmpty {
    findings.append(Finding(.warning, .meaning, at: place, "The interaction has no turns."))
  }
  for (number, turn) in interaction.turns.enumerated() {
    if let by = turn.by, !interaction.participants.indices.contains(by) {
      findings.append(
        Finding(
          .error, .reference, at: place,
          "turns[\(number)].by is \(by), and there are \(interaction.participants.count) "
            + "participants, counted from 0."))
    }
    let length = turn.text.unicodeScalars.count
    if (turn.quoted + (turn.signature.map { [$0] } ?? [])).contains(where: {
      $0.lowerBound < 0 || $0.upperBound > length
    }) {
      findings.append(
        Finding(
          .error, .meaning, at: place,
          "turns[\(number)] marks a quotation or signature beyond the \(length) characters of its "
            + "text."))
    }
    if let start = turn.startMs, let end = turn.endMs, end < start {
      findings.append(
        Finding(
          .warning, .meaning, at: place, "turns[\(number)] ends before it starts; kept as it is."))
    }
    if findings.count >= 20 { break }
  }
  return findings
}

/// A decoding fault in words, with the way to the member.
///
/// The text of a conversation is never quoted: it may hold personal data.
private func sentence(_ fault: DecodingError) -> String {
  switch fault {
  case .keyNotFound(let key, let context):
    return "\(path(context.codingPath + [key])) is missing."
  case .typeMismatch(let type, let context):
    return "\(path(context.codingPath)) is not \(article(type))."
  case .valueNotFound(let type, let context):
    return "\(path(context.codingPath)) is null and should be \(article(type))."
  case .dataCorrupted(let context):
    if context.codingPath.isEmpty { return "This is not well-formed JSON\(position(context))." }
    if context.debugDescription.hasPrefix(Timestamp.complaint) {
      return "\(path(context.codingPath)) \(context.debugDescription)."
    }
    let known = allowed[context.codingPath.last?.stringValue ?? ""]
    return "\(path(context.codingPath)) has a value that is not one of those allowed"
      + (known.map { ": \($0.joined(separator: ", "))." } ?? ".")
  @unknown default: return "The interaction could not be read."
  }
}

/// The values of members that allow only some.
private let allowed: [String: [String]] = [
  "channel": Channel.allCases.map(\.rawValue), "direction": Direction.allCases.map(\.rawValue),
  "timeBasis": TimeBasis.allCases.map(\.rawValue), "role": Role.allCases.map(\.rawValue),
  "kind": Turn.Kind.allCases.map(\.rawValue),
  "visibility": Turn.Visibility.allCases.map(\.rawValue),
]

private func path(_ keys: [any CodingKey]) -> String {
  var text = ""
  for key in keys {
    if let index = key.intValue {
      text += "[\(index)]"
    } else {
      // The names of details are the source's own, and may be anything.
      let name = text.hasSuffix(".details") ? "*" : key.stringValue
      text += (text.isEmpty ? "" : ".") + name
    }
  }
  return text.isEmpty ? "The interaction" : text
}

private func article(_ type: any Any.Type) -> String {
  switch String(describing: type) {
  case "String": "a text"
  case "Int", "Double": "a number"
  case let name where name.hasPrefix("Array"): "a list"
  default: "an object"
  }
}

/// Where the parser stopped, when it says so.
private func position(_ context: DecodingError.Context) -> String {
  guard let error = context.underlyingError else { return "" }
  let text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
  guard let around = text.range(of: "around line ") else { return "" }
  let words = text[around.upperBound...].split(whereSeparator: { !$0.isNumber })
  guard let line = words.first, let column = words.dropFirst().first else { return "" }
  return "; the parser stopped at line \(line), column \(column)"
}
