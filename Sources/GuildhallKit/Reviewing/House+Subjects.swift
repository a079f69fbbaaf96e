internal import Storage

extension House {
  /// What recorded conversations are about, by their names; those without a subject are left out.
  public func subjects(of names: [String]) throws -> [String: String] {
    try store.subjects(of: names)
  }
}
