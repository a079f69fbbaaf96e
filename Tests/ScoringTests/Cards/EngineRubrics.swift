import Rubrics

/// Two rubrics that call different words by the same names, for chats and for calls.
let deskRubric = Rubric(
  id: "desk", title: "Desk", channels: ["chat"], passMark: 0.5,
  cues: [
    Cue(id: "greets", phrases: ["hello"]), Cue(id: "number", expressions: ["[a-z]{2}-\\d+"]),
    callBack("promise"), Cue(id: "closes", phrases: ["bye $"], exceptions: ["not bye"]),
  ],
  sections: [
    RubricSection(
      id: "s", title: "S",
      criteria: [
        Criterion(
          id: "greets", title: "Greets",
          check: .first(turns: 1, by: .agent, [.says("greets", by: .agent, atLeast: 1)])),
        Criterion(
          id: "number", title: "Names the number",
          check: .says("number", by: .agent, atLeast: 1)),
        Criterion(
          id: "promise", title: "Promises to call", check: .says("promise", by: .agent, atLeast: 1)),
        Criterion(id: "tone", title: "Tone"),
        Criterion(
          id: "closes", title: "Closes",
          check: .last(turns: 1, by: .agent, [.says("closes", by: .agent, atLeast: 1)])),
      ])
  ])
let phoneRubric = Rubric(
  id: "phone", title: "Phone", channels: ["phone", "chat"], tags: ["repair"], passMark: 0.5,
  cues: [
    Cue(id: "closes", phrases: ["so long"]), Cue(id: "greets", phrases: ["good day", "welcome"]),
    Cue(id: "promise", phrases: ["you have my word"]),
  ],
  sections: [
    RubricSection(
      id: "s", title: "S",
      criteria: [
        Criterion(
          id: "greets", title: "Greets", check: .says("greets", by: .agent, atLeast: 1)),
        Criterion(
          id: "closes", title: "Closes", check: .says("closes", by: .agent, atLeast: 1)),
        Criterion(
          id: "promise", title: "Promises",
          appliesWhen: .says("closes", by: .customer, atLeast: 1),
          check: .says("promise", by: .agent, atLeast: 1)),
      ])
  ])
