/// Tickets and engagements of HubSpot's programming interface as rows of tables.
struct HubSpotObjects {
  private(set) var tables: [CRMTable] = []
  /// The ticket of each engagement.
  private(set) var ticketOf: [String: String] = [:]

  private static let words = [
    "hs_email_text", "hs_email_html", "hs_note_body", "hs_call_body", "hs_pipeline_stage",
  ]

  static func isOne(_ value: JSONValue) -> Bool {
    guard value.has("id"), let properties = value["properties"] else { return false }
    return words.contains { properties.has($0) }
  }

  /// Objects of one kind make one table, because kinds are told by their columns.
  init(_ rows: [JSONValue]) {
    for word in Self.words {
      let own = rows.filter { row in
        Self.words.first { row["properties"]?.has($0) == true } == word
      }
      guard !own.isEmpty else { continue }
      let names = Set(own.flatMap { $0["properties"]?.members.keys.map(\.self) ?? [] }).sorted()
      let id = word == "hs_pipeline_stage" ? "id" : "engagement_id"
      tables.append(
        CRMTable(
          columns: [id] + names,
          rows: own.map { row in
            [row.said("id") ?? ""] + names.map { row["properties"]?[$0]?.text ?? "" }
          }))
    }
    for row in rows {
      guard let id = row.said("id") else { continue }
      ticketOf[id] = row["associations"]?["tickets"]?["results"]?.list.first?.said("id")
    }
  }
}
