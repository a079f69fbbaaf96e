import Foundation
import Testing

/// What reviewers, leads and their spreadsheets see of the commands.
struct ReviewingCommandTests {
  let place: Workplace

  /// Two reviewers, an agent under two names, and the conversations of the repository.
  init() throws {
    place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    try Program.run(["import", "transcripts", "--data", place.data])
    for name in ["Sabine Okafor", "Rosa Lindgren", "Jonas Berg"] {
      try run(["team", "add", name, "--team", "Quality"])
    }
    try run(["team", "add", "Ilse Brandt", "--as", "ilse.brandt", "--as", "ilse"])
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> Program.Result {
    try Program.run(arguments + ["--data", place.data], input: input)
  }

  /// A submitted review of a chat by the rubric of 12 criteria.
  func submitted() throws {
    try run([
      "review", "start", "chat-late-parcel", "--rubric", "conduct", "--by", "Rosa Lindgren",
    ])
    let answers = "fail\n" + String(repeating: "skip\n", count: 11)
    let done = try run(
      ["review", "do", "1", "--by", "Rosa Lindgren"], input: answers + "submit\n")
    try #require(done.output.contains("saved: review 1 is submitted"), "\(done.output)")
  }

  @Test func `lists for spreadsheets have plain numbers and one name in a field`() throws {
    try submitted()
    try run([
      "sample", "draw", "--rubric", "service-quality", "--from", "2026-01-01", "--to",
      "2027-12-31", "--per-agent", "1", "--title", "All", "--reviewer", "Rosa Lindgren", "--by",
      "Sabine Okafor",
    ])
    let lists = [
      ["team", "list"], ["review", "list"], ["review", "queue", "--by", "Rosa Lindgren"],
      ["review", "disputes"], ["sample", "list"], ["sample", "show", "1"], ["calibrate", "list"],
      ["trial", "show", "conduct"], ["coach", "list"], ["coach", "loop"],
      ["figures", "--rubric", "conduct"], ["figures", "--rubric", "conduct", "--workload"],
      ["figures", "--rubric", "conduct", "--machine", "--from", "2026-01-01"],
    ]
    for list in lists {
      let csv = try run(list + ["--format", "csv"])
      #expect(csv.status == 0, "\(list) \(csv.errors)")
      let lines = csv.output.split(separator: "\r\n")
      #expect(!csv.output.contains("%") && !csv.output.contains("–"), "\(list)")
      let fields = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(Set(fields).count == 1, "\(list) \(csv.output)")
    }
    let team = try run(["team", "list", "--format", "csv"]).output
    #expect(team.contains("Ilse Brandt,,,ilse\r\nIlse Brandt,,,ilse.brandt\r\n"))
    let reviews = try run(["review", "list", "--format", "csv"]).output
    #expect(reviews.contains("1,chat-late-parcel,Ilse Brandt,conduct,Rosa Lindgren,quality,"))
    #expect(reviews.contains(",submitted,0."))
  }

  @Test func `intervals of percentages are percentages`() throws {
    try submitted()
    let trial = try run(["trial", "show", "conduct", "--criterion", "courteous"]).output
    #expect(trial.contains("agreed in 0: 0.00 %, 0.00 % to "))
    let csv = try run(["trial", "show", "conduct", "--format", "csv"]).output
    #expect(csv.contains("\r\ncourteous,suggested,1,1,0.0,0.0,0."))
  }

  @Test func `what is not there is refused`() throws {
    try submitted()
    for question in [
      ["figures", "--rubric", "conduct", "--team", "Qualty"],
      ["figures", "--rubric", "conduct", "--agent", "ilse.brant", "--workload"],
      ["figures", "--rubric", "conduct", "--channel", "phones"],
      ["review", "list", "--state", "submited"], ["review", "list", "--of", "ilse.brant"],
      ["calibrate", "drift", "--rubric", "conducts"], ["trial", "show", "conducts"],
      ["coach", "list", "--for", "Ilse Brand"],
    ] {
      let refused = try run(question)
      #expect(refused.status == 1 && refused.output.isEmpty, "\(question)")
      #expect(refused.errors.contains("Did you mean “"), "\(question) \(refused.errors)")
    }
    let judged = try run(["trial", "show", "conduct", "--criterion", "kind"])
    #expect(judged.status == 1 && judged.errors.contains("It judges: "))
  }

  @Test func `at the keyboard it says what to type`() throws {
    try run([
      "review", "start", "chat-late-parcel", "--rubric", "conduct", "--by", "Rosa Lindgren",
    ])
    let typed = try run(
      ["review", "do", "1", "--by", "Rosa Lindgren"], input: "na\nc 99\nc 0\nq\n"
    ).output
    #expect(typed.contains("type it behind “na”, such as: na Nothing was promised"))
    #expect(!typed.contains("--because"))
    #expect(typed.contains("There is no criterion 99. The criteria are numbered from 1 to 12."))
    #expect(typed.contains("There is no criterion 0."))
    #expect(!typed.contains("saved\n"))
    // At the end too.
    let ended = try run(
      ["review", "do", "1", "--by", "Rosa Lindgren"],
      input: String(repeating: "skip\n", count: 12) + "c 99\nq\n"
    ).output
    #expect(ended.contains("to leave it a draft: There is no criterion 99."))
    let answer = try run([
      "review", "answer", "1", "courteous", "na", "--by", "Rosa Lindgren",
    ])
    #expect(answer.status == 64 && answer.errors.contains("add --because"))
  }

  @Test func `a calibration says when the machine's verdict can be seen`() throws {
    try run([
      "calibrate", "open", "--title", "T", "--rubric", "service-quality", "--interaction",
      "chat-late-parcel", "--reviewer", "Rosa Lindgren", "--reviewer", "Jonas Berg", "--by",
      "Sabine Okafor",
    ])
    let page = try run(["calibrate", "next", "1", "--by", "Rosa Lindgren"], input: "q\n").output
    #expect(page.contains("Blind: you see the others' answers and the machine's verdicts when"))
    #expect(!page.contains("comes after yours"))
  }

  @Test func `the turns of the agent under review are marked in a transferred call`() throws {
    try run([
      "review", "start", "phone-studio-upgrade", "--agent", "noor.haddad", "--rubric", "conduct",
      "--by", "Rosa Lindgren",
    ])
    let page = try run(["review", "do", "1", "--by", "Rosa Lindgren"], input: "q\n").output
    let marked = page.split(separator: "\n").filter { $0.contains("reviewed ▸ ") }
    #expect(marked.count > 1 && marked.allSatisfy { $0.contains("(agent)") })
    let show = ["review", "show", "1", "--by", "Rosa Lindgren", "--transcript"]
    #expect(try run(show).output.contains("reviewed ▸ "))
  }
}
