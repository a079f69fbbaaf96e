extension FamiliarWords {
  static let finnish = FamiliarWords(
    joints: "ja",
    sentence: """
      aina asia ei ehkä eivät eli en ennen enää että ette hän haluatte heti hyvin jo joka jolloin
      jos joten juuri jälkeen kaikki kanssa koska kuin kuinka kun kyllä lisäksi me meidän meille
      meillä melko minun minä minulle missä mitä mitään moi mukaan mutta myös ne niin noin nyt näin
      olemme olen oletko olette oli olisi olla on ole onko ovat paljon pian puhelin pyydän sekä se
      sen siellä siinä siitä sinulle sinun sitten sitä tai takaisin tämä tämän tästä te teidän
      teille tilaus tilauksen tänään uudelleen uusi vain vai vaikka valitettavasti vielä voi voin
      voinko voisitteko voitte vuoksi yhteyttä
      """,
    courteous: "hei kiitos terveisin ystävällisin päivää huomenta anteeksi hyvää",
    endings: "ssa ssä sta stä lla llä lle ksi mme nne tte aan ään iin uun een isen inen")
}
