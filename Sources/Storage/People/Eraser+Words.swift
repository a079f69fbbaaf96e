internal import Foundation
internal import Transcripts

// What is masked where: sentences lose the names of one word too, and in what is about the person
// the given and the family name alone. Names of modules, criteria and states are no sentences, or
// somebody called “Mark” would take out every mark.
extension Eraser {
  /// Columns and members of JSON that hold words of people even where it is one word alone.
  private static let free: Set<String> = [
    "text", "reason", "note", "comment", "because", "title", "quote", "response", "_0",
    "notApplicable",
  ]
  /// Members of JSON that name somebody.
  private static let naming: Set<String> = [
    "agent", "agents", "mentees", "customers", "bots", "name", "author",
  ]

  /// A column's text without the names; nothing where it stays.
  func cleaned(_ text: String, in table: String, _ column: String, isOwn: Bool) -> String? {
    guard mask.mayOccur(in: text, isOwn ? .own : .sentence) || isWholeName(text) else {
      return nil
    }
    // Computed from the rubric and the answers alone, and computed again by `verify`.
    if table == "reviewScore", column == "tally" { return nil }
    if column == "agent" || table == "agentNameTakenBack" && column == "name" {
      return renamed(text)
    }
    // A file that holds their full name is about them.
    let isSource = table == "importSource" || table == "importBatch"
    let isOwn = isOwn || isSource && mask.masked(text, .certain) != nil
    let (isJSON, new) = changingStrings(ofJSON: Array(text.utf8)) { value, place in
      cleaned(value, place, isSource: isSource, isTyped: table == "playStep", isOwn: isOwn)
    }
    if isJSON { return new.map { String(decoding: $0, as: UTF8.self) } }
    return cleaned(text, isFree: isSource || Self.free.contains(column), isOwn: isOwn)
  }

  /// An identifier without their name; nothing where it stays, as another's of the same name does.
  private func renamed(_ identifier: String) -> String? {
    if let alias = names.alias(of: identifier) { return alias }
    return owned.contains(foldedIdentifier(identifier)) ? nil : mask.masked(identifier, .certain)
  }

  private func isWholeName(_ text: String) -> Bool { names.alias(of: text) != nil }

  private func cleaned(
    _ value: String, _ place: JSONPlace, isSource: Bool, isTyped: Bool, isOwn: Bool
  ) -> String? {
    if place.isKey {
      return mask.masked(value, .certain)
    }
    let key = place.key ?? ""
    if isSource || Self.naming.contains(key), let alias = names.alias(of: value) { return alias }
    if Self.naming.contains(key), owned.contains(foldedIdentifier(value)) { return nil }
    return cleaned(value, isFree: isTyped || Self.free.contains(key), isOwn: isOwn)
  }

  private func cleaned(_ text: String, isFree: Bool, isOwn: Bool) -> String? {
    let isSentence = isFree || text.contains(where: \.isWhitespace)
    return mask.masked(text, isSentence ? (isOwn ? .own : .sentence) : .certain)
  }
}

extension Eraser {
  /// Whether a participant is the one to be erased.
  func isTheirs(_ participant: Participant) -> Bool {
    guard participant.role != .customer else { return false }
    if names.alias(of: participant.agent) != nil { return true }
    guard names.alias(of: participant.name) != nil else { return false }
    return participant.agent.map { !owned.contains(foldedIdentifier($0)) } ?? true
  }

  /// An interaction without their names; every offset counts the same words as before.
  func cleaned(_ interaction: Interaction, isOwn: Bool) -> Interaction {
    var new = interaction
    let depth: NameMask.Depth = isOwn ? .own : .sentence
    func clean(_ text: String) -> String { mask.masked(text, depth) ?? text }
    // The columns beside the body are cleaned in the same way.
    func cleanName(_ text: String) -> String { cleaned(text, isFree: false, isOwn: isOwn) ?? text }
    new.id = InteractionID(rawValue: cleanName(interaction.id.rawValue))
    new.source = Source(
      system: cleanName(interaction.source.system),
      account: cleanName(interaction.source.account),
      externalID: cleanName(interaction.source.externalID))
    new.subject = interaction.subject.map(clean)
    new.status = interaction.status.map(cleanName)
    new.tags = interaction.tags.map(cleanName)
    new.survey?.comment = interaction.survey?.comment.map(clean)
    for place in new.participants.indices {
      rename(&new.participants[place], clean)
    }
    for place in new.turns.indices {
      new.turns[place].text = clean(new.turns[place].text)
      for number in new.turns[place].attachments.indices {
        new.turns[place].attachments[number].name = clean(new.turns[place].attachments[number].name)
      }
      if let details = new.turns[place].event?.details {
        new.turns[place].event?.details = details.mapValues { value in
          names.alias(of: value) ?? clean(value)
        }
      }
    }
    return new
  }

  private func rename(_ participant: inout Participant, _ clean: (String) -> String) {
    let isTheirs = isTheirs(participant)
    let agent = participant.agent
    participant.agent = agent.map { renamed($0) ?? $0 }
    guard let name = participant.name else { return }
    if isTheirs {
      participant.name = names.alias(of: agent) ?? names.alias(of: name) ?? clean(name)
    } else if participant.role == .customer || !owned.contains(foldedIdentifier(name)) {
      participant.name = clean(name)
    }
  }
}
