internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics
internal import Simulations

extension Call {
  /// Takes what was sent as the next step; what cannot be taken comes back with all that was typed.
  func takeStep() throws -> Reply {
    var sitting = try sitting()
    guard sitting.isOpen else { return over(sitting) }
    let customer = try customer(in: sitting)
    let before = sitting.queue.plays[customer].steps.count
    guard let revision = form.integer("step").flatMap({ Int(exactly: $0) }) else {
      throw WebFault.unreadable
    }
    do {
      let (act, elapsed) = try act(in: sitting.queue.plays[customer])
      _ = try house.take(
        act, elapsed: elapsed, with: customer, in: &sitting, after: revision,
        by: try me().learner)
    } catch {
      return try refused(error, sitting, customer)
    }
    if sitting.queue.isOver {
      let replay = try finished(sitting)
      return wantsPiece
        ? piece(of: sitting, customer, after: before, ended: At.replay(sitting.number)) : replay
    }
    return wantsPiece
      ? piece(of: sitting, customer, after: before)
      : .see(At.play(sitting.number, customer: sitting.queue.plays.count > 1 ? customer : nil))
  }

  /// Lets the clock run on, for a page that asks from time to time.
  func letTimePass() throws -> Reply {
    var sitting = try sitting()
    guard sitting.isOpen else { return over(sitting) }
    let customer = try customer(in: sitting)
    let before = sitting.queue.plays[customer].steps.count
    guard sitting.part.level == .timed,
      form.integer("step") == Int64(sitting.revision),
      try house.letTimePass(in: &sitting, with: customer, by: try me().learner) != nil
    else {
      return wantsPiece
        ? Reply([], type: "text/html; charset=utf-8", status: .noContent)
        : .see(At.play(sitting.number))
    }
    if sitting.queue.isOver {
      let replay = try finished(sitting)
      return wantsPiece
        ? piece(of: sitting, customer, after: before, ended: At.replay(sitting.number)) : replay
    }
    return wantsPiece
      ? piece(of: sitting, customer, after: before) : .see(At.play(sitting.number))
  }

  /// A play that is over already: its replay, to which a script goes by itself.
  private func over(_ sitting: PlaySitting) -> Reply {
    let replay = At.replay(sitting.number)
    return wantsPiece
      ? .html("<template data-play-ended=\"\(replay)\"></template>") : .see(replay)
  }

  private func piece(
    of sitting: PlaySitting, _ customer: Int, after steps: Int, ended: String? = nil
  ) -> Reply {
    let page = PlayerPage(
      sitting, customer: customer, idle: 0, after: steps, ended: ended, self)
    return .html(desk.templates.piece(page, of: "playPiece"))
  }

  /// What was sent, as an act of whoever plays, and how long it takes where that is chosen.
  private func act(in play: Play) throws -> (PlayInput.Act, elapsed: Int?) {
    if let tool = form["tool"] {
      return (.does(ToolID(tool), arguments: entries("entry-")), nil)
    }
    if let choice = form.integer("choice") {
      guard let number = Int(exactly: choice), play.offersChoices,
        play.choices.indices.contains(number - 1)
      else { throw PlayFault.notAChoice }
      return (.says(play.choices[number - 1]), nil)
    }
    switch form["act"] {
    case "wait":
      guard let seconds = form.integer("seconds"), (1...3600).contains(seconds) else {
        throw WebFault.refused("Choose how long you wait, up to an hour. Nothing was changed.")
      }
      return (.waits, Int(seconds) * 1000)
    case "leave": return (.leaves, nil)
    case "wrap-up": return (.wrapsUp(entries("field-")), nil)
    default: return (.says(try needed("says", "something to say")), nil)
    }
  }

  /// The fields of the form whose names begin so, without that beginning.
  private func entries(_ prefix: String) -> [String: String] {
    Dictionary(
      form.pairs.filter { $0.name.hasPrefix(prefix) }.map {
        (String($0.name.dropFirst(prefix.count)), $0.value)
      }, uniquingKeysWith: { _, last in last })
  }

  /// The page as it stands now, with why nothing was taken, and with what was typed.
  private func refused(_ error: any Error, _ sitting: PlaySitting, _ customer: Int) throws -> Reply
  {
    let shown = ShownFault(error)
    guard !shown.isOurs, shown.status.kind == .clientError else { throw error }
    // A script has the words still, and says why beside them.
    if wantsPiece { return try .json(Refusal(message: shown.sentence), status: shown.status) }
    let isOld = shown.status == .conflict
    // What came meanwhile may be what was sent, from another tab.
    let now = isOld ? try self.sitting() : sitting
    guard now.isOpen else { return .see(At.replay(now.number)) }
    let sentence =
      isOld
      ? "This conversation has gone on in another tab or window, and nothing was sent. What you typed "
        + "is still below; read what was said, then send it if it still fits."
      : shown.sentence
    return page(
      PlayerPage(
        now, customer: customer, idle: try house.elapsed(in: now), typed: form["says"] ?? "",
        fields: entries("field-"), refusal: sentence, self), status: shown.status)
  }
}

private struct Refusal: Encodable {
  var message: String
}
