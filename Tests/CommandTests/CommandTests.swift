import Foundation
import Testing

struct CommandTests {
  private let rubric = "curricula/first-line/rubrics/service-quality.xml"

  @Test func `the front door lists its verbs`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(
      help.output == """
        OVERVIEW: Train, review and certify the people of a customer-support team.

        One program, one database file, nothing in the cloud. Start with a look at
        everything:

          guildhall demo

        Findings and errors go to standard error, results to standard output. The exit
        status is 0 when all is well, 1 when something was found or refused, 64 when
        the call was wrong.

        USAGE: guildhall <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          new                     Begin a curriculum, a module, a scenario or a rubric
                                  with files that pass the check.
          check                   Check curriculum files and report every fault with
                                  its line.
          cue                     Try the cues of a rubric or lexicon: what they match,
                                  and what they have learnt.
          scenario                Try simulated customers: play them, draw them, fuzz
                                  them.
          preview                 Show a module as its trainees will see it, before it
                                  is published.
          publish                 Check curricula and publish each as a version that
                                  never changes.
          import                  Store recorded interactions, each once, and score
                                  them.
          assign-role             Say which role somebody has in an interaction whose
                                  source does not say.
          redact                  Show what redaction takes out of transcripts; a dry
                                  run.
          score                   Score interactions with a rubric, quoting the
                                  evidence; no database needed.
          rescore                 See what a changed rubric would change, before it is
                                  published.
          reviews                 List the machine's scorecards, the worst first, or
                                  show one with its evidence.
          team                    Who is who: teams, mentors, and the names under which
                                  sources know somebody.
          people                  The staff list, who leaves and returns, and what is
                                  stored about somebody.
          retention               For how long people's data is kept.
          sample                  Draw the work that is reviewed, fairly, and show that
                                  it was.
          review                  Review recorded work: answer, submit, dispute, decide.
          calibrate               Several reviewers judge the same work blind; then see
                                  how far they agree.
          trial                   The machine on trial: how it compares with reviewers,
                                  and how far it is trusted.
          coach                   Notes, actions, and what follows when a criterion
                                  fails again and again.
          figures                 Quality in figures: each with how many it rests on
                                  and how sure it is.
          learn                   Take a module in the terminal: read its lessons, sit
                                  its quizzes.
          articles                Search the knowledge base, or show one of its
                                  articles.
          sign-off                Sign what you have seen a trainee do on the job.
          waive                   Count a part of a module, or all of it, as met by
                                  other means, with a reason.
          confirm                 Read free texts that wait for a person, and give them
                                  their points.
          regrade                 Score a quiz anew with a corrected version: look
                                  first, then apply.
          items                   What the questions of a quiz are worth: how hard, how
                                  telling, which options work.
          plays                   Look at what trainees did with simulated customers,
                                  step by step.
          progress                What people have done, what is next, overdue, or
                                  blocked, and by what.
          certifications          Show who is certified, until when, and what others
                                  still miss.
          certify                 Award or renew a certification by a person's
                                  decision, on the evidence there is.
          certification           What happens to a certification: applied for,
                                  attested, suspended, appealed.
          standing                Where one person stands: certified for what, what is
                                  missing, the shortest way there.
          expiring                Whose certification ends soon, and what each must do
                                  to renew it.
          cleared                 Who may do something on a day, such as take live
                                  chats tomorrow, and on what ground.
          skills                  Somebody's skill map: each competency with its
                                  evidence and how sure it is.
          refresh                 Be asked again what you might forget, and what has
                                  changed since you learnt it.
          changes                 What has changed in the curriculum since somebody was
                                  certified.
          portfolio               What somebody may take along: certifications,
                                  training, quality, skills, work.
          mentors                 Who mentors whom: certified until when, with how many
                                  people, and how these do.
          forecast                Who of a cohort will be ready for a programme by
                                  when, and how sure that is.
          why                     Show an auditor why somebody was, or was not,
                                  certified on a given day.
          nightly                 Decide anew about everybody: awards by rule,
                                  renewals, doubts; for a nightly job.
          verify                  Check the database, the audit log, and that every
                                  stored score recomputes.
          backup                  Copy the database to a file of its own, also while
                                  the server runs, and check it.
          credential              Open Badges 3.0 credentials: issue, revoke, and see
                                  offline whether one can be believed.
          demo                    See the whole of it: a module taken, interactions
                                  scored, people certified.
          serve                   Open the house to browsers: learning, reviewing,
                                  tracking, administering.

          See 'guildhall help <subcommand>' for detailed help.

        """)
  }

  @Test(arguments: [
    "new", "check", "publish", "import", "score", "reviews", "learn", "progress", "certifications",
    "certify", "verify", "backup", "demo", "preview", "articles", "sign-off", "waive", "confirm",
    "regrade",
    "items",
    "redact", "rescore", "assign-role", "certification", "standing", "expiring", "cleared", "why",
    "nightly", "people", "skills", "refresh", "changes", "portfolio", "mentors", "forecast",
  ])
  func `the help of every verb has an example`(verb: String) throws {
    let help = try Program.run([verb, "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("Example:\n  guildhall \(verb)"))
  }

  @Test(arguments: [
    ["frob"], ["score"], ["learn", "x"], ["import", "x", "--batch", "0"],
    ["learn", "x", "--as", " "], ["score", "--rubric", "x", "--format", "pdf", "y"], ["rescore"],
    ["rescore", "--rubric", "x", "--format", "ndjson"], ["import"], ["import", "x", "--zone", "y"],
    ["import", "x", "--column", "text"], ["import", "x", "--start", "noon"],
    ["import", "x", "--channel", "pigeon"], ["import", "x", "--encoding", "none"],
    ["assign-role", "x", "Mika", "boss", "--by", "Jo"],
  ])
  func `a wrong call ends with 64`(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func `the shipped curricula have no findings`() throws {
    let check = try Program.run(["check", "curricula"])
    #expect(check.errors == "")
    #expect(check.output.hasSuffix("No findings.\n"))
    #expect(check.status == 0)
  }

  @Test func `a folder with faults is reported whole, and nothing of it is published`() throws {
    let place = try Workplace()
    _ = try place.write("<curriculum/>", to: "c/curriculum.xml")
    _ = try place.write("<module", to: "c/module.xml")
    let publish = try Program.run(["publish", place.path + "/c", "--data", place.data])
    #expect(publish.status == 1)
    #expect(publish.errors.contains("c/curriculum.xml:1: error: [shape]"))
    #expect(publish.errors.contains("c/module.xml:1: error: [syntax]"))
    #expect(publish.output.hasPrefix("Nothing was published"))
    #expect(!FileManager.default.fileExists(atPath: place.data))
    let json = try Program.run(["check", place.path + "/c", "--format", "json"])
    let findings =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(try #require(findings).count >= 2)
  }

  @Test func `the demonstration shows all three roles, and a second run changes nothing`() throws {
    let place = try Workplace()
    let first = try Program.run(["demo", "--data", place.data])
    #expect(first.status == 0, "\(first.errors)")
    for words in [
      "What the trainee sees: Noor Haddad", "Certified: Noor Haddad", "What the reviewer sees",
      "What the trainer sees",
      "because the critical criterion",
    ] {
      #expect(first.output.contains(words), "\(words)")
    }
    #expect(first.output.contains(#/supervised-chats +certified/#))
    let before = try Program.run(["verify", "--data", place.data])
    #expect(before.status == 0)
    let second = try Program.run(["demo", "--data", place.data])
    #expect(second.output.contains("Nothing has changed: all of this was here already."))
    // The audit log has not grown, so nothing was done.
    #expect(try Program.run(["verify", "--data", place.data]).output == before.output)
    func roles(_ text: String) -> Substring {
      text[(text.range(of: "══ What the trainee")?.lowerBound ?? text.startIndex)...]
    }
    #expect(second.output.hasPrefix("\n══ The house is set up"))
    #expect(roles(second.output).hasPrefix(roles(first.output)))
  }

  @Test func `a broken line is reported with its number and the rest is stored`() throws {
    let place = try Workplace()
    let talks = try place.conversations(5)
    let text = try String(contentsOfFile: talks, encoding: .utf8).replacing(
      #"{"id":"c-2""#, with: #"{"id":"c-2"#)
    _ = try place.write(text, to: "talks.ndjson")
    let first = try Program.run(["import", talks, "--data", place.data])
    #expect(first.status == 1)
    #expect(
      first.output
        == "4 new, 0 changed, 0 the same as before, 1 skipped.\nSkipped: 1 of Guildhall NDJSON, because of faults of the kind “syntax”.\n0 new scorecards by the published rubrics.\n"
    )
    #expect(first.errors.contains("talks.ndjson:3: error: [syntax]"))
    let second = try Program.run(["import", talks, "--data", place.data])
    #expect(
      second.output
        == "0 new, 0 changed, 4 the same as before, 1 skipped.\nSkipped: 1 of Guildhall NDJSON, because of faults of the kind “syntax”.\n0 new scorecards by the published rubrics.\n"
    )
  }

  @Test func `scores have the same bytes on every run and in every order`() throws {
    let place = try Workplace()
    let talks = try place.conversations(300)
    let lines = try String(contentsOfFile: talks, encoding: .utf8).split(separator: "\n")
    let backwards = try place.write(lines.reversed().joined(separator: "\n"), to: "back.ndjson")
    func score(_ file: String) throws -> [Substring] {
      let result = try Program.run(["score", "--rubric", rubric, "--format", "ndjson", file])
      #expect(result.status == 0)
      return result.output.split(separator: "\n")
    }
    let first = try score(talks)
    #expect(first.count == 300)
    #expect(try score(talks) == first)
    #expect(try score(backwards) == first.reversed())
  }

  @Test func `scores come as text, as one list and one a line`() throws {
    let sample = "transcripts/chat-late-parcel.json"
    let text = try Program.run(["score", "--rubric", rubric, sample])
    #expect(text.output.contains("chat-late-parcel (chat, ilse.brandt): 100.00 %, pass"))
    #expect(text.output.contains("✓ Greets the customer: met"))
    let json = try Program.run(["score", "--rubric", rubric, "--format", "json", sample])
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(try #require(list).count == 1)
    let none = try Program.run([
      "score", "--rubric", rubric, "--format", "json", "/nonexistent.json",
    ])
    #expect(none.status == 1)
    #expect(none.output == "[]\n")
    #expect(
      none.errors.contains("/nonexistent.json: error: [file] There is no such file or folder."))
  }

  @Test func `a module can be taken at the keyboard, left and gone on with`() throws {
    let place = try Workplace()
    let learn = ["learn", "calm-conversations", "--as", "Ada Test", "--data", place.data]
    #expect(try Program.run(learn).status == 1)  // Nothing is published yet.
    try Program.run(["publish", "curricula", "--data", place.data])
    let blocked = try Program.run([
      "learn", "refunds-and-returns", "--as", "Ada Test", "--data", place.data,
    ])
    #expect(blocked.status == 1)
    #expect(blocked.errors.contains("pass that first"))
    // Two lessons, one answer, and away.
    let first = try Program.run(learn, input: "\n\n\na\nq\n")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("saved (1 of 8)"))
    #expect(first.output.contains("Everything you answered is saved"))
    let second = try Program.run(learn, input: "zz\n")
    #expect(second.output.contains("You have answered 1 of them"))
    #expect(second.output.contains("That is not an answer here"))
    #expect(!second.output.contains("saved: lesson read"))
    let progress = try Program.run([
      "progress", "--modules", "--data", place.data, "--format", "csv",
    ])
    #expect(progress.output.contains("Ada Test,calm-conversations,inProgress,2,3,,check,0\r\n"))
    #expect(
      try Program.run(["learn", "nothing", "--as", "A", "--data", place.data]).errors.contains(
        "no published module “nothing”"))
  }

  @Test func `no screen before the hand-in holds an identifier or a key`() throws {
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    let screen = try Program.run(
      ["learn", "calm-conversations", "--as", "Ada", "--data", place.data],
      input: "\n\n" + String(repeating: "a\nab\nabc\nabcd\nabcde\nteam\n", count: 8)
    ).output
    #expect(screen.contains("saved (8 of 8)"))
    let module = try String(
      contentsOfFile: Program.root + "/curricula/first-line/modules/calm-conversations.xml",
      encoding: .utf8)
    // Feedback and rationale belong behind the hand-in.
    for tag in ["rationale", "feedback"] {
      for piece in module.components(separatedBy: "<\(tag)>").dropFirst() {
        let words = piece.components(separatedBy: "</\(tag)>")[0].split(
          whereSeparator: \.isWhitespace
        ).prefix(6).joined(separator: " ")
        #expect(
          !screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words),
          "\(words)")
      }
    }
    for word in module.matches(of: /<(?:option|step|choice|order|textEntry) id="([^"]+)"/) {
      // Identifiers of two words give an answer away; short ones may be words of a sentence.
      if word.1.contains("-") { #expect(!screen.contains(word.1), "\(word.1)") }
    }
  }

  @Test func `an import is scored by what is published, and the cards can be read`() throws {
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    let done = try Program.run(["import", "transcripts", "--data", place.data])
    let told = try #require(
      done.output.firstMatch(of: /(\d+) new scorecards by the published rubrics\./))
    let scorecards = try #require(Int(told.1))
    #expect(scorecards > 100)
    #expect(done.output.contains(" new, 0 changed"))
    let list = try Program.run(["reviews", "--data", place.data])
    #expect(list.output.contains("phone-kettle-recall"))
    #expect(list.output.contains("For a person to decide, and in no average:"))
    let one = try Program.run(["reviews", "--data", place.data, "--show", "chat-shared-login"])
    #expect(one.output.contains("[number on the account is] 555-0148"))
    #expect(try Program.run(["reviews", "--data", place.data, "--show", "none"]).status == 1)
    let csv = try Program.run(["reviews", "--data", place.data, "--format", "csv"])
    #expect(csv.output.split(separator: "\r\n").count == scorecards + 1)
  }

  @Test func `many learn at once, each in their own time`() throws {
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    let answers = "\n\na\nb\nab\nabc\nabcd\nabcde\nab\nq\n"
    let runs = try (0..<6).map { number in
      try Program.start(
        ["learn", "calm-conversations", "--as", "Learner \(number)", "--data", place.data],
        input: answers)
    }
    for run in runs {
      let output = String(decoding: run.output.readDataToEndOfFile(), as: UTF8.self)
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 0, "\(output)")
      #expect(output.contains("saved (2 of 8)"))
    }
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `reading commands say that there is no database`() throws {
    for verb in ["progress", "certifications", "verify"] {
      let result = try Program.run([verb, "--data", "/nonexistent/guildhall"])
      #expect(result.status == 1)
      #expect(
        result.errors.hasPrefix(
          "error: There is no database at /nonexistent/guildhall/guildhall.sqlite yet."))
    }
  }

  @Test func `hostile names and words reach the terminal as text`() throws {
    let place = try Workplace()
    let file = try place.write(
      #"{"id":"x","channel":"chat","participants":[{"role":"agent","name":"\u001b]0;evil\u0007"}],"turns":[{"by":0,"text":"Hello \u001b[2J there"}]}"#,
      to: "evil.json")
    let result = try Program.run(["score", "--rubric", rubric, file])
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    let bad = try place.write(
      #"{"id":"x\u001b[31m","channel":"chat","participants":[],"turns":[{"event":{"type":"a","details":{"Jane \u001b[2J":1}}}]}"#,
      to: "\u{1B}[31mbad.json")
    let refused = try Program.run(["score", "--rubric", rubric, bad])
    #expect(refused.status == 1)
    #expect(!refused.errors.contains("\u{1B}"))
    #expect(!refused.errors.contains("Jane"))
  }
}
