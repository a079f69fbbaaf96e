/// True for what can stand as an e-mail address in a staff list: one @, a name before it and a
/// domain of at least two parts behind it, in at most 254 bytes.
///
/// Narrower than RFC 5322: quoted names, comments and bare host names are refused, as no staff list
/// means them.
func isEmailAddress(_ text: String) -> Bool {
  guard text.utf8.count <= 254, let at = text.utf8.firstIndex(of: 0x40) else { return false }
  let name = text.utf8[..<at]
  let domain = text.utf8[text.utf8.index(after: at)...]
  guard name.count <= 64, isDotted(name, marks: "!#$%&'*+-/=?^_`{|}~".utf8.map { $0 }),
    isDotted(domain, marks: [0x2D])
  else { return false }
  let labels = domain.split(separator: 0x2E)
  return labels.count > 1
    && labels.allSatisfy { $0.first != 0x2D && $0.last != 0x2D && $0.count <= 63 }
}

/// Letters, digits and marks in parts between single dots; letters beyond ASCII are let through.
private func isDotted(_ text: Substring.UTF8View, marks: [UInt8]) -> Bool {
  var before: UInt8 = 0x2E
  for byte in text {
    switch byte {
    case 0x2E: if before == 0x2E { return false }
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: break
    default: if !marks.contains(byte) { return false }
    }
    before = byte
  }
  return before != 0x2E
}
