internal import Foundation
#if canImport(Glibc)
  internal import Glibc
#endif

/// Decodes bytes of many character sets, and keeps in mind what could not be read.
struct MailCharsets {
  /// The set that a person named for bytes which declare none.
  let fallback: String?
  /// Names of sets that are not known.
  private(set) var unknown: [String] = []
  /// How many texts held bytes that are not of their set.
  private(set) var damaged = 0
  /// How many texts hold bytes beyond ASCII and name no set.
  private(set) var undeclared = 0

  init(fallback: String?) { self.fallback = fallback }

  /// - Parameter name: the set as declared.
  mutating func text(_ bytes: [UInt8], _ name: String?) -> String {
    let name = name.map { String($0.lowercased().filter { !$0.isWhitespace && $0 != "'" }) } ?? ""
    let isUnicode = ["", "utf-8", "utf8", "us-ascii", "ascii", "7bit", "8bit"].contains(name)
    // Escapes of ISO-2022 and UTF-7 are ASCII, so their declaration comes first.
    let shiftsInASCII =
      name.hasPrefix("iso-2022") || name.hasSuffix("utf-7") || name == "hz-gb-2312"
    if !shiftsInASCII, isUnicode || !bytes.contains(where: { $0 >= 0x80 }),
      !name.hasPrefix("utf-16"), !name.hasPrefix("utf-32"),
      let text = String(validating: bytes, as: UTF8.self)
    {
      return text
    }
    if isUnicode { return undeclared(bytes, isDeclared: name.hasPrefix("utf")) }
    let set = Self.usual[name] ?? name
    if let text = decodedText(bytes, inSet: set) { return text }
    if let (text, isWhole) = converted(bytes, from: set) {
      if !isWhole { damaged += 1 }
      return text
    }
    if String.Encoding(ianaName: set) != nil {
      damaged += 1
      return String(decoding: bytes, as: UTF8.self)
    }
    if unknown.count < 20, !unknown.contains(name) { unknown.append(name) }
    return String(validating: bytes, as: UTF8.self) ?? undeclared(bytes, isDeclared: false)
  }

  private mutating func undeclared(_ bytes: [UInt8], isDeclared: Bool) -> String {
    if let fallback, let text = decodedText(bytes, inSet: fallback) { return text }
    if isDeclared { damaged += 1 } else { undeclared += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What mail programs mean by some names: sets that hold the named ones and are sent for them.
  private static let usual: [String: String] = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "cp1252": "windows-1252", "iso-8859-9": "windows-1254",
    "iso-8859-8-i": "iso-8859-8", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "gb_2312-80": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "ks_c_5601": "cp949", "ksc5601": "cp949", "korean": "cp949", "windows-949": "cp949",
    "uhc": "cp949", "x-sjis": "cp932", "shift_jis": "cp932", "shift-jis": "cp932",
    "windows-31j": "cp932", "x-euc-jp": "euc-jp", "unicode-1-1-utf-7": "utf-7",
    "big5-hkscs": "big5", "cp1251": "windows-1251", "cp1250": "windows-1250", "koi8r": "koi8-r",
  ]

  /// Text by the C library's converter; bytes that are not of the set become U+FFFD.
  private func converted(_ bytes: [UInt8], from set: String) -> (String, isWhole: Bool)? {
    #if canImport(Glibc)
      guard set.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
        return nil
      }
      let none = iconv_t(bitPattern: -1)
      guard let converter = iconv_open("UTF-8", set), converter != none else { return nil }
      defer { iconv_close(converter) }
      var source = bytes.map { CChar(bitPattern: $0) }
      var text: [UInt8] = []
      var isWhole = true
      var buffer = [CChar](repeating: 0, count: 16 << 10)
      let count = source.count
      source.withUnsafeMutableBufferPointer { source in
        var input = source.baseAddress
        var left = count
        while left > 0 {
          let (failed, written) = buffer.withUnsafeMutableBufferPointer { buffer in
            var output = buffer.baseAddress
            var room = buffer.count
            let result = iconv(converter, &input, &left, &output, &room)
            return (result == -1 ? errno : 0, buffer.count - room)
          }
          text += buffer[..<written].map { UInt8(bitPattern: $0) }
          if failed != 0, failed != E2BIG, left > 0 {
            text += "\u{FFFD}".utf8
            isWhole = false
            input = input.map { $0 + 1 }
            left -= 1
          }
        }
      }
      return (String(decoding: text, as: UTF8.self), isWhole)
    #else
      return nil
    #endif
  }
}
