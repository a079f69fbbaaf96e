/// A message in a file, before anything in it is read.
struct MailRaw: Sendable {
  var bytes: [UInt8]
  /// The line of the file on which it begins.
  var line: Int
  /// Its number in the file, from 1; nothing in a file of one message.
  var number: Int?
}

/// The messages of a file: of a mailbox (mbox), or the one of an EML.
///
/// A mailbox's message begins with a line `From sender date` behind a blank line; such a line inside
/// a message has a `>` before it, which is taken away again.
func mailMessages(of file: ForeignFile) -> [MailRaw] {
  let bytes = file.bytes
  var start = 0
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  var line = 1
  var lines = MailLines(bytes, start..<bytes.count)
  while let (blank, next) = lines.next(), bytes[blank].allSatisfy(isBlank) {
    start = next
    line += 1
  }
  // Apple's EMLX has the message's length on a line of its own, and a property list behind it.
  var end = bytes.count
  var first = MailLines(bytes, start..<end)
  if let (count, next) = first.next(), !count.isEmpty, count.count < 12 {
    let digits = bytes[count].filter { !isBlank($0) }
    if !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(String(decoding: digits, as: UTF8.self))
    {
      end = min(end, next + length)
      start = next
      line += 1
    }
  }
  guard bytes[start..<end].begins(with: "From "), file.ending != "eml" else {
    return [MailRaw(bytes: Array(bytes[start..<end]), line: line)]
  }
  return split(bytes, start..<end, line)
}

private func split(_ bytes: [UInt8], _ range: ByteRange, _ firstLine: Int) -> [MailRaw] {
  var messages: [MailRaw] = []
  var message: [UInt8] = []
  var line = firstLine
  var messageLine = firstLine
  var isBehindBlank = true
  var isBegun = false
  var lines = MailLines(bytes, range)
  var start = range.lowerBound
  while let (content, next) = lines.next() {
    if isBehindBlank, isSeparator(bytes, content, next..<range.upperBound) {
      if isBegun {
        messages.append(MailRaw(bytes: message, line: messageLine, number: messages.count + 1))
      }
      isBegun = true
      message = []
      messageLine = line
    } else if bytes[content].first == UInt8(ascii: ">"),
      bytes[content].drop(while: { $0 == UInt8(ascii: ">") }).begins(with: "From ")
    {
      message += bytes[(start + 1)..<next]
    } else {
      message += bytes[start..<next]
    }
    isBehindBlank = content.isEmpty
    line += 1
    start = next
  }
  messages.append(MailRaw(bytes: message, line: messageLine, number: messages.count + 1))
  return messages
}

/// `From ana@harbour.example Mon Jan 06 04:49:45 +0000 2020`, with a header behind it.
private func isSeparator(_ bytes: [UInt8], _ line: ByteRange, _ rest: ByteRange) -> Bool {
  guard bytes[line].begins(with: "From "), line.count < 500 else { return false }
  let words = bytes[line].split(separator: 0x20).dropFirst()
  guard words.count >= 2, words.contains(where: { $0.contains(UInt8(ascii: ":")) }),
    words.dropFirst().contains(where: {
      $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) }
    })
  else { return false }
  var after = MailLines(bytes, rest)
  guard let next = after.next()?.line else { return true }
  return MailHeader.nameEnd(bytes[next]) != nil || bytes[next].begins(with: ">From ")
}
