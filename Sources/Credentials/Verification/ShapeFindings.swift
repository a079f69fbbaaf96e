/// Everything that contradicts the data model in an object and in what stands in it.
///
/// Types, required members, vocabularies and times are looked at; this is less than the published
/// JSON Schema and more than most readers need.
func shapeFindings(of value: JSONValue, as shape: DocumentShape, at path: String = "$")
  -> [CredentialFinding]
{
  guard value.isObject else {
    if shape.mayBeAddress, let text = value.text {
      return scheme(of: text) == nil ? [CredentialFinding(.error, .notAnAddress, at: path)] : []
    }
    return [CredentialFinding(.error, .wrongKind(expected: "an object"), at: path)]
  }
  var findings: [CredentialFinding] = []
  if shape.isCredential {
    findings += vocabularyFindings(of: value, as: shape, at: path)
    findings += timeFindings(of: value, at: path)
  }
  findings += typeFindings(of: value, as: shape, at: path)
  for name in shape.required where value[name] == nil || value[name] == .null {
    findings.append(CredentialFinding(.error, .memberMissing(name), at: path))
  }
  if let id = value["id"], id.text.flatMap(scheme(of:)) == nil {
    findings.append(CredentialFinding(.error, .notAnAddress, at: "\(path).id"))
  }
  if shape == .achievementSubject, value["id"] == nil, value["identifier"] == nil {
    findings.append(CredentialFinding(.error, .memberMissing("id"), at: path))
  }
  for (name, part) in shape.parts {
    guard let member = value[name], member != .null else { continue }
    let values = member.oneOrMore
    let isList = if case .list = member { true } else { false }
    if name == "issuer" ? isList : part.isSingle && values.count != 1 {
      findings.append(CredentialFinding(.error, .wrongKind(expected: "one"), at: "\(path).\(name)"))
    }
    for (index, value) in values.enumerated() {
      let place = isList ? "\(path).\(name)[\(index)]" : "\(path).\(name)"
      findings += shapeFindings(of: value, as: part, at: place)
    }
  }
  return findings
}

/// The scheme of a URI; nothing when the text is none.
func scheme(of text: String) -> String? {
  let bytes = Array(text.utf8)
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
    let first = bytes.first, isLetter(first),
    bytes[..<colon].allSatisfy({
      isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }),
    bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
  else { return nil }
  return String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func typeFindings(of value: JSONValue, as shape: DocumentShape, at path: String)
  -> [CredentialFinding]
{
  let types = value["type"]?.texts ?? []
  return shape.types.filter { group in !group.contains(where: types.contains) }.map { group in
    CredentialFinding(
      .error, .typeMissing(expected: group.joined(separator: " or ")), at: "\(path).type")
  }
}

private func vocabularyFindings(of document: JSONValue, as shape: DocumentShape, at path: String)
  -> [CredentialFinding]
{
  guard case .list(let contexts) = document["@context"] else {
    return [CredentialFinding(.error, .memberMissing("@context"), at: path)]
  }
  var findings: [CredentialFinding] = []
  func add(_ severity: CredentialFinding.Severity, _ fact: CredentialFact, _ index: Int) {
    findings.append(CredentialFinding(severity, fact, at: "\(path)['@context'][\(index)]"))
  }
  switch contexts.first?.text {
  case Vocabulary.credentials: break
  case Vocabulary.formerCredentials: add(.remark, .formerDataModel, 0)
  default: add(.error, .contextDiffers(expected: Vocabulary.credentials), 0)
  }
  guard shape != .statusListCredential else { return findings }
  switch contexts.dropFirst().first?.text.map(BadgeContext.init) {
  case .current: break
  case .otherVersion: add(.remark, .otherContextVersion, 1)
  case .unknown, nil: add(.error, .contextDiffers(expected: Vocabulary.badges), 1)
  }
  return findings
}

private enum BadgeContext {
  case current, otherVersion, unknown

  init(_ address: String) {
    let folder = "https://purl.imsglobal.org/spec/ob/v3p0/"
    if address == Vocabulary.badges {
      self = .current
    } else if address == folder + "context.json"
      || address == folder + "context/ob_v3p0.jsonld" || isVersioned(address, in: folder)
    {
      self = .otherVersion
    } else {
      self = .unknown
    }
  }
}

private func isVersioned(_ address: String, in folder: String) -> Bool {
  guard address.hasPrefix(folder + "context-"), address.hasSuffix(".json") else { return false }
  let version = address.dropFirst(folder.count + "context-".count).dropLast(".json".count)
  let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
  return numbers.count == 3
    && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

private func timeFindings(of document: JSONValue, at path: String) -> [CredentialFinding] {
  var findings: [CredentialFinding] = []
  for name in ["validFrom", "validUntil", "issuanceDate", "expirationDate"] {
    guard let member = document[name] else { continue }
    if member.text.flatMap({ CredentialTime($0) }) == nil {
      findings.append(CredentialFinding(.error, .notATime, at: "\(path).\(name)"))
    }
  }
  let isFormer = document["@context"]?.oneOrMore.first?.text == Vocabulary.formerCredentials
  let needsStart = DocumentShape(of: document) != .statusListCredential
  if needsStart, document["validFrom"] == nil, !isFormer || document["issuanceDate"] == nil {
    let name = isFormer ? "issuanceDate" : "validFrom"
    findings.append(CredentialFinding(.error, .memberMissing(name), at: path))
  }
  let validity = Validity(of: document)
  if let from = validity.from, let until = validity.until, until < from {
    findings.append(CredentialFinding(.error, .endsBeforeItBegins, at: path))
  }
  return findings
}
