extension FamiliarWords {
  static let italian = FamiliarWords(
    joints: """
      il lo la i gli le l' un una uno un' di d' del dell' della dei degli delle da dal dall' dalla
      in nel nell' nella negli nei con su sul sull' sulla sui per e ed a ad al all' alla ai alle
      tra fra senza
      """,
    sentence: """
      abbiamo altro altri anche ancora appena avere bene c' c'è che chi ci ciò come così cosa cui
      dalle deve devo dopo dove due durante è era essere fa fare fatto già ha hai hanno ho ieri io
      lei li loro ma mai meno mi mio molto ne nessun nessuna niente noi non nostra nostro nulla
      nuova nuovo o ogni oggi oppure ora perché però più poi possiamo posso potrebbe presto prima
      può puoi purtroppo qualche quale quali quando quanto quella quello questa questi questo qui
      quindi sarà se sei si sì sia siamo solo sono sta stato stata stiamo sto sua subito suo suoi
      ti tutti tutto vi voi vuole quest' domani comprare annullare annullato cambiare cambiato
      controllare controllo controllato verificare verifico confermare confermato inviare inviato
      mandare spedire spedito ricevere ricevuto riceverà aspettare attendere attenda chiamare
      chiamata scrivere rispondere aiutare aiutarla trovare aprire cliccare premere premi inserire
      riavviare installare aggiornare data capisco so vedo vedere guardare provare dare prendere
      mettere venire andare funziona occupo inoltro dispiace spiace serve servono me te sé essi
      esse nostri nostre vostro vostra vostri mie miei tuo tua tuoi tue sue quei quegli quelle
      quelli queste codesto ognuno ciascuno qualcuno qualcosa nessuno alcuni alcune alcuna altra
      altre parecchi entrambi tale tali quanti quante quanta chiunque qualsiasi stesso stessa
      stessi tutta tutte secondo mediante tranne eccetto presso contro verso dentro fuori sopra
      sotto davanti dietro vicino lontano intorno attorno lungo circa entro affinché benché sebbene
      mentre anzi infatti dunque perciò tuttavia comunque altrimenti inoltre neanche nemmeno
      neppure pure appunto ecco finché poiché siccome oltre invece magari quasi abbastanza troppo
      troppa molta molti molte poco poca pochi tanto tanta tanti talmente assai davvero proprio
      sempre spesso talvolta raramente tardi adesso attualmente ormai stasera stamattina stanotte
      dopodomani lì là laggiù lassù giù destra sinistra altrove ovunque insieme almeno
      semplicemente solamente esattamente automaticamente normalmente generalmente probabilmente
      sicuramente veramente effettivamente eventualmente gentilmente volentieri siete fui saremo
      saranno sarebbe sarebbero siano essendo stati state stanno stava stia starà avete aveva
      avevano avrà avrebbe avremo abbia abbiano avuto avendo faccio fai facciamo fate fanno faceva
      farà faremo faccia facendo possono potete poteva potrà potremo potrebbero possa potuto devi
      dobbiamo dovete devono doveva dovrà dovrebbe dovremmo debba dovuto voglio vuoi vogliamo
      volete vogliono vorrei vorrebbe voleva vado vai va andiamo vanno andava andrà vada andato
      andata vengo vieni viene veniamo vengono verrà venga venuto dico dici dice dire dicono detto
      dica vedi vede vediamo vedono veda visto vista sai sa sappiamo sapete sapere sappia saputo
      conosco conoscere do dai dà diamo danno diede dato darà dia prendo prende prenda preso metto
      mette metta messo trovo trova trovate trovato troverà resta restare rimane rimasto lascio
      lascia lasciare lasciato penso pensa pensare credo crede credere piace piacerebbe pago paga
      pagare pagato usa usare usato uso utilizzare lavorare lavora chiedo chiede chiedere chiesto
      tengo tiene tenere mostra mostrare sento sente sentire significa passo passa passare passato
      arriva arrivare arrivato arriverà parte partire partito esce uscire comincia cominciare
      inizia iniziare finisce finire finito chiude chiudere chiuso chiusa apre apra aperto aperti
      aperta cerco cerca cercare compra comprato vende vendere venduto costa scegliere scelga
      scelto cancellare cancellato salvare salvato girare tirare staccare collegare collegato
      spiegare spiego sistemare sistemato risolvere risolto offrire accettare accettato ammessi
      spero ringrazio ringraziamo permette permesso sembra basta dipende contiene risulta risultano
      compare apparire indicare indichi aggiungere aggiunto avvisare avviso richiamare richiamo
      mando manda invio invia inviamo spedisco addebitato addebitata addebitare clicchi prema
      tocchi riceve ricevete riceverete accendere acceso accesa spegnere spento spenta leggo legge
      leggere letto scrivo scrive scriva scritto parlo parla parlare cade cadere caduto rompe
      rompere porto porta portare portato ricordo ricordi ricorda ricordare dimenticare dimentichi
      succede succedere successo perdo perde perdere riesco riesce riescono riuscire riuscito entra
      entrare entrato allego allega allegare allegato correggo correggere corretto segnalo segnala
      segnalato auguro augura auguriamo diventa torno torna tornare
      """,
    common: """
      rimborso spedizione consegna pagamento indirizzo telefono carta banca importo prezzo spese
      costi sconto contratto cliente prodotto articolo misura taglia colore reso cambio riparazione
      garanzia negozio magazzino disponibile schermo pagina applicazione errore guasto domanda
      risposta dati foto documento reparto collega tecnico appuntamento settimana mese anno ore
      minuti mattina pomeriggio sera lunedì martedì mercoledì giovedì venerdì sabato domenica
      possibile necessario importante primo ultimo ultima prossimo prossima migliore veloce
      immediatamente sbagliato gratis gratuito aggiuntivo soldi rotto danneggiato perso manca
      ritardo pazienza disagio scusi scusa reclamo motivo ragione soluzione forse certo certamente
      soltanto direttamente servizio assistenza richiesta posta attimo volta volte cortesemente
      aiuto nuovamente bisogno codice fattura tre quattro cinque sette otto nove dieci undici
      dodici tredici quattordici quindici venti trenta quaranta cinquanta sessanta cento seconda
      terzo terza mezzo mezza metà gennaio febbraio marzo aprile maggio giugno luglio agosto
      settembre ottobre novembre dicembre buoni buone buon bello bella bel cattivo nuovi nuove
      vecchio vecchia vecchi grande grandi piccolo piccola piccoli alto alta lunga corto corta
      breve pieno piena vuoto vuota libero libera rosso rossa verde nero nera bianco bianca giallo
      sinistro unico unica diverso diversa diversi differente successivo seguente precedente esatto
      esatta pronto pronta valido valida intero intera facile difficile caro cara caldo freddo
      malato contento contenta sicuro sicura certa completo completa urgente perfetto perfetta
      persona persone gente uomo donna bambino bambini casa camera via strada città paese mondo
      acqua luce vita lato posto luogo tempo modo mano parola nome fine caso gruppo azienda società
      notte giorni giorno settimane mesi anni regione maniera esempio ufficio uffici chiave spina
      cavo pulsante tasto lampada spia batteria dispositivo rete corrente contatore bolletta
      bollette rata rate prenotazione viaggio treno volo bagaglio bagagli biglietto assicurazione
      danni multa mora tassa imposta credito prestito modulo firma delega abbonamento tariffa
      scheda operatore operatrice orari orario impostazioni utente giornata conto ordine pacco
      problema numero fino acquisto conferma
      """,
    courteous: """
      ciao grazie mille buongiorno buonasera arrivederci prego signora signor signore saluti
      cordiali gentile salve buona favore cortesia
      """,
    endings: """
      o a i zione zioni iate endo ando mente amento imento ezza abile ibile ità ata ato ati ate uto
      uta uti ito ita are ere ire etto etta ello ella elli ino ina oso osa ivo iva ggio aio ario
      ura anza enza erò erà ono ano
      """,
    verbEndings: "iamo eremo iremo ebbe avate erete irete erebbe irebbe eranno iranno")
}
