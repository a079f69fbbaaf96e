/// Why a credential was not baked into an image.
public enum BakingFault: Error, Sendable, Hashable {
  /// The text is no compact JWS.
  case notSignedText
  /// The image cannot be read, for the reason given.
  case unreadableImage(CredentialFact)
  /// The image uses the prefix `openbadges` for something else.
  case prefixTaken
}

/// Puts a signed credential into an SVG, directly behind the root's start tag.
///
/// Every other byte of the image stays, but for credentials that were baked into it before: they are
/// taken out. The same credential baked twice gives the same bytes.
public func bake(_ signedText: String, intoSVG image: [UInt8]) -> Result<[UInt8], BakingFault> {
  let parts = signedText.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && bytes(ofBase64URL: $0) != nil }) else {
    return .failure(.notSignedText)
  }
  var scan = SVGScan(image)
  do throws(CredentialFact) {
    try scan.run()
  } catch {
    return .failure(.unreadableImage(error))
  }
  guard let root = scan.root else { return .failure(.unreadableImage(.noCredential)) }
  let bound = root.bindings.first { $0.prefix.elementsEqual("openbadges".utf8) }
  if let bound, !bound.address.elementsEqual(Vocabulary.baked.utf8) {
    return .failure(.prefixTaken)
  }
  var baked = Array(image[..<root.start]) + "<".utf8 + root.name
  if bound == nil { baked += " xmlns:openbadges=\"\(Vocabulary.baked)\"".utf8 }
  let tagEnd = root.isEmpty ? root.end - 2 : root.end - 1
  baked += image[root.name.endIndex..<tagEnd]
  baked += "><openbadges:credential verify=\"\(signedText)\"/>".utf8
  if root.isEmpty { baked += "</".utf8 + root.name + ">".utf8 }
  var position = root.end
  for credential in scan.credentials {
    baked += image[position..<credential.range.lowerBound]
    position = credential.range.upperBound
  }
  return .success(baked + image[position...])
}
