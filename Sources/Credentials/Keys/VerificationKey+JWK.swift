/// Why a JSON Web Key is not used.
enum KeyFault: Error, Sendable, Hashable {
  case notAnObject
  case privatePart(String)
  case unknownKind(String)
  case member(String)
  case tooShort(bits: Int)
  case tooLong(bits: Int)
  case notForVerifying
}

extension VerificationKey {
  static let shortestModulus = 2048
  /// Checking takes longer with every bit, and the key comes from a stranger.
  static let longestModulus = 8192

  /// Reads a public key; one that carries a private part is refused, because it is nobody's any more.
  static func read(jwk: JSONValue) -> Result<VerificationKey, KeyFault> {
    guard case .object(let members) = jwk else { return .failure(.notAnObject) }
    for name in ["d", "k", "p", "q", "dp", "dq", "qi", "oth"] where members[name] != nil {
      return .failure(.privatePart(name))
    }
    if let use = members["use"], use != .text("sig") { return .failure(.notForVerifying) }
    if let operations = members["key_ops"], !operations.texts.contains("verify") {
      return .failure(.notForVerifying)
    }
    let key: Result<VerificationKey, KeyFault>
    switch members["kty"]?.text {
    case "RSA": key = readRSA(jwk)
    case "OKP": key = readEd25519(jwk)
    case let kind: return .failure(.unknownKind(kind ?? ""))
    }
    if case .success(let key) = key, let algorithm = members["alg"],
      algorithm != .text(key.algorithm.rawValue)
    {
      return .failure(.notForVerifying)
    }
    return key
  }

  private static func readRSA(_ jwk: JSONValue) -> Result<VerificationKey, KeyFault> {
    // A leading zero would give one key two thumbprints.
    guard let modulus = octets("n", of: jwk), let first = modulus.first, first != 0 else {
      return .failure(.member("n"))
    }
    let bits = modulus.count * 8 - first.leadingZeroBitCount
    guard bits >= shortestModulus else { return .failure(.tooShort(bits: bits)) }
    guard bits <= longestModulus else { return .failure(.tooLong(bits: bits)) }
    guard let exponent = octets("e", of: jwk), let head = exponent.first, head != 0,
      exponent.count <= 4, let last = exponent.last, last & 1 == 1, exponent != [1]
    else { return .failure(.member("e")) }
    return .success(VerificationKey(numbers: .rsa(modulus: modulus, exponent: exponent)))
  }

  private static func readEd25519(_ jwk: JSONValue) -> Result<VerificationKey, KeyFault> {
    guard jwk["crv"]?.text == "Ed25519" else {
      return .failure(.unknownKind(jwk["crv"]?.text ?? ""))
    }
    guard let point = octets("x", of: jwk), point.count == 32 else { return .failure(.member("x")) }
    return .success(VerificationKey(numbers: .ed25519(point)))
  }

  private static func octets(_ name: String, of jwk: JSONValue) -> [UInt8]? {
    jwk[name]?.text.flatMap { bytes(ofBase64URL: $0.utf8) }
  }
}
