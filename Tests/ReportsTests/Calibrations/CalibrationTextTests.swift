import Reports
import Reviews
import Rubrics
import Testing

/// Three contacts, three reviewers; the third is the expert where there is one.
func calibrationInput(expert: Int64? = nil) -> CalibrationInput {
  let rubric = Rubric(
    id: "desk", title: "Desk", passMark: 0.8,
    sections: [
      RubricSection(
        id: "talk", title: "Talk",
        criteria: [
          Criterion(id: "greets", title: "Greets <first>", critical: CriticalRule()),
          Criterion(id: "solves", title: "Solves", weight: 3, levels: ReadyScale.three.levels),
        ])
    ])
  func choices(_ criterion: CriterionID, _ rows: [[LevelID]]) -> [CalibrationAnswer] {
    rows.enumerated().flatMap { segment, row in
      row.enumerated().map { reviewer, level in
        CalibrationAnswer(
          segment: Int64(segment), reviewer: Int64(reviewer), criterion: criterion,
          choice: .level(level))
      }
    }
  }
  return CalibrationInput(
    rubric: rubric, criteria: ["greets", "solves"],
    segments: (0..<3).map { CalibrationSegment(id: $0, name: "chat-\($0 + 1)") },
    reviewers: [
      CalibrationReviewer(id: 0, name: "Ada"), CalibrationReviewer(id: 1, name: "=Ben & <b>"),
      CalibrationReviewer(id: 2, name: "Cleo"),
    ],
    answers: choices(
      "greets", [["pass", "pass", "pass"], ["pass", "fail", "pass"], ["fail", "fail", "fail"]])
      + choices("solves", [["3", "3", "3"], ["1", "2", "2"], ["1", "3", "2"]]),
    expert: expert,
    totals: [CalibrationTotal(segment: 0, reviewer: 0, share: 1)])
}

@Test func `A small calibration reads like this`() {
  let lines = CalibrationReport(calibrationInput(expert: 2)).text.split(
    separator: "What the words mean")[0]
  #expect(
    String(lines) == """
      Calibration by “Desk”: 3 contacts, 3 reviewers, 2 criteria, 18 answers.
      Each reviewer is compared with Cleo, whose answers count as right.

      Talk about first
       1. chat-2, Greets <first> (critical: some of the answers fail it)
            “Not met”: =Ben & <b>
            “Met”: Ada, Cleo
            → the expert says “Met”
       2. chat-3, Solves
            “Not met”: Ada
            “Partly met”: Cleo
            “Met”: =Ben & <b>
            → the expert says “Partly met”
       3. chat-2, Solves
            “Not met”: Ada
            “Partly met”: =Ben & <b>, Cleo
            → the expert says “Partly met”

      Criteria, least agreement first
        Fewer than 20 contacts were answered twice: take all figures as rough.
        • Solves (75 % of the total)
            Raw agreement is 44 %; chance alone gives 36 %. That cannot be told from chance (ordinal
            alpha 0.43, 95 % interval −0.99 to 1.00).
            → 3 of 5 disagreements are between “Not met” and “Partly met”: say in the guidance what
              tells them apart, or make them one level.
        • Greets <first> (25 % of the total, critical)
            Raw agreement is 78 %; chance alone gives 51 %. That cannot be told from chance (alpha
            0.60, 95 % interval −1.00 to 1.00).
            → Say in the guidance what makes it “Met” and not “Not met”.

      Agreement, n contacts with two answers or more
      criterion       n   raw  chance  kappa   AC1  alpha  95 % interval  most given
      ──────────────  ─  ────  ──────  ─────  ────  ─────  ─────────────  ──────────
      Solves          3  44 %    36 %   0.13  0.18   0.43  −0.99 to 1.00  Met 44 %
      Greets <first>  3  78 %    51 %   0.55  0.56   0.60  −1.00 to 1.00  Met 56 %

      Reviewers beside the baseline
      reviewer    answers  n/a    same  95 % interval  alignment  kappa  lenient  95 % interval
      ──────────  ───────  ───  ──────  ─────────────  ─────────  ─────  ───────  ──────────────
      Ada               6  0 %  4 of 6  30–90 %             75 %   0.63    −25.0  −78.8 to +28.8
      =Ben & <b>        6  0 %  4 of 6  30–90 %             79 %   0.40     +4.2  −74.0 to +82.3
      Cleo              6  0 %  expert

      Totals
        alpha: none, because no contact was answered by two reviewers.
        no ICC, because there are 1 of 9 totals.


      """)
}

@Test func `No line of the text is wider than the terminal`() {
  var input = calibrationInput()
  input.reviewers[0].name = String(repeating: "Very long name ", count: 8)
  input.segments[1].name = String(repeating: "contact", count: 8)
  input.rubric.sections[0].criteria[0].title = String(repeating: "a long title ", count: 12)
  let text = CalibrationReport(input).text
  for line in text.split(separator: "\n") { #expect(line.count <= 96, "\(line)") }
}

@Test func `A session without answers says so and shows no figure`() {
  var input = calibrationInput()
  input.answers = []
  input.totals = []
  let text = CalibrationReport(input).text.split(separator: "What the words mean")[0]
  #expect(text.contains("No question was answered differently."))
  #expect(text.contains("Nobody answered it."))
  #expect(!text.contains("0 %") && !text.contains("0.00"))
  input.criteria = []
  #expect(CalibrationReport(input).text.contains("asks for no criterion"))
}

@Test func `Drift names the groups that cannot be compared`() {
  var input = calibrationInput()
  input.answers = input.answers.filter { $0.segment == 0 && $0.reviewer < 2 }
  var other = calibrationInput()
  other.reviewers = [
    CalibrationReviewer(id: 2, name: "Cleo"), CalibrationReviewer(id: 3, name: "Dora"),
  ]
  other.answers = input.answers.map { answer in
    var answer = answer
    answer.reviewer += 2
    return answer
  }
  let drift = reviewerDrift([
    CalibrationSession(closedAt: 0, input: input), CalibrationSession(closedAt: 1, input: other),
  ])
  #expect(drift.text.hasSuffix("across them: Ada, =Ben & <b>\n| Cleo, Dora.\n"))
  #expect(drift.csvText.contains("'=Ben & <b>,1,leniency,,0.0,,,1,\r\n"))
  #expect(reviewerDrift([]).text.hasPrefix("No contact was answered by two reviewers"))
}
