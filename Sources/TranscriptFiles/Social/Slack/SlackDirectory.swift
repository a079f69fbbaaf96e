/// Who and what the identifiers of an export stand for.
struct SlackDirectory {
  private(set) var users: [String: JSONValue] = [:]
  private(set) var channels: [String: String] = [:]

  static func isUser(_ value: JSONValue) -> Bool {
    guard let id = value.said("id"), id.hasPrefix("U") || id.hasPrefix("W") else { return false }
    return value["profile"]?.isObject == true || value.has("name", "real_name")
  }

  static func isChannel(_ value: JSONValue) -> Bool {
    guard let id = value.said("id"), ["C", "D", "G"].contains(id.prefix(1)) else { return false }
    if case .list? = value["members"] { return value.has("created") }
    return false
  }

  mutating func take(_ value: JSONValue) {
    guard let id = value.said("id") else { return }
    if Self.isUser(value) {
      users[id] = value
    } else if Self.isChannel(value) {
      channels[id] = value.said("name")
    }
  }

  /// What people call somebody.
  func name(of id: String) -> String? {
    guard let user = users[id] else { return nil }
    return user["profile"]?.said("display_name", "real_name") ?? user.said("real_name", "name")
  }
}
