internal import Findings
internal import Transcripts

/// Issues and requests of Jira and Jira Service Management with their comments.
enum JiraForm: ExportForm {
  static let system = "jira"
  static let title = "Jira issues"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let json = file.json else { return file.firstObject.map(isIssue) ?? false }
    if let first = json["issues"]?.list.first { return isIssue(first) }
    if json.has("issues"), json.has("maxResults") || json.has("isLast") { return true }
    if let first = json["comments"]?.list.first, json.has("total") || json.has("maxResults") {
      return isComment(first)
    }
    if let first = json["values"]?.list.first { return isRequestComment(first) || isRequest(first) }
    return ADFText.isOne(json) && json.has("version") || file.firstObject.map(isIssue) ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = JiraReading(answers: answers)
    for file in files {
      let json = file.json
      if let issues = json?["issues"]?.list {
        for issue in issues { reading.take(issue: issue, in: file) }
        reading.notePages(of: file, read: issues.count)
      } else if let rows = json?["comments"]?.list ?? json?["values"]?.list, !rows.isEmpty {
        if rows.first.map(isRequest) == true {
          for row in rows { reading.take(issue: row, in: file) }
        } else {
          reading.take(comments: rows, of: json ?? .null, in: file)
        }
      } else if ADFText.isOne(json) {
        reading.refuse("This is the text of one field and no issue, so nothing is read.", file)
      } else {
        for issue in file.values { reading.take(issue: issue, in: file) }
      }
    }
    return reading.reading()
  }

  static func isIssue(_ value: JSONValue) -> Bool {
    (value.has("key", "fields") && value["fields"]?.isObject == true
      && (value["fields"]?.has("summary") == true || value["fields"]?.has("comment") == true
        || value["fields"]?.has("issuetype") == true))
      || isRequest(value)
  }

  static func isRequest(_ value: JSONValue) -> Bool {
    value.has("issueKey") && (value.has("requestFieldValues") || value.has("requestTypeId"))
  }

  private static func isComment(_ value: JSONValue) -> Bool {
    value.has("author", "body")
      && (value.has("updateAuthor") || value.has("jsdPublic")
        || value.said("self")?.contains("/rest/api/") == true)
  }

  private static func isRequestComment(_ value: JSONValue) -> Bool {
    value.has("body", "author", "public", "created")
  }
}

/// The issues met so far in the files of a folder.
struct JiraReading {
  let answers: ImportAnswers
  private var issues = SocialConversations()
  private var findings: [Finding] = []
  private var wordless: [String] = []
  private var rows: [String: Int] = [:]

  init(answers: ImportAnswers) { self.answers = answers }

  mutating func take(issue: JSONValue, in file: SniffedFile) {
    guard JiraForm.isIssue(issue) else {
      return refuse("One element is no issue; left out.", file)
    }
    let key = issue.said("key", "issueKey", "id")
    let conversation = conversation(key, host: issue.said("self"), in: file)
    let isAgain = !conversation.taken.insert("issue").inserted
    if isAgain {
      conversation.warn("it stands in several places of these files and is read as one.")
    }
    if issue.has("issueKey") {
      conversation.takeRequest(issue)
    } else {
      conversation.takeIssue(issue)
    }
  }

  mutating func take(comments rows: [JSONValue], of page: JSONValue, in file: SniffedFile) {
    // …/rest/api/2/issue/10042/comment/10501, …/servicedeskapi/request/10042/comment/7
    let address = rows.lazy.compactMap { $0.said("self") ?? $0["_links"]?.said("self") }.first ?? ""
    let parts = address.split(separator: "/")
    let place = parts.firstIndex { $0 == "issue" || $0 == "request" }
    let key = place.flatMap { $0 + 1 < parts.count ? String(parts[$0 + 1]) : nil }
    let conversation = conversation(key, host: address, in: file)
    conversation.takeComments(rows, total: page["total"]?.number)
    if page["isLastPage"]?.bool == false {
      conversation.warn("further pages of its comments are not in this file.")
    }
  }

  mutating func notePages(of file: SniffedFile, read: Int) {
    let total = file.json?["total"]?.number ?? 0
    let start = file.json?["startAt"]?.number ?? 0
    guard total > Double(read), start == 0 || file.json?["isLast"]?.bool == false else { return }
    refuse(
      "The search counts \(Int(exactly: total.rounded()) ?? 0) issues, and this file holds \(read).",
      file)
  }

  mutating func refuse(_ sentence: String, _ file: SniffedFile) {
    findings.append(Finding(.warning, .meaning, at: file.source.place, sentence))
  }

  func reading() -> ForeignReading {
    var result = ForeignReading(findings: findings)
    for issue in issues.inOrder {
      let draft = issue.draft()
      if draft.interaction.turns.isEmpty {
        result.findings += draft.findings
        result.findings.append(
          Finding(
            .warning, .meaning, at: issue.place,
            "Issue \(issue.interaction.source.externalID) has neither description nor comments in "
              + "these files."))
      } else {
        result.interactions.append(draft)
      }
    }
    return result
  }

  private mutating func conversation(
    _ key: String?, host: String?, in file: SniffedFile
  ) -> SocialConversation {
    // Comments name their issue by its number, the issue itself by both.
    let conversation = issues.conversation(key ?? file.source.name) {
      SocialConversation("jira", key, in: file, answers, channel: answers.channel ?? .other)
    }
    if conversation.interaction.source.account.isEmpty,
      let host = host?.split(separator: "/").dropFirst().first
    {
      conversation.interaction.source.account = String(host)
    }
    return conversation
  }
}
