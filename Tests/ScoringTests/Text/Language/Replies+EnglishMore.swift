extension Replies {
  static let englishGreetings = lines(
    """
    Tack så mycket Åsa, done.
    Muchas gracias José, closing the chat.
    Merci beaucoup Amélie! All sorted.
    Mange tak Søren, ticket closed.
    Vielen Dank Jürgen! Marked as solved.
    Muito obrigado João, all good.
    Hartelijk dank Joost, archived.
    Çok teşekkürler Çağla hanım, resolved.
    Buona giornata Chiara!
    Mille grazie e buona giornata, Chiara.
    ¡Buenos días, Señor Íñiguez! Account unlocked.
    Bis bald und schönen Tag noch, Jürgen
    De nada, José. Anything else?
    Pas de problème, Amélie, fixed.
    Kein Problem, Jürgen! Fixed it.
    No problemo, amigo.
    Hasta mañana, José! Talk soon.
    Das ist gut, as my German neighbour says.
    Mi casa es su casa, come visit us.
    Voilà, c'est tout! Parcel rebooked.
    Et voilà, done
    Ja, das Auto is covered by your policy.
    Sí, claro. The fee was waived.
    Oui oui, the upgrade went through.
    Passengers de la Cruz, dos Santos, van Dijk and von Stein boarded.
    Cast: el niño, la niña, los padres
    Rooms: La Mer, Le Jardin, Les Dunes, La Plage
    Wines: vin de pays, cava, prosecco, rioja
    Dishes: coq au vin, crème caramel, pot au feu
    Dishes: pollo alla cacciatora, saltimbocca alla romana, risotto al nero di seppia
    Toppings: prosciutto, rucola, mozzarella di bufala
    Try the jamón ibérico con pan, it sells out fast.
    smorrebrod, rugbrod and leverpostej platter
    Courses: Español para todos, Deutsch im Beruf, Le français facile
    Songs queued: Der kleine Wal, Die rote Tür
    Sent to calle mayor 3, puerta b
    sent to 14 rue des fleurs, lyon
    c/o Familie Schneider, Am alten Markt 3, Köln
    via dei mille 4, roma, italia
    av. de la constitucion 22, col. centro, cdmx
    Ordered: 2 x pain au chocolat, 1 x tarte aux pommes
    Sender: Die Post. Receiver: Das Büro.
    FC Union v Racing del Sur tickets are gone.
    Your seats: tribune sud, rang 4
    Museum: Musée de la Mer et du Vent
    Error: la conexión ha fallado. I see this one a lot.
    It says mot de passe incorrect on my end too
    Their auto reply reads: wir sind bald wieder da. So nobody is in.
    The subject line was 'Ihre Rechnung ist da', right?
    The label reads MADE IN ITALIA PER LA CASA
    Username: el_rey_del_mar, password unchanged
    User maria.de.la.rosa was locked.
    Lorem ipsum dolor sit amet, consectetur adipiscing elit
    dont no wat 2 do m8
    wen u get da link pls tap it
    omg lol haha yay
    u dey alrite?
    gr8 c u l8r
    nah its da wrong 1 soz
    ye i no rite
    ere u go hun x
    ta very much
    ave a gud un
    wot u on about m8
    cant b done im afraid
    wer r u based
    tis a pity
    ok so per item or per kg
    Ill ask em
    sir is not in
    Hat on, van full, men at door
    in die casting moulds
    also an old war den
    Add it as a note on top
    No, as is.
    No one is on at ten.
    Time slot at ten on mon or at two on tue?
    Item is on me
    Man in van at door at six
    So no fee at all?
    Data plan: 10 GB, roaming incl., no cap
    XL, L, M, S, XS
    N/A
    tbc / tba / n.a.
    S/N 22A-910-ZZ OK
    e.g. red, i.e. not blue
    pp. 3-4, vol. II, ed. III
    a b c d e f g
    la la la la la
    de de de de
    hmmmm mmm mm
    asdf qwer zxcv
    test test test
    ha ha ha ha, good one
    Ms Elif Öz, Mr Can Ak, Mr Deniz On
    Ida Ek, Per Ås, Bo Ny, Siv Dag
    Jan Kos, Ola Sad, Ewa Maj
    Jo van den Ende, Piet de Boer, An ter Horst
    Ana Sousa e Silva, Rui de Sá e Melo
    """)

  static let englishTitles = lines(
    """
    Salut Amélie, ticket merged, closing this one.
    Hola Señor Peña, resolved. Adiós!
    Gracias! Fixed now.
    Servus Jürgen, swapped it, tschüss
    Hej hej Åsa, patched.
    Moin Jörn, router rebooted.
    Buongiorno signora Rossetti, confirmed for Friday.
    Ola Inês, boa tarde! Shipped.
    Iyi günler Ayşe, sorted.
    Dzień dobry Pani Zofia, invoice resent.
    Goedemiddag mevrouw de Wit, parcel found.
    Monsieur Lefèvre-Duval: vegetarian, aisle seat
    Frau Dr. von der Heide-Schütz, room 12
    Sra. Núñez de la Peña, gate B4
    Familie van der Meer-de Vries, 4 adults
    Owner: João Paulo da Conceição e Silva
    Los Olivos branch: shut. El Prado branch: open.
    Stop at Rue du Four, then Rue des Deux Ponts
    Via San Marco, Via dei Fiori, Piazza del Duomo
    Straße am Wald 5, 2. Stock links
    ul. Nowa 12 m. 3, Warszawa
    Bahçelievler Mah. Çiçek Sok. 12/4
    Ordered tagliatelle al ragù, vitello tonnato, panna cotta
    One croque monsieur, one salade niçoise, two cafés au lait
    Schnitzel, spätzle and sauerkraut combo, no kraut
    Köttbullar with lingonberry, smörgås, fika box
    Pierogi ruskie x 12, barszcz x 2
    Iskender, ayran, künefe
    La Roche body milk: sold out
    Le Chat Noir poster, A2
    Die Maschine 2000 espresso maker, refurb
    Sueño Azul mattress, king
    Bella Notte lamp, oak
    Fika mug, blue
    Plan names: Básico, Estándar, Premium
    Menu path: Ajustes > Cuenta > Seguridad
    Menu path: Einstellungen > Konto > Sicherheit
    Button text is Weiter, not Zurück.
    It shows Fehler, then Neustart.
    Pop up says Erreur inconnue. Odd.
    Subject: Re: Su pedido
    Subj.: AW: Ihre Anfrage
    Fwd: Votre commande no 5512
    He wrote "no me funciona el cargador y quiero que me devuelvan el dinero" so swap it
    Customer said, quote, "ça ne marche plus depuis hier soir", unquote.
    Their note: «Bitte beim Nachbarn abgeben». Will do.
    Can you type that in English? Merci!
    Lo siento, English only here!
    Desolé, I speak English only
    Ich bin Ben. Kidding, I only know that one line.
    Nein nein nein, that is a bug!
    Si si, it is done
    Oui, done. Non, no fee.
    C'est bon! Done.
    Ok gracias de nada bye
    Viva la fiesta! Party room booked.
    Mi amigo, your bike is ready.
    Mon dieu, 3 h wait, sorry!
    Das war es! Ticket shut.
    Alles gut? Ping me.
    Tutto bene? Ping me.
    Todo bien? Ping me.
    Wunderbar! Glad it worked.
    Ciao ciao!
    Prost!
    Voila
    yo man wat up, ur code is in da mail
    soz m8 cnt do dat, its agenst da rulez
    im gona chek n get bak 2 u
    jst a sec im on da fone wiv dem
    wil do it l8r 2day or 2moz
    u shud of got it bi now innit
    r u shure its pluged in
    tha lite is red rite
    pls snd me da pic of da brokn bit
    yep al dun
    der is no fee 4 dat
    dey sed no
    i tink so
    dis one or dat one
    we r on it m8, min wait 2 h
    Its en route, eta noon
    Its in de van
    Is de box on de mat or on de bed
    Pin is set, bin is in, van is on
    Ale is off, no ale on tap
    On time? No. In a min.
    Hot tip: mute all
    Do re mi fa sol la
    To do: A, B, C
    As per SLA, P1
    No go on Mon
    Pro plan, per seat, per mo
    Max 3 per pax
    Sin bin, dog den, fox den
    Men in red hats met in a war den
    I am at home, come over at ten
    So do I
    Am on an old modem
    Hi Dan, hi Val, hi Ola
    Hi Ana, hi Jo, hi Sam
    Hi Can, hi Naz, hi Su
    Jan, Piet, Kees en Truus
    Kim, Per, Bo and Ulla
    Marta, Ola, Ewa i Jan
    Hotel Sol y Mar, Hostal El Faro, Casa Rosa
    Casa Mia, Villa Nova, Bon Ami
    Radio El Sol 98.5 FM
    Team Die Adler, Team Los Toros
    Les Bleus v La Roja
    Band: Die Toten Fische
    Film: Vier Tage im Mai
    Book: El jardín de mi abuela
    Opera: La donna del mare
    Course: Deutsch als Fremdsprache B1
    Font: Große Schrift Sans
    Password hint: mein erster Hund
    """)

  /// Written among the English ones, but with no English word in them: here the recogniser speaks up.
  static let foreignAmongEnglish = lines(
    """
    Bonne journée à vous et à bientôt, Amélie!
    Hasta la vista, baby
    Je ne sais quoi, mon ami.
    Plaza de la Luz 3, piso 2, puerta izquierda
    2 empanadas de carne, 1 flan, 1 agua con gas
    """)
}
