/// Sentences invented for these tests.
let apologies = [
  "I am so sorry about the delay.", "My apologies for the wait!", "Sorry, that was our mistake.",
  "We apologise for the trouble.", "I do apologise, this should not happen.",
  "So sorry to hear that.", "Please accept our apologies.", "Sorry about that, let me look.",
  "I'm sorry it broke so soon.", "Apologies, I misread your order.",
]

let otherSentences = [
  "Your parcel leaves us on Tuesday.", "What is your order number?", "The refund takes 5 days.",
  "Could you tell me your postcode?", "I have changed the address for you.",
  "Is there anything else today?", "The blue one is in stock.", "Thank you for waiting.",
  "You can return it at any shop.", "Let me look up your account.",
  "The driver calls before he comes.", "It costs 12 pounds a month.",
]

let steps = [
  "greeting": ["Hello there", "Good morning to you", "Hi, welcome to the shop", "Hello, good day"],
  "number": [
    "What is your order number?", "Your order number please", "Can I have the order number?",
    "Which order number is it?",
  ],
  "refund": [
    "I have refunded you", "The refund is on its way", "You get your money back",
    "A refund was sent to your card",
  ],
].flatMap { label, texts in texts.map { (label: label, text: $0) } }
