internal import Findings

/// What a file is that no form takes for its own, as far as its beginning tells.
func unknownForm(_ file: SniffedFile) -> Finding {
  guard let text = file.text else {
    if let kind = binaryKind(file.source.bytes) { return unknown(file, "The file is \(kind)") }
    return Finding(
      .error, .encoding, at: file.source.place,
      "The file is neither UTF-8 nor UTF-16; if it is text, name its character set with --encoding."
    )
  }
  let start = String(decoding: text.utf8.lazy.filter { $0 > 0x20 }.prefix(8), as: UTF8.self)
    .drop { $0 == "\u{FEFF}" }
  if start.isEmpty { return Finding(.warning, .shape, at: file.source.place, "The file is empty.") }
  if start.hasPrefix("%PDF") { return unknown(file, "The file is a PDF") }
  if start.hasPrefix("<?xml") { return unknown(file, "The file is XML of no form that is known") }
  if start.hasPrefix("<") { return unknown(file, "The file is a page of HTML and no export") }
  if file.json != nil || file.lines != nil {
    return unknown(file, "The file is JSON of no form that is known")
  }
  return unknown(file, "The file is of no form that is known")
}

private func unknown(_ file: SniffedFile, _ words: String) -> Finding {
  Finding(
    .error, .shape, at: file.source.place, words + "; `guildhall import --forms` lists them.")
}

/// The kinds of file that lie beside exports or hold them, by their first bytes.
private func binaryKind(_ bytes: [UInt8]) -> String? {
  let kinds: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x1F, 0x8B], "compressed with gzip"), ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an older office document or a saved Outlook message"),
    ([0x21, 0x42, 0x44, 0x4E], "an Outlook mailbox (PST)"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    ([0x47, 0x49, 0x46, 0x38], "a picture"), ([0x49, 0x44, 0x33], "a sound file"),
    ([0x4F, 0x67, 0x67, 0x53], "a sound file"), ([0x52, 0x49, 0x46, 0x46], "a sound file"),
  ]
  return kinds.first { bytes.starts(with: $0.0) }?.1
}
