internal import Findings
internal import Markup
internal import Transcripts

extension VConReader {
  /// One dialog with the transcript of its words, if there is one.
  mutating func takeDialog(_ number: Int, _ transcript: VConTranscript?) {
    let dialog = dialogs[number]
    guard dialog.isObject else {
      if dialog != .null {
        draft.fault(.shape, "dialog[\(number)] is \(dialog.kind) and should be an object.")
      }
      return
    }
    // An empty object keeps the place of a dialog that was taken out.
    guard !dialog.members.isEmpty else { return }
    reportDialog(number)
    let path = "dialog[\(number)]"
    let start = draft.times.take(answers.time(dialog["start"]))
    let duration = milliseconds(ofSeconds: dialog["duration"]?.number)
    var block = VConBlock(turns: [], start: start)
    block.order = start ?? dialog["start"]?.text.flatMap { Timestamp($0 + "Z") }
    block.end = start.flatMap { start in duration.map { start.later(byMs: $0) } }
    let present = partyPlaces(dialog["parties"], "\(path).parties")
    let originator = partyPlaces(dialog["originator"], "\(path).originator").first
    let type = dialog["type"]?.name?.lowercased()
    var isText = false
    switch type {
    case "text":
      isText = true
      takeText(number, originator, present, transcript, &block)
    case nil where dialog["body"] != nil:
      isText = true
      draft.fault(.shape, "\(path).type is missing; its body is taken for text.")
      takeText(number, originator, present, transcript, &block)
    case "transfer": block.turns.append(transfer(number, at: start))
    default:
      block.turns.append(recording(number, type ?? "unknown", at: start, duration, originator))
    }
    if let transcript, block.turns.isEmpty || !isText {
      block.turns += turns(of: transcript, in: number, start: start)
    }
    block.turns += history(of: dialog, path)
    if block.turns.count > 1, block.turns.allSatisfy({ $0.at != nil }) {
      block.turns = stablySorted(block.turns) { $0.at?.microseconds ?? 0 }
    }
    blocks.append(block)
  }

  // MARK: Text

  private mutating func takeText(
    _ number: Int, _ originator: Int?, _ present: [Int], _ transcript: VConTranscript?,
    _ block: inout VConBlock
  ) {
    let dialog = dialogs[number]
    let path = "dialog[\(number)]"
    let media = ((dialog["mediatype"] ?? dialog["mimetype"])?.text ?? "text/plain").lowercased()
    guard let body = body(of: dialog, path) else {
      if transcript == nil {
        var turn = Turn(by: originator ?? present.first, kind: .event, at: block.start)
        turn.event = Event(type: "text", details: ["mediaType": media])
        block.turns.append(turn)
        draft.fault(
          .reference,
          dialog["url"] == nil
            ? "\(path) has no body, and no transcript has its words."
            : "\(path) has its words behind a URL, which is not fetched.")
      }
      return
    }
    // Without an originator the first of the parties began the dialog.
    let by: Int
    if let author = originator ?? (dialog["originator"] == nil ? present.first : nil) {
      by = author
    } else {
      by = draft.nobody()
    }
    var turn = Turn(by: by, at: block.start)
    fill(&turn, with: body, dialog, media)
    if dialog["filename"] != nil, turn.attachments.isEmpty, !media.hasPrefix("text/") {
      turn.attachments = [Attachment(name: dialog["filename"]?.name ?? "file", mediaType: media)]
    }
    block.turns.append(turn)
    if transcript != nil {
      draft.fault(
        .meaning, "A transcript of \(path) repeats its body; the body is taken.")
    }
  }

  private mutating func fill(
    _ turn: inout Turn, with body: [UInt8], _ dialog: JSONValue, _ media: String
  ) {
    let essence = media.prefix { $0 != ";" && $0 != " " }
    if essence.hasPrefix("message/") || essence.hasPrefix("multipart/") {
      let declared = (dialog["mediatype"] ?? dialog["mimetype"])?.text ?? ""
      // A body of several parts comes without the header that would say so.
      let header = essence.hasPrefix("multipart/") ? "Content-Type: \(declared)\r\n\r\n" : ""
      let mail = MailMessage(
        MailRaw(bytes: Array(header.utf8) + body.drop { $0 <= 0x20 }, line: 1),
        of: ForeignFile(file: draft.place.file, name: "", bytes: []), answers)
      (turn.text, turn.quoted) = (mail.body.text, mail.body.quoted)
      (turn.signature, turn.attachments) = (mail.body.signature, mail.body.attachments)
      subject = subject ?? (mail.subject.isEmpty ? nil : mail.subject)
      mail.body.faults.forEach { draft.fault(.shape, $0) }
    } else if essence.hasPrefix("text/") || essence.hasPrefix("application/json") {
      let text = decodedText(body) ?? String(decoding: body, as: UTF8.self)
      if essence == "text/html" {
        let html = HTMLText(text)
        (turn.text, turn.quoted, turn.signature) = (html.text, html.quoted, html.signature)
      } else {
        turn.text = text
      }
    } else {
      turn.attachments = [
        Attachment(
          name: dialog["filename"]?.name ?? "body", mediaType: String(essence), bytes: body.count)
      ]
    }
    if holdsMark(turn.text) { turn.alteration = .redacted }
  }

