internal import Findings
internal import Transcripts

extension VConReader {
  private static let versions: Set<String> = [
    "0.0.1", "0.0.2", "0.0.3", "0.1.0", "0.2.0", "0.3.0", "0.4.0",
  ]

  mutating func reportTop() {
    if let version = vcon["vcon"]?.name, !Self.versions.contains(version) {
      draft.fault(.meaning, "The version \(quoted(version)) is not known; read as 0.4.0.")
    }
    for name in ["created_at", "updated_at"] {
      if let value = vcon.members[name], value != .null, isNoTime(value) {
        draft.fault(.shape, "\(name) is no date.")
      }
    }
    if let started = vcon["meta"]?["call_started_on"], isNoTime(started) {
      draft.fault(.shape, "meta.call_started_on is no date.")
    }
    if let duration = vcon["meta"]?["duration"], duration.number == nil {
      draft.fault(.shape, "meta.duration is \(duration.kind) and should be a number of seconds.")
    }
    if let others = vcon["group"]?.list, !others.isEmpty {
      draft.fault(
        .reference,
        "group names \(counted(others.count, "other vCon", "other vCons")), not read here.")
    }
  }

  private func isNoTime(_ value: JSONValue) -> Bool {
    if case .list = value { return true }
    if value.isObject { return true }
    return answers.time(value).map { $0 == .unreadable } ?? true
  }

  /// What is wrong with a dialog beside its words; nothing of it keeps the words from being read.
  mutating func reportDialog(_ number: Int) {
    let dialog = dialogs[number]
    let path = "dialog[\(number)]"
    let name = dialog.has("mediatype") ? "mediatype" : "mimetype"
    switch dialog.members[name] {
    case .text(let text):
      if !isMediaType(text) { draft.fault(.shape, "\(path).\(name) is no media type.") }
    case .some(let value):
      draft.fault(.shape, "\(path).\(name) is \(value.kind) and should be a media type.")
    case nil: break
    }
    if let duration = dialog["duration"],
      duration.number.map({ !$0.isFinite || $0 < 0 }) ?? true
    {
      draft.fault(
        .shape, "\(path).duration is \(duration.kind) and should be a number of seconds.")
    }
    if let url = dialog["url"], !(url.text.map(isURL) ?? false) {
      draft.fault(.shape, "\(path).url is no URL.")
    }
    reportHash(of: dialog, path)
  }

  private mutating func reportHash(of dialog: JSONValue, _ path: String) {
    // SHA-512 has 64 bytes: 86 characters of base64url without padding.
    let isLong = dialog["alg"]?.text?.uppercased() == "SHA-512"
    if isLong, let signature = dialog["signature"]?.text, signature.utf8.count < 86 {
      draft.fault(.shape, "\(path).signature is too short for SHA-512.")
    }
    let hashes = (dialog["content_hash"].map { [$0] } ?? []) + (dialog["content_hash"]?.list ?? [])
    for hash in hashes {
      let text = hash.text ?? ""
      if text.lowercased().hasPrefix("sha512-"), text.utf8.count < 86 + 7 {
        draft.fault(.shape, "\(path).content_hash is too short for SHA-512.")
      }
    }
  }

  /// `type/subtype` of tokens, with parameters or without.
  private func isMediaType(_ text: String) -> Bool {
    let essence = text.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    let parts = essence.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return parts.allSatisfy { part in
      let token = part.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }
      return !token.isEmpty
        && token.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: "!#$&-^_.+*".utf8.contains(byte)
          }
        }
    }
  }

  /// A scheme, a colon and something behind it, without spaces.
  private func isURL(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else {
      return false
    }
    let scheme = text.utf8[..<colon]
    let isScheme = scheme.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+-.".utf8.contains(byte)
      }
    }
    let rest = text.utf8[text.utf8.index(after: colon)...]
    return isScheme && !rest.isEmpty && !text.utf8.contains { $0 <= 0x20 }
  }

  // MARK: Places among the parties

  /// Places that a member names, in its own order; those beyond the list are reported.
  mutating func partyPlaces(_ value: JSONValue?, _ path: String) -> [Int] {
    var found: [Int] = []
    var outside: [String] = []
    var strange = 0
    func take(_ value: JSONValue, _ depth: Int) {
      switch value {
      // The channels of a recording may have several parties each.
      case .list(let values) where depth < 3: for value in values { take(value, depth + 1) }
      case .number:
        guard let place = value.whole else { return strange += 1 }
        if parties.indices.contains(place) {
          found.append(place)
        } else if outside.count < 20 {
          outside.append(String(place))
        }
      case .null: break
      default: strange += 1
      }
    }
    if let value { take(value, 0) }
    if !outside.isEmpty {
      let names = outside.count == 1 ? "party" : "parties"
      let there = parties.isEmpty ? "there are none" : "there are \(parties.count), counted from 0"
      draft.fault(.reference, "\(path) names \(names) \(listed(outside)), and \(there).")
    }
    if strange > 0 {
      draft.fault(.shape, "\(path) has \(strange) elements that are no places among the parties.")
    }
    return found
  }
}
