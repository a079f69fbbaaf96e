import Rubrics

/// Sentences that promise a call back, and sentences that do not.
let callBacks = [
  "We will call you back tomorrow.", "I will ring you back within the hour.",
  "A colleague will phone you this afternoon.", "You will get a call from us on Monday.",
  "Somebody will give you a ring before noon.", "I'll phone you again as soon as I know more.",
  "Our workshop will call you when the bicycle is ready.",
  "We'll ring you once the part is here.", "I am going to call you back myself.",
  "Expect a phone call from our desk by five.", "My colleague will ring you later today.",
  "I will give you a call back tonight.",
]
let otherSentences = [
  "Thank you for your patience.", "Your order was sent on Tuesday.",
  "The saddle costs twenty euros.", "Please turn the lever to the left.",
  "May I have your order number?", "We are open from nine to six.",
  "The invoice is in your mailbox.", "I have cancelled the second parcel.",
  "Is there anything else I can do?", "That colour is sold out at the moment.",
  "The warranty lasts for two years.", "You can return it within thirty days.",
]

/// A cue of these sentences, with the bounds of what nobody can tell.
func callBack(
  _ id: CueID = "call", phrases: [String] = [], exceptions: [String] = [], below: Double = 0.5,
  atLeast: Double = 0.5
) -> Cue {
  Cue(
    id: id, title: "a promise to call back", phrases: phrases, exceptions: exceptions,
    exemplars: ExemplarSentences(
      like: callBacks, unlike: otherSentences, atLeast: atLeast, below: below))
}

/// The same where nothing can ever be told: no probability reaches either bound.
func doubtfulCallBack(_ id: CueID = "call") -> Cue { callBack(id, below: 0, atLeast: 1) }
