public import Curricula

/// Why the trainee's step was not taken; the play stays as it was.
public enum PlayFault: Error, Sendable, Hashable {
  case over
  /// The conversation goes on, so there is nothing to wrap up yet.
  case notOver
  /// The conversation is over, and only the form is left.
  case onlyWrapUp
  case tooLong(limit: Int)
  case unknownTool(ToolID, known: [ToolID])
  case unknownArgument(String, of: ToolID)
  case missingArgument(String, of: ToolID)
  case noOption(String, argument: String, options: [String])
  case unknownField(String)
  case noFieldOption(String, field: String, options: [String])
  /// At the guided level a reply is one of the choices.
  case notAChoice
  /// The customer of a queue has not come yet.
  case notHere
}
