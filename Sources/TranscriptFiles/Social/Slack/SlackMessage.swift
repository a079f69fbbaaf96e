internal import Transcripts

extension SocialConversation {
  func takeSlackMessage(_ message: JSONValue, directory: SlackDirectory) {
    guard let stamp = message.said("ts") else { return }
    guard taken.insert(stamp).inserted else {
      return count("messages that stand in these files more than once, taken once")
    }
    let at = time(stamp)
    let by = slackPerson(message, directory)
    var text = SlackText.plain(message.said("text") ?? "", directory)
    if text.isEmpty, let blocks = message["blocks"] {
      text = SlackText.plain(cardText(blocks), directory)
    }
    for attachment in message["attachments"]?.list ?? [] {
      // Previews of links are the linked page's words and not the writer's.
      if attachment.has("from_url") || attachment["is_msg_unfurl"]?.bool == true { continue }
      let words = cardText(attachment)
      let plain = SlackText.plain(
        words.isEmpty ? attachment.said("fallback") ?? "" : words, directory)
      if !plain.isEmpty { text += (text.isEmpty ? "" : "\n") + plain }
    }
    let subtype = message.said("subtype")
    guard subtype.map(Self.spoken.contains) ?? true else {
      let known = [
        "channel_join": "joined", "group_join": "joined", "channel_leave": "left",
        "group_leave": "left",
      ]
      return happened(
        known[subtype ?? ""] ?? subtype ?? "", by: by, at: at, text: text)
    }
    var turn = Turn(by: by, at: at, text: text)
    if message["is_ephemeral"]?.bool == true { turn.visibility = .unknown }
    if subtype == "tombstone" {
      turn.alteration = .deleted
    } else if message["edited"] != nil {
      turn.alteration = .edited
    }
    turn.attachments = ((message["files"]?.list ?? []) + [message["file"]].compactMap(\.self)).map {
      $0.attachment(
        name: ["name", "title", "id"], mediaType: ["mimetype"], bytes: ["size"])
        ?? Attachment(name: "file")
    }
    interaction.turns.append(turn)
  }

  private static let spoken: Set<String> = [
    "bot_message", "me_message", "file_share", "thread_broadcast", "reply_broadcast",
    "file_comment", "file_mention", "tombstone", "assistant_app_thread",
  ]

  private func slackPerson(_ message: JSONValue, _ directory: SlackDirectory) -> Int? {
    if let id = message.said("user") {
      let user = directory.users[id]
      let profile = user?["profile"] ?? message["user_profile"]
      let isBot = user?["is_bot"]?.bool == true || id == "USLACKBOT"
      return participant(
        id,
        name: directory.name(of: id)
          ?? message["user_profile"]?.said("display_name", "real_name", "name")
          ?? id,
        others: [user?.said("name"), profile?.said("real_name"), profile?.said("email")],
        declared: isBot ? .bot : nil)
    }
    guard let id = message.said("bot_id") ?? message.said("username") else { return nil }
    return participant(
      id, name: message.said("username") ?? message["bot_profile"]?.said("name"), declared: .bot)
  }
}
