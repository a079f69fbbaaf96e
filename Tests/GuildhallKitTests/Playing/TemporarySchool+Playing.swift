import Curricula
import GuildhallKit
import Rubrics
import Simulations

extension TemporarySchool {
  func play(by person: Learner? = nil) throws -> PlaySitting {
    try house.play("practice", of: "m", in: try version, by: person ?? learner)
  }

  func take(
    _ act: PlayInput.Act, after seconds: Int = 10, with customer: Int = 0,
    in sitting: inout PlaySitting
  ) throws -> [PlayOutcome] {
    try house.take(
      PlayInput(act, elapsed: seconds * 1000), with: customer, in: &sitting, by: learner)
  }

  func says(
    _ text: String, after seconds: Int = 10, with customer: Int = 0, in sitting: inout PlaySitting
  ) throws -> [PlayOutcome] {
    try take(.says(text), after: seconds, with: customer, in: &sitting)
  }

  func fill(_ sitting: inout PlaySitting, with customer: Int = 0) throws {
    _ = try take(
      .wrapsUp(["category": "delivery", "notes": "Said sorry"]), with: customer, in: &sitting)
  }

  /// The short way to the good end, form and all.
  func solve(_ sitting: inout PlaySitting) throws {
    _ = try says("Sorry about that. What is the order number?", in: &sitting)
    try fill(&sitting)
  }

  /// A school in which Ada has finished a play, and Sabine has said something about it.
  static func withPlay() throws -> TemporarySchool {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var sitting = try school.play()
    _ = try school.says("Bananas are yellow.", in: &sitting)
    try school.solve(&sitting)
    _ = try school.house.finish(sitting, by: school.learner)
    _ = try school.house.enrol("Sabine")
    try school.house.comment(on: 1, step: 1, by: "Sabine", text: "What was this?")
    return school
  }
}
