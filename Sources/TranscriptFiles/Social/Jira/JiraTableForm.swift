internal import Findings
internal import Transcripts

/// Tables of Jira's issues, comments and users as copied into a data base.
enum JiraTableForm: ExportForm {
  static let system = "jira"
  static let title = "Jira tables"

  private enum Table { case issue, comment, user }

  static func recognises(_ file: SniffedFile) -> Bool {
    guard file.json == nil, file.lines == nil, let text = file.text else { return false }
    return table(CRMTable.header(of: text)) != nil
  }

  private static func table(_ columns: Set<String>) -> Table? {
    let has = { (names: [String]) in names.allSatisfy(columns.contains) }
    if has(["id", "key", "summary", "reporter", "issue_type"]) { return .issue }
    if has(["id", "issue_id", "author_id", "body"]) { return .comment }
    if has(["id", "locale", "time_zone", "username", "name", "is_active"])
      || has(["id", "locale", "time_zone", "username", "_fivetran_synced"])
    {
      return .user
    }
    return nil
  }

  /// Rows become issues of Jira's own shape, so that one reader knows the rules.
  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var people: [String: JSONValue] = [:]
    var comments: [String: [JSONValue]] = [:]
    var reading = JiraReading(answers: answers)
    var issues: [(row: [String], table: CRMTable, file: SniffedFile)] = []
    var wordless: [String: (rows: Int, file: SniffedFile)] = [:]
    for file in files {
      guard let table = file.text.flatMap({ CRMTable($0) }) else { continue }
      switch Self.table(Set(table.columns)) {
      case .user:
        for row in table.rows {
          let id = table.cell(row, "id") ?? ""
          people[id] = table.object(row, named: ["id": "accountId", "name": "displayName"])
        }
      case .comment:
        for row in table.rows {
          comments[table.cell(row, "issue_id") ?? "", default: []].append(comment(row, table))
        }
      case .issue: issues += table.rows.map { ($0, table, file) }
      case nil: break
      }
    }
    for (row, table, file) in issues {
      let id = table.cell(row, "id") ?? ""
      let own = comments.removeValue(forKey: id) ?? []
      guard !own.isEmpty || table.cell(row, "description") != nil else {
        wordless[file.source.file] = ((wordless[file.source.file]?.rows ?? 0) + 1, file)
        continue
      }
      reading.take(issue: issue(row, table, own, people), in: file)
    }
    for (_, fault) in wordless.sorted(by: { $0.key < $1.key }) {
      reading.refuse(
        counted(fault.rows, "issue has", "issues have")
          + " neither description nor comments in these tables; left out.",
        fault.file)
    }
    if !comments.isEmpty, let file = files.first {
      reading.refuse(
        "Comments belong to " + counted(comments.count, "issue that is", "issues that are")
          + " not in these tables.", file)
    }
    if issues.isEmpty, comments.isEmpty, let file = files.first {
      reading.refuse("These tables hold no issues, so nothing is read.", file)
    }
    return reading.reading()
  }

  private static func comment(_ row: [String], _ table: CRMTable) -> JSONValue {
    var members = table.object(row, named: [:]).members
    members["author"] = table.cell(row, "author_id").map { .object(["accountId": .text($0)]) }
    if let flag = table.cell(row, "is_public", "jsd_public")?.lowercased() {
      members["jsdPublic"] = .bool(flag == "true" || flag == "1")
    }
    return .object(members)
  }

  private static func issue(
    _ row: [String], _ table: CRMTable, _ comments: [JSONValue], _ people: [String: JSONValue]
  ) -> JSONValue {
    let person = { (column: String) -> JSONValue in
      guard let id = table.cell(row, column) else { return .null }
      return people[id] ?? .object(["accountId": .text(id)])
    }
    var fields = table.object(row, named: [:]).members
    fields["reporter"] = person("reporter")
    fields["assignee"] = person("assignee")
    fields["resolutiondate"] = table.cell(row, "resolved").map { .text($0) }
    fields["comment"] = .object(["comments": .list(comments.map { named($0, people) })])
    return .object([
      "key": .text(table.cell(row, "key", "id") ?? ""), "fields": .object(fields),
    ])
  }

  private static func named(_ comment: JSONValue, _ people: [String: JSONValue]) -> JSONValue {
    guard let person = comment["author"]?.said("accountId").flatMap({ people[$0] }) else {
      return comment
    }
    var members = comment.members
    members["author"] = person
    return .object(members)
  }
}
