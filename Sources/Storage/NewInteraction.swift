public import Foundation
internal import Reviews
public import Transcripts

/// An interaction that is to be stored, made ready on any thread so that the writing is short.
public struct NewInteraction: Sendable {
  public let source: Source
  /// SHA-256 of the body; the same content has the same.
  public let hash: String
  /// By the rubrics that are meant for it.
  public var cards: [NewScorecard] = []
  let name: String
  let channel: String
  let json: Data
  let facts: InteractionFacts

  /// - Parameter json: the interaction's canonical JSON.
  public init(_ interaction: Interaction, json: Data) {
    source = interaction.source
    name = interaction.id.rawValue
    channel = interaction.channel.rawValue
    self.json = json
    hash = contentHash([json])
    facts = InteractionFacts(interaction)
  }
}
