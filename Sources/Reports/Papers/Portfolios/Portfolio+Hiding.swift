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
      title(&cases[place].title)
      title(&cases[place].channel)
      for number in cases[place].met.indices { title(&cases[place].met[number]) }
      for number in cases[place].good.indices { prose(&cases[place].good[number]) }
    }
    for place in mentoring.indices { prose(&mentoring[place].title) }
  }
}
