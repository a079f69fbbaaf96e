internal import Storage

extension House {
  /// A name under which the verbs of reviewing and coaching know somebody and nobody else.
  ///
  /// - Parameter person: by their number.
  /// - Returns: nothing where another person bears every one of their names.
  public func workName(of person: Int64) throws -> String? {
    let roster = try roster()
    return roster.agents(of: person).first { roster.isWork($0, of: person) }
  }
}
