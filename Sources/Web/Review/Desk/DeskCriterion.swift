internal import Transcripts
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Scoring

/// One criterion of the scorecard that is being filled in.
struct DeskCriterion: Sendable {
  struct Option: Sendable {
    var field: String
    var value: String
    var label: String
    var tone: String?
    var key: String?
    var number: Int
    var isChosen: Bool
  }

  struct Suggestion: Sendable {
    var badge: String
    var badgeTone: String?
    var why: String
    /// The value of the answer that it suggests; nothing once there is one.
    var accepts: String?
  }

  struct Evidence: Sendable {
    var anchor: String
    /// Where the words stand; in another part of a long conversation where they do.
    var place: String
    var words: String
    var turnNumber: Int
    var isMachine: Bool
    var kept: Kept?

    struct Kept: Sendable {
      var field: String
      var value: String
    }
  }

  struct Cause: Sendable {
    var field: String
    var value: String
    var label: String
    var isNamed: Bool
  }

  var cid: String
  var legend: String
  var weightWords: String
  var guidance: String?
  var options: [Option]
  /// What is said above the answers: that other answers hide it.
  var isHidden: Bool
  var suggestion: Suggestion?
  var evidence: [Evidence]
  /// How many more are marked in the conversation, in words.
  var unlisted: String?
  var causes: [Cause]
  var hasCauses: Bool
  var takesReason: Bool
  var reason: String
  var comment: String
  var quoteTurn: String
  var quoteWords: String
  var isOpen: Bool
  var refusal: String?

  /// - Parameters:
  ///   - sent: what a form said that was refused; it stands in the place of what is stored.
  init(
    _ criterion: Criterion, _ desk: ReviewDesk, _ passages: [Passage], sent: SentAnswer? = nil,
    refusal: String? = nil
  ) {
    let answer = desk.answers[criterion.id]
    let field = criterion.id.rawValue + "."
    cid = criterion.id.rawValue
    legend = criterion.title
    weightWords =
      (criterion.adjustment == nil ? "weight \(decimal(criterion.weight))" : "on top of the total")
      + (criterion.critical == nil ? "" : ", critical")
    guidance = criterion.guidance.isEmpty ? nil : criterion.guidance
    let chosen = sent?.verdict ?? answer?.choice.mark
    takesReason = (criterion.notApplicable ?? desk.rubric.notApplicable) != .forbidden
    options = Self.options(criterion, takesReason: takesReason, chosen: chosen)
    let item = desk.tally.items.first { $0.criterion == criterion.id }
    isHidden = item?.mark == .notShown
    suggestion = desk.machine[criterion.id].map { entry in
      Suggestion(entry, criterion, isAnswered: answer != nil)
    }
    (evidence, unlisted) = Evidence.listed(
      passages, of: criterion, in: desk, field: field + "quote")
    let named = sent?.causes ?? answer?.causes.map(\.rawValue) ?? []
    var known: Set<RootCauseID> = []
    causes = criterion.levels.flatMap { desk.rubric.rootCauses(of: criterion, at: $0.id) }
      .filter { known.insert($0.id).inserted }.map {
        Cause(
          field: field + "cause", value: $0.id.rawValue, label: $0.title,
          isNamed: named.contains($0.id.rawValue))
      }
    hasCauses = !causes.isEmpty
    reason = SentAnswer.usualReason
    if case .notApplicable(let given)? = answer?.choice { reason = given }
    if let sent { reason = sent.reason }
    comment = sent?.comment ?? answer?.comment ?? ""
    quoteTurn = sent?.quoteTurn ?? ""
    quoteWords = sent?.quoteWords ?? ""
    isOpen = !comment.isEmpty || !named.isEmpty || refusal != nil
    self.refusal = refusal
  }

  /// The levels, then what is none.
  ///
  /// Of two the good one comes first; longer scales rise, so that the
  /// number of a key is the number of the level.
  private static func options(
    _ criterion: Criterion, takesReason: Bool, chosen: String?
  ) -> [Option] {
    let levels = criterion.levels.count == 2 ? criterion.levels.reversed() : criterion.levels
    var answers = levels.map { level in
      (
        value: level.id.rawValue, label: criterion.words(of: level.id),
        tone: criterion.tone(of: level.id)
      )
    }
    if takesReason { answers.append((SentAnswer.notApplicable, "Not applicable", nil)) }
    answers.append((SentAnswer.skipped, "Pass over", nil))
    return answers.enumerated().map { place, answer in
      Option(
        field: criterion.id.rawValue + ".verdict", value: answer.value, label: answer.label,
        tone: answer.tone,
        key: answer.tone == "good" ? "m" : answer.tone == "bad" ? "x" : nil, number: place + 1,
        isChosen: answer.value == chosen)
    }
  }
}

extension DeskCriterion.Suggestion {
  init(_ entry: Scorecard.Entry, _ criterion: Criterion, isAnswered: Bool) {
    let value: String?
    switch entry.verdict {
    case .met, .partlyMet, .notMet: value = entry.level?.rawValue
    case .notApplicable: value = SentAnswer.notApplicable
    case .undetermined, .notShown: value = nil
    }
    let words =
      entry.level.map { criterion.words(of: $0) }
      ?? (entry.verdict == .notApplicable ? "Not applicable" : nil)
    badge =
      words.map { isAnswered ? "The machine: \($0)" : "Suggests: \($0)" }
      ?? (entry.isForPerson ? "For a person" : "The machine cannot tell")
    badgeTone = value == nil ? nil : "info"
    why = entry.reason
    accepts = isAnswered ? nil : value
  }

