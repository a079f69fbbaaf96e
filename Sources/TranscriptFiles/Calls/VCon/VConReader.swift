internal import Findings
internal import Transcripts

/// One vCon on its way to a conversation.
struct VConReader {
  let vcon: JSONValue
  let fallback: String
  let answers: ImportAnswers
  var draft: CallDraft
  /// The elements of `parties`; places are identifiers, so nothing is ever taken out.
  let parties: [JSONValue]
  let dialogs: [JSONValue]
  let analyses: [JSONValue]
  let attachments: [JSONValue]
  /// Turns that belong together and the time by which their dialog is sorted.
  var blocks: [VConBlock] = []
  /// Turns that no dialog gives a time; they come last.
  var loose: [Turn] = []
  var subject: String?
  var language: String?
  var metadata = VConMetadata()
  var places: [String: Int] = [:]
  var bearers: [Role: [Int]] = [:]

  init(_ vcon: JSONValue, fallback: String, answers: ImportAnswers, place: SourceLocation) {
    (self.vcon, self.fallback, self.answers) = (vcon, fallback, answers)
    var draft = CallDraft(place: place)
    parties = Self.list("parties", of: vcon, &draft)
    dialogs = Self.list("dialog", of: vcon, &draft)
    analyses = Self.list("analysis", of: vcon, &draft)
    attachments = Self.list("attachments", of: vcon, &draft)
    self.draft = draft
  }

  mutating func read() -> ForeignReading.Draft {
    reportTop()
    takeParties()
    notePlaces()
    metadata = VConMetadata(attachments)
    let rebuilt = takeRebuiltTurns()
    let transcripts = chosenTranscripts()
    for number in dialogs.indices where !rebuilt.contains(number) {
      takeDialog(number, transcripts[number])
    }
    if let transcript = transcripts[-1] { loose += turns(of: transcript, in: nil, start: nil) }
    takeAttachments()
    arrange()
    draft.turns += loose
    let id = vcon["uuid"]?.name ?? fallback
    if vcon["uuid"]?.name == nil { draft.fault(.shape, "The vCon has no uuid.") }
    if draft.turns.isEmpty {
      draft.fault(
        .shape, "There is nothing to read in this vCon: no words, no event and no recording.",
        severity: .error)
    }
    let starts = blocks.compactMap(\.start)
    let timeBasis = metadata.timeBasis ?? draft.timeBasis
    let interaction = Interaction(
      id: InteractionID(rawValue: "\(VConForm.system)-\(id)"),
      source: Source(system: VConForm.system, account: answers.account, externalID: id),
      channel: metadata.channel ?? channel, direction: metadata.direction ?? direction,
      subject: vcon["subject"]?.text ?? subject, language: metadata.language ?? language,
      startedAt: metadata.startedAt ?? starts.min() ?? startOfCall,
      endedAt: metadata.endedAt ?? blocks.compactMap(\.end).max(), timeBasis: timeBasis,
      assumedTimeZone: usesZone ? answers.timeZone : nil, status: metadata.status,
      tags: metadata.tags, participants: draft.participants, turns: draft.turns,
      metrics: metrics, survey: metadata.survey)
    return ForeignReading.Draft(interaction: interaction, findings: draft.allFindings)
  }

  /// Dialogs are in no order: by their start where each has one, and never by some.
  private mutating func arrange() {
    let all = blocks.flatMap(\.turns)
    if blocks.dropFirst(blocks.first?.isRebuilt == true ? 1 : 0).isEmpty {
      draft.turns = all
    } else if !all.isEmpty, all.allSatisfy({ $0.at != nil }) {
      draft.turns = stablySorted(all) { $0.at?.microseconds ?? 0 }
    } else if blocks.allSatisfy({ $0.order != nil || $0.turns.isEmpty }) {
      draft.turns = stablySorted(blocks) { $0.order?.microseconds ?? 0 }.flatMap(\.turns)
    } else {
      draft.turns = all
    }
  }

  /// A list, whatever the vCon has in its place.
  private static func list(
    _ name: String, of vcon: JSONValue, _ draft: inout CallDraft
  ) -> [JSONValue] {
    switch vcon.members[name] {
    case .list(let values): return values
    case nil:
      if name == "parties" { draft.fault(.shape, "parties is missing.") }
      return []
    case .some(let value):
      draft.fault(.shape, "\(name) is \(value.kind) and should be a list.")
      return []
    }
  }

  private var usesZone: Bool {
    guard answers.timeZone != nil else { return false }
    return dialogs.contains { dialog in
      guard let text = dialog["start"]?.text else { return false }
      return Timestamp(text) == nil && answers.time(text).timestamp != nil
    }
  }

  private var startOfCall: Timestamp? {
    answers.time(vcon["meta"]?["call_started_on"])?.timestamp
  }

  private var metrics: [Metric] {
    if !metadata.metrics.isEmpty { return metadata.metrics }
    let lengths = dialogs.filter { $0["type"]?.text == "recording" }.compactMap {
      milliseconds(ofSeconds: $0["duration"]?.number)
    }
    guard let longest = lengths.max() else { return [] }
    return [Metric(name: "duration", value: Double(longest) / 1000, unit: "s")]
  }

  private var direction: Direction {
    let words = ([vcon] + dialogs).compactMap { $0["meta"]?["direction"]?.text?.lowercased() }
    switch words.first {
    case "in", "inbound": return .inbound
    case "out", "outbound": return .outbound
    case "internal": return .internal
    default: return .unknown
    }
  }

  /// From what the dialogs are; words that are only in a transcript were spoken.
  private var channel: Channel {
    var isMail = false
    var isWritten = false
    var isSocial = false
    for dialog in dialogs {
      let media = (dialog["mediatype"] ?? dialog["mimetype"])?.text?.lowercased() ?? ""
      let words = (dialog["application"]?.text ?? dialog["interaction_type"]?.text ?? "")
        .lowercased()
      isMail =
        isMail || media.hasPrefix("message/") || media.hasPrefix("multipart/")
        || words.contains("mail")
      isWritten = isWritten || dialog["body"] != nil && !media.hasPrefix("audio/")
      isSocial =
        isSocial
        || ["facebook", "instagram", "messenger", "twitter"].contains(where: words.contains)
    }
    if isMail { return .email }
    if isSocial { return .social }
    if isWritten { return hasMailOnly ? .email : .chat }
    return dialogs.isEmpty && draft.turns.isEmpty ? answers.channel ?? .other : .phone
  }

  /// Bodies of HTML between people of whom only e-mail addresses are known.
  private var hasMailOnly: Bool {
    let bodies = dialogs.filter { $0["body"] != nil }
    return parties.contains { ($0["mailto"] ?? $0["email"]) != nil }
      && parties.allSatisfy { $0["tel"] == nil && $0["sip"] == nil }
      && bodies.allSatisfy {
        ($0["mediatype"] ?? $0["mimetype"])?.text?.lowercased().hasPrefix("text/html") ?? false
      }
  }
}

/// The turns of one dialog.
struct VConBlock {
  var turns: [Turn]
  var start: Timestamp?
  var end: Timestamp?
  /// When it is sorted; a time without a zone serves where none is known.
  var order: Timestamp?
  /// True for the turns that were written by us and know their own order.
  var isRebuilt = false
}
