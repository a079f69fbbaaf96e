internal import Curricula
internal import Rubrics
internal import Simulations
internal import GuildhallKit

/// A conversation with simulated customers while it goes on.
///
/// What is judged, what moves the customer and what they have not told is in none of its fields.
struct PlayerPage: Page {
  static let area: Area? = .learn
  static let scripts: [Asset] = [.play]
  static let width = PageWidth.wide
  static let isFocused = true

  struct Tab: Sendable {
    var address: String
    var name: String
    var isCurrent: Bool
    var isOver: Bool
    /// Lines that wait for an answer, in words.
    var unread: String?
  }

  struct Fact: Sendable {
    var label: String
    var value: String
  }

  struct ToolForm: Sendable {
    var toolID: String
    var formID: String
    var toolTitle: String
    var takes: String?
    var arguments: [Argument]
    var stepID: String
  }

  struct Argument: Sendable {
    var field: String
    var inputID: String
    var label: String
    var options: [String]
    var hasOptions: Bool
  }

  struct Field: Sendable {
    struct Option: Sendable {
      var value: String
      var label: String
      var isChosen: Bool
    }

    var field: String
    var inputID: String
    var label: String
    var options: [Option]
    var hasOptions: Bool
    var text: String
  }

  struct Choice: Sendable {
    var number: Int
    var words: String
  }

  var title: String
  var token: String
  /// What forms carry, so that an old page is known.
  var step: Int
  /// From 1, as forms name them.
  var customer: Int
  var address: String
  var steps: String
  var clock: String?
  var articles: String
  var module: String
  var customerName: String
  var initials: String
  var heading: String
  /// Chat, mail and so on, in a word.
  var channelName: String
  var channel: String
  var isPhone: Bool
  var isChat: Bool
  var isMail: Bool
  var isHeld: Bool
  var level: String
  var elapsed: Int
  var elapsedShown: String
  var brief: String
  var isBegun: Bool
  var tabs: [Tab]
  var hasTabs: Bool
  var turns: [PlayTurn]
  var facts: [Fact]
  var hint: String?
  var choices: [Choice]
  var hasChoices: Bool
  /// Whether words can be typed: not at the guided level, and not when it has ended.
  var takesWords: Bool
  var replyLabel: String
  var sendLabel: String
  var isTall: Bool
  var hold: ToolForm?
  var search: ToolForm?
  var tools: [ToolForm]
  var hasTools: Bool
  var hasArticles: Bool
  var hasEnded: Bool
  var form: [Field]
  var hasForm: Bool
  /// The next customer who is not served yet.
  var nextTab: Tab?
  /// The ids of the fields that hold the step's number, one in each form.
  var stepIDs: [String]
  /// Whether a script puts the whole composer anew, and not what changed in it alone.
  var isComposerNew: Bool
  /// Where the page goes after the last turn.
  var ended: String?
  /// What was typed and not taken.
  var typed: String
  var refusal: String?

  static let template = """
    <h1 class="visually-hidden">{{title}}</h1>
    {{> playTabs}}
    <div class="player" data-player{{#clock}} data-wait-after="15"{{/clock}}>
    <section class="stage" data-channel="{{channel}}" aria-label="Conversation">
    {{> playHead}}
    <div class="stage-scroll" tabindex="0" role="log" aria-label="The conversation so far" data-play-scroll>
    <ol class="conversation" data-channel="{{channel}}" data-conversation>
    {{> playTurns}}
    </ol>
    </div>
    {{> playComposer}}
    <p class="hint" data-play-state role="status"></p>
    </section>
    {{> playDesk}}
    </div>

    """
}
