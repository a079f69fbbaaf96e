/// An identifier without card numbers and e-mail addresses that still tells two things apart.
///
/// Of a card its last four digits stay, of an address a checksum: with a bare token two interactions
/// would become one. Identifiers that only look like addresses, such as those of e-mail messages,
/// stay as they are.
func redactedIdentifier(_ identifier: String) -> (text: String, kinds: [PersonalDataKind]) {
  guard identifier.utf8.count(where: isDigit) >= 13 || identifier.utf8.contains(UInt8(ascii: "@"))
  else {
    return (identifier, [])
  }
  var reading = TextReading(ScannedText(identifier, readsTags: false))
  reading.claimCards()
  reading.claimEmails()
  let found = findings(of: reading, in: identifier).filter { found in
    found.kind == .card || !isMessageID(found.value)
  }
  guard !found.isEmpty else { return (identifier, []) }
  var edited = EditedText(identifier)
  edited.apply(
    found.map {
      ($0, $0.kind.token + ($0.kind == .card ? String($0.value.suffix(4)) : checksum($0.value)))
    })
  return (edited.text, found.map(\.kind))
}

/// Local parts of messages are long or full of digits.
private func isMessageID(_ address: String) -> Bool {
  let local = address.utf8.prefix { $0 != UInt8(ascii: "@") }
  return local.count > 24 || local.count(where: isDigit) >= 6
}

/// FNV-1a over the bytes, the upper 48 bits as hexadecimal digits.
private func checksum(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash >> 16, radix: 16)
  return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
}
