import Certifications
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Storage
import Testing

struct SittingTests {
  @Test func `a form is drawn once from the seed and stays with the attempt`() throws {
    let pool = (1...9).map { choice("i\($0)", "competency=\"skill\"") }.joined()
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5" shuffleItems="true">
        <blueprint><draw count="3" competency="skill"/></blueprint>
        <enemies items="i1 i2"/>
        \(pool)
      </quiz>
      """)
    let first = try school.sit()
    #expect(first.items.count == 3)
    #expect(try school.sit().items.map(\.id) == first.items.map(\.id))
    #expect(
      try school.sit().presented.map(\.options).map { $0.map(\.text) }
        == first.presented.map(\.options).map { $0.map(\.text) })
    var forms = Set([first.items.map(\.id)])
    for number in 0..<10 {
      let other = try school.house.learner(named: "Learner \(number)")
      let form = try school.sit(by: other).items.map(\.id)
      #expect(form.count == 3)
      #expect(!(form.contains("i1") && form.contains("i2")))
      forms.insert(form)
    }
    #expect(forms.count > 5)
  }

  @Test func `what leaves for a trainee names no option, key, feedback or rationale`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(everyKind)</quiz>")
    let one = try school.sit()
    let two = try school.sit(by: try school.house.learner(named: "Ben"))
    #expect(one.items.count == 12)
    let texts = try [one, two].map { sitting in
      try sitting.presented.map { item in
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(item), as: UTF8.self)
      }
    }
    for text in texts.joined() {
      for word in ["secret", "correct", "Because", "Not this one", "score", "It is even", "refund"]
      {
        #expect(!text.contains(word), "“\(word)” stands in \(text)")
      }
    }
    // Names of options differ by attempt, and only the own attempt's are known.
    let mine = one.presented[0].options.map(\.token)
    let theirs = two.presented[0].options.map(\.token)
    #expect(Set(mine).isDisjoint(with: theirs))
    let given = Response.chosen([OptionID(mine[0])])
    #expect(one.presented[0].response(naming: given) != nil)
    #expect(two.presented[0].response(naming: given) == nil)
    #expect(one.presented[0].response(naming: .chosen(["secret-b"])) == nil)
  }

  @Test func `every kind is answered at the keyboard, and the right answer earns all`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(everyKind)</quiz>")
    var sitting = try school.sit()
    for item in sitting.presented {
      let known = try #require(sitting.quiz.item(item.item))
      // What somebody types who knows the answer, in this attempt's letters and numbers.
      let typed =
        known.rightResponse.map { item.words(for: $0) }
        ?? "I am sorry about the wait. Your refund is on its way."
      #expect(item.response(to: "") == nil)
      let response = try #require(item.response(to: typed), "\(item.kind): \(typed)")
      try school.house.answer(response, to: item.item, in: &sitting, by: school.learner)
      #expect(item.words(for: response) == typed)
    }
    let score = try school.house.submit(sitting, by: school.learner)
    for item in score.items where item.status != .awaitsPerson {
      #expect(item.status == .correct, "\(item)")
    }
    #expect(score.isProvisional == true && !score.isPassed)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `answers to another form, another attempt or out of turn change nothing`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5"><blueprint><draw count="1"/></blueprint>
        \(choice("one"))\(choice("two"))</quiz>
      """)
    var sitting = try school.sit()
    let drawn = sitting.items[0].id
    let other: ItemID = drawn == "one" ? "two" : "one"
    let stranger = try school.house.learner(named: "Ben")
    #expect(throws: LearningFault.notDrawn(other)) {
      try school.house.answer(right, to: other, in: &sitting, by: school.learner)
    }
    #expect(throws: StorageFault.notTheirAttempt(sitting.number)) {
      try school.house.answer(right, to: drawn, in: &sitting, by: stranger)
    }
    // A second window that has not seen the first one's answer.
    var window = sitting
    try school.house.answer(right, to: drawn, in: &sitting, by: school.learner)
    #expect(throws: StorageFault.staleAnswer(expected: 2, given: 1)) {
      try school.house.answer(wrong, to: drawn, in: &window, by: school.learner)
    }
    #expect(throws: StorageFault.answeredTwice(sequence: 1)) {
      try school.house.answer(right, to: drawn, in: &window, by: school.learner)
    }
    #expect(try school.sit().answers == [drawn: [Answer(right)]])
    let score = try school.house.submit(sitting, by: school.learner)
    #expect(try school.house.submit(sitting, by: school.learner) == score)
    #expect(throws: StorageFault.attemptClosed(sitting.number)) {
      try school.house.answer(wrong, to: drawn, in: &sitting, by: school.learner)
    }
    #expect(score.share == 1)
  }

  @Test func `a text that is too long is cut off, and that is said`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(everyKind)</quiz>")
    var sitting = try school.sit()
    let million = String(repeating: "é", count: 1_000_000)
    let saved = try school.house.answer(
      .text(million), to: "extended", in: &sitting, by: school.learner)
    #expect(saved.keptCharacters == longestText)
    let short = try school.house.answer(
      .text("refund"), to: "entry", in: &sitting, by: school.learner)
    #expect(short.keptCharacters == nil)
    guard case .text(let kept)? = try school.sit().answer(to: "extended")?.response else {
      Issue.record("the text is not there")
      return
    }
    #expect(kept.unicodeScalars.count == longestText)
  }

  @Test func `time is counted from the start, with a grace, and then the attempt is closed`() throws
  {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5" timeLimit="10" grace="30">
        \(choice("one"))\(choice("two"))</quiz>
      """)
    var sitting = try school.sit()
    let start = school.clock.now
    school.clock.move(629)
    try school.house.answer(right, to: "one", in: &sitting, by: school.learner)
    school.clock.move(2)
    #expect(throws: StorageFault.attemptOverdue(sitting.number)) {
      try school.house.answer(right, to: "two", in: &sitting, by: school.learner)
    }
    school.clock.move(86_400)
    #expect(try school.house.closeOverdueAttempts() == 1)
    #expect(try school.house.closeOverdueAttempts() == 0)
    // Handed in with what was there, at the moment the time was up; then there is a new one.
    #expect(try school.progress() == .init("passed", [true]))
    #expect(try school.house.submit(sitting, by: school.learner).share == 0.5)
    #expect(try school.sit().number != sitting.number)
    #expect(try school.sit().dueAt == school.clock.now.addingTimeInterval(600))
    _ = start
    #expect(try school.house.verify().faults == [])
  }

  @Test func `attempts are counted and a cooling-off is waited for`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="1" attempts="2" coolingOff="24">\(choice("one"))</quiz>
      """)
    try school.pass([:])
    let until = school.clock.now.addingTimeInterval(86_400)
    #expect(throws: LearningFault.coolingOff(until: until)) { try school.sit() }
    school.clock.move(86_400)
    try school.pass(["one": right])
    school.clock.move(86_400)
    #expect(throws: LearningFault.noAttemptsLeft(allowed: 2)) { try school.sit() }
    #expect(try school.progress() == .init("passed", [true]))
  }

  @Test(arguments: [("best", true), ("last", false), ("first", false)])
  func `the sitting that counts is the author's to say`(counts: String, isPassed: Bool) throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="1" counts="\(counts)">\(choice("one"))</quiz>
      """)
    for answer in [wrong, right, wrong] { try school.pass(["one": answer]) }
    #expect(try school.progress().done == [isPassed])
  }

  @Test func `immediate feedback makes an answer final`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\" behaviour=\"immediate\">\(choice("one"))</quiz>"
    )
    var sitting = try school.sit()
    try school.house.answer(wrong, to: "one", in: &sitting, by: school.learner)
    #expect(throws: LearningFault.answerIsFinal("one")) {
      try school.house.answer(right, to: "one", in: &sitting, by: school.learner)
    }
    #expect(try school.house.submit(sitting, by: school.learner).share == 0)
  }

  @Test func `tries cost their penalty, run out, and are not spent on the same answer`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5" behaviour="tries" tries="3" penalty="0.25">
        \(choice("one"))\(choice("two"))</quiz>
      """)
    var sitting = try school.sit()
    let one = try #require(sitting.quiz.item("one"))
    #expect(sitting.hints(for: one).isEmpty)
    try school.house.answer(wrong, to: "one", in: &sitting, by: school.learner)
    #expect(sitting.hints(for: one).count == 1)
    #expect(throws: LearningFault.sameTry("one")) {
      try school.house.answer(wrong, to: "one", in: &sitting, by: school.learner)
    }
    try school.house.answer(right, to: "one", in: &sitting, by: school.learner)
    #expect(throws: LearningFault.noTriesLeft("one")) {
      try school.house.answer(wrong, to: "one", in: &sitting, by: school.learner)
    }
    for option in ["secret-a", "secret-c", "secret-d"] as [OptionID] {
      try school.house.answer(.chosen([option]), to: "two", in: &sitting, by: school.learner)
    }
    #expect(throws: LearningFault.noTriesLeft("two")) {
      try school.house.answer(right, to: "two", in: &sitting, by: school.learner)
    }
    let score = try school.house.submit(sitting, by: school.learner)
    #expect(score.items.map(\.earned) == [0.75, 0])
    #expect(score.items.map(\.tries) == [2, 3])
  }

  @Test func `certainty is asked for, stored and counted`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5" behaviour="certainty">
        \(choice("one"))\(choice("two"))\(choice("three"))</quiz>
      """)
    var sitting = try school.sit()
    #expect(throws: LearningFault.certaintyMissing("one")) {
      try school.house.answer(right, to: "one", in: &sitting, by: school.learner)
    }
    try school.house.answer(
      right, certainty: .certain, to: "one", in: &sitting, by: school.learner)
    try school.house.answer(
      right, certainty: .guessing, to: "two", in: &sitting, by: school.learner)
    try school.house.answer(
      wrong, certainty: .fairlySure, to: "three", in: &sitting, by: school.learner)
    #expect(try school.sit().answer(to: "three")?.certainty == .fairlySure)
    let score = try school.house.submit(sitting, by: school.learner)
    #expect(score.items.map { ($0.earned * 3).rounded() } == [3, 1, -2])
    #expect(try school.house.verify().faults == [])
  }

  @Test func `a module is not begun before those it builds on`() throws {
    let house = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(choice("one"))</quiz>"
    ).house
    let shipped = checkCurriculum(in: shippedCurriculum)
    let version = try #require(try house.publish(shipped, by: "tester")).version
    let ada = try house.learner(named: "Ada")
    #expect(
      throws: LearningFault.blocked("ticket-desk", waitsFor: ["calm-conversations"])
    ) { try house.sit("reading-and-notes", of: "ticket-desk", in: version, by: ada) }
    _ = try house.playRehearsals()
    let ines = try house.learner(named: "Ines Duarte")
    #expect(try house.sit("write-it", of: "ticket-desk", in: version, by: ines).items.count == 4)
  }

  private let shippedCurriculum = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "curricula/first-line").path

  @Test func `each gap of an inline choice has an order and names of its own`() throws {
    let gaps = (1...6).map { number in
      """
      <gap id="g\(number)"><option id="ok" correct="true">A\(number)</option>
      <option id="no">B\(number)</option><option id="nor">C\(number)</option></gap>
      """
    }.joined(separator: " and ")
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="1"><inlineChoice id="inline"><prompt>Fill.</prompt>
      <text>\(gaps)</text><rationale>Because.</rationale></inlineChoice></quiz>
      """)
    var patterns: Set<[String]> = []
    for number in 0..<20 {
      let other = try school.house.learner(named: "Learner \(number)")
      let rows = try school.sit(by: other).presented[0].rows
      patterns.insert(
        rows.map { row in row.options.first { $0.text.hasPrefix("A") }?.letter ?? "" })
      #expect(Set(rows.flatMap { $0.options.map(\.token) }).count == 18)
    }
    #expect(patterns.filter { Set($0).count == 1 }.count < 3)
  }

  @Test func `a refusal names no option, whose name could give a key away`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(everyKind)</quiz>")
    var sitting = try school.sit()
    for (item, response) in [
      ("choice", .chosen(["secret-b", "secret-c"])), ("choice", .chosen(["secret-zz"])),
      ("gaps", .pairs([Pair("secret-1", "secret-g"), Pair("secret-1", "secret-h")])),
      ("gaps", .pairs([Pair("secret-1", "secret-g"), Pair("secret-2", "secret-g")])),
      ("match", .pairs([Pair("secret-s", "secret-u"), Pair("secret-s", "secret-v")])),
    ] as [(ItemID, Response)] {
      do {
        try school.house.answer(response, to: item, in: &sitting, by: school.learner)
        Issue.record("\(response) was taken")
      } catch {
        let words = sentence(about: error) ?? "secret"
        #expect(!words.contains("secret"), "\(words)")
      }
    }
  }

  @Test(arguments: ["\u{200B}", "\u{1B}[31mAda", "\u{FEFF}", "\u{202E}Ada", "--", "  "])
  func `a name that cannot be seen is refused`(name: String) throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(choice("one"))</quiz>")
    #expect(throws: LearningFault.badName) { try school.house.learner(named: name) }
    // And one that only looks different is the same person.
    #expect(throws: LearningFault.ownWork) {
      try school.house.waive(nil, of: "m", for: "Ada", by: "Ａda", reason: "Knows it")
    }
  }

  @Test func `the same pair a thousand times is one answer`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(everyKind)</quiz>")
    var sitting = try school.sit()
    let pair = Pair("secret-s", "secret-u")
    try school.house.answer(
      .pairs(Array(repeating: pair, count: 1000)), to: "match", in: &sitting, by: school.learner)
    #expect(try school.sit().answer(to: "match")?.response == .pairs([pair]))
  }

  @Test func `pilot items are answered and not scored`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="1"><blueprint pilots="1"><draw count="1"/></blueprint>
        \(choice("one"))\(choice("two", "pilot=\"true\""))</quiz>
      """)
    try school.pass(["one": right, "two": wrong])
    #expect(try school.progress() == .init("passed", [true]))
  }
}

/// One item of every kind; its ids say "secret" where they could give a key away.
private let everyKind = """
  \(choice("choice"))
  <trueFalse id="statement" answer="true"><prompt>Water is wet.</prompt>
    <rationale>Because.</rationale></trueFalse>
  <inlineChoice id="inline"><prompt>Fill.</prompt>
    <text>Say <gap id="secret-g"><option id="secret-x" correct="true">sorry</option>
      <option id="secret-y">bother</option></gap> and <gap id="secret-h">
      <option id="secret-x">wait</option><option id="secret-y" correct="true">help</option></gap>.</text>
    <rationale>Because.</rationale></inlineChoice>
  <order id="order"><prompt>Order.</prompt><step id="secret-1">Greet</step>
    <step id="secret-2">Listen</step><step id="secret-3">Help</step>
    <rationale>Because.</rationale></order>
  <match id="match"><prompt>Join.</prompt>
    <source id="secret-s">Cat</source><source id="secret-t">Dog</source>
    <target id="secret-u">Mews</target><target id="secret-v">Barks</target>
    <pair source="secret-s" target="secret-u"/><pair source="secret-t" target="secret-v"/>
    <rationale>Because.</rationale></match>
  <gapMatch id="gaps"><prompt>Put.</prompt>
    <gapText id="secret-1">day</gapText><gapText id="secret-2">night</gapText>
    <gapText id="secret-3">noon</gapText>
    <text>Good <gap id="secret-g" correct="secret-1"/>, sleep at
      <gap id="secret-h" correct="secret-2"/>.</text><rationale>Because.</rationale></gapMatch>
  <hottext id="hot"><prompt>Choose.</prompt>
    <text>The <hot id="secret-1" correct="true">red</hot> and the <hot id="secret-2">green</hot>
      one.</text><rationale>Because.</rationale></hottext>
  <textEntry id="entry"><prompt>Money back?</prompt><accept>refund</accept>
    <rationale>Because.</rationale></textEntry>
  <numeric id="number"><prompt>How many?</prompt><accept value="12.5" tolerance="0.5"/>
    <rationale>Because.</rationale></numeric>
  <slider id="slider" lower="0" upper="10" step="0.5"><prompt>Where?</prompt>
    <accept value="2.5"/><rationale>Because.</rationale></slider>
  <matrix id="matrix"><prompt>Which?</prompt><column id="secret-x">Yes</column>
    <column id="secret-y">No</column><row id="secret-1" correct="secret-x">Kind</row>
    <row id="secret-2" correct="secret-y">Rude</row><rationale>Because.</rationale></matrix>
  <extendedText id="extended"><prompt>Write.</prompt><customer>Where is it?</customer>
    <cue id="secret-sorry"><phrase>sorry</phrase></cue>
    <criterion id="secret-c" title="Apology"><guidance>Says it.</guidance>
      <check><says cue="secret-sorry"/></check></criterion>
    <rationale>Because.</rationale></extendedText>
  """
