internal import Transcripts

extension SocialConversation {
  /// An issue of Jira's own interface: description, comments, files and changes.
  func takeIssue(_ issue: JSONValue) {
    guard let fields = issue["fields"] else { return }
    interaction.subject = fields.said("summary").map(tidied) ?? interaction.subject
    interaction.status = fields["status"]?.said("name") ?? fields.said("status")
    interaction.startedAt = time(fields["created"]) ?? interaction.startedAt
    interaction.endedAt = time(fields["resolutiondate"]) ?? interaction.endedAt
    for label in fields["labels"]?.list.compactMap(\.text) ?? []
    where !interaction.tags.contains(label) { interaction.tags.append(label) }
    let reporter = jiraPerson(
      fields["reporter"], inferred: isInsider(fields["reporter"], in: fields) ? .agent : .customer)
    if fields["assignee"]?.said("accountId", "name", "key", "displayName")
      != fields["reporter"]?.said("accountId", "name", "key", "displayName")
    {
      _ = jiraPerson(fields["assignee"], inferred: .agent)
    }
    if let description = fields["description"], taken.insert("description").inserted {
      takeDescription(description, by: reporter)
    }
    if let comments = fields["comment"] {
      takeComments(comments["comments"]?.list ?? comments.list, total: comments["total"]?.number)
    }
    for file in fields["attachment"]?.list ?? [] { takeFile(file) }
    for history in issue["changelog"]?["histories"]?.list ?? [] { takeChange(history) }
    takeSatisfaction(fields)
  }

  /// True for a reporter who wrote what customers do not see, as only the team can.
  private func isInsider(_ reporter: JSONValue?, in fields: JSONValue) -> Bool {
    guard let id = reporter?.said("accountId", "key", "name") else { return false }
    return (fields["comment"]?["comments"]?.list ?? []).contains {
      $0["author"]?.said("accountId", "key", "name") == id && jiraVisibility(of: $0) == .internal
    }
  }

  /// A request of the service desk's interface.
  func takeRequest(_ request: JSONValue) {
    interaction.startedAt = jiraTime(request["createdDate"])
    interaction.status = request["currentStatus"]?.said("status")
    let reporter = jiraPerson(request["reporter"], inferred: .customer)
    for field in request["requestFieldValues"]?.list ?? [] {
      switch field.said("fieldId") {
      case "summary": interaction.subject = field.said("value").map(tidied)
      case "description":
        if let value = field["value"], taken.insert("description").inserted {
          takeDescription(value, by: reporter)
        }
      default: break
      }
    }
  }

  private func takeDescription(_ value: JSONValue, by reporter: Int?) {
    var turn = Turn(by: reporter, at: interaction.startedAt)
    turn.take(adfOrText: value, in: self)
    guard !turn.text.isEmpty || !turn.attachments.isEmpty else { return }
    // What a portal's customer wrote they saw; of anybody else it is not known.
    let isCustomer = reporter.map { interaction.participants[$0] }
      .map { $0.role == .customer && $0.roleSource == nil }
    turn.visibility = isCustomer == true ? .public : .unknown
    interaction.turns.insert(turn, at: 0)
  }

  func takeComments(_ comments: [JSONValue], total: Double?) {
    for comment in comments { takeComment(comment) }
    if let total, total > Double(comments.count) {
      warn(
        "it has \(Int(exactly: total.rounded()) ?? 0) comments, and \(comments.count) are in this "
          + "file.")
    }
  }

  private func takeComment(_ comment: JSONValue) {
    if let id = comment.said("id"), !taken.insert("comment \(id)").inserted { return }
    let visibility = jiraVisibility(of: comment)
    if visibility == .unknown { count("comments that do not say whether customers see them") }
    // Only the team can write what customers do not see.
    let by = jiraPerson(comment["author"], inferred: visibility == .internal ? .agent : nil)
    var turn = Turn(
      by: by, kind: visibility == .internal ? .note : .message, visibility: visibility,
      at: jiraTime(comment["created"]))
    if let body = comment["body"] { turn.take(adfOrText: body, in: self) }
    if let created = comment.said("created"), let updated = comment.said("updated"),
      created != updated
    {
      turn.alteration = .edited
    }
    turn.attachments += (comment["attachments"]?["values"]?.list ?? []).compactMap(Self.file)
    interaction.turns.append(turn)
  }

