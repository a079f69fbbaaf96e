internal import CSodium

/// Text in the letters of base64url without padding (RFC 4648, section 5), written and read in a time
/// that tells nothing of the bytes.
enum Base64URL {
  static func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
    let letters = sodium_base64_encoded_len(count, variant)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: letters) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      sodium_bin2base64(start, letters, bytes, count, variant)
      defer { sodium_memzero(start, letters) }
      return String(cString: start)
    }
  }

  /// The bytes of a text that somebody sent; nothing unless they are as many as they should be and
  /// written in the one way that `text` writes them.
  static func bytes(_ text: String, count: Int) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard letters.count == (count * 4 + 2) / 3 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var written = 0
    let status = letters.withUnsafeBytes { letters in
      sodium_base642bin(
        &bytes, count, letters.assumingMemoryBound(to: CChar.self).baseAddress, letters.count, nil,
        &written, nil, variant)
    }
    return status == 0 && written == count ? bytes : nil
  }

  private static let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)
}
