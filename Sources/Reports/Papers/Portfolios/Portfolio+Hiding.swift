extension Portfolio {
  /// Puts roles where the names of others stood, in every text that is shown or encoded.
  mutating func hide(_ others: [OtherPerson]) {
    let hiding = NameHiding(others, in: person)
    func title(_ text: inout String) { text = hiding.hidden(text, isProse: false) }
    func prose(_ text: inout String) { text = hiding.hidden(text) }
    for place in certifications.indices {
      title(&certifications[place].programme)
      certifications[place].level = certifications[place].level
        .map { hiding.hidden($0, isProse: false) }
    }
    for place in training.indices {
      title(&training[place].module)
      title(&training[place].kind)
    }
    for place in figures.indices { title(&figures[place].rubric) }
    for place in skills.indices {
      title(&skills[place].competency)
      prose(&skills[place].standing)
    }
    for place in cases.indices {
      prose(&cases[place].title)
      title(&cases[place].channel)
      prose(&cases[place].good)
      prose(&cases[place].text)
    }
    for place in mentoring.indices { prose(&mentoring[place].title) }
  }
}
