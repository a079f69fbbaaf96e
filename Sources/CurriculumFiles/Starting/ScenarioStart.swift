extension Start {
  /// A simulated customer with a fact, a tool, two states and three ends, and three plays that
  /// test it.
  public var scenario: [StartedFile] {
    [
      StartedFile(path: "scenarios/\(id).xml", text: Start.heading + scenarioText),
      StartedFile(
        path: "scenarios/\(id).walkthroughs.xml", text: Start.heading + walkthroughsText),
    ]
  }

  private var scenarioText: String {
    """
    <scenario \(Start.namespace) id="\(id)" title="\(shownTitle)" channel="\(channel)" rubric="\(rubric)" masteryScore="0.7">
      <!-- What is practised; then what the trainee is told first. -->
      <summary>Asks for the order number first, then says where the parcel is and by when it comes.</summary>
      <brief>You answer for a web shop. A customer asks for a parcel. You can look up an order by its number.</brief>
      <customer name="{name}" mood="0" patience="4" leavesTo="gave-up">Friendly, and a little worried. Tells the order number only when asked.</customer>

      <!-- Drawn for each play, so that no two are the same. -->
      <fact id="name" title="the name"><value>Lina Okoye</value><value>Teo Marchetti</value></fact>
      <fact id="order" title="the order number" pattern="AB-####"/>
      <variable id="open" title="the order is open" max="1"/>

      <!-- What replies are understood by. Try it: guildhall scenario play FILE -->
      <cue id="asks-order" title="a question for the order number" negation="ignored">
        <phrase>order number</phrase>
        <phrase>number of your|the order</phrase>
        <phrase>which order</phrase>
      </cue>
      <cue id="names-day" title="a day" negation="ignored">
        <phrase>today|tomorrow|monday|tuesday|wednesday|thursday|friday</phrase>
      </cue>
      <cue id="vague" title="a word that names no day" negation="ignored"><phrase>soon</phrase><phrase>on its way</phrase></cue>
      <cue id="sorry" title="an apology"><phrase>sorry</phrase><phrase>apologise|apologies</phrase></cue>

      <tool id="lookup" title="Look up an order" takes="4">
        <argument id="order" title="Order number"/>
        <result>
          <when><with argument="order" value="{order}"/></when>
          <change of="open" to="1"/>
          <text>{order}, {name}: at the depot. It is brought on Thursday.</text>
        </result>
        <result><text>There is no such order.</text></result>
      </tool>

      <!-- What the customer does about replies that cannot be answered like others. -->
      <manner kind="unclear" costs="0"><line>Sorry, I don't follow. What do you mean?</line><line>I'm not sure what you mean.</line></manner>
      <manner kind="empty"><line>Hello? Is anybody there?</line></manner>
      <manner kind="foreign"><line>Sorry, I only speak English.</line></manner>
      <manner kind="repeated"><line>You've said exactly that before.</line></manner>
      <manner kind="stranger"><line>I think you have the wrong customer.</line></manner>
      <manner kind="again"><line>I've told you that already.</line></manner>
      <manner kind="silence"><line>Are you still there?</line></manner>

      <anywhere>
        <reaction>
          <when><says cue="sorry"/></when>
          <change of="mood" by="1"/>
          <because>You said sorry.</because>
        </reaction>
        <reaction>
          <when><says cue="vague"/></when>
          <change of="mood" by="-1"/>
          <because>Nobody can plan with a word like that.</because>
        </reaction>
        <reaction times="answer">
          <when><says cue="asks-order"/></when>
          <line>It's {order}.</line>
          <line>The mail says {order}.</line>
        </reaction>
      </anywhere>

      <state id="opening" title="The customer asks for the parcel">
        <line>Hi, where is my parcel?</line>
        <line>Hello, my parcel should be here by now. Where is it?</line>
        <hint>Greet, say sorry for the wait, and ask for the order number. Then look it up.</hint>
        <choice>Hello {name}, I am sorry about the wait. What is your order number?</choice>
        <choice>It will come soon.</choice>
        <go to="found"><when><value of="open" atLeast="1"/></when></go>
        <otherwise>
          <change of="patience" by="-1"/>
          <because>Nobody has looked it up yet.</because>
          <line>How can you tell without my order?</line>
          <line>Could you please look it up?</line>
        </otherwise>
      </state>

      <state id="found" title="The order is open">
        <line>And? When does it come?</line>
        <line>Have you found it? Which day is it?</line>
        <hint>Say where it is, and name the day.</hint>
        <choice>It is at the depot, and it is brought on Thursday.</choice>
        <choice>It is on its way.</choice>
        <go to="told">
          <when><says cue="names-day"/></when>
          <because>You named the day.</because>
        </go>
        <otherwise>
          <change of="patience" by="-1"/>
          <because>The customer asked for a day.</because>
          <line>So which day will it be?</line>
          <line>Can you name a day?</line>
        </otherwise>
      </state>

      <end id="told" title="The customer knows the day" outcome="resolved">
        <line>Thursday is fine. Thank you!</line>
        <lesson>You looked first, and then named a day.</lesson>
      </end>
      <end id="gave-up" title="The customer gives up" outcome="abandoned">
        <line>Never mind, I'll ring the courier.</line>
        <lesson>The customer waits for two things: that you look, and that you name a day.</lesson>
      </end>

      <wrapUp>
        <choice id="reason" title="Reason">
          <option id="parcel" title="Where is my parcel" right="always"/>
          <option id="refund" title="A refund"/>
        </choice>
      </wrapUp>
      <par turns="3" seconds="180"/>
      <weights outcome="60" rubric="20"/>
    </scenario>

    """
  }

  private var walkthroughsText: String {
    """
    <walkthroughs \(Start.namespace) scenario="\(id)">
      <!-- Plays that `guildhall check` tries: each good one must score more than each mediocre one. -->
      <walkthrough id="looks-first" title="Looks first, and names the day" quality="good">
        <says>Hello {name}, I am sorry about the wait. What is your order number, please?</says>
        <expect state="opening" hears="{order}"/>
        <does tool="lookup"><with argument="order" value="{order}"/></does>
        <says>I have it: your parcel is at the depot, and it is brought on Thursday. Goodbye and thank you, {name}!</says>
        <expect state="told" outcome="resolved"/>
        <wrapsUp><with field="reason" value="parcel"/></wrapsUp>
      </walkthrough>
      <walkthrough id="slow" title="Gets there by detours" quality="mediocre">
        <says>It will come.</says>
        <says>Which order is it?</says>
        <does tool="lookup"><with argument="order" value="{order}"/></does>
        <says>It is at the depot.</says>
        <says>Thursday.</says>
        <expect state="told" outcome="resolved"/>
        <wrapsUp><with field="reason" value="refund"/></wrapsUp>
      </walkthrough>
      <walkthrough id="never-looks" title="Never looks it up" quality="bad">
        <says>It will come.</says>
        <says>As I said, it will come.</says>
        <says>You have to wait like all the others.</says>
        <says>That is all I can say.</says>
        <waits seconds="400"/>
        <expect outcome="abandoned"/>
        <wrapsUp><with field="reason" value="refund"/></wrapsUp>
      </walkthrough>
    </walkthroughs>

    """
  }
}
