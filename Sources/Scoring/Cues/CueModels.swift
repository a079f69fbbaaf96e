/// The models fitted from the exemplars of cues.
struct CueModels: Sendable {}
