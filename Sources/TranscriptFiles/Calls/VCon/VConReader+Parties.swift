internal import Findings
internal import Transcripts

extension VConReader {
  /// Every party is a participant at the same place, empty ones too.
  mutating func takeParties() {
    for (number, party) in parties.enumerated() {
      if !party.isObject, party != .null {
        draft.fault(.shape, "parties[\(number)] is \(party.kind) and should be an object.")
      }
      let word = (party["role"] ?? party["meta"]?["role"])?.name
      var role = Self.role(word)
      if role == .unknown, party["type"]?.text?.lowercased() == "bot" { role = .bot }
      let names = [party["name"]?.name, address(of: party), party["tel"]?.name, party["id"]?.name]
      let assigned =
        role == .unknown ? answers.role(of: names[0], names[1], names[2], names[3]) : nil
      if role == .unknown, assigned == nil, let word, word.lowercased() != "unknown" {
        draft.fault(.meaning, "The role \(quoted(word)) of parties[\(number)] is not known.")
      }
      let final = assigned ?? role
      _ = draft.index(
        of: "party \(number)",
        Participant(
          role: final, name: party["name"]?.name,
          agent: final == .agent ? agentID(of: party) : nil,
          roleSource: assigned == nil ? nil : .assigned))
    }
  }

  static func role(_ word: String?) -> Role {
    switch word?.lowercased() {
    case "agent": .agent
    case "customer", "client", "consumer", "enduser", "end_user": .customer
    case "supervisor": .supervisor
    case "sme", "thirdparty", "third_party": .thirdParty
    case "bot", "ai", "ai_agent", "aiagent", "virtual_agent", "ivr": .bot
    case "system": .system
    default: .unknown
    }
  }

  private func agentID(of party: JSONValue) -> String? {
    address(of: party) ?? party["id"]?.name ?? party["uuid"]?.name ?? party["did"]?.name
      ?? party["sip"]?.name
  }

  private func address(of party: JSONValue) -> String? {
    let mail = (party["mailto"] ?? party["email"])?.name
    return mail.map { $0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
  }

  /// The party that a transcript's label means: by a name, an address, or a role that only one has.
  func party(labelled label: String) -> Int? {
    let label = label.lowercased()
    if let place = places[label] { return place }
    let role = Self.role(label)
    guard role != .unknown, let bearers = bearers[role], bearers.count == 1 else { return nil }
    return bearers[0]
  }

  /// Parties by what a transcript may call them; of parties with one name the first.
  mutating func notePlaces() {
    for (number, party) in parties.enumerated() {
      bearers[draft.participants[number].role, default: []].append(number)
      let names = [
        party["name"], party["mailto"], party["email"], party["tel"], party["id"], party["uuid"],
        party["sip"],
      ]
      for name in names.compactMap({ $0?.text?.lowercased() }) where places[name] == nil {
        places[name] = number
      }
    }
  }
}
