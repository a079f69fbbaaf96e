internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics

/// A calibration room: who has done how much, and once it is closed, what it shows.
struct CalibrationRoomPage: Page {
  static let area: Area? = .review

  struct Progress: Sendable {
    var name: String
    var words: String
    var isExpert: Bool
  }

  struct Part: Sendable {
    var partID: String
    var partTitle: String
    /// HTML that Reports made.
    var content: String
  }

  struct Point: Sendable {
    var field: String
    var interaction: String
    var criterion: String
    var criterionTitle: String
    var answers: String
    var agreed: String?
    var choices: [ReviewChoice]
  }

  var title: String
  var token: String
  var number: Int64
  var facts: String
  var isClosed: Bool
  var progress: [Progress]
  var takesPart: Bool
  var mineWords: String?
  var canClose: Bool
  var isUnfinished: Bool
  var summary: [String]
  var heat: CalibrationHeat?
  /// HTML of a plot that `ForestPlot` drew.
  var plot: String?
  var parts: [Part]
  var points: [Point]
  var hasPoints: Bool
  var driftAddress: String
  var refusal: String?

  init(_ call: Call, refusal: String? = nil) throws {
    let me = try call.me()
    let number = try call.number("calibration")
    guard let line = try call.house.calibrations().first(where: { $0.number == number }) else {
      throw WebFault.notFound
    }
    let place = try call.house.calibrationPlaces([number], for: me.handle)[number]
    let rubric = try call.house.deskRubrics().first { $0.id == line.rubric }
    title = line.title
    token = call.token
    self.number = number
    facts =
      "\(reviewCount(line.interactions.count, "conversation")) by “\(rubric?.title ?? line.rubric.rawValue)”"
      + ", opened \(line.openedAt.reviewDay)"
      + (line.closedAt.map { ", closed \($0.reviewDay)" } ?? "")
    isClosed = line.isClosed
    let all = line.interactions.count
    progress = line.submitted.sorted { $0.key < $1.key }.map {
      Progress(name: $0.key, words: "\($0.value) of \(all)", isExpert: $0.key == line.expert)
    }
    let left = (place?.asked ?? 0) - (place?.submitted ?? 0)
    takesPart = place?.takesPart == true && !line.isClosed && left > 0
    mineWords =
      place?.takesPart != true || line.isClosed
      ? nil
      : left > 0
        ? "You have submitted \(place?.submitted ?? 0) of \(all)."
        : "You have submitted all; the others’ answers can be seen when it is closed."
    canClose = !line.isClosed && place?.canClose == true
    isUnfinished = line.submitted.values.contains { $0 < all }
    driftAddress = "\(At.calibrations)/drift?rubric=\(At.encoded(line.rubric.rawValue))"
    self.refusal = refusal
    guard line.isClosed else {
      (summary, parts, points, hasPoints) = ([], [], [], false)
      return
    }
    let report = try call.house.calibrationReport(number)
    summary = report.summarySentences
    heat = CalibrationHeat(report)
    plot =
      ForestPlot(
        title: "How lenient each reviewer is, in percentage points of the total",
        rows: report.comparisons.filter { !$0.isBaseline }.map {
          (report.name(of: $0.reviewer), $0.leniency)
        }
      ).svg
    parts = report.parts.map {
      Part(partID: $0.id, partTitle: $0.title, content: houseStyle($0.html, $0.title))
    }
    points = line.expert == nil ? Point.all(of: report, rubric) : []
    hasPoints = !points.isEmpty
  }
}

extension CalibrationRoomPage.Point {
  fileprivate static func all(of report: CalibrationReport, _ rubric: Rubric?) -> [Self] {
    report.discussion.prefix(50).enumerated().map { place, point in
      let criterion = report[point.criterion]
      let known = rubric?.criteria.first { $0.id == point.criterion }
      let agreed = point.source == .consensus ? point.baseline : nil
      return Self(
        field: "p\(place + 1)", interaction: report.name(ofSegment: point.segment),
        criterion: point.criterion.rawValue,
        criterionTitle: criterion?.title ?? point.criterion.rawValue,
        answers: point.votes.map { vote in
          "“\(criterion?.words(of: vote.mark) ?? vote.mark)”: "
            + reviewList(vote.reviewers.map { report.name(of: $0) })
        }.joined(separator: "; "), agreed: agreed.map { criterion?.words(of: $0) ?? $0 },
        choices: known.flatMap { known in
          rubric.map { ReviewChoice.answers(of: known, in: $0, chosen: agreed) }
        } ?? [])
    }
  }
}

