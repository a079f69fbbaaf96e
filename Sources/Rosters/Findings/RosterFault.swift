/// What can be wrong with a staff list, as facts; `sentence` puts them into words.
public enum RosterFault: Sendable, Hashable, Codable {
  // The file as a whole.
  case emptyFile
  case otherForm(RosterOtherForm)
  /// Neither UTF-8 nor UTF-16 with a mark.
  case notUnicode(line: Int)
  case noNameColumn(columns: [String])
  /// Two columns of one name.
  case columnTwice(String)
  case tooManyRows(most: Int)

  // Its columns; these only warn.
  case unknownColumn(nearest: String?)
  case moreUnknownColumns(Int)
  case unnamedColumn(number: Int)
  /// A column whose meaning another one has already.
  case columnNotRead(other: String)

  // The text of a row.
  case tooFewCells(Int, columns: Int)
  case tooManyCells(Int, columns: Int)
  case unclosedQuote
  /// Only warns.
  case strayQuote
  case controlCharacter(code: Int)
  case tooLong(most: Int)
  case tooMany(most: Int)

  // What the cells of a row say.
  case noName
  case malformedEmail(String)
  case unknownRole(String)
  case unknownStatus(String)
  case unreadableDay(String)
  case ambiguousDay(String, RosterDay, or: RosterDay)
  /// A spreadsheet's count of days instead of a day.
  case dayNumber(String)
  case joinedLater(RosterDay, today: RosterDay)
  case leftLater(RosterDay, today: RosterDay)
  case leftBeforeJoined(left: RosterDay, joined: RosterDay)
  /// The status and the day of leaving contradict each other.
  case statusAgainstLeft(isThere: Bool)

  // Two rows against each other.
  case sameID(String, row: Int)
  case sameEmail(String, row: Int)
  /// Two addresses that differ only in capitals are one.
  case sameEmailButCase(String, other: String, row: Int)
  case sameName(String, row: Int)
  case sameIdentifier(String, row: Int)
  /// Two rows lead to one known person.
  case samePerson(String, row: Int)
  /// Only warns.
  case namesake(String)

  // A row against the people of the house.
  case idAgainstEmail(id: String, person: String?, email: String, other: String)
  case severalKnown(String)
  case takenIdentifier(String, by: String)
  /// Another row, which is refused, would have set the identifier free.
  case identifierOfRefusedRow(String, row: Int)

  // Mentors.
  case ownMentor
  case unknownMentor(String)
  case severalMentors(String)
  /// The first few of them, and how many more there are.
  case mentorsInCircle([String], more: Int)
  /// They hold no certification that allows mentoring.
  case mentorNotCertified(String)
  /// Their certification allows no more people.
  case mentorHasEnough(String, most: Int)
  /// The mentor is brought by a row that is refused.
  case mentorOfRefusedRow(String, row: Int)
}

/// A file that is no table of text.
public enum RosterOtherForm: String, Sendable, Hashable, Codable {
  case spreadsheet, oldSpreadsheet, json, markup, pdf, compressed, richText, contactCards
  case utf16WithoutMark
}