  /// The bytes of a body by its encoding: none, json or base64url.
  mutating func body(of holder: JSONValue, _ path: String) -> [UInt8]? {
    guard let body = holder["body"] else { return nil }
    let encoding = holder["encoding"]?.text?.lowercased() ?? "none"
    guard case .text(let text) = body else {
      if let words = (body["text"] ?? body["message"] ?? body["content"] ?? body["body"])?.text {
        return Array(words.utf8)
      }
      return Array(writtenJSON(body))
    }
    switch encoding {
    case "none", "": return Array(text.utf8)
    case "json":
      if case .success(let inner) = JSONValue.read(text), let words = inner.text {
        return Array(words.utf8)
      }
      return Array(text.utf8)
    case "base64url", "base64":
      if let bytes = base64Bytes(text) { return bytes }
      draft.fault(.encoding, "\(path).body is not \(encoding); kept as it came.")
    default: draft.fault(.encoding, "\(path).encoding is not known; its body is kept as it came.")
    }
    return Array(text.utf8)
  }

  // MARK: Recordings and events

  /// A recording, a call that came to nothing, or a type that is not known; nothing is fetched.
  private mutating func recording(
    _ number: Int, _ type: String, at start: Timestamp?, _ duration: Int?, _ originator: Int?
  ) -> Turn {
    let dialog = dialogs[number]
    var turn = Turn(by: type == "incomplete" ? originator : nil, kind: .event, at: start)
    if type != "incomplete" { turn.visibility = .internal }
    var details: [String: String] = [:]
    let media = (dialog["mediatype"] ?? dialog["mimetype"])?.text?.lowercased()
    details["mediaType"] = media
    details["duration"] = duration.map { _ in dialog["duration"]?.text ?? "" }
    details["disposition"] = (dialog["disposition"] ?? dialog["meta"]?["disposition"])?.name
    for name in ["campaign", "skill", "interaction_type"] {
      let values = dialog[name]?.list.compactMap(\.name) ?? []
      details[name] = values.isEmpty ? dialog[name]?.name : values.joined(separator: ", ")
    }
    if let duration { (turn.startMs, turn.endMs) = (0, duration) }
    turn.event = Event(type: type, details: details)
    if let name = dialog["filename"]?.name {
      turn.attachments = [Attachment(name: name, mediaType: media)]
    }
    return turn
  }

  private mutating func transfer(_ number: Int, at start: Timestamp?) -> Turn {
    let dialog = dialogs[number]
    var details: [String: String] = [:]
    var transferor: Int?
    for (name, old) in [
      ("transferee", "transferee"), ("transferor", "transferor"),
      ("transfer_target", "transfer-target"),
    ] {
      let member = dialog.has(name) ? name : old
      guard let place = partyPlaces(dialog[member], "dialog[\(number)].\(member)").first else {
        continue
      }
      if name == "transferor" { transferor = place }
      details[name] = draft.participants[place].name ?? "party \(place)"
    }
    return Turn(
      by: transferor, kind: .event, at: start, event: Event(type: "transferred", details: details))
  }

  /// Who came, went, held and muted.
  private mutating func history(of dialog: JSONValue, _ path: String) -> [Turn] {
    (dialog["party_history"]?.list ?? []).compactMap { entry in
      guard let word = entry["event"]?.name else {
        draft.fault(.shape, "\(path).party_history has an entry without an event; left out.")
        return nil
      }
      let by = partyPlaces(entry["party"], "\(path).party_history").first
      return Turn(
        by: by, kind: .event, at: draft.times.take(answers.time(entry["time"])),
        event: Event(type: Self.historyNames[word.lowercased()] ?? word))
    }
  }

  private static let historyNames: [String: String] = [
    "join": "joined", "drop": "left", "hold": "held", "unhold": "unheld", "mute": "muted",
    "unmute": "unmuted",
  ]

  /// A file among the attachments is an event; records of other programs are named and left out.
  mutating func takeAttachments() {
    var records: [String] = []
    for (number, attachment) in attachments.enumerated() {
      let purpose = (attachment["purpose"] ?? attachment["type"])?.name ?? "unknown"
      guard !VConMetadata.purposes.contains(purpose) else { continue }
      guard let name = attachment["filename"]?.name else {
        if !records.contains(purpose), records.count < 20 { records.append(purpose) }
        continue
      }
      let media = (attachment["mediatype"] ?? attachment["mimetype"])?.text
      var turn = Turn(
        by: partyPlaces(attachment["party"], "attachments[\(number)].party").first, kind: .event,
        visibility: .unknown, at: draft.times.take(answers.time(attachment["start"])),
        attachments: [Attachment(name: name, mediaType: media)])
      turn.event = Event(type: "attached", details: ["purpose": purpose])
      if turn.at == nil {
        loose.append(turn)
      } else {
        blocks.append(VConBlock(turns: [turn], order: turn.at))
      }
    }
    if !records.isEmpty {
      draft.fault(
        .meaning,
        "Attachments of other programs are left out: \(listed(records.map { quoted($0) })).")
    }
  }
}
