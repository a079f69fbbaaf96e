internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Hummingbird

/// What of an error leaves the server: a status, a heading and a sentence, and nothing else.
struct ShownFault: Sendable {
  var status: HTTPResponse.Status
  var heading: String
  var sentence: String
  /// Ours to mend: the log has it under a number.
  var isOurs = false
  var waitSeconds: Int?

  init(_ error: any Error) {
    switch error {
    case let fault as WebFault:
      self.init(fault.status, fault.heading, fault.sentence)
      if case .wait(let seconds) = fault { waitSeconds = seconds }
      if fault == .busy { waitSeconds = 5 }
    case let error as HTTPError:
      let fault: WebFault = error.status == .notFound ? .notFound : .unreadable
      self.init(error.status, fault.heading, fault.sentence)
      if error.status == .contentTooLarge { sentence = WebFault.tooLarge(most: 256 << 10).sentence }
    default:
      guard let kind = GuildhallKit.kind(of: error), let known = GuildhallKit.sentence(about: error)
      else {
        self.init(.internalServerError, "Something went wrong here", Self.ours)
        isOurs = true
        return
      }
      switch kind {
      case .unknown:
        self.init(.notFound, WebFault.notFound.heading, WebFault.notFound.sentence)
      case .overtaken:
        self.init(.conflict, WebFault.overtaken.heading, WebFault.overtaken.sentence)
      case .refused: self.init(.unprocessableContent, "That cannot be done", forPages(known))
      case .broken:
        self.init(
          .serviceUnavailable, "The database cannot be written",
          "Nothing was changed. Whoever runs this server has to look at it; the log says why.")
        isOurs = true
      }
    }
  }

  private init(_ status: HTTPResponse.Status, _ heading: String, _ sentence: String) {
    self.status = status
    self.heading = heading
    self.sentence = sentence
  }

  private static let ours =
    "This is a fault of the program, not yours. Nothing was changed that was not shown as saved."
}

/// A sentence of the house without what only the command line needs.
///
/// The house's faults end with the command that helps; a page has its buttons for that.
func forPages(_ sentence: String) -> String {
  var kept: [Substring] = []
  for part in sentences(of: sentence) where !part.contains("`guildhall") && !part.contains(" --") {
    kept.append(part)
  }
  let text = kept.joined(separator: " ")
  return text.isEmpty ? "That cannot be done here." : text
}

/// Splits at full stops that a capital follows.
private func sentences(of text: String) -> [Substring] {
  var parts: [Substring] = []
  var start = text.startIndex
  for index in text.indices where text[index] == "." || text[index] == "?" {
    let next = text.index(after: index)
    guard next < text.endIndex, text[next] == " " else { continue }
    let after = text.index(after: next)
    guard after < text.endIndex, text[after].isUppercase || text[after] == "`" else { continue }
    parts.append(text[start...index])
    start = after
  }
  parts.append(text[start...])
  return parts
}
