extension Replies {
  static let italian = lines(
    """
    Grazie per la pazienza, controllo subito.
    Potrebbe darmi il suo numero d'ordine, per favore?
    Il rimborso è stato effettuato ieri.
    Purtroppo questo articolo non è più disponibile.
    Mi dispiace molto per il disagio.
    Buongiorno signora Bellomonte, il suo pacco è in viaggio da stamattina.
    Nessun problema, lo cambiamo subito.
    Riavvii il router e attenda circa due minuti.
    Ha già cliccato sul link nella mail?
    La metto in contatto con un collega del reparto tecnico.
    Ci faremo sentire al più tardi domani.
    Posso aiutarla con qualcos'altro?
    mi puo mandare una foto del prodotto rovinato
    mi spiace ma il termine e gia scaduto, non posso fare niente
    Un attimo, per cortesia, sto guardando la sua pratica.
    Il suo contratto finisce il 31/12 e dopo non le verrà addebitato nulla.
    Il nostro laboratorio ha controllato l'apparecchio senza trovare guasti.
    Appena riceviamo il reso le mandiamo una conferma.
    Il buono vale solo per acquisti da cinquanta euro in su.
    Capisco benissimo che lei sia arrabbiato.
    Quale messaggio di errore compare sullo schermo?
    Trovi la fattura nella sezione Il mio conto.
    Per motivi di sicurezza mi serve prima la sua data di nascita.
    È un difetto noto e ci stiamo già lavorando.
    Che bello che adesso funzioni di nuovo!
    Quando possiamo richiamarla?
    No, non ci sono costi aggiuntivi.
    Sì, esatto, prema Avanti e poi confermi.
    Fatto, il nuovo indirizzo è salvato.
    Le auguro una buona giornata!
    Per questo dovrebbe rivolgersi al produttore.
    Forse la carta è stata bloccata dalla banca?
    volentieri, inoltro la richiesta
    Dopo aver esaminato il suo caso possiamo offrirle uno sconto del dieci per cento. Se è \
    d'accordo, risponda a questo messaggio e oggi stesso faccio l'accredito.
    Abbiamo ricevuto il suo reclamo e stiamo verificando se il pacco si è danneggiato \
    durante il trasporto.
    Scusi per l'attesa, oggi abbiamo molte richieste.
    La spedizione è in ufficio e si può ritirare dalle 14.
    Preferisce spostare l'appuntamento a giovedì o annullarlo?
    ok fatto, tra qualche minuto lo vede nel conto
    Cordiali saluti da tutto il gruppo del servizio clienti
    La camera con vista mare sarebbe libera dal tre al sette.
    Quante persone viaggiano con lei?
    La sua tariffa si rinnova da sola se non disdice.
    A noi risulta ancora la vecchia via.
    Abbiamo denunciato il sinistro alla nostra assicurazione.
    Lettura annotata, grazie mille!
    La spia rossa lampeggia o resta accesa?
    Il volo è rinviato a stasera per nebbia.
    Hai già provato a chiudere e riaprire l'app?
    I nostri uffici sono aperti dalle nove alle diciassette nei feriali.
    uffa che seccatura, ci penso io
    Per questa volta togliamo la mora.
    Possiamo spedirle un modello simile al suo posto?
    Senza delega non sono autorizzato a darle informazioni.
    Perfetto, allora è tutto a posto.
    Attenzione, stacchi prima la spina.
    La seconda rata verrà addebitata a metà marzo.
    Vedo due bollette insolute nella sua scheda.
    Gli animali sono ammessi con un supplemento.
    Tocchi la rotellina in alto a destra.
    Il tuo abbonamento resta in pausa finché non lo riattivi.
    Il tecnico suonerà poco prima di arrivare.
    Una proroga di quindici giorni sarebbe fattibile.
    Che sistema operativo usa?
    Queste compresse si vendono soltanto con ricetta.
    Può sospendere l'iscrizione in palestra ogni mese.
    Sabato non c'è più un tavolo per sei, ci spiace.
    La bici è alla stazione dietro la fermata.
    Si ricordi di portare la tessera sanitaria alla visita.
    Le viti dello scaffale sono nel sacchetto piccolo.
    Ti sono arrivate le monete nel gioco?
    Nel parcheggio vale la tariffa notturna da mezzanotte.
    Domani mattina toglieranno l'acqua nella sua via.
    I libri presi in prestito sono in ritardo di una settimana.
    Il cane può stare in terrazza senza problemi.
    ti mando subito un altro codice
    ho appena guardato ed e arrivato tutto
    Incrociamo le dita che funzioni!
    Per entrare basta il codice a barre sul telefonino.
    Riprovi più tardi, il server è in manutenzione.
    Se il seme non germoglia glielo cambiamo gratis.
    Il passeggino viene consegnato alla porta di casa.
    Per lo sciopero la consegna richiederà qualche giorno in più.
    Il concerto è sospeso, ma i biglietti restano validi.
    Le clausole sono scritte sul retro.
    Devo chiedere alla mia responsabile.
    È proprio così che funziona.
    Ha guardato nella posta indesiderata?
    Chiediamo scusa, l'errore è nostro.
    Le allego un buono per farci perdonare.
    Grazie della segnalazione, ho appena corretto la scheda.
    L'annullamento ha un costo a partire dal decimo giorno.
    Carichi il documento in PDF, così possiamo proseguire.
    Ci può chiamare a qualsiasi ora a questo numero.
    Ci rincresce che sia andato tutto storto.
    Passerà un tecnico fra le otto e mezzogiorno.
    Mi risulta che il pagamento è stato rifiutato.
    Guardi nel manuale a pagina quattro.
    Preferisci un cambio o la restituzione dei soldi?
    Come si chiama la banca che ha emesso la carta?
    Senza scontrino sarà complicato.
    Posso sapere di che cosa si tratta?
    La batteria di solito dura un giorno intero.
    Ho girato tutto ai colleghi, domani la contattiamo.
    certo, lo faccio subito
    non riesco ad entrare, ha per caso un altro account
    Per questo modello consigliamo una taglia in meno.
    L'offerta vale fino a domenica, una per famiglia.
    Prendiamo sul serio la sua lamentela.
    Il codice dell'altra volta non funziona più.
    La sua iscrizione al corso ci è arrivata.
    Il gestore conferma che ne restano due in negozio.
    Oggi ci vuole un po' più del solito.
    Potrebbe fotografare il retro della carta?
    Il pacco si ritira mostrando un documento.
    Il mio collega aveva un'informazione sbagliata.
    Per prima cosa cambi le pile, per favore.
    All'accensione l'apparecchio deve suonare due volte.
    Il prezzo comprende le tasse.
    Cerco di passarle qualcuno il prima possibile.
    le andrebbe bene anche di pomeriggio
    qui vedo due spedizioni
    La chat chiude tra poco, ci scriva una mail.
    Chi aveva firmato allora il modulo?
    Non è richiesta nessuna cauzione.
    """)
}
