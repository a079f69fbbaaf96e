extension TextReading {
  /// Takes e-mail addresses, written and spoken.
  mutating func claimEmails() {
    var floor = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "@") {
      guard let range = writtenEmail(at: index, notBefore: floor) else { continue }
      claim(.email, range)
      floor = range.upperBound
    }
    for token in tokens.indices where tokens[token].word.role == .at {
      claimSpokenEmail(at: token)
    }
  }

  private func writtenEmail(at sign: Int, notBefore floor: Int) -> Range<Int>? {
    var start = sign
    if bytes.at(start - 1) == 0x20, isMailByte(bytes.at(start - 2)), bytes.at(sign + 1) == 0x20 {
      start -= 1
    }
    let localEnd = start
    while start > floor, isMailByte(bytes[start - 1]), localEnd - start < 128 { start -= 1 }
    while start < localEnd,
      bytes[start] == UInt8(ascii: ".") || bytes[start] == UInt8(ascii: "'")
        || bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "=")
    { start += 1 }
    guard start < localEnd else { return nil }
    guard let end = hostEnd(from: localEnd < sign ? sign + 2 : sign + 1) else { return nil }
    return start..<end
  }

  /// The end of a host's name with at least one dot and a last part of letters.
  private func hostEnd(from start: Int) -> Int? {
    var index = start
    var labelStart = start
    var end: Int?
    while index < bytes.count, index - start < 255 {
      let byte = bytes[index]
      if isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        index += 1
      } else if byte == UInt8(ascii: "."), index > labelStart {
        index += 1
        labelStart = index
      } else {
        break
      }
      if labelStart > start, index - labelStart >= 2, bytes[labelStart..<index].allSatisfy(isLetter)
      {
        let next = bytes.at(index)
        if !isWordByte(next), next != UInt8(ascii: "-") || !isWordByte(bytes.at(index + 1)) {
          end = index
        }
      }
    }
    return end
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    if isWordByte(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"),
      UInt8(ascii: "'"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"):
      return true
    default: return false
    }
  }

  /// "jane dot doe at example dot com".
  ///
  /// One plain word before "at" is an address only where an e-mail is spoken of: people are also
  /// "at example dot com".
  private mutating func claimSpokenEmail(at token: Int) {
    guard token > 0, let end = spokenHostEnd(token + 1) else { return }
    var start = token - 1
    guard tokens[start].kind != .mark else { return }
    let before = bytes.at(tokens[token].range.lowerBound - 1)
    // "ann(at)example.com" hides from machines and means an address all the same.
    var isJoined =
      tokens[start].kind == .number || before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
    while start > 0 {
      let gap = tokens[start].range.lowerBound - tokens[start - 1].range.upperBound
      if gap == 0 || (gap == 1 && isMailByte(bytes[tokens[start].range.lowerBound - 1])) {
        isJoined = true
        start -= 1
      } else if isJoiner(start - 1), start > 1, gap <= 2 {
        isJoined = true
        start -= 2
      } else {
        break
      }
      if token - start > 24 { return }
    }
    let isAsked =
      !cueBefore(start, within: 8).isDisjoint(with: .email)
      && tokens[start].word.role != .being && cues[start].isEmpty
    guard isJoined || isAsked else { return }
    claim(.email, tokens[start].range.lowerBound..<tokens[end].range.upperBound)
  }

  private func isJoiner(_ token: Int) -> Bool {
    guard tokens[token].kind == .word else { return false }
    if tokens[token].word.role == .dot { return true }
    let word = bytes.lowercased(tokens[token].range)
    return word == "underscore" || word == "dash" || word == "hyphen"
  }

  /// The last token of a spoken or written host that begins here.
  private func spokenHostEnd(_ first: Int) -> Int? {
    var index = first
    guard index < tokens.count, tokens[index].kind != .mark,
      tokens[index].range.lowerBound - tokens[index - 1].range.upperBound <= 2
    else { return nil }
    var end: Int?
    while index + 1 < tokens.count, index - first < 8 {
      let next = index + 1
      let gap = bytes[tokens[index].range.upperBound..<tokens[next].range.lowerBound]
      if tokens[next].word.role == .dot, next + 1 < tokens.count, gap.count <= 2 {
        index = next + 1
      } else if gap.count == 1, gap.first == UInt8(ascii: ".") || gap.first == UInt8(ascii: "-") {
        index = next
      } else if gap.isEmpty
        || (gap.count == 1 && next + 1 < tokens.count && end == nil && next == first + 1
          && tokens[next + 1].word.role == .dot && gap.first == 0x20)
      {
        index = next
        continue
      } else {
        break
      }
      if tokens[index].word.role == .end || tokens[index].word.role == .being { end = index }
      let word = bytes.lowercased(tokens[index].range)
      if ["com", "example", "test", "org", "net", "uk", "in", "it", "is", "at", "be", "no", "me"]
        .contains(word)
      {
        end = index
      }
    }
    return end
  }

  /// Takes web addresses with a way in: a token, a password, a session, somebody's address.
  mutating func claimURLs() {
    var index = 0
    while index < bytes.count {
      guard let start = urlStart(at: index) else {
        index += 1
        continue
      }
      var end = start
      while end < bytes.count, !isBlank(bytes[end]), !isURLEnd(bytes[end]) { end += 1 }
      while end > start, isURLTail(bytes[end - 1]) { end -= 1 }
      if end > start, isTelling(start..<end) { claim(.url, index..<end) }
      index = max(end, index + 1)
    }
  }

  /// Where the address goes on behind its scheme.
  private func urlStart(at index: Int) -> Int? {
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "f"), UInt8(ascii: "w"): break
    default: return nil
    }
    guard !isWordByte(bytes.at(index - 1)) else { return nil }
    if bytes.has("https://", at: index) { return index + 8 }
    if bytes.has("http://", at: index) { return index + 7 }
    if bytes.has("ftp://", at: index) { return index + 6 }
    return bytes.has("www.", at: index) ? index + 4 : nil
  }

  private func isURLEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  private func isURLTail(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "?"),
      UInt8(ascii: "!"),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private func isTelling(_ range: Range<Int>) -> Bool {
    var hasPath = false
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, isPartByte(bytes[index]) { index += 1 }
      let part = start..<index
      let next = bytes.at(index)
      if index < range.upperBound, next == UInt8(ascii: "@") { return true }
      if hasPath, !part.isEmpty {
        if next == UInt8(ascii: "="), index < range.upperBound,
          secretKeys.contains(bytes.lowercased(part))
        {
          return true
        }
        if isOpaque(part) { return true }
      }
      if next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || next == UInt8(ascii: "#") {
        hasPath = true
      }
      index += 1
    }
    return false
  }

  private func isPartByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  /// Letters and digits mixed without sense, or a long number.
  private func isOpaque(_ range: Range<Int>) -> Bool {
    let part = bytes[range]
    guard part.count >= 16 else { return false }
    let digits = part.count(where: isDigit)
    var changes = 0
    var previous: UInt8 = 0
    for byte in part {
      if isDigit(byte) != isDigit(previous) { changes += 1 }
      previous = byte
    }
    let capitals = part.dropFirst().count(where: isUppercase)
    return digits == part.count || (digits >= 4 && changes >= 6)
      || (part.count >= 20 && capitals >= 4 && digits >= 1)
  }
}

/// Names of parameters that let somebody in or say who it is.
private let secretKeys: Set<String> = Set(
  ("token access_token refresh_token id_token auth authtoken auth_token key apikey api_key api-key sig "
    + "signature x-amz-signature x-amz-security-token secret client_secret code otp pass password passwd "
    + "pwd session sessionid session_id sid jsessionid phpsessid jwt ticket nonce invite invitation reset "
    + "reset_token resettoken confirm confirmation confirmation_token verify verification hash credential "
    + "credentials email mail user username login phone tel card cardnumber pan magic t tok st sv se")
    .split(separator: " ").map(String.init))
