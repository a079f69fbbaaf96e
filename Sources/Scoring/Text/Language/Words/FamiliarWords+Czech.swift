extension FamiliarWords {
  static let czech = FamiliarWords(
    joints: "a i v ve na z ze s do od pro bez pod nad za po při u",
    sentence: """
      aby aj ale ani asi až bohužel bude budeme bych bychom bylo byl byla být co což dnes dobře
      další děláme hned ho ihned jak jako je jeho jejich jen jeden jestli ještě jsem jsme jsou jste
      již k kde kdy kdyby když která které který mám máme máte mě mezi mi mít moc může můžete
      můžeme musíte my nám nás naše nebo nebyl něco není než nic nyní ode pak podle pokud potom
      prosím proč protože před přes se si svůj ta tak také tady tam ten tento teď tedy to toho tu
      ty už vaše vám vás váš velmi však všechno vždy zde znovu že zítra včera objednávka účet
      """,
    courteous: "dobrý děkuji děkujeme díky ahoj pozdravem přeji omlouvám hezký",
    endings: "ého ému ých ými ovat ujeme ení ání ost osti ili ali íme áme ujte ejte")
}
