public import Findings

extension RosterFault {
  /// What is wrong and what to do, in plain words.
  public var sentence: String {
    switch self {
    case .emptyFile:
      "The file holds no rows; export the list again, with a first row that names the columns."
    case .otherForm(let form): form.sentence
    case .notUnicode(let line):
      "The file is not text in UTF-8 or UTF-16 (line \(line) is the first that is not); save it as "
        + "CSV in UTF-8."
    case .noNameColumn(let columns):
      "No column holds names; call one “name”, or two “first name” and “last name”, in the first "
        + "row. The first row holds: \(listed(columns))."
    case .columnTwice(let name):
      "Two columns are called “\(brief(name))”; rename or delete one of them."
    case .tooManyRows(let most):
      "The file has more than \(grouped(most)) rows, and nothing of it was read; split it."
    case .unknownColumn(let nearest):
      "The column is not known and was not read"
        + (nearest.map { "; the nearest known is “\($0)”." } ?? ", and none like it is known.")
    case .moreUnknownColumns(let count):
      "\(grouped(count)) more columns are not known and were not read."
    case .unnamedColumn(let number):
      "Column \(number) has no name and was not read; name it in the first row."
    case .columnNotRead(let other):
      "The column was not read, because “\(brief(other))” says the same."
    case .tooFewCells(let count, let columns):
      "The row has \(counted(count, "cell")) and \(columns) are needed; write its empty cells too, "
        + "or look for a separator that is missing."
    case .tooManyCells(let count, let columns):
      "The row has \(counted(count, "cell")) and there are \(counted(columns, "column")); put a "
        + "cell that holds a separator in quotation marks."
    case .unclosedQuote: "A quotation mark is opened and never closed; close or delete it."
    case .strayQuote: "A quotation mark within a cell is not doubled; it was kept as it stands."
    case .controlCharacter(let code):
      "The cell holds a character that nobody sees (U+\(hexadecimal(code))), such as a line end "
        + "within it; delete it."
    case .tooLong(let most): "The cell is longer than \(grouped(most)) characters; shorten it."
    case .tooMany(let most): "The cell lists more than \(most) values; shorten the list."
    case .noName: "There is no name; write one, or delete the row."
    case .malformedEmail(let text):
      "“\(brief(text))” is no e-mail address; write one such as ana@example.org, or nothing."
    case .unknownRole(let word):
      "“\(brief(word))” is no role; the roles are \(roles), several parted by semicolons."
    case .unknownStatus(let word):
      "“\(brief(word))” says neither that somebody is there nor that they left; write active or "
        + "inactive, or nothing."
    case .unreadableDay(let text):
      "“\(brief(text))” is no day that can be read; write it with its year first, as 2026-11-22."
    case .ambiguousDay(let text, let one, let other):
      "“\(brief(text))” may be two days; write \(one) or \(other), whichever is meant."
    case .dayNumber(let text):
      "“\(brief(text))” is a spreadsheet's count of days; format the column as dates, such as "
        + "2026-11-22, and export again."
    case .joinedLater(let day, let today):
      "\(day) is later than today, \(today), and only who has joined is taken in; import the row "
        + "on that day, or mend the date."
    case .leftLater(let day, let today):
      "\(day) is later than today, \(today), and nobody leaves ahead of the day; empty the cell "
        + "until then, or mend the date."
    case .leftBeforeJoined(let left, let joined):
      "They left on \(left), before they joined on \(joined); mend one of the two."
    case .statusAgainstLeft(let isThere):
      isThere
        ? "The status says that they are there, and the row has a day of leaving; clear one of the "
          + "two."
        : "The status says that they left, and the day of leaving is taken away; clear one of the "
          + "two."
    case .sameID(let id, let row):
      "The id “\(brief(id))” stands in row \(row) too; delete one of the rows or mend the id."
    case .sameEmail(let email, let row):
      "The address “\(brief(email))” stands in row \(row) too; delete one of the rows or mend it."
    case .sameEmailButCase(let email, let other, let row):
      "“\(brief(email))” and “\(brief(other))” in row \(row) differ only in capitals and are one "
        + "address; delete one of the rows or mend it."
    case .sameName(let name, let row):
      "“\(brief(name))” stands in row \(row) too; delete one of the rows, or give each an id or an "
        + "e-mail address."
    case .sameIdentifier(let identifier, let row):
      "“\(brief(identifier))” is somebody else's identifier in row \(row) too; leave it in one."
    case .samePerson(let name, let row):
      "This row and row \(row) both lead to \(brief(name)), who is known; delete one of them, or "
        + "give each an id."
    case .namesake(let name):
      "Somebody else is called “\(brief(name))” too; they are kept apart by id or e-mail address."
    case .idAgainstEmail(let id, let person?, let email, let other):
      "The id “\(brief(id))” is \(brief(person))'s and the address “\(brief(email))” is "
        + "\(brief(other))'s; mend one of the two."
    case .idAgainstEmail(let id, nil, let email, let other):
      "The id “\(brief(id))” is new, and the address “\(brief(email))” is \(brief(other))'s, who "
        + "has another id; mend one of the two."
    case .severalKnown(let name):
      "Which of the known people and rows “\(brief(name))” is cannot be told; give the id or the "
        + "e-mail address that they are known by."
    case .takenIdentifier(let identifier, let name):
      "“\(brief(identifier))” is \(brief(name))'s identifier; take it from them first."
    case .identifierOfRefusedRow(let identifier, let row):
      "“\(brief(identifier))” is still the identifier of who stands in row \(row), which is "
        + "refused; mend that row."
    case .ownMentor: "Nobody is their own mentor; name somebody else, or nobody."
    case .unknownMentor(let text):
      "“\(brief(text))” is neither in the file nor known; write a mentor's id, e-mail address or "
        + "full name, or add a row for them."
    case .severalMentors(let text):
      "“\(brief(text))” may be more than one person; write the mentor's id or e-mail address."
    case .mentorsInCircle(let names, let more):
      "The mentors run in a circle (\(circle(names, more))); change one of them."
    case .mentorNotCertified(let name):
      "\(brief(name)) holds no certification that allows mentoring, so the mentor stays as it was; "
        + "certify them, and import the row again."
    case .mentorHasEnough(let name, let most):
      "\(brief(name)) may mentor \(grouped(most)) at once and has them, so the mentor stays as it "
        + "was; name somebody else, or import the row again when there is room."
    case .mentorOfRefusedRow(let name, let row):
      "The mentor, \(brief(name)), is new and stands in row \(row), which is refused; mend that row."
    }
  }

