extension Start {
  /// A rubric with a criterion that the machine judges and one that is left to people.
  public var rubricFiles: [StartedFile] {
    [StartedFile(path: "rubrics/\(id).xml", text: Start.heading + rubricText)]
  }

  private var rubricText: String {
    """
    <rubric \(Start.namespace) id="\(id)" title="\(shownTitle)" language="en" channels="\(channel)" passMark="0.7">
      <!-- What good work is, in one sentence. -->
      <summary>A friendly opening, a day for every promise, and an answer that helps.</summary>

      <!-- Cues: wordings that the machine looks for. Try them: guildhall cue find FILE "a sentence" -->
      <cue id="greets" title="a greeting">
        <phrase>^ hi|hello|hey</phrase>
        <phrase>good morning|afternoon|evening</phrase>
      </cue>
      <cue id="promises" title="a promise">
        <phrase>i|we will ... write|call|ring|send|check</phrase>
      </cue>
      <cue id="names-day" title="a day or a time">
        <phrase>today|tomorrow|monday|tuesday|wednesday|thursday|friday</phrase>
        <phrase>by|at {number}</phrase>
      </cue>

      <section id="manner" title="Manner" weight="40">
        <criterion id="greeting" title="Greets the customer" errorType="customer">
          <!-- So that two reviewers would say the same. -->
          <guidance>A greeting in one of the agent's first two turns.</guidance>
          <check><first turns="2"><says cue="greets"/></first></check>
        </criterion>
      </section>
      <section id="substance" title="Substance" weight="60">
        <criterion id="names-a-day" title="Names a day for a promise" errorType="business">
          <guidance>Who promises something also says by when. Does not apply where nothing is promised.</guidance>
          <appliesWhen><says cue="promises"/></appliesWhen>
          <check><says cue="names-day"/></check>
        </criterion>
        <!-- Without a check it is left to people. -->
        <criterion id="answers" title="Answers what was asked" weight="2" errorType="customer">
          <guidance>At the end the customer has an answer to their question, or knows who gives it and when.</guidance>
          <example kind="good">The customer asked where the parcel is, and was told the depot and the day.</example>
          <example kind="bad">The customer asked where the parcel is, and was told how to track parcels.</example>
        </criterion>
      </section>
    </rubric>

    """
  }
}