  static let template = """
    <span class="badge"{{#badgeTone}} data-tone="{{badgeTone}}"{{/badgeTone}}>{{badge}}</span> <span dir="auto">{{why}}</span>{{#accepts}} <button type="button" class="link" data-accept="{{accepts}}" hidden>Accept <kbd class="at-hand" aria-hidden="true">a</kbd></button>{{/accepts}}
    """
}

extension DeskCriterion.Evidence {
  /// How many of the machine's are listed of a criterion.
  private static let most = 8

  /// The evidence of a criterion: all that the reviewer gave, and the first of the machine's.
  ///
  /// - Parameter field: which carries the reviewer's own; nothing where they are only read.
  static func listed(
    _ passages: [Passage], of criterion: Criterion, in desk: ReviewDesk, field: String? = nil
  ) -> (listed: [Self], unlisted: String?) {
    let isWhole = TranscriptPart(of: desk.interaction, asked: nil).isWhole
    let all = passages.filter { $0.criterion == criterion.id }
    let machine = all.filter(\.isMachine)
    let shown = all.filter { !$0.isMachine } + machine.prefix(most)
    let listed = shown.map { passage in
      Self(
        anchor: passage.anchor,
        place: (isWhole ? "" : At.desk(desk.number) + "?turn=\(passage.turn + 1)")
          + "#\(passage.anchor)",
        words: reviewBeginning(passage.words(in: desk), most: 160), turnNumber: passage.turn + 1,
        isMachine: passage.isMachine,
        kept: passage.isMachine
          ? nil : field.map { .init(field: $0, value: passage.value) })
    }
    let others = machine.count - most
    return (
      listed,
      others > 0 ? "and \(reviewCount(others, "passage")) more, marked in the conversation" : nil
    )
  }
}

extension DeskCriterion {
  static let evidenceTemplate = """
    {{#evidence}}<li><a href="{{place}}" data-evidence="{{anchor}}"><span dir="auto">“{{words}}”</span> <span class="soft">turn {{turnNumber}}{{#isMachine}}, the machine’s{{/isMachine}}</span></a>{{#kept}}<label class="check small"><input type="checkbox" name="{{field}}" value="{{value}}" checked> Keep<span class="visually-hidden"> these words of turn {{turnNumber}}</span></label>{{/kept}}</li>{{/evidence}}{{#unlisted}}<li class="soft">{{unlisted}}</li>{{/unlisted}}
    """

  static let template = """
    <fieldset class="criterion" id="c-{{cid}}" data-criterion="{{cid}}" tabindex="-1"{{#refusal}} aria-describedby="f-{{cid}}"{{/refusal}}>
    <legend><span dir="auto">{{legend}}</span> <span class="hint">{{weightWords}}</span></legend>
    {{#refusal}}<p class="error" id="f-{{cid}}">{{refusal}}</p>{{/refusal}}
    <p class="hint" data-not-asked{{^isHidden}} hidden{{/isHidden}}>Other answers take this off the card; it counts nowhere.</p>
    <div class="verdicts">
    {{#options}}<label class="verdict"{{#tone}} data-tone="{{tone}}"{{/tone}}><input type="radio" name="{{field}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}{{#key}} data-key="{{key}}"{{/key}}> {{label}} <kbd aria-hidden="true">{{number}}</kbd></label>
    {{/options}}
    </div>
    <p class="suggestion" data-suggestion{{^suggestion}} hidden{{/suggestion}}>{{#suggestion}}{{> deskSuggestion}}{{/suggestion}}</p>
    <ul class="evidence" data-evidence-list aria-label="Evidence for: {{legend}}">{{> deskEvidence}}</ul>
    <details class="more"{{#isOpen}} open{{/isOpen}}><summary>Comment, quote{{#hasCauses}}, cause{{/hasCauses}}<span class="visually-hidden"> for {{legend}}</span></summary><div class="stack tight">
    {{#guidance}}<p class="hint" dir="auto">{{guidance}}</p>{{/guidance}}
    <div class="field"><label for="n-{{cid}}">Comment for the agent</label><textarea id="n-{{cid}}" name="{{cid}}.comment" rows="2" maxlength="4000" dir="auto">{{comment}}</textarea></div>
    {{#hasCauses}}<fieldset class="stack tight"><legend class="label">Why it went wrong</legend><div class="cluster">
    {{#causes}}<label class="check"><input type="checkbox" name="{{field}}" value="{{value}}"{{#isNamed}} checked{{/isNamed}}> {{label}}</label>
    {{/causes}}</div></fieldset>{{/hasCauses}}
    {{#takesReason}}<div class="field"><label for="r-{{cid}}">If it is not applicable: why</label><input id="r-{{cid}}" name="{{cid}}.reason" value="{{reason}}" maxlength="400" dir="auto"></div>{{/takesReason}}
    <div class="cluster"><div class="field"><label for="qt-{{cid}}">Quote from turn</label><input id="qt-{{cid}}" type="number" min="1" name="{{cid}}.quote-turn" value="{{quoteTurn}}"></div><div class="field grow"><label for="qw-{{cid}}">the words</label><input id="qw-{{cid}}" name="{{cid}}.quote-words" value="{{quoteWords}}" dir="auto"><input type="hidden" name="{{cid}}.quote-place"></div></div></div></details>
    </fieldset>
    """
}
