/// What every PNG begins with.
let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// The text of the one iTXt chunk with the keyword `openbadgecredential`.
///
/// A compressed one is refused: Open Badges forbids it, and nothing then needs to be unpacked.
func credentialText(inPNG file: [UInt8])
  -> Result<(text: [UInt8], remarks: [CredentialFinding]), ExtractionRefusal>
{
  var position = pngMark.count
  var texts: [ArraySlice<UInt8>] = []
  var isFormer = false
  var hasEnd = false
  while !hasEnd {
    guard position + 12 <= file.count else { return refusal(.damagedImage) }
    let length = number(file, at: position)
    guard length <= file.count - position - 12 else { return refusal(.damagedImage) }
    let body = position + 8..<position + 8 + length
    let kind = file[position + 4..<position + 8]
    if kind.elementsEqual("iTXt".utf8) || kind.elementsEqual("tEXt".utf8) {
      let content = file[body]
      let keyword = content.prefix { $0 != 0 }
      if keyword.elementsEqual("openbadgecredential".utf8), kind.elementsEqual("iTXt".utf8) {
        guard checksum(file[position + 4..<body.upperBound]) == number(file, at: body.upperBound)
        else { return refusal(.damagedImage) }
        texts.append(content)
      }
      isFormer = isFormer || keyword.elementsEqual("openbadges".utf8)
    }
    hasEnd = kind.elementsEqual("IEND".utf8)
    position = body.upperBound + 4
  }
  guard texts.count <= 1 else { return refusal(.severalCredentials) }
  guard let content = texts.first else { return refusal(isFormer ? .formerBadge : .noCredential) }
  let isBehindEnd = position < file.count
  return text(ofChunk: content).map { text in
    let remark = CredentialFinding(.remark, .somethingFollows, at: "file")
    return (text, isBehindEnd ? [remark] : [])
  }
}

/// Keyword, zero, flag, method, language, zero, translated keyword, zero, text.
private func text(ofChunk content: ArraySlice<UInt8>) -> Result<[UInt8], ExtractionRefusal> {
  guard let zero = content.firstIndex(of: 0), zero + 3 <= content.endIndex else {
    return .failure(ExtractionRefusal(.damagedImage, in: .png))
  }
  guard content[zero + 1] == 0 else {
    return .failure(ExtractionRefusal(.compressedText, in: .png))
  }
  guard let language = content[(zero + 3)...].firstIndex(of: 0),
    let translation = content[(language + 1)...].firstIndex(of: 0)
  else { return .failure(ExtractionRefusal(.damagedImage, in: .png)) }
  return .success(trimmed(content[(translation + 1)...]))
}

private func refusal<Value>(_ fact: CredentialFact) -> Result<Value, ExtractionRefusal> {
  .failure(ExtractionRefusal(fact, in: .png))
}

private func number(_ bytes: [UInt8], at position: Int) -> Int {
  bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
}
