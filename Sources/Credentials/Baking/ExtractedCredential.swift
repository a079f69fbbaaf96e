/// A credential taken out of what surrounds it.
struct ExtractedCredential {
  var form: CredentialForm
  /// Without white space around it.
  var bytes: [UInt8]
  /// The credential when it is JSON; otherwise it is signed text.
  var document: JSONValue?
  var remarks: [CredentialFinding]
}

/// Why there is no credential to look at.
struct ExtractionRefusal: Error {
  var form: CredentialForm?
  var findings: [CredentialFinding]

  init(_ fact: CredentialFact, in form: CredentialForm? = nil) {
    self.form = form
    findings = [CredentialFinding(.error, fact, at: "file")]
  }
}

/// Finds the credential in a file of any form; the form is told by the first bytes.
func extractCredential(from file: [UInt8]) -> Result<ExtractedCredential, ExtractionRefusal> {
  guard file.count <= largestCredentialFile else {
    return .failure(ExtractionRefusal(.tooLarge(most: largestCredentialFile)))
  }
  if file.starts(with: pngMark) {
    return credentialText(inPNG: file).flatMap { found in
      read(found.text, as: .png, remarks: found.remarks)
    }
  }
  let text = trimmed(file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...])
  if text.first == UInt8(ascii: "<") {
    return credentialText(inSVG: file).flatMap { found in
      read(found.text, as: .svg, remarks: found.remarks)
    }
  }
  return read(text, as: nil, remarks: [])
}

/// The signed text or the JSON of a file as it stands there; nothing when there is not exactly one.
///
/// What comes out is not verified; see `verify(_:by:)`.
public func credentialText(in file: [UInt8]) -> String? {
  guard case .success(let found) = extractCredential(from: file) else { return nil }
  return String(validating: found.bytes, as: UTF8.self)
}

private func read(_ text: [UInt8], as form: CredentialForm?, remarks: [CredentialFinding])
  -> Result<ExtractedCredential, ExtractionRefusal>
{
  guard let first = text.first else {
    return .failure(ExtractionRefusal(form == nil ? .emptyFile : .noCredential, in: form))
  }
  if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
    return readJSON(text, as: form ?? .json, remarks: remarks)
  }
  // A header begins with {" in base64url.
  guard text.starts(with: "ey".utf8) || text.count(where: { $0 == UInt8(ascii: ".") }) == 2 else {
    return .failure(ExtractionRefusal(.unknownForm, in: form))
  }
  let form = form ?? .signedText
  guard text.count <= 2 * JSONValue.longestText else {
    return .failure(ExtractionRefusal(.tooLarge(most: 2 * JSONValue.longestText), in: form))
  }
  let words = text.split(whereSeparator: isSpace)
  guard words.count == 1 else {
    let others = words.dropFirst().contains { $0.starts(with: "ey".utf8) }
    return .failure(
      ExtractionRefusal(others ? .severalCredentials : .somethingFollows, in: form))
  }
  return .success(ExtractedCredential(form: form, bytes: text, document: nil, remarks: remarks))
}

private func readJSON(_ text: [UInt8], as form: CredentialForm, remarks: [CredentialFinding])
  -> Result<ExtractedCredential, ExtractionRefusal>
{
  switch JSONValue.read(text) {
  case .success(.list(let values)):
    let fact: CredentialFact =
      values.count > 1 ? .severalCredentials : .wrongKind(expected: "an object")
    return .failure(ExtractionRefusal(fact, in: form))
  case .success(let value):
    return .success(
      ExtractedCredential(form: form, bytes: text, document: value, remarks: remarks))
  case .failure(let fault):
    let fact: CredentialFact =
      fault.what == .somethingFollows ? .somethingFollows : .notJSON(fault.sentence)
    return .failure(ExtractionRefusal(fact, in: form))
  }
}

func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var text = text.drop(while: isSpace)
  while let last = text.last, isSpace(last) { text.removeLast() }
  return Array(text)
}
