import Curricula
import CurriculumFiles
import Findings
import Foundation
import Rubrics
import Testing

/// The programmes that come with the project.
struct ShippedProgrammeTests {
  /// - Parameter changed: what is made of the mentors' file.
  private func read(_ changed: (String) -> String = { $0 }) throws -> CurriculumReading {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "curricula/first-line").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return readCurriculum(
      paths.compactMap { path in
        FileManager.default.contents(atPath: root + "/" + path).map {
          let text = changed(String(decoding: $0, as: UTF8.self))
          let isMentors = path.hasSuffix("mentor.xml")
          return CurriculumFile(path: path, bytes: isMentors ? Array(text.utf8) : Array($0))
        }
      }, folder: "first-line")
  }

  @Test func `they have no findings and fill the whole ladder`() throws {
    let reading = try read()
    #expect(reading.findings.map(\.description) == [])
    let programmes = try #require(reading.curriculum).programmes
    let ladder: Set<ProgrammeID> = [
      "associate", "mentor", "representative", "senior", "supervised-chats", "team-lead",
    ]
    #expect(ladder.isSubset(of: programmes.map(\.id)))
    #expect(Set(programmes.compactMap(\.level)) == Set(Programme.Level.allCases))
    #expect(programmes.filter { $0.allows.isEmpty }.map(\.id) == [])
    #expect(programmes.compactMap(\.mostMentees) == [5])
  }

  @Test func `whoever is awarded by a person can renew in two ways`() throws {
    for programme in try #require(try read().curriculum).programmes
    where programme.awardedBy == .person {
      #expect(programme.renewals.map(\.id) == ["short", "work"])
      #expect(programme.graceDays == 30)
      #expect([12, 24].contains(programme.validMonths))
    }
  }

  @Test func `reviews are asked for in numbers that tell something, and no renewal asks for less`()
    throws
  {
    for programme in try #require(try read().curriculum).programmes {
      let first = qualities(programme.requires)
      for quality in first + programme.renewals.flatMap({ qualities($0.requires) }) {
        #expect(quality.reviews >= 10, "\(programme.id): \(quality)")
        #expect(quality.mark <= 0.8, "\(programme.id): \(quality)")
        let asked = first.first { $0.rubric == quality.rubric }
        #expect(quality.mark >= asked?.mark ?? 0, "\(programme.id): \(quality)")
        #expect(quality.reviews >= asked?.reviews ?? 0, "\(programme.id): \(quality)")
      }
    }
  }

  @Test func `each step of the ladder asks for better work, shown by more reviews`() throws {
    let programmes = try #require(try read().curriculum).programmes
    let steps = ["associate", "representative", "senior"].compactMap { id in
      programmes.first { $0.id.rawValue == id }.flatMap { qualities($0.requires).first }
    }
    #expect(steps.map(\.mark) == [0.7, 0.75, 0.8])
    #expect(steps.map(\.reviews) == [10, 20, 40])
  }

  private func qualities(_ requirement: Requirement) -> [Requirement.Quality] {
    switch requirement {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(qualities)
    case .quality(let quality): [quality]
    default: []
    }
  }

  @Test func `without its second way nobody could be the first mentor`() throws {
    let reading = try read {
      $0.replacing("<any>", with: "<all>").replacing("</any>", with: "</all>")
        .replacing("<certified programme=\"associate\"/>\n      <attested", with: "<attested")
        .replacing("<served days=\"180\"/>", with: "<certified programme=\"associate\"/>")
    }
    #expect(
      reading.findings.map(\.message) == [
        "Nobody could be the first to earn “mentor”: it asks for a sign-off, and only those who hold "
          + "it may sign. Award the first one by a waiver, or let a trainer attest “recognised”."
      ])
  }

  @Test func `what shows a competency is observable, and knowledge is left to the modules`() throws
  {
    let curriculum = try #require(try read().curriculum)
    let shown = Set(curriculum.skillEvidence.map(\.competency))
    #expect(shown.isSubset(of: curriculum.competencies.map(\.id)))
    #expect(shown.isDisjoint(with: ["product-knowledge", "knowledge-base"]))
    for competency in curriculum.competencies where competency.group == .leadership {
      #expect(!shown.contains(competency.id), "no customer contact shows \(competency.id)")
    }
  }
}
