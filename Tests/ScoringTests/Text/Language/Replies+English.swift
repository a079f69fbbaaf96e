extension Replies {
  /// Replies in English that hold something foreign, broken or bare.
  static let english =
    englishNames + englishPlaces + englishProducts + englishChat + englishTypos + englishNumbers
    + englishPlain + englishGreetings + englishTitles

  static let englishNames = lines(
    """
    Bonjour Amélie, your refund has been processed.
    Hola María José, thanks for reaching out to us today.
    Guten Tag Herr Müller, how can I help you?
    Ciao Giovanni, your parcel is on its way.
    Olá João, I have reset your password.
    Hej Søren, we have updated your address.
    Merhaba Gülşen, your booking is confirmed.
    Dzień dobry Łukasz, I can see your order.
    Dag Annelies van der Berg, the item is back in stock.
    Bonjour Monsieur et Madame de la Tour, the room is ready.
    Hola, buenos días Íñigo! How are you?
    Merci Amélie! Refund sent.
    Gracias Señora Peña de los Ríos, all done.
    Danke Jürgen, bis bald! Your ticket is closed.
    Grazie mille Chiara, I'll call you tomorrow.
    Obrigado Gonçalo, got it.
    Tack så mycket Åsa, I'll pass it on.
    Tak Bjørn, that worked.
    Teşekkürler Çağla, we got the photos.
    Dziękuję Wojciech, all set now.
    Namaste Priya, your plan was upgraded.
    Shalom Avi, the invoice is attached.
    Ms de los Ángeles, Mr van den Heuvel is on leave.
    I spoke to Herr von und zu Adlerstein about it.
    Delivered to Mrs da Silva dos Santos at the door.
    Signed for by M. Le Goff de la Rivière.
    It was left with Jean-Marie du Plessis next door.
    Agent: José. Supervisor: Begoña. Team: Málaga.
    Passengers: Ana da Costa, Rui dos Reis, Inês de Sá.
    Łukasz Wójcik, Małgorzata Dąbrowska, Grzegorz Żak
    Dear Ms Ólafsdóttir, sorry about the mix up.
    Hi Zoë, Renée and Noël are both booked in.
    Dear Frau Doktor Groß, the lab results were mailed.
    hi jose, ur refund is on da way
    hey amelie its done now
    Auf Wiedersehen and thanks for the chat!
    Adiós amigo, have a great one!
    Au revoir, and enjoy your trip to Nice.
    Cheers Siobhán, slán!
    Hallo Anke, hoe gaat het? Your claim is approved.
    Salut Benoît, ça va? I checked your account and it is fine.
    Hola Paco, ¿qué tal? I have good news about your claim.
    Ciao bella, come stai? Your dress ships on Monday.
    Mit freundlichen Grüßen, Anna from support
    """)

  static let englishPlaces = lines(
    """
    Your parcel was delivered to 12 Rue de la Paix, Paris.
    Ship to: Calle de la Virgen de los Peligros 4, Madrid
    Address: Rua das Flores 12, 4050 Porto, Portugal
    Address on file: Straße der Republik 17, 10115 Berlin
    Delivery to Via della Conciliazione 3 failed twice.
    The depot in São José dos Campos is closed today.
    Los Angeles, Las Vegas, El Paso and San Antonio are served.
    Flight from Rio de Janeiro to Santiago de Compostela is late.
    Pickup: Kraków Główny, platform two, at noon.
    Your hotel in Den Haag is on the Lange Voorhout.
    Train to København and Malmö leaves at 9:40.
    İstanbul to İzmir, two seats, window and aisle.
    Warehouse: Le Havre. Carrier: truck. ETA: Tuesday.
    The shop at Plaza del Sol opens at ten.
    Try our branch at Piazza di Spagna instead.
    Ulica Długa 5 is the right street, correct?
    The Avenue des Champs store is out of stock.
    Château du Lac, 3 nights, breakfast included
    Your table at La Taverna degli Angeli is booked for 8.
    We deliver to Aix-en-Provence, Saint-Jean-de-Luz and Villeneuve-sur-Lot.
    """)
}
