internal import Curricula
internal import Rubrics

extension PlayFault {
  /// What happened and what to do.
  public var sentence: String {
    switch self {
    case .over: "This play is over; begin another one."
    case .notOver: "The conversation is still going on. End it first, then fill in the form."
    case .onlyWrapUp: "The conversation is over. Only the form is left to be filled in."
    case .tooLong(let limit):
      "That is longer than \(limit) characters. Say it in fewer words."
    case .unknownTool(let tool, let known):
      "There is no tool “\(tool)” here; there "
        + (known.isEmpty ? "is none." : "are \(known.map(\.rawValue).joined(separator: ", ")).")
    case .unknownArgument(let name, let tool): "The tool “\(tool)” has no entry “\(name)”."
    case .missingArgument(let name, let tool): "The tool “\(tool)” needs the entry “\(name)”."
    case .noOption(let value, let argument, let options):
      "“\(value)” cannot be chosen for “\(argument)”; take one of \(options.joined(separator: ", "))."
    case .unknownField(let name): "The form has no field “\(name)”."
    case .noFieldOption(let value, let field, let options):
      "“\(value)” cannot be chosen for “\(field)”; take one of \(options.joined(separator: ", "))."
    case .notAChoice: "At this level you choose one of the replies offered."
    case .notHere: "This customer has not come yet."
    }
  }
}
