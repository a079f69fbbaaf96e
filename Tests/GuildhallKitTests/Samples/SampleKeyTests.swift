import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Testing

struct SampleKeyTests {
  /// An office whose chat 1 is a sample, with a calibration about it and a scorecard of these rows.
  private func office(_ rows: String...) throws -> (office: ReviewOffice, number: Int64) {
    let office = try ReviewOffice()
    let samples = office.school.folder + "/samples"
    try FileManager.default.createDirectory(
      atPath: samples + "/scorecards", withIntermediateDirectories: true)
    let chat = ReviewOffice.chat(7, greeting: "yes?")
    try Data(chat.utf8).write(to: URL(fileURLWithPath: samples + "/chat-7.json"))
    _ = try office.house.importTranscripts(at: [samples], by: "tester")
    let table = (["rubric,criterion,agent,answer,quote,reason"] + rows).joined(separator: "\n")
    try Data(table.utf8).write(to: URL(fileURLWithPath: samples + "/scorecards/chat-7.csv"))
    let line = try office.house.openCalibration(
      CalibrationOrder(
        title: "November", rubric: "desk", interactions: ["chat-7"], criteria: ["closes"],
        reviewers: ["Rosa Lindgren", "Sabine Okafor"], expert: "Sabine Okafor"),
      by: "Sabine Okafor")
    return (office, line.number)
  }

  private func fill(_ office: ReviewOffice, _ number: Int64) throws -> Int {
    let samples = office.school.folder + "/samples"
    return try office.house.answerCalibration(
      number, samples: samples, keys: samples + "/scorecards", by: "Sabine Okafor")
  }

  @Test func `a written scorecard becomes the expert's answers, with its reasons and quotes`()
    throws
  {
    let (office, number) = try office("desk,closes,pieter,pass,goodbye,A word of farewell.")
    #expect(try fill(office, number) == 1)
    let line = try #require(try office.house.calibrations().first)
    #expect(line.submitted["Sabine Okafor"] == 1)
    #expect(try office.house.nextInCalibration(number, for: "Sabine Okafor") == nil)
    // Nothing is left to do the second time.
    #expect(try fill(office, number) == 0)
    let desk = try #require(try office.house.nextInCalibration(number, for: "Rosa Lindgren"))
    _ = try office.house.answer(
      ReviewAnswer(criterion: "closes", choice: ReviewAnswer.Choice("fail")), in: desk.number,
      by: "Rosa Lindgren")
    _ = try office.house.submitReview(desk.number, by: "Rosa Lindgren")
    let report = try office.house.closeCalibration(number, by: "Sabine Okafor")
    #expect(report.text.contains("the expert says"))
  }

  @Test func `what the scorecard does not answer is named, and nothing is submitted`() throws {
    let (office, number) = try office("desk,greets,pieter,pass,yes?,A question.")
    #expect(throws: ReviewingFault.self) { try fill(office, number) }
    #expect(try office.house.calibrations().first?.submitted["Sabine Okafor"] == 0)
  }

  @Test func `a scorecard of another shape answers nothing`() throws {
    let (office, number) = try office("desk,closes,pieter,good,,Fine.")
    let fault = #expect(throws: ReviewingFault.self) { try fill(office, number) }
    #expect(fault?.sentence.contains("“good” is no answer") == true)
  }
}
