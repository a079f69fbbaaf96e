internal import Findings
internal import Transcripts

/// A conversation as one row, several or none declare it, with its messages.
struct TableConversation: Sendable {
  let id: String
  /// Where it is met first.
  let place: SourceLocation
  /// False while only messages name it.
  var isDeclared = false
  /// The first value of each field that any row gives.
  private(set) var values: [TableField: String] = [:]
  var messages: [TableMessage] = []
  /// The names that tell the team's side and the customer's, in lower case.
  private var team: Set<String> = []
  private var customers: Set<String> = []

  init(id: String, place: SourceLocation) {
    self.id = id
    self.place = place
  }

  /// Takes the columns of a conversation from a row of conversations, or of messages that repeats
  /// them.
  mutating func take(_ row: CSVReader.Row, _ columns: TableColumns) {
    for field in TableField.ofConversations where columns.has(field) {
      guard let value = columns.value(field, row) else { continue }
      if values[field] == nil { values[field] = value }
      switch field {
      case .agentID, .agentEmail, .agentName: team.insert(value.lowercased())
      case .customerID, .customerEmail, .customerName: customers.insert(value.lowercased())
      default: break
      }
    }
  }

  /// The interaction, and what is wrong with it.
  func draft(_ system: String, _ answers: ImportAnswers, _ clock: TableClock)
    -> ForeignReading.Draft
  {
    var build = TableDraft(conversation: self, answers: answers, clock: clock)
    return build.draft(system)
  }

  /// A role that the conversation's own columns tell: who it is assigned to, and whose it is.
  func side(of author: TableMessage.Author) -> Role? {
    let names = [author.id, author.email, author.name].compactMap { $0?.lowercased() }
    for name in names {
      switch (team.contains(name), customers.contains(name)) {
      case (true, false): return .agent
      case (false, true): return .customer
      default: continue
      }
    }
    if author.isInbound == true { return .customer }
    // What goes out may also be automatic: it is a person's only where the row names one.
    return author.isInbound == false && !names.isEmpty ? .agent : nil
  }
}
