internal import Markup
internal import Transcripts

/// One row of a table of messages.
struct TableMessage: Sendable {
  var line: Int
  var id: String?
  var seq: Double?
  var moment: TableClock.Moment?
  var author: Author
  /// What the row itself says of who saw it.
  var visibility: [(column: String, value: String)]
  var text: String
  var quoted: [Range<Int>]
  var signature: Range<Int>?
  var attachment: Attachment?

  struct Author: Sendable {
    var id: String?
    var name: String?
    var email: String?
    /// Declared by the row; nothing for a word that names no role.
    var role: Role?
    /// True or false where the row says which way the message went.
    var isInbound: Bool?
  }
}

extension TableMessage {
  init(_ row: CSVReader.Row, _ columns: TableColumns, _ clock: TableClock) {
    line = row.line
    id = columns.value(.message, row)
    seq = columns.value(.seq, row).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    moment = columns.value(.sentAt, row).map(clock.moment)
    author = Author(row, columns)
    visibility = columns.values(.visibility, row)
    text = ""
    quoted = []
    signature = nil
    let plain = columns.place(of: .text).map { row.cells[$0] } ?? ""
    let html = plain.isEmpty ? columns.value(.html, row) : nil
    let type = columns.value(.contentType, row)?.lowercased() ?? ""
    if let html = html ?? (type.hasPrefix("text/html") || type == "html" ? plain : nil) {
      let read = HTMLText(html)
      (text, quoted, signature) = (read.text, read.quoted, read.signature)
    } else if ["image/", "audio/", "video/", "application/"].contains(where: type.hasPrefix) {
      attachment = Attachment(name: fileName(plain), mediaType: type)
    } else {
      text = plain
    }
  }

  /// The last part of an address without its query, which may hold a token.
  private func fileName(_ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return trimmed(path.split(separator: "/").last ?? "file")
  }
}

extension TableMessage.Author {
  init(_ row: CSVReader.Row, _ columns: TableColumns) {
    id = columns.value(.authorID, row)
    name = columns.value(.authorName, row)
    email = columns.value(.authorEmail, row)
    role = columns.value(.authorRole, row).flatMap(tableRole)
    if let cell = columns.value(.author, row) { take(cell) }
    if let word = columns.value(.direction, row) {
      switch plainName(word) {
      case "inbound", "incoming", "in", "received", "true", "1": isInbound = true
      case "outbound", "outgoing", "out", "sent", "false", "0": isInbound = false
      default: break
      }
    }
  }

  /// A cell that may be a role, an address, a JSON object of a person or a name.
  private mutating func take(_ cell: String) {
    if cell.hasPrefix("{"), case .success(let person) = JSONValue.read(cell) {
      id = id ?? person["id"]?.text
      name = name ?? person["name"]?.text
      email = email ?? (person["email"] ?? person["address"])?.text
      role = role ?? (person["role"] ?? person["type"])?.text.flatMap(tableRole)
    } else if role == nil, let declared = tableRole(cell) {
      role = declared
    } else if cell.contains("@"), !cell.contains(" ") {
      email = email ?? cell
    } else {
      name = name ?? cell
    }
  }
}

/// The role that a system's word for it means; nothing for any other word.
func tableRole(_ word: String) -> Role? {
  switch plainName(word) {
  case "customer", "user", "enduser", "visitor", "contact", "client", "requester", "lead", "guest",
    "consumer", "shopper":
    .customer
  case "agent", "operator", "admin", "administrator", "staff", "teammate", "teammember", "support",
    "representative", "rep", "employee", "advisor", "adviser":
    .agent
  case "supervisor", "manager", "teamlead": .supervisor
  case "bot", "chatbot", "automation", "automated", "automatedagent", "aiagent", "assistant",
    "virtualagent", "virtualassistant":
    .bot
  case "system", "event": .system
  case "thirdparty", "cc": .thirdParty
  default: nil
  }
}
