extension Recovery {
  /// What was found, in plain words.
  public var sentence: String {
    let found =
      "met in \(after.met) of \(after.of) reviews since, \(before.met) of \(before.of) before"
    return switch verdict {
    case .recovered: "The skill came back: \(found)."
    case .notYet: "Not yet: \(found)."
    case .tooFewToSay where after.of < wanted:
      "Too few to say: \(found); \(wanted - after.of) more "
        + "\(wanted - after.of == 1 ? "review is" : "reviews are") wanted."
    case .tooFewToSay where before.of == 0:
      "Too few to say: \(found), so there is nothing to compare with."
    case .tooFewToSay: "Too few to say: \(found); so much may be chance."
    }
  }
}
