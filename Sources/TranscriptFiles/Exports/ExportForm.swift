internal import Findings
internal import Transcripts

/// A form in which some system exports its conversations.
///
/// A form is a set of static functions over values: it opens, fetches and executes nothing.
protocol ExportForm: Sendable {
  /// The name of the system, as it stands in `Source.system`: lower case, such as `zendesk`.
  static var system: String { get }
  /// What the form is called in messages, such as “Zendesk tickets”.
  static var title: String { get }

  /// True when a file is of this form, by its beginning and shape rather than by its name.
  static func recognises(_ file: SniffedFile) -> Bool

  /// Reads files of this form that lie in one folder, and so may belong together.
  ///
  /// Every conversation comes out, or a finding says what could not be read and where.
  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading
}

/// What a form's reader made of its files.
struct ForeignReading: Sendable {
  /// Conversations as they were, personal data included; whoever takes them redacts them.
  var interactions: [Draft] = []
  /// What is wrong with the files beside any one conversation.
  var findings: [Finding] = []

  /// A conversation with everything that is wrong with it; an error keeps it from being stored.
  struct Draft: Sendable {
    var interaction: Interaction
    var findings: [Finding] = []
  }
}