  /// A warning where the row or file may be used all the same.
  public var severity: Finding.Severity {
    switch self {
    case .unknownColumn, .moreUnknownColumns, .unnamedColumn, .columnNotRead, .strayQuote,
      .namesake, .mentorNotCertified, .mentorHasEnough:
      .warning
    default: .error
    }
  }

  var category: Finding.Category {
    switch self {
    case .notUnicode, .controlCharacter: .encoding
    case .otherForm, .emptyFile, .tooManyRows: .file
    case .unclosedQuote, .strayQuote: .syntax
    case .unknownMentor, .severalMentors, .mentorOfRefusedRow, .severalKnown,
      .identifierOfRefusedRow:
      .reference
    case .noNameColumn, .columnTwice, .unknownColumn, .moreUnknownColumns, .unnamedColumn,
      .columnNotRead, .tooFewCells, .tooManyCells, .tooLong, .tooMany, .noName, .malformedEmail,
      .unknownRole, .unknownStatus, .unreadableDay, .ambiguousDay, .dayNumber:
      .shape
    default: .meaning
    }
  }
}

extension RosterOtherForm {
  var sentence: String {
    let what =
      switch self {
      case .spreadsheet: "a spreadsheet's own file (XLSX, ODS) or another packed one"
      case .oldSpreadsheet: "an old spreadsheet's own file (XLS)"
      case .json: "JSON"
      case .markup: "XML or HTML"
      case .pdf: "a PDF"
      case .compressed: "compressed"
      case .richText: "a word processor's text (RTF)"
      case .contactCards: "a file of contact cards"
      case .utf16WithoutMark: "full of the character NUL, as UTF-16 without a mark is"
      }
    return "The file is \(what), not a table of text; save or export the list as CSV in UTF-8."
  }
}

private let roles = RosterRole.allCases.map(\.rawValue).joined(separator: ", ")

private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(grouped(count)) \(noun)s"
}

private func listed(_ names: [String]) -> String {
  let shown = names.prefix(10).map { "“\(brief($0))”" }.joined(separator: ", ")
  return names.count > 10 ? "\(shown) and \(grouped(names.count - 10)) more" : shown
}

private func circle(_ names: [String], _ more: Int) -> String {
  let rest = more > 0 ? ["\(grouped(more)) more"] : []
  return (names.map { brief($0) } + rest + names.prefix(1).map { brief($0) })
    .joined(separator: " → ")
}

private func hexadecimal(_ code: Int) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
