internal import Transcripts

/// The channel that a help desk calls by one of these names.
func deskChannel(named name: String?) -> Channel? {
  guard let name = name?.lowercased(), !name.isEmpty else { return nil }
  switch name {
  case "email", "mail", "email_message": return .email
  case "voice", "phone", "phone_call", "voicemail", "aircall", "phone_switch": return .phone
  case "chat", "native_messaging", "messaging", "sms", "conversation", "in_app", "web_messenger",
    "mobile_sdk", "chat_transcript", "messenger", "apple_business_chat", "push":
    return .chat
  case "facebook", "twitter", "instagram", "whatsapp", "line", "telegram", "wechat", "viber",
    "any_channel", "twitter_dm", "twitter_like", "facebook_post", "facebook_message",
    "instagram_dm", "x_corp", "google_business_messages":
    return .social
  default: return .other
  }
}

/// An attachment by its name, without the address it lies at.
func deskAttachment(
  _ value: JSONValue, name: [String], type: [String], size: [String]
) -> Attachment? {
  guard value.isObject else { return nil }
  let named = name.lazy.compactMap { value.text(of: $0) }.first
  let bytes = size.lazy.compactMap { value[$0]?.number }.first
  return Attachment(
    name: named ?? "attachment", mediaType: type.lazy.compactMap { value.text(of: $0) }.first,
    bytes: bytes.flatMap { Int(exactly: $0.rounded()) }.flatMap { $0 >= 0 ? $0 : nil })
}

/// What an event says, as texts: objects and lists are left out, for they may hold anything.
func eventDetails(_ members: [(String, JSONValue?)]) -> [String: String] {
  var details: [String: String] = [:]
  for (name, value) in members {
    switch value {
    case .list(let values):
      let texts = values.compactMap(\.text)
      if !texts.isEmpty { details[name] = texts.joined(separator: ", ") }
    case .object(let inner): details[name] = inner["name"]?.text ?? inner["title"]?.text
    default:
      if let text = value?.text, !text.isEmpty { details[name] = text }
    }
  }
  return details
}
