internal import Findings
internal import Transcripts

/// Reads the tables of one system that lie in one folder: conversations and their messages in files
/// of their own, or messages alone.
func readTables(
  _ files: [SniffedFile], _ profile: TableProfile, _ answers: ImportAnswers
) -> ForeignReading {
  var folder = TableFolder(profile: profile, answers: answers)
  for file in files { folder.take(file) }
  return folder.reading()
}

private struct TableFolder {
  let profile: TableProfile
  let answers: ImportAnswers
  let clock: TableClock
  var findings: [Finding] = []
  var conversations: [TableConversation] = []
  var known: [String: Int] = [:]
  /// Columns of the tables of conversations, for what is said when no message was found.
  var declarations: [(place: SourceLocation, names: [String])] = []
  var hasMessages = false
  var firstPlace: SourceLocation?
  /// Tables of messages that do not say who saw one.
  var silentOnVisibility: [SourceLocation] = []
  var columnsMet: Set<String> = []

  init(profile: TableProfile, answers: ImportAnswers) {
    self.profile = profile
    self.answers = answers
    clock = TableClock(answers)
  }

  mutating func take(_ file: SniffedFile) {
    guard var rows = TableRows(file, profile, answers) else { return }
    firstPlace = firstPlace ?? file.source.place
    columnsMet.formUnion(rows.columns.names)
    columnsMet.formUnion(rows.columns.names.map(plainName))
    if rows.columns.holdsMessages {
      takeMessages(of: file, &rows)
    } else {
      takeConversations(of: file, &rows)
    }
    findings += rows.faults.all()
  }

  private mutating func takeMessages(of file: SniffedFile, _ rows: inout TableRows) {
    hasMessages = true
    let columns = rows.columns
    let needed: [TableField] = [.conversation, .text].filter {
      !columns.has($0) && !($0 == .text && columns.has(.html))
    }
    guard needed.isEmpty else {
      findings += needed.map { missing($0, columns.names, at: file.source.place) }
      return
    }
    if !columns.has(.visibility) { silentOnVisibility.append(file.source.place) }
    var faults = TableFaults(file: file.source.file)
    var isEmpty = true
    while let row = rows.next() {
      isEmpty = false
      guard let id = columns.value(.conversation, row) else {
        faults.add(
          .error, .reference, line: row.line, kind: "messages name no conversation",
          "The message names no conversation and is left out.")
        continue
      }
      let index = index(of: id, at: SourceLocation(file: file.source.file, line: row.line))
      conversations[index].take(row, columns)
      conversations[index].messages.append(TableMessage(row, columns, clock))
    }
    findings += faults.all()
    if isEmpty { noteEmpty(file) }
  }

  private mutating func takeConversations(of file: SniffedFile, _ rows: inout TableRows) {
    let columns = rows.columns
    declarations.append((file.source.place, columns.names))
    guard columns.has(.source) else {
      findings.append(missing(.source, columns.names, at: file.source.place))
      return
    }
    var faults = TableFaults(file: file.source.file)
    var isEmpty = true
    while let row = rows.next() {
      isEmpty = false
      guard let id = columns.value(.source, row) else {
        faults.add(
          .warning, .shape, line: row.line, kind: "conversations have no identifier",
          "The conversation has no identifier and is left out.")
        continue
      }
      let index = index(of: id, at: SourceLocation(file: file.source.file, line: row.line))
      if conversations[index].isDeclared {
        faults.add(
          .warning, .reference, line: row.line, kind: "conversations are there twice",
          "The conversation \(brief(id)) is there twice; of each value the first counts.")
      }
      conversations[index].isDeclared = true
      conversations[index].take(row, columns)
    }
    findings += faults.all()
    if isEmpty { noteEmpty(file) }
  }

  private mutating func noteEmpty(_ file: SniffedFile) {
    findings.append(
      Finding(.warning, .shape, at: file.source.place, "The table has columns and no rows."))
  }

  private mutating func index(of id: String, at place: SourceLocation) -> Int {
    if let index = known[id] { return index }
    known[id] = conversations.count
    conversations.append(TableConversation(id: id, place: place))
    return conversations.count - 1
  }

  mutating func reading() -> ForeignReading {
    for (field, column) in answers.tableColumns
    where !column.hasPrefix("=") && !columnsMet.contains(column)
      && !columnsMet.contains(plainName(column))
    {
      findings.append(
        Finding(
          .warning, .reference, at: firstPlace ?? SourceLocation(file: ""),
          "No table has the column “\(brief(column))” that was named for \(field.rawValue)."))
    }
    if !hasMessages {
      // One file says all: without words there is nothing to review.
      findings += declarations.map { missing(.text, $0.names, at: $0.place) }
      return ForeignReading(findings: findings)
    }
    var reading = ForeignReading()
    var silent: [String: TableFaults] = [:]
    for index in conversations.indices {
      let conversation = conversations[index]
      // What has become turns need not be kept twice.
      conversations[index].messages = []
      let place = conversation.place
      guard !conversation.messages.isEmpty else {
        silent[place.file, default: TableFaults(file: place.file)].add(
          .warning, .reference, line: place.line ?? 1, kind: "conversations have no messages",
          "The conversation \(brief(conversation.id)) has no messages and is left out.")
        continue
      }
      var draft = conversation.draft(profile.system, answers, clock)
      if !declarations.isEmpty, !conversation.isDeclared {
        draft.findings.append(
          Finding(
            .warning, .reference, at: place,
            "No table of conversations has \(brief(conversation.id)); its messages are kept."))
      }
      reading.interactions.append(draft)
    }
    if reading.interactions.contains(where: { draft in
      draft.interaction.turns.contains { $0.visibility == .unknown }
    }) {
      findings += silentOnVisibility.map {
        Finding(
          .warning, .meaning, at: $0,
          "No column says who saw a message: what customers wrote counts as public, and the rest "
            + "is unknown and not judged. If the export holds no internal notes, say so with "
            + "--column visibility==public.")
      }
    }
    reading.findings = findings + silent.sorted { $0.key < $1.key }.flatMap { $0.value.all() }
    return reading
  }

  private func missing(_ field: TableField, _ names: [String], at place: SourceLocation)
    -> Finding
  {
    let listed = names.prefix(40).map(brief).joined(separator: ", ")
    let rest = names.count > 40 ? " and \(names.count - 40) more" : ""
    let what = profile.title
    return Finding(
      .error, .shape, at: place,
      "\(what): no column is known to hold \(field.rawValue). The columns are: \(listed)\(rest). "
        + "Name one with --column \(field.rawValue)=NAME.")
  }
}

/// A name for a sentence: on one line and not long.
private func brief(_ name: String) -> String {
  let line = name.unicodeScalars.prefix(60).map {
    $0.properties.generalCategory == .control ? " " : $0
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: line)
  return name.unicodeScalars.count > 60 ? String(view) + "…" : String(view)
}