/// A part of a report in the classes of this house's style.
///
/// It was made for a page of its own, which has another style.
private func houseStyle(_ html: String, _ title: String) -> String {
  // Each table can be scrolled by keys, so each is a region with a name of its own.
  let pieces = html.split(separator: "<div class=\"wide\">", omittingEmptySubsequences: false)
  let tables = pieces.dropFirst().enumerated().map { place, piece in
    "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" "
      + "aria-label=\"\(title), table \(place + 1)\">" + piece
  }
  return ((pieces.first.map { [String($0)] } ?? []) + tables).joined()
    .replacing("class=\"n\"", with: "class=\"number\"")
    .replacing("<dl>", with: "<dl class=\"facts\">")
    .replacing("class=\"badge fail\"", with: "class=\"badge plain\" data-tone=\"bad\"")
    .replacing("<h5>", with: "<h4>").replacing("</h5>", with: "</h4>")
    .replacing("<article aria-labelledby", with: "<article class=\"card\" aria-labelledby")
}

extension CalibrationRoomPage {
  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/review/calibrations">Calibrations</a></li><li aria-current="page"><bdi>{{title}}</bdi></li></ol></nav>
    <div class="page-head"><div><h1><bdi>{{title}}</bdi> {{#isClosed}}<span class="badge">Closed</span>{{/isClosed}}{{^isClosed}}<span class="badge" data-tone="info">Open, blind</span>{{/isClosed}}</h1><p>{{facts}}</p>{{#mineWords}}<p>{{mineWords}}</p>{{/mineWords}}</div>
    {{#takesPart}}<form method="post" action="/review/calibrations/{{number}}/turns">{{> token}}<button class="button primary">Go on with the next</button></form>{{/takesPart}}</div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert">{{refusal}}</p>{{/refusal}}
    {{^isClosed}}<section class="card"><h2>Who has submitted how much</h2><ul class="rows">{{#progress}}<li><span class="grow"><bdi>{{name}}</bdi>{{#isExpert}} <span class="badge">Counts as right</span>{{/isExpert}}</span><span>{{words}}</span></li>{{/progress}}</ul>
    <p class="hint">Nobody sees what the others answer, nor any figure, before it is closed.</p>
    {{#canClose}}<form method="post" action="/review/calibrations/{{number}}/closing" class="stack tight">{{> token}}{{#isUnfinished}}<label class="check"><input type="checkbox" name="anyway"> Also without what is not submitted yet; it stays missing</label>{{/isUnfinished}}<p><button class="button">Close it and see the figures</button></p></form>{{/canClose}}{{^canClose}}<p class="hint">It can be closed when two people at least have submitted something.</p>{{/canClose}}</section>{{/isClosed}}
    {{#isClosed}}<div class="columns even"><section class="card" aria-labelledby="compared"><h2 id="compared">What is compared</h2>{{#summary}}<p>{{.}}</p>{{/summary}}<p><a href="{{driftAddress}}">How reviewers move over all calibrations by this rubric</a></p></section>
    {{#plot}}<figure class="card"><figcaption><h2>Who is lenient, who is strict</h2><p class="hint">The dot is the figure, the line its 95 % interval. A line across 0 says: it may be chance. The numbers stand in the table of reviewers below.</p></figcaption>{{{plot}}}</figure>{{/plot}}</div>
    {{#heat}}{{> calibrationHeat}}{{/heat}}
    {{#hasPoints}}<section class="card"><h2>What the group agrees on</h2><p class="hint">Talk about each, then enter the answer; it becomes the baseline.</p><ul class="rows">{{#points}}<li><div class="grow"><strong dir="auto">{{criterionTitle}}</strong> in <bdi>{{interaction}}</bdi><p dir="auto">{{answers}}</p>{{#agreed}}<p>Agreed on: “<bdi>{{agreed}}</bdi>”</p>{{/agreed}}</div><details class="more"><summary>{{#agreed}}Change{{/agreed}}{{^agreed}}Enter{{/agreed}}<span class="visually-hidden"> what was agreed on for {{criterionTitle}} in {{interaction}}</span></summary><form method="post" action="/review/calibrations/{{number}}/consensus" class="stack tight">{{> token}}<input type="hidden" name="interaction" value="{{interaction}}"><input type="hidden" name="criterion" value="{{criterion}}"><div class="field"><label for="c-{{field}}">Answer</label><select id="c-{{field}}" name="choice">{{#choices}}{{> reviewChoice}}{{/choices}}</select></div><div class="field"><label for="w-{{field}}">Why</label><input id="w-{{field}}" name="reason" required maxlength="1000"></div><p><button class="button small">Enter it</button></p></form></details></li>
    {{/points}}</ul></section>{{/hasPoints}}
    {{#parts}}<section class="stack" aria-labelledby="{{partID}}"><h2 id="{{partID}}">{{partTitle}}</h2>
    {{{content}}}
    </section>
    {{/parts}}{{/isClosed}}

    """
}
