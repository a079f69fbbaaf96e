internal import Findings
internal import Transcripts

/// An export of Slack: a file for each channel and day, and lists of users and channels.
///
/// A thread is a conversation, over as many days as it goes on; what stands outside threads is one
/// for each channel and day.
enum SlackForm: ExportForm {
  static let system = "slack"
  static let title = "Slack messages"

  private static let lists: Set<String> = [
    "users", "org_users", "channels", "groups", "dms", "mpims", "integration_logs", "canvases",
    "lists", "file_conversations", "huddle_transcripts",
  ]

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.firstObject else {
      // A list of nothing says what it is by its name alone.
      return file.json == .list([]) && lists.contains(lastPathComponent(file.source.name))
    }
    return isMessage(first) || SlackDirectory.isUser(first) || SlackDirectory.isChannel(first)
      || isAside(first)
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var directory = SlackDirectory()
    for file in files {
      for value in file.values { directory.take(value) }
    }
    var threads = SocialConversations()
    for file in files {
      var strange = 0
      for message in file.values {
        if !isMessage(message) {
          if !SlackDirectory.isUser(message), !SlackDirectory.isChannel(message),
            !isAside(message)
          {
            strange += 1
          }
          continue
        }
        let place = place(of: message, in: file)
        let thread = thread(of: message)
        let id = "\(place.channel)-\(thread ?? place.day)"
        let conversation = threads.conversation(id) {
          SocialConversation(system, id, in: file, answers, channel: .chat)
        }
        conversation.takeSlackMessage(message, directory: directory)
        if conversation.interaction.subject == nil, !place.channel.isEmpty {
          conversation.interaction.subject =
            "#\(directory.channels[place.channel] ?? place.channel)"
        }
      }
      if strange > 0 {
        result.findings.append(
          Finding(
            .warning, .shape, at: file.source.place,
            counted(strange, "element is no message", "elements are no messages") + "; left out."))
      }
      if file.firstObject.map(isAside) == true, file.firstObject?.has("filetype") == true {
        result.findings.append(
          Finding(
            .warning, .meaning, at: file.source.place,
            counted(
              file.values.count, "file or canvas is no conversation",
              "files or canvases are no conversations") + "; left out."))
      }
    }
    result.interactions = threads.inOrder.map { $0.draft() }
    return result
  }

  private static func isMessage(_ value: JSONValue) -> Bool {
    guard let stamp = value["ts"]?.text, stamp.utf8.count < 24,
      stamp.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), stamp.utf8.count > 9
    else { return false }
    return value.has("text") || value.has("subtype") || value.has("user") || value.has("bot_id")
      || value.said("type") == "message"
  }

  /// Logs of integrations, and lists of files.
  private static func isAside(_ value: JSONValue) -> Bool {
    (value.has("user_id", "date") && (value.has("change_type") || value.has("service_type")))
      || (value.said("id")?.hasPrefix("F") == true && value.has("filetype"))
  }

  private static func thread(of message: JSONValue) -> String? {
    message.said("thread_ts")
      ?? ((message["reply_count"]?.number ?? 0) > 0 ? message.said("ts") : nil)
  }

  /// The channel is the folder and the day is the file, as the export lays them out.
  private static func place(
    of message: JSONValue, in file: SniffedFile
  ) -> (channel: String, day: String) {
    let parts = file.source.name.split(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    let stamp = message.said("ts").map { ImportAnswers().time($0) }
    let day = String(stamp?.timestamp?.text.prefix(10) ?? "")
    guard isDay(name) else {
      return (message.said("channel_name", "channel") ?? file.source.name, day)
    }
    let path = file.source.file.split(separator: "/")
    let folder = parts.count > 1 ? parts[parts.count - 2] : path.dropLast().last
    return (message.said("channel_name") ?? folder.map(String.init) ?? "", name)
  }

  private static func isDay(_ name: String) -> Bool {
    name.utf8.count == 10
      && name.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
      }
  }
}