  private func takeFile(_ file: JSONValue) {
    guard taken.insert("file \(file.said("id", "filename") ?? "")").inserted else { return }
    happened(
      "attached", by: jiraPerson(file["author"], inferred: nil), at: jiraTime(file["created"]),
      visibility: .unknown)
    interaction.turns[interaction.turns.count - 1].attachments = Self.file(file).map { [$0] } ?? []
  }

  private static func file(_ file: JSONValue) -> Attachment? {
    file.attachment(name: ["filename"], mediaType: ["mimeType"], bytes: ["size"])
  }

  private func takeChange(_ history: JSONValue) {
    if let id = history.said("id"), !taken.insert("change \(id)").inserted { return }
    let known = ["status": "statusChanged", "assignee": "assigned"]
    for item in history["items"]?.list ?? [] {
      let field = item.said("field") ?? "unknown"
      var details = ["field": tidied(field)]
      // Whole texts stand in the description and the comments already.
      if !["description", "Comment", "comment"].contains(field) {
        details["from"] = item.said("fromString").map(tidied)
        details["to"] = item.said("toString").map(tidied)
      }
      happened(
        known[field] ?? "fieldChanged", by: jiraPerson(history["author"], inferred: nil),
        at: jiraTime(history["created"]), visibility: .internal, details: details)
    }
  }

  /// One to five stars, in a field whose number differs from site to site.
  private func takeSatisfaction(_ fields: JSONValue) {
    for (name, value) in fields.members.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("customfield_") && value.members.count <= 3 {
      guard let rating = value["rating"]?.number, (1...5).contains(rating) else { continue }
      interaction.survey = Survey(
        answer: value["rating"]?.text ?? "", share: (rating - 1) / 4,
        comment: (value.said("comment") ?? value["comment"]?.said("body")).map(tidied))
      return
    }
  }

  /// Public only where a flag says so and no restriction stands beside it; the flags are
  /// independent of each other, and none at all is unknown.
  private func jiraVisibility(of comment: JSONValue) -> Turn.Visibility {
    var flags: [Bool] = []
    if let flag = comment["jsdPublic"]?.bool { flags.append(flag) }
    if let flag = comment["public"]?.bool { flags.append(flag) }
    for property in comment["properties"]?.list ?? []
    where property.said("key") == "sd.public.comment" {
      if let flag = property["value"]?["internal"]?.bool { flags.append(!flag) }
    }
    let property = comment["properties"]?["sd.public.comment"] ?? comment["sd.public.comment"]
    if let flag = property?["internal"]?.bool { flags.append(!flag) }
    if comment["visibility"]?.isObject == true, comment["visibility"]?.members.isEmpty == false {
      return .internal
    }
    if flags.contains(false) { return .internal }
    return flags.isEmpty ? .unknown : .public
  }

  private func jiraPerson(_ person: JSONValue?, inferred: Role?) -> Int? {
    guard let person,
      let key = person.said("accountId", "key", "name", "emailAddress", "displayName")
    else { return nil }
    let declared: Role? =
      switch person.said("accountType") {
      case "customer": .customer
      case "app": .system
      default: nil
      }
    return participant(
      key, name: person.said("displayName"), others: [person.said("emailAddress", "name")],
      declared: declared, inferred: inferred)
  }

  /// A text, or the service desk's object of several forms of one time.
  private func jiraTime(_ value: JSONValue?) -> Timestamp? {
    guard let value, value.isObject else { return time(value) }
    return time(value["iso8601"] ?? value["jira"] ?? value["epochMillis"])
  }
}

extension Turn {
  fileprivate mutating func take(adfOrText value: JSONValue, in conversation: SocialConversation) {
    guard value.isObject else {
      text = tidied(value.text ?? "")
      return
    }
    let document = ADFText(value)
    text = document.text
    attachments += document.attachments
    for _ in document.unknown {
      conversation.count("parts of texts of unknown kinds, read for their words")
    }
  }
}
