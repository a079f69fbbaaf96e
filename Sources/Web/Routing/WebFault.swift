internal import HTTPTypes

/// Why a call was not answered as asked, where the house itself has nothing to say about it.
public enum WebFault: Error, Sendable, Hashable {
  case notFound
  case signInNeeded
  case notAllowed
  /// The form came from elsewhere, or from a page of an earlier sign-in.
  case foreignForm
  case tooLarge(most: Int)
  case tooSlow
  /// The body, the query or the path could not be read.
  case unreadable
  /// A field was left out; as a message names it.
  case missing(String)
  /// A field holds what it cannot; what and why.
  case refused(String)
  /// Too many tries; seconds until the next.
  case wait(seconds: Int)
  /// More work than can be done now.
  case busy
  /// Another tab or device has answered since.
  case overtaken
  case wrongSecret
}

extension WebFault {
  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .signInNeeded: .unauthorized
    case .notAllowed, .foreignForm: .forbidden
    case .tooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .unreadable: .badRequest
    case .missing, .refused, .wrongSecret: .unprocessableContent
    case .wait: .tooManyRequests
    case .busy: .serviceUnavailable
    case .overtaken: .conflict
    }
  }

  /// What happened, in the page's heading.
  var heading: String {
    switch self {
    case .notFound: "There is nothing here"
    case .signInNeeded: "Please sign in"
    case .notAllowed: "This page is for others"
    case .foreignForm: "This form is too old"
    case .tooLarge: "That was too large"
    case .tooSlow: "That took too long"
    case .unreadable: "This could not be read"
    case .missing, .refused: "Something is missing or cannot be"
    case .wrongSecret: "That did not match"
    case .wait: "Please wait a moment"
    case .busy: "Everybody is busy"
    case .overtaken: "There is a newer answer"
    }
  }

  /// Why, and what to do.
  var sentence: String {
    switch self {
    case .notFound:
      "The page may have moved, or it is not yours to see. The start page leads to everything that "
        + "is."
    case .signInNeeded:
      "You are not signed in, or your sign-in has ended. What you had saved is still there."
    case .notAllowed:
      "Your roles do not include it. Whoever administers this house can give you the role."
    case .foreignForm:
      "It was opened before you signed in, or comes from another site, so nothing was changed. Go "
        + "back, load the page again, and send it once more."
    case .tooLarge(let most):
      "At most \(most >= 1 << 20 ? "\(most >> 20) MB" : "\(most >> 10) kB") can be sent here. "
        + "Nothing was changed."
    case .tooSlow: "The data did not arrive in time. Nothing was changed; please send it again."
    case .unreadable: "What was sent is not what this page takes. Nothing was changed."
    case .missing(let what): "Please give \(what). Nothing was changed."
    case .refused(let why): why
    case .wrongSecret:
      "The name and the password do not belong together. A one-time link, which whoever administers "
        + "this house can make for you, always works."
    case .wait(let seconds):
      "There were many tries. The next one can be made in \(seconds) "
        + "\(seconds == 1 ? "second" : "seconds"). A one-time link works at once."
    case .busy: "Please try again in a few seconds. Nothing was changed."
    case .overtaken:
      "Another tab or device has saved an answer since this page was loaded. Load the page again to "
        + "see it; what you typed here was not saved."
    }
  }
}
