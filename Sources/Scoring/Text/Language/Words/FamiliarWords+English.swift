extension FamiliarWords {
  /// English has more words than the others: what speaks for it keeps replies in English from being
  /// taken for another language.
  static let english = FamiliarWords(
    sentence: """
      a about above after again all already also always am an and another any anything are aren't
      around as ask at back be because been before being below better both but by call can can't
      cannot cant check come could couldn't day did didn't didnt different do does doesn't doesnt
      doing don't done dont down each either else enough even every few find first for from further
      get getting give go going good got great had has hasn't have haven't having he he's hello
      help her here here's hi him his hold how i i'd i'll i'm i've if ill im in instead into is
      isn't it it's its ive just keep know last later least left less let let's like little long
      look made make many may me might more most much must my near need never new next nice no not
      nothing now of off okay old on once one only or other our out over own please pls put quite
      rather ready really right said same say see seen send sent shall she should show since so
      some something soon sorry speak still such sure take tell than thank thanks thx that that's
      thats the their them then there there's these they they're thing things think this those
      though three through till time to today together told tomorrow too took tried try turn two u
      under understand until up upon ur us use used using very via wait want was wasn't way we we'd
      we'll we're we've week well were what what's when where which while who whole why will wish
      with within without won't wont word work working would yes yesterday yet you you'd you'll
      you're you've your yours available billing book booked booking change click close closed
      confirm correct delivered delivery enter free full issue money open pay reach received reply
      return ship shipped sold welcome ours theirs hers itself himself herself themselves ourselves
      myself yourself yourselves everyone everybody everything someone somebody anyone anybody
      nobody none several whichever whatever whoever whom whose across against along alongside
      among beneath beside besides beyond concerning despite during except inside outside nearby
      onto opposite regarding throughout toward towards underneath unlike unless whereas whether
      although however therefore thus hence meanwhile otherwise moreover furthermore nevertheless
      ago almost alone altogether anyway anywhere apart apparently approximately automatically away
      currently daily directly easily elsewhere especially eventually ever everywhere exactly
      exceptionally extremely fairly fortunately forward frequently fully generally gladly
      gradually happily hardly hopefully immediately indeed initially kindly lately likely mainly
      maybe merely momentarily mostly nearly normally nowhere obviously occasionally often perhaps
      personally possibly precisely presently previously probably promptly properly quickly quietly
      rarely recently regularly safely seldom separately seriously shortly simply slightly slowly
      somehow sometimes somewhere specifically straight suddenly surely temporarily tonight truly
      twice unfortunately usually worldwide wrongly accept accepted add added adjust agree agreed
      allow allowed answer answered anticipate apologise apologies apologize appear appears apply
      applied appreciate appreciated approve approved arrange arranged arrived arrives asked asking
      assist assistance assure attach attached attempt authorise authorized avoid aware became
      become begin begun believe belong blocked borrow bought break bring broken brought build
      built buy called calling cancel cancelled canceled carry catch caught cause charged charging
      checked checking choose chosen clean clear clicked collect collected comes coming complain
      completed confirmed connect connected consider contain contains continue copied cost costs
      cover covered create created decide declined deduct deducted delete deleted deliver depends
      describe despatch dispatched disconnect discuss dropped earn emailed enjoy ensure entered
      escalate escalated exchange expect expected expire expired expires explain explained fail
      failed feel feels fill filled finish finished fit fix fixed follow followed following forgot
      forwarded found gave given goes gone grant guess handle handled hang happen happened happens
      hear heard hope hoping included includes including inform informed installed intend
      investigate involve jump kept knew known lack learn leave leaves lend lets listed listen
      lived locate located locked logged looked looking looks lower mailed makes making manage
      matter mean means meant meet mention mentioned miss missed missing moved necessary needed
      needs noted notice notified notify obtain occur occurred offered offers opened ordered owe
      paid pass passed paste paused pending pick picked placed posted prefer prepare prevent
      proceed processed processing promise protect provide provided pull purchase purchased push
      raise raised reached realise receive recommend recover redeem reduce refer refunded refuse
      registered regret reinstall reject release remain remains remember remind remove removed
      renew renewed repair repaired repeat replace replaced replied require required requires
      reserved resolve resolved respond restarted restore restored retry returned returning reveal
      reviewed runs running saved says schedule scheduled search seem seems select selected sell
      sends sending separate settle shared shipping shops showed shown shows shut sign signed sleep
      slow smile solve solved sounds spend spent spoke stand started stay stayed stolen stopped
      submit submitted subscribe suggest suggested suit supply suppose swap taken takes taking
      tapped taught tells tested thanked thinking thought throw tracked transferred travel treat
      trouble troubled trying turned typed unable understanding understood unlock unlocked unplug
      updated upset verify verified view visited voided waited waiting waive waived walk wanted
      wants warn wear went wonder wondering works worked worry worth write wrote written
      """,
    common: """
      four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen twenty thirty
      forty fifty sixty hundred thousand third fourth fifth quarter January February March April
      June July August September October November December Monday Tuesday Wednesday Thursday Friday
      Saturday Sunday access download drop edit install live mail move order pause plan plug pop
      print read reading record register reserve restart result review ring save scan share start
      stop switch talk test touch track transfer trust update upgrade upload visit able active
      actual additional advance affected annual anxious average awful bad basic beautiful big
      billable black blank blue bright brief broad brown busy careful cheap clever cold comfortable
      common concerned confused cool critical cross current damaged dark dead deep delighted
      difficult disappointed double dry dull early easy eligible empty entire equal evident
      excellent fair false familiar famous faulty favourite favorite final firm flat foreign former
      fresh friendly frustrated frustrating fun future general gentle genuine golden grateful gray
      green grey guilty handy happy hard healthy heavy helpful hidden high honest hot huge
      identical impossible incorrect individual initial instant internal invalid joint large late
      latest lazy legal light limited local lonely loose loud lovely lucky mad major medical medium
      middle minimum minor mobile monthly narrow nasty national natural neat negative nervous
      neutral noisy normal obvious odd official older original outstanding overdue partial patient
      perfect permanent personal physical plain pleasant polite poor popular positive previous
      primary private proper proud public quick quiet rare raw real reasonable recent regular
      relevant responsible rich rough round rude sad safe satisfied secondary secure serious sharp
      short sick silent silly similar simple single sleepy slight small smart smooth soft sore
      special specific spare stable standard strange strict strong stupid sudden suitable sweet
      tall temporary terrible thick thin thirsty tight tiny tired top total tough true typical ugly
      unique unknown unusual upper useful usual valid valuable various vast weak weekly white wide
      wild willing wise wonderful wooden worse worst wrong yearly yellow young ability accident
      activity advice adviser afternoon age air airport apartment apology area arm attention aunt
      author baggage balance ball bathroom battery beach bed bedroom beginning behaviour benefit
      bike bird birth birthday bit blood boat body bone bonus bottle bottom box boy bread breakfast
      bridge brother browser budget bug building bus business button cake cards care carrier
      cashback cat centre center chair chance changes charger charges chat cheese child children
      choice church city claims class clinic clothes cloud coat code coffee colleague color colour
      company complaint computer concern condition connection consent conversation copy corner
      country couple coupon courier course cousin cup currency cushion customers dad damage dates
      daughter days deadline deal death debt decision deduction degree delays department deposit
      desk detail diary dinner direction director discount dish distance doctor documents dollars
      doubt dress drink drive driver ear east edge effect egg engine engineer enquiry entry
      envelope error evening event evidence example exception excess experience extension eye face
      fact family farm fault feature feedback fees feet fence field file finger fish flight floor
      flower folder food foot forms friend friends front fruit funds furniture game garden gate
      gift girl glass goods grass ground group guarantee guest guide guy hair hall hands handset
      head health heart heat height helpline history holiday home honey horse hospital hotel hour
      hours house household husband ice idea identity image inbox inconvenience income increase
      information ingredient instructions insurance interest internet interview invoice island job
      joke journey juice keyboard keys kitchen knee knife knowledge label lady lake landlord
      language laptop law lawyer leaf leather length letter letters level library licence license
      lid life lift limit lines list loan location lock loss luck luggage lunch machine mailbox
      manager manufacturer map market meal meaning measure meat meeting member membership memory
      menu mess message messages mile milk mind mirror mistake model mom months mood moon morning
      mother mouse mouth movie mum music nail names nature neck neighbour network news newsletter
      night noise noon north nose note numbers nurse object office officer oil operator opinion
      option options outage outcome owner package packaging page pain paint pair paper parents park
      parking parts partner party passenger passport path payments peace pen people permission
      phone photos picture pictures pin plane plant plate player pocket point police policy pool
      position post postage postcode pound pounds power practice premium present price prices
      printer problems procedure product products profile program project proof property purpose
      quality quantity queries questions queue radio rail rain range rates reason receipt recipient
      reference refunds regards relation reminder rental replacement replies representative
      requests rest restaurant results returns revision reward rice ride rights risk river road
      roof rooms root route router row rubbish rule safety salary sales sand savings scale school
      screen screenshot season seat seats section security seller sense serial server session
      settings shape sheet shelf shipment shirt shoes shoulder shower sight signal sir sister skin
      sky snow soap software song soup source south space speaker speed spelling spot spring staff
      stage stairs stamp statement station status steps stock storage story storm street string
      student stuff style subject subscription success sugar suitcase summer sun supervisor
      supplier surface surname surprise survey table tap task tax tea teacher team technician teeth
      temperature tenant term terms text theft throat thumb ticket tickets times tip title toilet
      tone tool tooth tour town trade transaction trial trip truck truth tube tyre uncle unit units
      usage user username vacation value vehicle vendor version video village voice voucher wage
      wall warehouse warranty watch weather wedding weekend weeks weight west wheel wife wind
      window wine wing winter wire woman women wood words workshop world wrist yard year years zip
      zone account agent app email hint login minute online password photo service shop support
      system website wifi address amount appointment bill card case charge claim customer delay
      details device item items line log month name number offer parcel payment press process query
      refund report request reset room
      """,
    alike: """
      ad adam adresse ag ai ale algo ali alt ante arrive article assurance ate au aura avoir avril
      ay azul bag bagages banco bank bar bare barn bas basta bel bella bello belt ben bent best bey
      bianca bianco bin bir biz blanco blau blot bo bon bons booker born bort bra breve bu buena
      bueno bureau byte cable cabo calle camera camino car cargo carte cas casa caso cent certain
      changer cher chez chose circa claro client co com commence comment compare complete con
      conseiller conto contra contract cor costa cote courant court coz credit credito da dal dam
      dan dane danno dare dat data datum deel defa del demander demi den denn depend des di dia
      dice die dies dig ding dire direct dit dix dock doe dog dom donna door dort dos dove drei
      druk due dun eben echt ed ek el ela elf en encore end ensemble envoi er era est este et ev
      exact exemple extra facile facture fait fall falls far fare fast fatura favor figure fim fin
      finder fine fire fixar fly folk font fore form forma fri fur gab gang gar garder geel geld
      gente giris glad goed grace gran grand grande groot gross gun gut ha haar half halt ham han
      hand hans hat hay heel hem hen hep het hit hoe hog holder hombre hoog hora horde hors huis
      hun ida iki il ile ilk important ind ins installer invite io jo joins jour julio junio kaart
      kan kare kim kind kirk klein kom kort lag lamba lamp land lang las laser lat lea lee leer
      lees leg leo lever ley libre lieu link links lit lite lo logo loin loja los lose lost lot lov
      luz ma macht mag mai mailer main maj mala male malo man manga mano marco mars mart marzo mas
      mate mau mayo med media mejor meld meme men mens mere met meta meter mi mia midi mil mille
      min mine minutes mis mise mod modulo moi moment mon mora mot mu multa na naam nada ne ned
      negro nero net noir noite nom nombre nome non nos nova novo nu num nun ny o ok ole om op ord
      ore os otto oud pa pais pak pan par para part pas passe past patience pek per perdu perso
      person persona petite piece pil place plaza plek plus pod pol por porta porter possible
      poster posto pour precedent precise primo pris prise prix pro problem propose prove pulse
      pure quanta question rata rate raz red region reservation responder rod rojo rood rosso rot
      rouge rua rue rum sa sabah sag saga sage sale salt sam sans sara sat sea sec second seguro
      sen sender senha ser sera serve ses set sex si side siege sig signature sim sin sine sit site
      sitter six size skal slut snel sob sol solo solution son sort spina sta staat stad star
      starter state stelle sto stod stoel stor store storing straat su sua sue suite super sur syv
      ta tag tai tale taler tam tan tar tard taste tasto te ted tel telephone tempo temps ten tens
      tijd til timer ting tire todo tog tom ton toque tot tout train trein trek tren treno tu tur
      tut ty uc um un uno urgent usa uur vale van var vase ve venue ver verde vet vid vida vie
      ville vind vino visa vista vit volo voyage voyant vrouw vuelo war ware warm wat water weg wel
      wen werk wet wie wil wit wo woord ya yo za ze zo zwart
      """,
    endings: """
      ful ness ight ought ould ough tion tions able ible ward wards ship less ically ened ered ised
      ized ify ays eys ack ock ick uck eck en er ers or ors est ate ates ated ating ion ions ity
      ies al ous ive ment ments ance ence ages age ure ard ee oo ew aw y th sh ck ch ic ics ist ism
      ise ize ip it et at ess uss our ile ine ite ide ake ame are ore ire end ent ant os as a o ler
      lar der dar
      """,
    verbEndings: "ing ings ed ly")
}
