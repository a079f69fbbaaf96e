internal import GuildhallKit
internal import HTTPTypes
internal import Reviews
internal import Rubrics

/// Calibration rooms: opened, answered blind, closed, talked about.
let calibrationRoutes: [Route] = [
  .get("/review/calibrations", for: .reviewers) { call in
    call.page(try CalibrationListPage(call))
  },
  .get("/review/calibrations/new", for: .reviewers) { call in
    call.page(try NewCalibrationPage(call))
  },
  .get("/review/calibrations/drift", for: .reviewers) { call in call.page(try DriftPage(call)) },
  .post("/review/calibrations", for: .reviewers) { call in
    let me = try call.me()
    do {
      let line = try call.house.openCalibration(
        try NewCalibrationPage.order(call), by: me.handle)
      call.desk.tell(me, "Opened. Everybody who takes part finds it here.")
      return .see(At.calibration(line.number))
    } catch {
      let shown = ShownFault(error)
      // What is named in a list and is not there is a mistake of the form and no lost page.
      let isTheirs = (error as? ReviewingFault)?.sentence ?? (error as? WebFault)?.sentence
      guard !shown.isOurs, let sentence = isTheirs else { throw error }
      return call.page(
        try NewCalibrationPage(call, refusal: forPages(sentence)), status: .unprocessableContent)
    }
  },
  .get("/review/calibrations/{calibration}", for: .reviewers) { call in
    call.page(try CalibrationRoomPage(call))
  },
  .post("/review/calibrations/{calibration}/turns", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("calibration")
    if let desk = try call.house.nextInCalibration(number, for: me.handle) {
      return .see(At.desk(desk.number))
    }
    call.desk.tell(me, "You have submitted all of it.")
    return .see(At.calibration(number))
  },
  .post("/review/calibrations/{calibration}/closing", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("calibration")
    do {
      _ = try call.house.closeCalibration(
        number, anyway: call.form["anyway"] != nil, by: me.handle)
    } catch ReviewingFault.unfinished(let names) {
      let sentence =
        "Not closed: \(reviewList(names)) \(names.count == 1 ? "has" : "have") not submitted all. "
        + "Tick the box to close it without what is missing."
      return call.page(
        try CalibrationRoomPage(call, refusal: sentence), status: .unprocessableContent)
    }
    call.desk.tell(me, "Closed. Talk about what stands first.")
    return .see(At.calibration(number))
  },
  .post("/review/calibrations/{calibration}/consensus", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("calibration")
    let reason = String(try call.needed("reason", "a reason").prefix(1000))
    _ = try call.house.agree(
      on: ReviewAnswer.Choice(mark: try call.needed("choice", "an answer"), reason: reason),
      for: CriterionID(try call.needed("criterion", "a criterion")),
      of: try call.needed("interaction", "a conversation"), in: number, because: reason,
      by: me.handle)
    call.desk.tell(me, "Entered; the figures are made with it.")
    return .see(At.calibration(number))
  },
]
