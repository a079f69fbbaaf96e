extension Start {
  /// A module with a lesson and a quiz of three kinds of item.
  public var module: [StartedFile] {
    [StartedFile(path: "modules/\(id).xml", text: Start.heading + moduleText)]
  }

  private var moduleText: String {
    """
    <module \(Start.namespace) id="\(id)" title="\(shownTitle)" kind="\(kind)" minutes="20">
      <!-- What somebody can do tomorrow that they could not do today. -->
      <summary>How to tell a customer by when something will be done, and keep to it.</summary>
      <builds competency="\(competency)"/>
      <!-- What must be passed first: <requires module="…"/> -->

      <!-- A lesson: one idea, 600 to 1,100 words, with an example from your own work. -->
      <lesson id="first-lesson" title="Say a day">
        <h>A day is better than “soon”</h>
        <p>A customer can plan with a day. Nobody can plan with <em>soon</em>. So find out what you can keep, and say it.</p>
        <table caption="Words and what a customer hears">
          <head><cell>You write</cell><cell>The customer hears</cell></head>
          <row><cell>We will look into it soon.</cell><cell>Nobody knows when.</cell></row>
          <row><cell>I write to you by Thursday, 12:00.</cell><cell>I can count on Thursday.</cell></row>
        </table>
        <callout kind="tip">Promise what you do yourself. For the rest, promise when you will write again.</callout>
      </lesson>

      <!-- Every item: a small case, an answer that only its reader knows, feedback that teaches, a
           rationale. Distractors are real mistakes, about as long as the right answer. -->
      <quiz id="check" title="Check" masteryScore="0.7">
        <choice id="which-promise" competency="\(competency)" lesson="first-lesson">
          <prompt>Rui asks when his parcel will be traced. The courier answers within two days; today is Monday. Which reply is best?</prompt>
          <option id="no-day"><text>“We are on it, and you will hear from us as soon as we can.”</text>
            <feedback>Rui cannot plan with it. Name a day.</feedback></option>
          <option id="a-day" correct="true"><text>“The courier answers by Wednesday, and I write to you that day.”</text>
            <feedback>Yes. It is a day, and it is yours to keep.</feedback></option>
          <option id="not-yours"><text>“The courier will bring it tomorrow, so please stay at home.”</text>
            <feedback>That is the courier's to promise, and nobody has promised it.</feedback></option>
          <rationale>You can keep Wednesday: the courier has two days, and writing is up to you.</rationale>
        </choice>

        <order id="order-of-a-promise" competency="\(competency)" lesson="first-lesson">
          <prompt>Put the steps to a promise that holds into their order.</prompt>
          <step id="ask">Find out how long it takes.</step>
          <step id="say">Say the day to the customer.</step>
          <step id="note">Note the day on the ticket.</step>
          <step id="keep">Write on that day, also without news.</step>
          <feedback when="wrong">Think of what you must know before you can say a day.</feedback>
          <rationale>First you know, then you say, then you note, then you keep.</rationale>
        </order>

        <numeric id="days-left" competency="\(competency)" lesson="first-lesson">
          <prompt>On the 9th you promised an answer by the 12th. Today is the 11th. How many days are left?</prompt>
          <accept value="1"/>
          <feedback when="wrong">Count from today to the day that you promised.</feedback>
          <rationale>From the 11th to the 12th is one day.</rationale>
        </numeric>
      </quiz>
    </module>

    """
  }
}
