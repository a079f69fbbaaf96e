import Curricula
import CurriculumFiles
import Findings
import Testing

/// Scenarios with values that cannot be, and with names that lead nowhere.
struct ScenarioNameTests {
  @Test(arguments: [
    ("patience=\"5\"", "patience=\"-1\"", 5), ("patience=\"5\"", "patience=\"0\"", 5),
    ("patience=\"5\"", "patience=\"21\"", 5), ("mood=\"-1\"", "mood=\"-4\"", 5),
    ("mood=\"-1\"", "mood=\"4\"", 5), ("leavesTo=\"gave-up\"", "", 5),
    ("limit=\"60\"", "limit=\"0\"", 21), ("costs=\"2\"", "costs=\"21\"", 21),
    ("kind=\"silence\"", "kind=\"shouting\"", 21), ("takes=\"8\"", "takes=\"3601\"", 11),
    ("moodAtMost=\"2\"", "moodAtMost=\"9\"", 27), ("times=\"always\"", "times=\"0\"", 23),
    ("times=\"always\"", "times=\"twice\"", 23), ("by=\"1\"", "by=\"1.5\"", 25),
    ("worth=\"0.9\"", "worth=\"1.1\"", 52), ("masteryScore=\"0.6\"", "masteryScore=\"2\"", 2),
    ("outcome=\"resolved\"", "outcome=\"happy\"", 52), ("turns=\"6\"", "turns=\"0\"", 64),
    ("seconds=\"300\"", "seconds=\"0\"", 64), ("par=\"0\"", "par=\"-1\"", 65),
    ("channel=\"chat\"", "channel=\"letter\"", 2), ("<waits seconds=\"60\"/>", "<waits/>", 40),
    ("<lesson>", "<go to=\"opening\"/><lesson>", 54), ("atLeast=\"3\"", "atLeast=\"0\"", 40),
    ("right=\"always\"", "right=\"never\"", 58), ("<leaves/>", "<hopes/>", 40),
  ])
  func `what no value could be is refused on its line`(old: String, new: String, line: Int) {
    let places = Folder.withScenario.replacing(old, with: new, in: "scenarios/late.xml").places
    #expect(places.contains("scenarios/late.xml:\(line) shape"), "\(places)")
  }

  @Test(arguments: [
    (
      "says cue=\"sorry\"", "says cue=\"sorri\"",
      "24 error: There is no cue “sorri”. Did you mean “sorry”?"
    ),
    (
      "said cue=\"asks-order\"", "said cue=\"ask-order\"",
      "24 error: There is no cue “ask-order”. Did you mean “asks-order”?"
    ),
    (
      "go to=\"solved\"", "go to=\"solve\"",
      "36 error: There is no state “solve”. Did you mean “solved”?"
    ),
    ("visited state=\"opening\"", "visited state=\"x\"", "40 error: There is no state “x”."),
    ("does tool=\"lookup\"", "does tool=\"x\"", "38 error: There is no tool “x”."),
    (
      "<leaves/>", "<mentions fact=\"nam\"/>",
      "40 error: There is no fact “nam”. Did you mean “name”?"
    ),
    ("<leaves/>", "<knows fact=\"x\"/>", "40 error: There is no fact “x”."),
    (
      "value of=\"traced\"", "value of=\"trace\"",
      "39 error: There is no variable “trace”. Did you mean “traced”?"
    ),
    ("leavesTo=\"gave-up\"", "leavesTo=\"gave\"", "5 error: There is no end “gave”."),
    (
      "rightAfter=\"solved gave-up\"", "rightAfter=\"solvd\"",
      "60 error: There is no end “solvd”. Did you mean “solved”?"
    ),
    (
      "rightAfter=\"solved gave-up\"", "rightAfter=\"opening\"",
      "60 error: “opening” is a state, and the name of an end must stand here."
    ),
    (
      "needs cue=\"lost\"", "needs cue=\"losst\"",
      "62 error: There is no cue “losst”. Did you mean “lost”?"
    ),
    (
      "rubric=\"card\"", "rubric=\"cart\"",
      "2 error: There is no rubric “cart”. Did you mean “card”?"
    ),
    (
      "lexicons=\"words\"", "lexicons=\"word\"",
      "2 error: There is no lexicon “word”. Did you mean “words”?"
    ),
    (
      "includes=\"manners\"", "includes=\"maners\"",
      "2 error: There is no fragment “maners”. Did you mean “manners”?"
    ),
    ("with=\"name\"", "with=\"nam\"", "8 error: There is no fact “nam”. Did you mean “name”?"),
    (
      "change of=\"traced\"", "change of=\"trased\"",
      "16 error: There is no variable “trased”. Did you mean “traced”?"
    ),
    ("<line>Good.", "<line>Good, {nam}.", "44 error: There is no fact “nam”. Did you mean “name”?"),
    (
      "Sent to {street}", "Sent to {steet}",
      "17 error: There is no fact “steet”. Did you mean “street”?"
    ),
    ("value=\"{order}\"", "value=\"{odrer}\"", "15 error: There is no fact “odrer”."),
    ("<choice>Could", "<choice>{could} Could", "34 error: There is no fact “could”."),
    ("<hint>Ask", "<hint>{x} Ask", "33 error: There is no fact “x”."),
    (
      "customer name=\"{name}\"", "customer name=\"{nome}\"",
      "5 error: There is no fact “nome”. Did you mean “name”?"
    ),
    ("<brief>", "<brief>{x} ", "4 error: There is no fact “x”."),
  ])
  func `a name that leads nowhere is told on its line`(old: String, new: String, finding: String) {
    #expect(Folder.told(old, new) == ["late.xml:\(finding)"])
  }
}
