internal import Transcripts

/// Who saw a message, by all the columns that say something of it.
///
/// The most careful of them counts, and nothing is public that no column calls so. Where the table
/// has no such column at all, what a customer wrote was seen by both sides; of the rest nobody knows.
func tableVisibility(
  _ cells: [(column: String, value: String)], by role: Role
) -> Turn.Visibility {
  guard !cells.isEmpty else { return role == .customer ? .public : .unknown }
  let all = cells.map { visibility($0.value.lowercased(), in: $0.column) }
  if all.contains(.internal) { return .internal }
  return all.contains(.unknown) ? .unknown : .public
}

private func visibility(_ value: String, in column: String) -> Turn.Visibility {
  let isTrue = ["true", "yes", "1", "t", "y"].contains(value)
  if isTrue || ["false", "no", "0", "f", "n"].contains(value) {
    if column.contains("public") { return isTrue ? .public : .internal }
    if column.contains("private") || column.contains("internal") || column.contains("note") {
      return isTrue ? .internal : .public
    }
    return .unknown
  }
  switch plainName(value) {
  case "public", "external", "all", "everyone", "customer", "reply": return .public
  case "internal", "private", "note", "internalnote", "privatenote", "privatecomment",
    "internalcomment", "agents", "agent", "team", "staff", "whisper", "hidden":
    return .internal
  default: return .unknown
  }
}
