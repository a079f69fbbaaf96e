import CurriculumFiles
import Findings

extension Folder {
  /// A small curriculum with a scenario, a fragment, a lexicon and a walkthrough.
  static let withScenario: Folder = {
    var folder = Folder().replacing(
      "<lesson id=\"read\"",
      with: """
        <scenario id="practice" title="Practice" scenarios="late" level="timed" masteryScore="0.8">
          <summary>Play it.</summary>
        </scenario>
        <lesson id="read"
        """, in: "module.xml")
    folder.files["scenarios/late.xml"] = scenario
    folder.files["scenarios/manners.xml"] = fragment
    folder.files["scenarios/words.xml"] = words
    folder.files["scenarios/late.walkthroughs.xml"] = walkthroughs
    return folder
  }()

  static let scenario = """
    <scenario xmlns="urn:guildhall:curriculum:1" id="late" title="Where is it?" channel="chat"
      rubric="card" lexicons="words" includes="manners" masteryScore="0.6">
      <summary>A late parcel.</summary>
      <brief>You serve chats for a shop.</brief>
      <customer name="{name}" mood="-1" patience="5" leavesTo="gave-up">Somebody in a hurry.</customer>
      <fact id="name" title="the name"><value>Odile Marchetti</value><value>Rafael Quint</value></fact>
      <fact id="order" title="the order number" pattern="HP-####"/>
      <fact id="street" with="name" hidden="true"><value>4 Mill Lane</value><value>9 Quay</value></fact>
      <variable id="traced" title="traces opened" max="1"/>
      <cue id="asks-order"><phrase>order number</phrase></cue>
      <tool id="lookup" title="Look up an order" event="looked-up" takes="8">
        <argument id="order" title="Order number"/>
        <argument id="reason" title="Reason"><option>lost</option><option>broken</option></argument>
        <result>
          <when><with argument="order" value="{order}"/></when>
          <change of="traced" to="1"/>
          <text>Sent to {street}.</text>
        </result>
        <result><text>No order has this number.</text></result>
      </tool>
      <manner kind="silence" limit="60" costs="2"><line>Hello?</line></manner>
      <anywhere>
        <reaction times="always">
          <when><any><says cue="sorry"/><said cue="asks-order"/></any></when>
          <change of="mood" by="1"/>
          <because>You were kind.</because>
          <line moodAtLeast="0" moodAtMost="2">Thank you.</line>
        </reaction>
      </anywhere>
      <state id="opening" title="The beginning">
        <line>Where is my parcel?</line>
        <line>My parcel is late.</line>
        <hint>Ask for the order number.</hint>
        <choice>Could you give me the order number?</choice>
        <reaction times="answer"><when><says cue="asks-order"/></when><line>It is {order}.</line></reaction>
        <go to="solved">
          <when>
            <does tool="lookup"><with argument="reason" value="lost"/></does>
            <value of="traced" atLeast="1"/>
            <none><visited state="opening" atLeast="3"/><waits seconds="60"/><leaves/></none>
          </when>
          <change of="patience" by="1"/>
          <because>You looked.</because>
          <line>Good.</line>
        </go>
        <otherwise>
          <change of="patience" by="-1"/>
          <because>That did not help.</because>
          <line>Could you look, please?</line>
        </otherwise>
      </state>
      <end id="solved" title="Solved" outcome="resolved" worth="0.9">
        <line>Thanks!</line>
        <lesson>Looking early helps.</lesson>
      </end>
      <wrapUp>
        <choice id="category" title="Category">
          <option id="delivery" title="Delivery" right="always"/>
          <option id="billing" title="Billing"/>
          <option id="lost" title="Lost" rightAfter="solved gave-up"/>
        </choice>
        <notes id="notes" title="Notes"><needs cue="lost" title="that it is lost"/></notes>
      </wrapUp>
      <par turns="6" seconds="300"/>
      <weights outcome="40" par="0"/>
    </scenario>
    """

  static let fragment = """
    <fragment xmlns="urn:guildhall:curriculum:1" id="manners">
      <manner kind="silence"><line>Still there?</line></manner>
      <manner kind="empty"><line>You wrote nothing, {name}.</line></manner>
      <anywhere><go to="gave-up"><when><says cue="insult"/></when></go></anywhere>
      <cue id="insult"><phrase>idiot</phrase></cue>
      <end id="gave-up" title="They left" outcome="abandoned"><line>Bye.</line></end>
    </fragment>
    """

  static let words = """
    <lexicon xmlns="urn:guildhall:curriculum:1" id="words" title="Words">
      <summary>Shared.</summary>
      <cue id="sorry"><phrase>sorry</phrase></cue>
      <cue id="lost"><phrase>lost</phrase></cue>
      <cue id="unused"><phrase>unused</phrase></cue>
    </lexicon>
    """

  static let walkthroughs = """
    <walkthroughs xmlns="urn:guildhall:curriculum:1" scenario="late">
      <walkthrough id="good" title="Quick" quality="good" level="hinted" seed="18446744073709551615">
        <says>Sorry, {name}. The order number?</says>
        <does tool="lookup" after="3">
          <with argument="order" value="{order}"/><with argument="reason" value="lost"/>
        </does>
        <expect state="solved" outcome="resolved" hears="Thanks"/>
        <wrapsUp><with field="category" value="lost"/><with field="notes" value="It is lost"/></wrapsUp>
        <expect atLeast="0.9" atMost="1"/>
      </walkthrough>
      <walkthrough id="bad" title="Away" quality="bad"><waits seconds="90"/><leaves/></walkthrough>
    </walkthroughs>
    """
}

extension Folder {
  /// Each finding as `file:line severity: sentence`, for files below `scenarios`.
  var told: [String] {
    read().findings.map {
      let file = $0.location.file.split(separator: "/").last ?? ""
      return "\(file):\($0.location.line ?? 0) \($0.severity): \($0.message)"
    }
  }

  /// What is told of the folder with words of the scenario replaced.
  static func told(_ old: String, _ new: String, in file: String = "late.xml") -> [String] {
    withScenario.replacing(old, with: new, in: "scenarios/\(file)").told
  }
}
