import Reports
import Reviews
import Rubrics
import Testing

@Test func `The heat map is well-formed, accessible and says every number in words`() throws {
  let picture = CalibrationReport(calibrationInput(expert: 2)).heatMapSVG
  let root = try #require(element(picture))
  #expect(root.attributes["role"] == "img")
  #expect(root.children.first?.name == "title")
  let account = try #require(root.children.first { $0.name == "desc" }).text
  #expect(
    account.contains("=Ben & <b>: Greets <first> 2 of 3; Solves 2 of 3."))
  let cells = root.all("h-cell")
  // Two criteria and their sum for two reviewers; the expert has no column.
  #expect(cells.count == 6)
  #expect(cells.first?.tooltip == "Ada, Greets <first>: 100 %, 3 of 3")
  #expect(!picture.contains("Cleo"))
}

@Test func `A cell with nothing to compare has a dash and no colour`() throws {
  var input = calibrationInput()
  input.answers = input.answers.filter { $0.reviewer == 0 }
  let root = try #require(element(CalibrationReport(input).heatMapSVG))
  #expect(root.all("h-cell").allSatisfy { $0.classes.contains("h-none") })
  #expect(root.all("h-cell").first?.tooltip == "Ada, Greets <first>: nothing to compare")
}

@Test func `A page loads nothing, runs nothing and escapes every name`() {
  let page = CalibrationReport(calibrationInput()).page
  #expect(page.contains("default-src 'none'"))
  #expect(!page.contains("<script") && !page.contains("<b>") && !page.contains("<first>"))
  #expect(page.contains("=Ben &amp; &lt;b&gt;"))
  #expect(page.contains("Greets &lt;first&gt;"))
  // Every section and article is closed, and ids are used once.
  for tag in ["section", "article", "table", "details", "ul", "svg"] {
    #expect(page.split(separator: "<\(tag)").count == page.split(separator: "</\(tag)>").count)
  }
  let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  #expect(Set(ids).count == ids.count)
}

@Test func `The page of a session without anything is still a page`() {
  var input = calibrationInput()
  input.criteria = []
  input.reviewers = []
  input.segments = []
  let page = CalibrationReport(input).page
  #expect(page.contains("Nobody took part."))
  #expect(page.contains("left out"))
}

@Test func `A figure that does not exist has no number in the CSV but a reason`() {
  let lines = CalibrationReport(calibrationInput(expert: 2)).figuresCSV.split(separator: "\r\n")
  #expect(
    lines[0]
      == "kind,criterion,reviewer,other_reviewer,figure,value,lower,upper,n,why_not")
  #expect(lines.contains("totals,,,,alpha,,,,,no contact was answered by two reviewers"))
  #expect(lines.contains("prevalence,greets,,,fail,0.4444444444444444,,,4,"))
  #expect(
    lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 10 })
  // A name that a spreadsheet would take for a formula is none.
  #expect(lines.contains { $0.hasPrefix("baseline,greets,'=Ben & <b>,,agreement,0.666") })
}

@Test func `The discussion as CSV keeps the order and says who gave what`() {
  let lines = CalibrationReport(calibrationInput()).discussionCSV.split(separator: "\r\n")
  let first = "1,chat-2,greets,yes,0.6666666666666666,0.25"
  #expect(
    lines.filter { $0.hasPrefix("1,") } == [
      "\(first),fail,'=Ben & <b>,pass,majority", "\(first),pass,Ada,pass,majority",
      "\(first),pass,Cleo,pass,majority",
    ])
  let second = lines.filter { $0.hasPrefix("2,") }
  #expect(second.allSatisfy { $0.hasPrefix("2,chat-3,solves,no,0.5,0.75,") })
  #expect(second.allSatisfy { $0.hasSuffix(",,") })
  #expect(lines.last?.hasPrefix("3,") == true)
}
