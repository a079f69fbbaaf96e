internal import Transcripts

/// What a vCon has no member for, out of attachments whose purpose says that it is ours to read.
struct VConMetadata {
  var tags: [String] = []
  var survey: Survey?
  var metrics: [Metric] = []
  var channel: Channel?
  var direction: Direction?
  var language: String?
  var status: String?
  var startedAt: Timestamp?
  var endedAt: Timestamp?
  var timeBasis: TimeBasis?
  /// The turns in their order; each names its dialog or is whole.
  var turns: [JSONValue] = []
  /// Who of the parties is which member of the team.
  var participants: [JSONValue] = []

  /// Purposes of the attachments that are read.
  static let purposes: Set<String> = ["qa-metadata", "tags"]

  init() {}

  init(_ attachments: [JSONValue]) {
    for attachment in attachments {
      let purpose = (attachment["purpose"] ?? attachment["type"])?.text
      guard let body = Self.value(of: attachment) else { continue }
      switch purpose {
      case "tags": tags += body.list.compactMap(\.name)
      case "qa-metadata": take(body)
      default: break
      }
    }
  }

  /// A body with the encoding `json` may be the value or its text.
  private static func value(of attachment: JSONValue) -> JSONValue? {
    guard case .text(let text)? = attachment["body"] else { return attachment["body"] }
    let isBase64 = attachment["encoding"]?.text?.hasPrefix("base64") ?? false
    let plain = isBase64 ? base64Bytes(text).flatMap { decodedText($0) } : text
    return plain.flatMap { try? JSONValue.read($0).get() }
  }

  private mutating func take(_ body: JSONValue) {
    tags += (body["tags"]?.list ?? []).compactMap(\.name)
    channel = body["channel"]?.text.flatMap(Channel.init) ?? channel
    direction = body["direction"]?.text.flatMap(Direction.init) ?? direction
    language = body["language"]?.name ?? language
    status = body["status"]?.name ?? status
    startedAt = body["startedAt"]?.text.flatMap { Timestamp($0) } ?? startedAt
    endedAt = body["endedAt"]?.text.flatMap { Timestamp($0) } ?? endedAt
    timeBasis = body["timeBasis"]?.text.flatMap(TimeBasis.init) ?? timeBasis
    // Another program's list of turns means what it likes.
    if body.has("source", "timeBasis", "turns") {
      turns += body["turns"]?.list ?? []
      participants += body["participants"]?.list ?? []
    }
    metrics += (body["metrics"]?.list ?? []).compactMap { metric in
      guard let name = metric["name"]?.name, let value = metric["value"]?.number, value.isFinite
      else { return nil }
      return Metric(name: name, value: value, unit: metric["unit"]?.name ?? "")
    }
    survey = Self.survey(body) ?? survey
  }

  /// Our own form, or a score on a scale such as `1-5`.
  private static func survey(_ body: JSONValue) -> Survey? {
    if let own = body["survey"], let answer = own["answer"]?.text, let share = own["share"]?.number,
      (0...1).contains(share)
    {
      return Survey(answer: answer, share: share, comment: own["comment"]?.text)
    }
    let csat = body["csat"]
    let ends = csat?["scale"]?.text?.split(separator: "-").compactMap { Double($0) } ?? []
    guard let score = csat?["score"]?.number, ends.count == 2, ends[1] > ends[0],
      (ends[0]...ends[1]).contains(score)
    else { return nil }
    return Survey(
      answer: csat?["score"]?.text ?? "", share: (score - ends[0]) / (ends[1] - ends[0]),
      comment: csat?["comment"]?.text)
  }
}
