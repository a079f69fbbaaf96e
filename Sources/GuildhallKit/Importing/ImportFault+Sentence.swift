extension ImportFault {
  /// Why not, and what to do.
  ///
  /// Pinned by a test.
  public var sentence: String {
    switch self {
    case .answersMissing(let file):
      "The answers in \(file) cannot be read; check the name, and that you may read the file."
    case .answersUnreadable(let file, let member):
      member.isEmpty
        ? "The answers in \(file) are not JSON. `guildhall import --save-answers` writes them."
        : "The member “\(member)” of the answers in \(file) is not as it should be. "
          + "`guildhall import --save-answers` writes them."
    case .noInteraction(let name):
      "No stored interaction is called “\(name)”. `guildhall reviews` lists them."
    case .severalInteractions(let name, let count):
      "\(count) interactions of different sources are called “\(name)”, so it is not known which "
        + "is meant. Import them with --agent instead."
    case .noParticipant(let name, let names):
      "Nobody in the interaction is called “\(name)”. There are: "
        + (names.isEmpty ? "nobody with a name" : names.joined(separator: ", ")) + "."
    case .roleDeclared(let name):
      "The source itself says who “\(name)” is, so no other role is assigned."
    }
  }
}
