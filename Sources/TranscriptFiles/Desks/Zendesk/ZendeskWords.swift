/// The words of a comment, without regard to mail.
func zendeskWords(_ comment: JSONValue) -> String { zendeskText(comment, isMail: false).text }

/// Zendesk escapes its plain text as if it were HTML; `body` may be the source of Markdown.
func zendeskText(_ comment: JSONValue, isMail: Bool) -> DeskText {
  let plain = comment.text(of: "plain_body").flatMap { $0.isBlank ? nil : $0.withoutEntities }
  return DeskText(
    plain: plain ?? comment.text(of: "body"), html: comment.text(of: "html_body"), isMail: isMail)
}
