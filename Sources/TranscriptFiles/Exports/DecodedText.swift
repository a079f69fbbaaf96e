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
  let name = name.lowercased()
  switch name {
  case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii": return windows1252(bytes)
  default: break
  }
  guard
    let encoding = foundationCodes[name].map({ String.Encoding(rawValue: $0 | 1 << 31) })
      ?? String.Encoding(ianaName: name)
  else { return nil }
  return String(data: Data(bytes), encoding: encoding)
}

/// Sets that Foundation reads by its own number and does not know by name on Linux.
private let foundationCodes: [String: UInt] = [
  // GBK and GB2312 are parts of GB18030.
  "gb18030": 0x0632, "gbk": 0x0632, "gb2312": 0x0632, "cp936": 0x0632,
  "big5": 0x0A03, "euc-kr": 0x0940, "ks_c_5601-1987": 0x0940,
  "koi8-r": 0x0A02, "koi8-u": 0x0A08, "iso-8859-4": 0x0204, "iso-8859-5": 0x0205,
  "iso-8859-6": 0x0206, "iso-8859-7": 0x0207, "iso-8859-8": 0x0208, "iso-8859-9": 0x0209,
  "iso-8859-13": 0x020D, "iso-8859-15": 0x020F, "windows-874": 0x041D, "windows-1255": 0x0505,
  "windows-1256": 0x0506, "windows-1257": 0x0507, "windows-1258": 0x0508,
]

/// Text in Windows-1252, which is also what calls itself Latin-1 or ASCII and holds other bytes.
///
/// Foundation refuses a text for the five bytes that are not assigned; they become C1 controls here,
/// as the WHATWG's encoding standard has it.
private func windows1252(_ bytes: [UInt8]) -> String {
  let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
  var text = String.UnicodeScalarView()
  for byte in bytes {
    let value = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
    text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return String(text)
}
