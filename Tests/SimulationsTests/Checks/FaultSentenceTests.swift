import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `The sentence about a fault` {
  @Test(
    arguments: [
      (
        .state("a"), .unreachable,
        "No conversation comes to the state “a”: nothing that can happen leads there."
      ),
      (
        .state("a"), .deadEnd(isStart: false),
        "From the state “a” only giving up is left: no transition leads on to another end."
      ),
      (
        .transition("a", 1), .neverHolds(.ruledOut),
        "The guard of transition 2 of “a” can never hold: it asks for something that it also rules out."
      ),
      (
        .reaction(nil, 0), .neverHolds(.outOfReach("n", 0...1)),
        "The guard of reaction 1 anywhere can never hold: “n” only ever lies between 0 and 1."
      ),
      (
        .reaction(nil, 0), .neverHolds(.outOfReach("n", 0...0)),
        "The guard of reaction 1 anywhere can never hold: “n” is always 0."
      ),
      (
        .result("t", 0), .neverHolds(.bounds("n")),
        "The guard of result 1 of the tool “t” can never hold: no “n” lies within all its bounds."
      ),
      (
        .reaction("a", 0), .neverHolds(.twoUses),
        "The guard of reaction 1 of “a” can never hold: one step uses one tool, with one value for each entry."
      ),
      (
        .reaction("a", 0), .neverHolds(.differentSteps),
        "The guard of reaction 1 of “a” can never hold: a reply, the use of a tool, a wait and leaving are never the same step."
      ),
      (
        .reaction("a", 0), .neverHolds(.untold("f")),
        "The guard of reaction 1 of “a” can never hold: nothing that can happen tells the fact “f”."
      ),
      (
        .reaction("a", 0), .neverHolds(.unreachable("b")),
        "The guard of reaction 1 of “a” can never hold: no conversation comes to the state “b”."
      ),
      (
        .reaction("a", 0), .neverHolds(.visits("b", most: 1)),
        "The guard of reaction 1 of “a” can never hold: no conversation comes to the state “b” more often than once."
      ),
      (
        .reaction("a", 0), .neverHolds(.deaf("c")),
        "The guard of reaction 1 of “a” can never hold: nothing is ever heard as the cue “c”."
      ),
      (
        .reaction("a", 0), .neverHolds(.noOption("x", argument: "Reason")),
        "The guard of reaction 1 of “a” can never hold: “x” is none of the options of “Reason”."
      ),
      (
        .reaction("a", 0), .neverHolds(.unknown("x")),
        "The guard of reaction 1 of “a” can never hold: there is no “x”."
      ),
      (
        .reaction("a", 0), .neverHolds(.noneOfAlways),
        "The guard of reaction 1 of “a” can never hold: it rules out something that always holds."
      ),
      (
        .reaction("a", 0), .neverHolds(.empty),
        "The guard of reaction 1 of “a” can never hold: it is any of nothing."
      ),
      (
        .transition(nil, 0), .alwaysHolds,
        "The guard of transition 1 anywhere always holds; leave it out, or write what was meant."
      ),
      (
        .transition("a", 1), .behind(.transition("a", 0)),
        "Transition 2 of “a” never happens: transition 1 of “a” always comes first."
      ),
      (
        .fact("f"), .untold,
        "The fact “f” is hidden, and nothing that the customer says or a tool shows tells it."
      ),
      (.fact("f"), .unusedFact, "No text and no guard uses the fact “f”."),
      (.variable("n"), .unusedVariable, "No guard asks for the variable “n”."),
      (
        .tool("t"), .idleTool,
        "The tool “t” does nothing: no guard and no check of the rubric asks for it, and its results change and tell nothing."
      ),
      (
        .transition("a", 0), .farmable(.mood, through: ["a", "b"]),
        "Going round through “a”, “b” raises “mood” as often as one likes; set a bound, or let it cost patience."
      ),
      (
        .otherwise("a"), .farmable(.patience, through: ["a"]),
        "Repeating what happens otherwise in “a” raises “patience” as often as one likes; set a bound, or let it cost patience."
      ),
      (
        .cue("c"), .deafCue,
        "The cue “c” is asked for and has no phrase, expression or exemplar, so nothing is ever heard as it."
      ),
      (
        .choice("a", 0), .unclearChoice("Hm."),
        "Nothing is understood in the choice “Hm.” of the state “a”."
      ),
      (.state("a"), .sameChoices, "All choices of the state “a” have the same effect."),
      (
        .state("a"), .noChoices,
        "The state “a” has no choices, and the scenario is played at the guided level."
      ),
      (
        .scenario, .missingManner(.empty),
        "The customer has no manner for replies without words; add one of kind “empty”."
      ),
      (
        .state("a"), .oneOpening,
        "The state “a” opens the conversation with fewer than two wordings; whoever practises again hears the same words."
      ),
      (.end("e"), .noLesson, "The end “e” has no lesson for the trainee."),
      (
        .end("e"), .worthLess(than: "g"),
        "The end “e” is resolved and worth less than the abandoned end “g”."
      ),
      (
        .walkthrough("w"), .walkthroughUnfinished,
        "The walkthrough “w” stops before the conversation has ended, so it has no score."
      ),
      (
        .scenario, .noWalkthrough(.bad),
        "No walkthrough of quality “bad” shows that the score can tell."
      ),
      (
        .scenario, .lowCoverage(touched: 1, all: 3),
        "The walkthroughs take 1 of 3 transitions; 6 in 10 should be tried."
      ),
      (
        .end("e"), .neverPlayed,
        "Every play that was tried misses the end “e”, though its guards could hold; a walkthrough would show the way."
      ),
      (
        .scenario, .beyondMastery(best: 0.5, needed: 0.7),
        "The best of all plays tried scores 0.500, and 0.700 are needed to pass."
      ),
    ] as [(ScenarioFault.Place, ScenarioFault.Kind, String)])
  func `says what is wrong`(
    _ place: ScenarioFault.Place, _ kind: ScenarioFault.Kind, _ sentence: String
  ) {
    #expect(ScenarioFault(place, kind).sentence == sentence)
  }
}
