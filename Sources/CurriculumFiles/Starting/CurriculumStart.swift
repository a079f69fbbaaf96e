extension Start {
  /// A curriculum with one competency and one module, to be filled with more.
  public var curriculum: [StartedFile] {
    var first = Start(id: "first-steps", title: "First steps")
    first.competency = "clear-communication"
    return first.module + [
      StartedFile(
        path: "curriculum.xml",
        text: Start.heading + """
          <curriculum \(Start.namespace) id="\(id)" title="\(shownTitle)" language="en">
            <!-- For whom it is, and what they can do afterwards: two or three sentences. -->
            <summary>For people in their first weeks. They learn to answer customers clearly.</summary>

            <!-- The skill map. Groups: foundational, technical, customer-engagement, leadership, essential. -->
            <competency id="clear-communication" title="Clear communication" group="foundational">Uses short sentences and everyday words. Says what will happen, who will do it and by when.</competency>
          </curriculum>

          """)
    ]
  }
}
