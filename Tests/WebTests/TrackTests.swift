import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Testing

@testable import Web

@Suite struct TrackTests {
  // MARK: Whom one sees

  @Test func `a mentor sees the people who were given to them and nobody else`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    let list = try await browser.get(At.cohort)
    #expect(list.status == 200)
    #expect(list.words.contains("Tilda Moor"))
    #expect(!list.words.contains("Lind"))
    for part in PersonPart.allCases {
      let own = try await browser.get(At.tracked(track.mentee.id, part))
      #expect(own.status == 200, "\(part)")
      let other = try await browser.get(At.tracked(track.stranger.id, part))
      #expect(other.status == 404, "\(part)")
      #expect(!other.words.contains("Lind"), "\(part)")
    }
    let why = try await browser.get(At.why("associate", of: track.stranger.id))
    #expect(why.status == 404)
    let signing = try await browser.get(At.signing(of: track.stranger.id))
    #expect(signing.status == 404)
  }

  @Test func `a mentor's files hold their people alone`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    for file in ["/track/cohort.csv", "/track/cohort.json"] {
      let answer = try await browser.get(file)
      #expect(answer.status == 200 && answer.body.contains("Tilda Moor"), "\(file)")
      #expect(!answer.body.contains("Lind"), "\(file)")
    }
  }

  @Test func `pages of trainers are closed to mentors`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    let pages = [
      At.assignments, At.expiring, At.cleared, At.forecast, At.mentors, At.teamSkills, At.awaiting,
      track.decision(.award, of: track.mentee), At.waiver("ticket-desk", of: track.mentee.id),
    ]
    for page in pages {
      let answer = try await browser.get(page)
      #expect(answer.status == 403, "\(page): \(answer.status)")
    }
    let revoked = try await browser.post(
      track.decision(.revocation, of: track.mentee), ["reason": "no"])
    #expect(revoked.status == 403)
  }

  @Test func `somebody without an office sees nobody`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentee)
    let list = try await browser.get(At.cohort)
    #expect(list.status == 403)
    let own = try await browser.get(At.tracked(track.mentee.id))
    #expect(own.status == 403)
  }

  @Test func `who is no longer somebody's mentee is out of their sight`() async throws {
    let track = try TrackHouse()
    try track.house.leave(
      track.mentee.handle, on: nil, because: "moved on", by: track.trainer.handle)
    var browser = try track.browser(as: track.mentor)
    let page = try await browser.get(At.tracked(track.mentee.id))
    #expect(page.status == 404)
    var trainer = try track.browser(as: track.trainer)
    let seen = try await trainer.get(At.tracked(track.mentee.id))
    #expect(seen.status == 200 && seen.words.contains("left on"))
  }

  // MARK: The list

  @Test func `the list is filtered, and says so where nobody is left`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let harbour = try await browser.get(At.with(At.cohort, ["team": "Harbour"]))
    #expect(harbour.words.contains("Tilda Moor") && !harbour.words.contains("Lind"))
    let found = try await browser.get(At.with(At.cohort, ["q": "tilda"]))
    #expect(found.words.contains("Tilda Moor") && !found.words.contains("Lind"))
    let nobody = try await browser.get(At.with(At.cohort, ["q": "zzz"]))
    #expect(nobody.status == 200 && nobody.words.contains("Nobody fits the filter"))
    let far = try await browser.get(At.with(At.cohort, ["page": "999999999999"]))
    #expect(far.status == 200 && far.words.contains("Tilda Moor"))
  }

  @Test func `a name full of markup shows as text`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    for page in [At.cohort, At.heatMap, At.tracked(track.stranger.id), At.signOffs + "?all=1"] {
      let answer = try await browser.get(page)
      #expect(answer.status == 200, "\(page)")
      #expect(!answer.body.contains("<script>alert"), "\(page)")
    }
    let own = try await browser.get(At.tracked(track.stranger.id))
    #expect(own.body.contains("&lt;script&gt;"))
  }

  @Test func `what is overdue stands first, the longest before all`() async throws {
    let track = try TrackHouse()
    var cohort = try track.house.cohort()
    let people = cohort.members.map(\.person.id)
    try #require(people.count > 2)
    let (one, other) = (cohort.members.count - 1, cohort.members.count - 2)
    cohort.members[one].row.overdue = [.init("a", day: Date(timeIntervalSince1970: 20))]
    cohort.members[other].row.overdue = [.init("b", day: Date(timeIntervalSince1970: 10))]
    let order = CohortFilter(Fields()).members(of: cohort).map(\.person.id)
    #expect(order.prefix(2) == [people[other], people[one]])
    #expect(Set(order) == Set(people))
  }

  @Test func `one verb tells of everybody what progress tells of each`() async throws {
    let track = try TrackHouse()
    let cohort = try track.house.cohort()
    let rows = try track.house.progress().rows
    #expect(cohort.members.map(\.row) == rows)
    let table = try track.house.team()
    func sorted(_ modules: [ModuleProgress]) -> [ModuleProgress] {
      modules.sorted { $0.module.rawValue < $1.module.rawValue }
    }
    #expect(cohort.members.map { sorted($0.modules) } == table.rows.map { sorted($0.modules) })
  }

  @Test func `what somebody did a moment ago is in the list`() async throws {
    let track = try TrackHouse()
    func passed() throws -> Int? {
      try track.house.cohort().members.first { $0.person.id == track.mentee.id }?.row.passed
    }
    #expect(try passed() == 0)
    _ = try track.house.waive(
      nil, of: "calm-conversations", for: track.mentee.handle, by: track.trainer.handle,
      reason: "learnt elsewhere")
    #expect(try passed() == 1)
  }

  // MARK: Deciding

  @Test func `somebody is asked for a certification by a day, once`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let address = track.decision(.application, of: track.mentee)
    let form = try await browser.get(address)
    #expect(form.status == 200 && form.words.contains("Assign: Tilda Moor"))
    let day = TrackWords.iso(Date().addingTimeInterval(30 * 86_400))
    let sent = try await browser.post(address, ["due": day, "reason": "starts in spring"])
    #expect(sent.status == 303)
    let page = try await browser.get(At.tracked(track.mentee.id))
    #expect(page.words.contains("was asked for “First-line Associate”"))
    #expect(page.words.contains("applied"))
    let again = try await browser.post(address, ["due": day])
    #expect(again.status == 422 && again.words.contains("has applied for"))
    #expect(again.body.contains("value=\"\(day)\""))
  }

  @Test func `a day that is over, or none, is refused with what was typed kept`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let address = track.decision(.application, of: track.mentee)
    for day in ["2001-01-01", "2026-02-30", "soon"] {
      let answer = try await browser.post(address, ["due": day, "reason": "because of <b>"])
      #expect(answer.status == 422, "\(day)")
      #expect(answer.body.contains("because of &lt;b&gt;"), "\(day)")
    }
    #expect(try track.house.work(of: track.mentee.id).history.isEmpty)
  }

  @Test func `a certification is awarded, suspended, appealed and decided`() async throws {
    let track = try TrackHouse()
    var trainer = try track.browser(as: track.trainer)
    var lead = try track.browser(as: track.lead)
    func does(
      _ act: RegisterAct, _ browser: inout Browser, _ fields: KeyValuePairs<String, String>
    ) async throws -> Int {
      try await browser.post(track.decision(act, of: track.mentee), fields).status
    }
    let early = try await lead.post(track.decision(.award, of: track.mentee))
    #expect(early.status == 422 && early.words.contains("Still to be shown"))
    #expect(
      try await does(.attestation, &trainer, ["what": "recognised", "reason": "seen"]) == 303)
    let own = try await trainer.post(track.decision(.award, of: track.mentee))
    #expect(own.status == 422 && own.words.contains("trained"))
    #expect(try await does(.award, &lead, [:]) == 303)
    #expect(try await does(.award, &lead, [:]) == 422)
    #expect(try await does(.suspension, &lead, ["reason": "  "]) == 422)
    #expect(try await does(.suspension, &lead, ["reason": "complaints"]) == 303)
    #expect(try await does(.appeal, &lead, ["reason": "they object"]) == 303)
    #expect(try await does(.ruling, &trainer, ["reason": "heard both"]) == 422)
    let same = try await lead.post(
      track.decision(.ruling, of: track.mentee), ["ruling": "granted", "reason": "x"])
    #expect(same.status == 422)
    #expect(
      try await does(.ruling, &trainer, ["ruling": "granted", "reason": "heard both"]) == 303)
    #expect(try await does(.review, &lead, ["reason": "a critical failure"]) == 303)
    #expect(try await does(.closure, &lead, ["reason": "talked it over"]) == 303)
    let page = try await trainer.get(At.tracked(track.mentee.id))
    #expect(page.words.contains("certified"))
    #expect(try await does(.revocation, &lead, ["reason": "fraud"]) == 303)
    let history = try await lead.get(At.tracked(track.mentee.id, .history))
    for word in ["fraud", "complaints", "they object", "heard both", "talked it over"] {
      #expect(history.words.contains(word), "\(word)")
    }
  }

  @Test func `why somebody was certified is told for a day`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let held = try await browser.get(At.why("mentor", of: track.mentor.id))
    #expect(held.status == 200 && held.words.contains("Yes. Milo Kern was certified"))
    #expect(held.words.contains("Lena Fuchs decided, and had no part in the training."))
    let before = try await browser.get(At.why("mentor", of: track.mentor.id) + "&day=2001-01-01")
    #expect(before.words.contains("no award had been made"))
    let unknown = try await browser.get(At.why("nothing", of: track.mentor.id))
    #expect(unknown.status == 404)
  }

  @Test func `a part is waived with a reason, and counts`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let address = At.waiver("ticket-desk", of: track.mentee.id)
    #expect(try await browser.get(address).status == 200)
    #expect(try await browser.post(address, ["part": ""]).status == 422)
    #expect(try await browser.post(address, ["part": "nothing", "reason": "x"]).status == 404)
    let sent = try await browser.post(address, ["part": "", "reason": "did it elsewhere"])
    #expect(sent.status == 303)
    let work = try await browser.get(At.tracked(track.mentee.id, .work))
    #expect(work.words.contains("did it elsewhere"))
    let unknown = try await browser.get(At.waiver("nothing", of: track.mentee.id))
    #expect(unknown.status == 404)
  }

  // MARK: A team at once

  @Test func `a team is asked for a programme after a look at whom it concerns`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let day = TrackWords.iso(Date().addingTimeInterval(20 * 86_400))
    let shown = try await browser.get(
      At.with(At.assignments, ["programme": "associate", "team": "Harbour", "due": day]))
    #expect(shown.status == 200 && shown.words.contains("Tilda Moor"))
    #expect(!shown.words.contains("Lind"))
    #expect(try track.house.work(of: track.mentee.id).history.isEmpty)
    let sent = try await browser.post(
      At.assignments,
      ["programme": "associate", "due": day, "person": "\(track.mentee.id)", "person": "999999"])
    #expect(sent.status == 303)
    #expect(try track.house.work(of: track.mentee.id).history.count == 1)
    let again = try await browser.post(
      At.assignments, ["programme": "associate", "due": day, "person": "\(track.mentee.id)"])
    #expect(again.status == 303)
    #expect(try track.house.work(of: track.mentee.id).history.count == 1)
    let nobody = try await browser.post(At.assignments, ["programme": "associate"])
    #expect(nobody.status == 422 && nobody.words.contains("Tick at least one person"))
    let late = try await browser.post(
      At.assignments,
      ["programme": "associate", "due": "2001-01-01", "person": "\(track.stranger.id)"])
    #expect(late.status == 422)
    #expect(try track.house.work(of: track.stranger.id).history.isEmpty)
  }

  // MARK: Signing

  @Test func `a mentor signs what they have seen, and twice is once`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    let page = try await browser.get(At.signOffs)
    #expect(page.status == 200 && page.words.contains("Your first live tickets"))
    #expect(!page.words.contains("Lind"))
    let address = At.signing(of: track.mentee.id)
    let fields: KeyValuePairs = [
      "module": "ticket-desk", "part": "first-live-tickets", "point": "queue",
      "note": "calm & <quick>", "back": At.signOffs,
    ]
    let sent = try await browser.post(address, fields)
    #expect(sent.status == 303 && sent.location == At.signOffs)
    let told = try await browser.get(At.signOffs)
    #expect(told.words.contains("Signed for Tilda Moor: 1 point, 4 still open."))
    _ = try await browser.post(address, fields)
    let second = try await browser.get(At.signOffs)
    #expect(second.words.contains("These were signed before"))
    let work = try await browser.get(At.tracked(track.mentee.id, .work))
    #expect(work.body.contains("calm &amp; &lt;quick&gt;"))
    let none = try await browser.post(
      address, ["module": "ticket-desk", "part": "first-live-tickets"])
    #expect(none.status == 422 && none.words.contains("Tick at least one point"))
  }

  @Test func `a checklist of a module that cannot be begun is named and not offered`() async throws
  {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    let early = try await browser.get(At.signOffs)
    #expect(early.words.contains("Not yet") && !early.body.contains("name=\"point\""))
    _ = try track.house.waive(
      nil, of: "calm-conversations", for: track.mentee.handle, by: track.trainer.handle,
      reason: "learnt elsewhere")
    let ready = try await browser.get(At.signOffs)
    #expect(!ready.words.contains("Not yet") && ready.body.contains("name=\"point\""))
  }

  @Test func `nobody signs for somebody else's mentee, nor without being certified`() async throws {
    let track = try TrackHouse()
    var mentor = try track.browser(as: track.mentor)
    let fields: KeyValuePairs = [
      "module": "ticket-desk", "part": "first-live-tickets", "point": "queue",
    ]
    let other = try await mentor.post(At.signing(of: track.stranger.id), fields)
    #expect(other.status == 404)
    var trainer = try track.browser(as: track.trainer)
    let page = try await trainer.get(At.signing(of: track.mentee.id))
    #expect(page.words.contains("may not sign"))
    let refused = try await trainer.post(At.signing(of: track.mentee.id), fields)
    #expect(refused.status == 422)
    #expect(try track.house.work(of: track.mentee.id).signOffs.isEmpty)
  }

  // MARK: Coaching

  @Test func `a mentor coaches their own people and nobody else's`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.mentor)
    let notes = "/track/people/\(track.mentee.id)/coaching-notes"
    let actions = "/track/people/\(track.mentee.id)/coaching-actions"
    #expect(try await browser.post(notes, ["text": "Slow <down>"]).status == 303)
    let day = TrackWords.iso(Date().addingTimeInterval(86_400))
    #expect(try await browser.post(actions, ["text": "Read it", "due": day]).status == 303)
    let page = try await browser.get(At.tracked(track.mentee.id, .coaching))
    #expect(page.body.contains("Slow &lt;down&gt;") && page.words.contains("Read it"))
    let action = try #require(try track.house.coachingActions(for: track.mentee.name).first)
    #expect(try await browser.post("\(actions)/\(action.number)/end").status == 303)
    #expect(try track.house.coachingActions(for: track.mentee.name).first?.doneAt != nil)
    #expect(try await browser.post(notes, ["text": " "]).status == 422)
    #expect(try await browser.post(actions, ["text": "x", "due": "never"]).status == 422)
    let other = "/track/people/\(track.stranger.id)/coaching-notes"
    #expect(try await browser.post(other, ["text": "hello"]).status == 404)
    #expect(try track.house.coachingNotes(for: track.stranger.name).isEmpty)
  }
}
