internal import Findings

/// Articles of a help centre: knowledge, and no conversation.
enum DeskKnowledge: ExportForm {
  static let system = "articles"
  static let title = "Articles of a help centre"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.firstRecords.contains { record in
      isKnowledge(record)
        || ["articles", "sections", "categories", "data"].contains { name in
          record[name]?.list.prefix(3).contains(where: isKnowledge) == true
        }
        || record["article"].map(isKnowledge) == true
    }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    for file in files {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "These are articles of a help centre, or their folders; they are knowledge and no "
            + "conversation, so nothing of them is taken."))
    }
    return result
  }

  private static func isKnowledge(_ value: JSONValue) -> Bool {
    if value["type"] == .text("article"), value.has("title", "body") { return true }
    // Zendesk.
    if value.has("section_id", "title", "body") { return true }
    if value.has("category_id", "locale", "name"), value.has("position") || value.has("outdated") {
      return true
    }
    if value.has("locale", "source_locale", "name") { return true }
    // Freshdesk.
    if value.has("folder_id", "title", "description") { return true }
    return isSolutionFolder(value)
  }

  /// Categories and folders of Freshdesk say little; they are known by holding nothing else.
  private static func isSolutionFolder(_ value: JSONValue) -> Bool {
    guard value.has("id", "name", "description", "created_at", "updated_at") else { return false }
    let usual: Set<String> = [
      "id", "name", "description", "created_at", "updated_at", "visible_in", "visible_in_portals",
      "visibility", "parent_folder_id", "category_id", "hierarchy", "articles_count",
      "sub_folders_count", "company_ids", "contact_segment_ids", "company_segment_ids", "position",
      "icon", "language", "language_id", "type",
    ]
    return value.members.keys.allSatisfy(usual.contains)
  }
}
