import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Simulations
import Testing

@Suite struct `Personal data in a play` {
  @Test func `that a trainee types is stored nowhere`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var sitting = try school.play()
    let secrets = ["4111 1111 1111 1111", "ada.private@home.example"]
    let taken = try school.says(
      "Sorry! My card is \(secrets[0]), my mail \(secrets[1]).", in: &sitting)
    #expect(taken[0].step.said == ["Thank you."])
    _ = try school.take(.does("lookup", arguments: ["mail": secrets[1]]), in: &sitting)
    _ = try school.says("What is the order number?", in: &sitting)
    _ = try school.take(
      .wrapsUp(["category": "delivery", "notes": "Sorry, \(secrets[0])"]), in: &sitting)
    _ = try school.house.finish(sitting, by: school.learner)
    let data = school.folder + "/data"
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: data) {
      bytes += FileManager.default.contents(atPath: data + "/" + name) ?? Data()
    }
    // What is kept can be found at all.
    #expect(bytes.range(of: Data("my mail".utf8)) != nil)
    for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)") }
    #expect(try school.house.verify().faults == [])
  }

  @Test(arguments: [false, true])
  func `is kept where it is the invented customer's own, however it is written`(isShouted: Bool)
    throws
  {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var sitting = try school.play()
    let own = try #require(sitting.queue.plays[0].facts["mail"])
    let mail = isShouted ? own.uppercased() : own
    let found = try school.take(.does("lookup", arguments: ["mail": mail]), in: &sitting)
    #expect(found[0].step.shown == "Customer \(sitting.queue.plays[0].customerName).")
    let said = try school.says("Is it \(mail)?", in: &sitting)
    #expect(said[0].step.input?.act == .says("Is it \(mail)?"))
    // But another one's is not.
    let other = try school.says("Is it x\(own)?", in: &sitting)
    #expect(other[0].step.input?.act != .says("Is it x\(own)?"))
  }

  @Test func `that the author wrote into a choice does not keep anybody from choosing it`() throws {
    let school = try TemporarySchool(
      LateParcel.part.replacing("scenarios=", with: "level=\"guided\" scenarios="),
      files: LateParcel.files)
    var sitting = try school.play()
    let choice = try #require(sitting.queue.plays[0].choices.first { $0.contains("@") })
    #expect(try school.says(choice, in: &sitting)[0].step.said == ["Thank you."])
  }
}
