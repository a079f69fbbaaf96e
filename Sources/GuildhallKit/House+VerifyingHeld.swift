internal import Storage

extension House {
  /// Rows that the log holds by their hash must stand as its events left them.
  func verifyHeld(_ acts: [AuditedAct], _ report: inout VerificationReport) throws {
    for fault in try store.heldFaults(acts) {
      let what = sentenceStart(about: fault)
      report.faults.append(
        fault.changedBefore.map {
          "\(what) changed between events \(fault.event) and \($0) of the audit log."
        } ?? "\(what) changed after event \(fault.event) of the audit log.")
    }
  }

  private func sentenceStart(about fault: HeldFault) -> String {
    let numbers = fault.numbers
    return switch fault.kind {
    case "calibration": "Calibration \(numbers), or what belongs to it, was"
    case "coachingAction": "Coaching action \(numbers), or that it is done, was"
    case "coachingNote": "Coaching note \(numbers), or its acknowledgement, was"
    case "cycle": "Sample \(numbers), or a pick of it, was"
    case "importBatch": "Import \(numbers), or what came of it, was"
    case "importSource": "Of the imported files \(numbers) at least one was"
    case "interaction": "Of the interaction rows \(numbers) at least one was"
    case "lessonAgain": "The second reading \(numbers) of a lesson was"
    case "machineStanding": "Decision \(numbers) on trust in the machine was"
    case "playConversation": "The conversations of play \(numbers) were"
    case "playStep": "The steps of play \(numbers) were"
    case "publication": "Publication \(numbers), or a model of it, was"
    case "remedyDecision": "Remedy \(numbers), or a pick that follows it, was"
    case "review": "Review \(numbers), or an answer, score, mark or event of it, was"
    case "scorecard": "Of the scorecards \(numbers) at least one was"
    case "segment": "Of the segments \(numbers) of conversations at least one was"
    default: "\(fault.kind)/\(numbers) was"
    }
  }
}
