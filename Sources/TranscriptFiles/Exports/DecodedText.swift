internal import Foundation

/// Text in UTF-8 or UTF-16 with a mark, or in the character set that somebody named.
///
/// - Returns: nothing where the bytes are not valid in it, or the set is not known. Line ends stay as
///   they are.
func decodedText(_ bytes: [UInt8], named encoding: String? = nil) -> String? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    return String(validating: bytes.dropFirst(3), as: UTF8.self)
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place -> UInt16 in
      let high = UInt16(bytes[place + 1 - low])
      return high << 8 | UInt16(bytes[place + low])
    }
    return String(validating: units, as: UTF16.self)
  }
  // Without a mark its letters are letters of UTF-8 too, each with a NUL.
  if let encoding, encoding.lowercased().hasPrefix("utf-16"), bytes.contains(0) {
    return decodedText(bytes, inSet: encoding)
  }
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  return encoding.flatMap { decodedText(bytes, inSet: $0) }
}

/// Text in a character set by its IANA name.
func decodedText(_ bytes: [UInt8], inSet name: String) -> String? {
  // GBK is a part of GB18030, which Foundation reads.
  let name = name.lowercased() == "gbk" ? "gb18030" : name
  guard let encoding = String.Encoding(ianaName: name) else { return nil }
  return String(data: Data(bytes), encoding: encoding)
}
