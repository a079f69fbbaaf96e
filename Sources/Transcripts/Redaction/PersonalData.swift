/// The personal data in one text, sorted and without overlaps.
///
/// HTML tags, entities and JSON escapes among the digits are seen through, so this serves plain
/// text and raw copies alike. Linear in the text.
public func personalData(in text: String) -> [PersonalDataSpan] {
  var spans: [PersonalDataSpan] = []
  for finding in findings(in: text, expecting: []) {
    // A value across a tag and one inside it are one.
    if let last = spans.last, last.range.upperBound > finding.range.lowerBound { continue }
    spans.append(PersonalDataSpan(kind: finding.kind, range: finding.range))
  }
  return spans
}

/// A value that was found, with what tells it from others.
struct PersonalDataFound {
  var kind: PersonalDataKind
  /// Unicode scalars of the text.
  var range: Range<Int>
  /// The scalars that go; the tags between them stay.
  var pieces: [Range<Int>]
  var value: String
}

/// All findings in a text, its tags included.
func findings(in text: String, expecting expected: Cues) -> [PersonalDataFound] {
  var reading = TextReading(ScannedText(text), expecting: expected)
  reading.claimAll()
  return findings(of: reading, in: text)
}

extension TextReading {
  /// Lets every scanner look, the surest first.
  mutating func claimAll() {
    claimAddresses()
    if atoms.digits.count >= 3 {
      claimCards()
      claimIPs()
      claimSSNs()
    }
    claimCodes()
    claimPasswords()
    if atoms.digits.count >= 7 { claimPhones() }
  }
}

extension TextReading {
  /// Takes what names itself by its form.
  mutating func claimAddresses() {
    guard !hasAddresses else { return }
    hasAddresses = true
    claimURLs()
    claimEmails()
    claimIBANs()
  }
}

/// What a reading has taken, and what stands inside the tags of the text.
func findings(of reading: TextReading, in text: String) -> [PersonalDataFound] {
  let tags = reading.text.tags
  var found = reading.claims.map { claim in
    let range = reading.text.range(of: claim.range)
    return PersonalDataFound(
      kind: claim.kind, range: range, pieces: pieces(of: range, without: tags), value: claim.value)
  }
  if !tags.isEmpty {
    let scalars = Array(text.unicodeScalars)
    for tag in tags where tag.count > 8 {
      var inner = ""
      inner.unicodeScalars.append(contentsOf: scalars[(tag.lowerBound + 1)..<(tag.upperBound - 1)])
      var reading = TextReading(ScannedText(inner, readsTags: false))
      reading.claimAll()
      for claim in reading.claims {
        let local = reading.text.range(of: claim.range)
        let from = tag.lowerBound + 1
        let range = (from + local.lowerBound)..<(from + local.upperBound)
        found.append(
          PersonalDataFound(kind: claim.kind, range: range, pieces: [range], value: claim.value))
      }
    }
  }
  found.sort { $0.range.lowerBound < $1.range.lowerBound }
  return found
}

/// A range without the tags in it.
private func pieces(of range: Range<Int>, without tags: [Range<Int>]) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  var start = range.lowerBound
  var low = 0
  var high = tags.count
  while low < high {
    let middle = (low + high) / 2
    if tags[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
  }
  while low < tags.count, tags[low].lowerBound < range.upperBound {
    if start < tags[low].lowerBound { pieces.append(start..<tags[low].lowerBound) }
    start = max(start, tags[low].upperBound)
    low += 1
  }
  if start < range.upperBound { pieces.append(start..<range.upperBound) }
  return pieces
}
