import Certifications
import Foundation
import Testing

@testable import Reports

struct ForecastRenderingTests {
  @Test func `every person has a line with the day, the interval and the standing`() {
    let text = drawnCohort().text
    for words in ["ready", "on course", "at risk", "late", "stalled", "not started"] {
      #expect(text.contains(words))
    }
    #expect(text.contains("n = 6 people"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 96 })
  }

  @Test func `the weeks say the number with its interval and of how many`() {
    #expect(drawnCohort().text.contains("by the end of  expected ready  80 % interval  of\n"))
    #expect(drawnCohort().weeksCSV.split(separator: "\r\n").count == 7)
  }

  @Test func `too few people are no cohort, and that is said`() {
    let alone = StudyPace(
      person: "Bo", startedAt: 0, finished: [FinishedStep(finishedAt: 86_400, minutes: 30)],
      open: [OpenStep(minutes: 30)])
    let text = CohortForecast(of: [alone], asOf: 172_800).text
    #expect(text.contains("Too few to speak of a cohort"))
    #expect(text.contains("cannot be told"))
    #expect(CohortForecast(of: [], asOf: 0).text == "Nobody to forecast for.\n")
  }

  @Test func `a person's line in CSV has every column and no formula`() throws {
    var cohort = drawnCohort()
    cohort.people[0].person = "=1+1"
    let lines = cohort.peopleCSV.split(separator: "\r\n")
    #expect(lines.count == 8)
    #expect(lines[1].hasPrefix("'=1+1,ready,60,0,0.0,"))
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 15 })
  }

  @Test func `JSON comes back as the same forecast, with days as text`() throws {
    let cohort = drawnCohort()
    let json = try JSONEncoder().encode(cohort)
    #expect(try JSONDecoder().decode(CohortForecast.self, from: json) == cohort)
    #expect(String(decoding: json, as: UTF8.self).contains("\"due\":\"2026-03-27\""))
  }

  @Test func `the picture has a title, says everything in words and keeps names harmless`() throws {
    let svg = drawnCohort().svg
    #expect(svg.contains("<title>Who will be ready by when</title>"))
    #expect(svg.contains("Tomasz Brückner: on course, likely 2026-03-"))
    #expect(svg.contains("Keziah &lt;Plum&gt; &amp; Sons"))
    #expect(!svg.contains("<Plum>"))
    let picture = try #require(element(svg))
    // One of each stands in the legend; a due day that has passed has no place on the axis.
    #expect(picture.all("f-dot").count == 7)
    #expect(picture.all("f-due").count == 4)
  }

  @Test func `somebody who hardly moves does not press the others together`() {
    var cohort = drawnCohort()
    cohort.people[3].latest = cohort.today.advanced(by: 3000)
    cohort.people[3].median = cohort.today.advanced(by: 2000)
    let axis = ForecastAxis(cohort)
    #expect(axis.days < 200)
    #expect((2...10).contains(axis.marks.count))
  }

  @Test func `nobody and nothing is a picture too`() {
    #expect(CohortForecast(of: [], asOf: .max).svg.contains("</svg>"))
    #expect(CohortForecast(of: [], asOf: .min).svg.contains("</svg>"))
  }

  @Test func `a day has its year where it is another year`() throws {
    let day = try #require(CalendarDay("2027-01-04"))
    #expect(day.words(seenFrom: day) == "4 Jan")
    #expect(day.words(seenFrom: day.advanced(by: -10)) == "4 Jan 2027")
  }
}
