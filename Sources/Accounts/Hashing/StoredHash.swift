internal import CSodium

/// The text of a hash that may be handed to the library.
///
/// A database may come from somebody else: one row that asks for 4 TiB must not stop the server.
struct StoredHash {
  /// In KiB: more than ten times what we ask for, so that later parameters stay readable.
  static let mostMemory = 262_144
  static let mostPasses = 16

  let memory: Int
  let passes: Int

  init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard text.utf8.count < Int(crypto_pwhash_STRBYTES), !text.utf8.contains(0), parts.count == 6,
      parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19"
    else { return nil }
    let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
    guard costs.count == 3, let memory = number(costs[0], after: "m="),
      let passes = number(costs[1], after: "t="), costs[2] == "p=1",
      (8...Self.mostMemory).contains(memory), (1...Self.mostPasses).contains(passes),
      // Asked for its opinion, the library reads salt and hash too.
      Sodium.isReady, crypto_pwhash_str_needs_rehash(text, UInt64(passes), memory << 10) == 0
    else { return nil }
    (self.memory, self.passes) = (memory, passes)
  }
}

private func number(_ text: Substring, after name: String) -> Int? {
  guard text.hasPrefix(name) else { return nil }
  let digits = text.dropFirst(name.count)
  return digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
}
