import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Review recorded work: answer, submit, dispute, decide.",
    discussion: """
      A reviewer goes on with the next in the queue; every answer is on disk before “saved” \
      appears. The agent acknowledges or disputes; somebody else decides.

      Example:
        guildhall review next --by "Rosa Lindgren"
        guildhall review show 4
        guildhall review dispute 4 greets --propose pass --because "I did greet, see turn 2" \
      --by "Noor Haddad"
      """,
    subcommands: [
      ReviewQueueCommand.self, ReviewNextCommand.self, ReviewStartCommand.self,
      ReviewDoCommand.self, ReviewShowCommand.self, ReviewAnswerCommand.self,
      ReviewSubmitCommand.self, ReviewListCommand.self, ReviewAcknowledgeCommand.self,
      ReviewDisputeCommand.self, ReviewDisputesCommand.self, ReviewDecideCommand.self,
      ReviewSettleCommand.self, ReviewVoidCommand.self,
    ])
}
