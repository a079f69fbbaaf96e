/// A curriculum's files with a simulated customer whose parcel is late, for tests.
enum LateParcel {
  /// The part of a module in which it is played.
  static let part = """
    <scenario id="practice" title="Practice" scenarios="late"><summary>Play it.</summary></scenario>
    """

  /// By their paths in the curriculum's folder.
  static let files = [
    "rubric.xml": rubric, "scenarios/late.xml": scenario,
    "scenarios/late.walkthroughs.xml": walkthroughs,
  ]

  /// Judges whether somebody says sorry.
  static let rubric = """
    <rubric xmlns="urn:guildhall:curriculum:1" id="card" title="Card" passMark="0.5">
      <summary>For tests.</summary>
      <cue id="sorry" title="an apology"><phrase>sorry</phrase></cue>
      <section id="all" title="All" weight="1">
        <criterion id="care" title="Care"><guidance>Says sorry.</guidance>
          <check><says cue="sorry"/></check></criterion>
      </section>
    </rubric>
    """

  /// Ends well when the order number is asked for.
  static let scenario = """
    <scenario xmlns="urn:guildhall:curriculum:1" id="late" title="Where is it?" channel="chat"
      rubric="card" masteryScore="0.7">
      <summary>A late parcel.</summary>
      <brief>You serve chats for a shop.</brief>
      <customer name="{name}" mood="-1" patience="5" leavesTo="gave-up">In a hurry.</customer>
      <fact id="name" title="the name"><value>Odile Marchetti</value><value>Rafael Quint</value></fact>
      <fact id="order" title="the order number" pattern="HP-######"/>
      <fact id="mail" title="the e-mail" with="name"><value>odile@example.com</value><value>quint@example.org</value></fact>
      <cue id="asks-order" title="a question for the order number"><phrase>order number</phrase></cue>
      <cue id="regrets" title="an apology"><phrase>sorry</phrase></cue>
      <cue id="asks-secret" title="a question for a secret"><phrase>your password</phrase></cue>
      <tool id="lookup" title="Look up a customer" event="looked-up" takes="5">
        <argument id="mail" title="E-mail"/>
        <result><when><with argument="mail" value="{mail}"/></when><text>Customer {name}.</text></result>
        <result><text>Nobody has this address.</text></result>
      </tool>
      <manner kind="silence" limit="60"><line>Are you there?</line></manner>
      <manner kind="unclear"><line>What do you mean?</line></manner>
      <manner kind="empty"><line>Hello?</line></manner>
      <anywhere>
        <reaction times="always"><when><says cue="regrets"/></when><change of="mood" by="1"/>
          <because>You were kind.</because><line>Thank you.</line></reaction>
        <go to="breach"><when><says cue="asks-secret"/></when><because>Nobody asks for that.</because></go>
      </anywhere>
      <state id="opening" title="The beginning">
        <line>Where is my parcel? My mail is {mail}.</line>
        <line>My parcel is late. My mail is {mail}.</line>
        <hint>Ask for the order number.</hint>
        <choice>What is the order number?</choice>
        <choice>Sorry, please write to help@harbour.example about it.</choice>
        <go to="solved"><when><says cue="asks-order"/></when><because>You asked.</because><line>It is {order}.</line></go>
        <otherwise><change of="patience" by="-1"/><because>That did not help.</because><line>Could you look, please?</line></otherwise>
      </state>
      <end id="solved" title="Solved" outcome="resolved"><line>Thanks!</line><lesson>Asking helps.</lesson></end>
      <end id="gave-up" title="They left" outcome="abandoned"><line>Bye.</line><lesson>Be quicker.</lesson></end>
      <end id="breach" title="A breach" outcome="breach"><line>No!</line><lesson>Never ask.</lesson></end>
      <wrapUp>
        <choice id="category" title="Category"><option id="delivery" title="Delivery" right="always"/><option id="billing" title="Billing"/></choice>
        <notes id="notes" title="Notes"><needs cue="regrets" title="that you were sorry"/></notes>
      </wrapUp>
      <par turns="6"/>
    </scenario>
    """

  /// One of each quality.
  static let walkthroughs = """
    <walkthroughs xmlns="urn:guildhall:curriculum:1" scenario="late">
      <walkthrough id="good" title="Quick" quality="good">
        <does tool="lookup"><with argument="mail" value="{mail}"/></does>
        <says>Sorry, {name}. What is the order number?</says>
        <wrapsUp><with field="category" value="delivery"/><with field="notes" value="Said sorry"/></wrapsUp>
        <expect state="solved" outcome="resolved" atLeast="0.9"/>
      </walkthrough>
      <walkthrough id="mediocre" title="Curt" quality="mediocre">
        <says>What is the order number?</says><expect outcome="resolved"/>
      </walkthrough>
      <walkthrough id="bad" title="Rude" quality="bad">
        <says>What is your password?</says><expect outcome="breach"/>
      </walkthrough>
    </walkthroughs>
    """
}
