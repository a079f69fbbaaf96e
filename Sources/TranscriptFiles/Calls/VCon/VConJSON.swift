internal import Foundation
public import Transcripts

/// The interaction as a vCon of the shape of version 0.4.0 with the extension CC, as JSON with sorted
/// members: the same interaction gives the same bytes.
///
/// What reached the other side is a dialog each. Notes, events and everything a vCon has no member
/// for lie in one attachment with the purpose `qa-metadata`, so whoever hands the vCon on can take
/// them out; reading it here gives the same turns. The creation time is the conversation's last
/// known time, because there is no clock here.
public func vConJSON(_ interaction: Interaction) -> [UInt8] {
  let last =
    interaction.endedAt ?? interaction.turns.compactMap(\.at).max() ?? interaction.startedAt
    ?? Timestamp(microseconds: 0, precision: .second)
  let (dialogs, turns) = writtenTurns(interaction)
  var attachment: [String: JSONValue] = [
    "purpose": .text("qa-metadata"), "start": .text(rfc3339(last)),
    "mediatype": .text("application/json"), "encoding": .text("json"),
    "body": .object(metadata(interaction, turns)),
  ]
  if !dialogs.isEmpty { attachment["dialog"] = .number("0") }
  if let agent = interaction.participants.firstIndex(where: { $0.role == .agent }) {
    attachment["party"] = .number(String(agent))
  }
  var vcon: [String: JSONValue] = [
    "uuid": .text(vConUUID(interaction.source)), "created_at": .text(rfc3339(last)),
    "extensions": .list([.text("CC")]), "critical": .list([]),
    "parties": .list(interaction.participants.map(party)), "dialog": .list(dialogs),
    "attachments": .list([.object(attachment)]),
  ]
  vcon["subject"] = interaction.subject.map { .text($0) }
  return writtenJSON(.object(vcon))
}

/// A UUID of version 8 that follows from where the interaction came from.
///
/// FNV-1a of 128 bits (offset basis 0x6c62272e07bb014262b821756295c58d, prime 2^88 + 2^8 + 0x3b) over
/// `guildhall`, system, account and external id in UTF-8, each ended by a NUL byte; then the six bits
/// of version and variant are set as RFC 9562 has them. It identifies and protects nothing.
func vConUUID(_ source: Source) -> String {
  var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  let prime: UInt128 = 0x0100_0000_0000_0000_0000_013b
  for field in ["guildhall", source.system, source.account, source.externalID] {
    for byte in Array(field.utf8) + [0] { hash = (hash ^ UInt128(byte)) &* prime }
  }
  var bytes = (0..<16).map { UInt8(truncatingIfNeeded: hash >> UInt128(120 - 8 * $0)) }
  bytes[6] = bytes[6] & 0x0F | 0x80
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = Array("0123456789abcdef")
  var text = ""
  for (place, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(place) { text.append("-") }
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return text
}

/// A time with its seconds, which RFC 3339 requires.
private func rfc3339(_ time: Timestamp) -> String {
  Timestamp(
    microseconds: time.microseconds,
    precision: time.precision == .minute ? .second : time.precision
  ).text
}

private func party(_ participant: Participant) -> JSONValue {
  var members: [String: JSONValue] = [:]
  members["name"] = participant.name.map { .text($0) }
  if let agent = participant.agent, agent.contains("@") { members["mailto"] = .text(agent) }
  switch participant.role {
  case .bot: members["type"] = .text("bot")
  case .thirdParty: members["role"] = .text("thirdparty")
  case .unknown: break
  default: members["role"] = .text(participant.role.rawValue)
  }
  return .object(members)
}

/// The dialogs, and every turn in its order without the words that a dialog has.
private func writtenTurns(_ interaction: Interaction) -> (
  dialogs: [JSONValue], turns: [JSONValue]
) {
  var dialogs: [JSONValue] = []
  let encoded = (try? JSONEncoder().encode(interaction.turns)).map {
    String(decoding: $0, as: UTF8.self)
  }
  let entries = encoded.flatMap { try? JSONValue.read($0).get() }?.list ?? []
  let turns = zip(interaction.turns, entries).map { turn, entry in
    guard turn.isSpoken else { return entry }
    var members = entry.members
    members["text"] = nil
    members["dialog"] = .number(String(dialogs.count))
    dialogs.append(dialog(turn, interaction))
    return .object(members)
  }
  return (dialogs, turns)
}

private func dialog(_ turn: Turn, _ interaction: Interaction) -> JSONValue {
  var members: [String: JSONValue] = [
    "type": .text("text"), "mediatype": .text("text/plain"), "encoding": .text("none"),
    "body": .text(turn.text),
  ]
  if let by = turn.by, interaction.participants.indices.contains(by) {
    members["originator"] = .number(String(by))
    members["parties"] = .list([.number(String(by))])
  } else {
    members["parties"] = .list([])
  }
  members["start"] = turn.at.map { .text(rfc3339($0)) }
  if let start = turn.startMs, let end = turn.endMs, end >= start {
    members["duration"] = .number("\(Double(end - start) / 1000)")
  }
  return .object(members)
}

private func metadata(_ interaction: Interaction, _ turns: [JSONValue]) -> [String: JSONValue] {
  let source = interaction.source
  var body: [String: JSONValue] = [
    "source": .object([
      "system": .text(source.system), "account": .text(source.account),
      "externalID": .text(source.externalID),
    ]),
    "channel": .text(interaction.channel.rawValue),
    "direction": .text(interaction.direction.rawValue),
    "timeBasis": .text(interaction.timeBasis.rawValue),
    "tags": .list(interaction.tags.map { .text($0) }), "turns": .list(turns),
  ]
  body["language"] = interaction.language.map { .text($0) }
  body["status"] = interaction.status.map { .text($0) }
  body["startedAt"] = interaction.startedAt.map { .text($0.text) }
  body["endedAt"] = interaction.endedAt.map { .text($0.text) }
  body["assumedTimeZone"] = interaction.assumedTimeZone.map { .text($0) }
  let people = interaction.participants.enumerated().compactMap { place, participant in
    participantEntry(participant, place)
  }
  if !people.isEmpty { body["participants"] = .list(people) }
  let metrics = interaction.metrics.filter(\.value.isFinite).map { metric in
    JSONValue.object([
      "name": .text(metric.name), "value": .number("\(metric.value)"), "unit": .text(metric.unit),
    ])
  }
  if !metrics.isEmpty { body["metrics"] = .list(metrics) }
  if let survey = interaction.survey, survey.share.isFinite {
    var members: [String: JSONValue] = [
      "answer": .text(survey.answer), "share": .number("\(survey.share)"),
    ]
    members["comment"] = survey.comment.map { .text($0) }
    body["survey"] = .object(members)
  }
  return body
}

private func participantEntry(_ participant: Participant, _ place: Int) -> JSONValue? {
  guard participant.agent != nil || participant.roleSource != nil else { return nil }
  var members: [String: JSONValue] = ["party": .number(String(place))]
  members["agent"] = participant.agent.map { .text($0) }
  members["roleSource"] = participant.roleSource.map { .text($0.rawValue) }
  return .object(members)
}
