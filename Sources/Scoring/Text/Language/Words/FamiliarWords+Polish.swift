extension FamiliarWords {
  static let polish = FamiliarWords(
    joints: "i z w na do od u o ze we dla bez pod nad za po przy oraz",
    sentence: """
      a aby albo ale ani bardzo bo by był była było będzie będą być chce chcemy ci co coś czy czym
      dobrze dziś dzisiaj gdy gdyby gdzie go ich ile im inny ja jak jaki jako je jednak jego jej
      jest jestem jesteśmy jeszcze jeśli jeżeli już każdy kiedy kilka kto która które który lub ma
      mam mamy mi miał między mnie mogę może możemy można mój musi my nam nas nasz nasza nasze nic
      nich nie nim niż niestety nowy ok około on ona oni podczas ponieważ ponownie poza pracujemy
      proszę przed przez również są się sprawdzę swój ta tak także tam te tego tej temu ten teraz
      też to tu tych tylko tym wam was wczoraj więc wszystko wszystkie zaraz znowu został została
      że żeby jutro Pan Pani Pana Panu Państwa Państwo Państwu Twoje Twój Panią zamówić anulować
      anulowane zmienić zmieniono sprawdzić sprawdzam sprawdzamy potwierdzić wysłać wysłane wysłana
      wyślemy otrzymać otrzyma otrzymaliśmy dostanie czekać poczekać zadzwonić telefonicznie
      napisać odpowiedzieć odpowiedź pomóc pomoc znaleźć otworzyć kliknąć nacisnąć wpisać podać
      uruchomić zainstalować zaktualizować rano bezpłatnie rozumiem wiem widzę widać spróbować
      działa przekażę potrzebuję mogli mną tobą ciebie tobie sobie siebie nami wami mu nią niego
      niej nimi jemu moja moje moich mojego twoja waszym wasz wasza wasze waszej naszej naszego
      naszym naszych swoje swoją swojego swojej każda każde każdego każdej inna inne innego innych
      wszyscy wszystkich wszystkim nikt nikogo ktoś kogoś czegoś czemu kogo komu którego której
      którym których którą jaka jakie jakiego jakim taki taka takie takiego sam sama samo same oba
      obie kilku wielu wiele dużo mało trochę tamten tamta owszem bowiem lecz zatem wtedy gdyż choć
      chociaż mimo wobec według oprócz wokół obok koło poniżej powyżej wewnątrz spośród pomiędzy
      nawet dopóki dopiero odkąd zanim kiedyś nigdy zawsze często czasem czasami rzadko późno
      później wcześniej wcześnie niedługo wkrótce dawno właśnie obecnie aktualnie ostatnio
      następnie potem najpierw wreszcie nagle prawie zbyt całkiem dość dosyć raczej naprawdę chyba
      pewnie zapewne akurat dokładnie zwykle głównie szczególnie przynajmniej jedynie wyłącznie
      tutaj stąd skąd dokąd nigdzie wszędzie gdzieś góry dole lewo prawo razem osobno znów ciągle
      nadal wciąż codziennie dlatego dlaczego jakoś inaczej automatycznie faktycznie wtem no oto
      niech wieczorem nocą popołudniu jesteście byliśmy były byłoby byłaby byłby będę będziesz
      będziemy będziecie bądź mają macie miała mieliśmy mieć robić robi robimy zrobić zrobię
      zrobimy zrobił zrobione mogła mógł mogliśmy mogą możesz mogłaby mógłby muszę musisz musimy
      muszą musiał chcę chcesz chcą chciał chciała chciałby wolno należy trzeba warto iść idzie idą
      pójść przyjść przyjdzie przyszła przyszło przyszedł mówić mówi mówię powiedzieć powiedział
      powiem widzi widzimy widzieć widoczny wiedzieć wiecie wie znam zna znać daje daję dać dam
      damy dał brać bierze wziąć weźmie położyć znalazł znajdę znajduje zostać zostanie zostaną
      zostały zostawić myślę myśli myśleć sądzę wierzę potrzebuje potrzebujemy potrzeba lubi płacić
      zapłacić zapłacone używać używa korzysta korzystać pracować pracuje pytać pytam zapytać
      prosić prosimy poprosić trzymać pokazać pokazuje słyszę słyszeć czuję znaczy oznacza dotyczy
      wygląda trwa potrwa zaczyna zacząć kończyć zakończyć zakończone zamknąć zamknięte otwarte
      otwiera przynieść odebrać odbiera jechać kupić kupiony kupiła sprzedać kosztuje wybrać
      wybierz usunąć usunięte zapisać zapisane zapisany włączyć wyłączyć podłączyć odłączyć wyjąć
      wyjaśnić załatwić załatwione rozwiązać zaproponować proponujemy przyjąć nadzieję dziękować
      pozwala wydaje zależy zawiera pojawia podaj wskazać dodać dodane dodałam zadzwonię zadzwoni
      wyślę wysłałem wysłałam wysyłamy przesłać przesyłam prześlę przysłać pobrać pobrana pobrane
      nastąpi nastąpiła odpisać zgłosić zgłoszenie zgłosiliśmy zająć zajmę zajmie anulujemy
      przekazać czynne czyta czytać pisze pisać piszę napisał mówią rozmawiać spada spadł psuje
      zepsuł zepsuła nosić niesie pamięta pamiętać pamiętaj zapomniał zapomnieć dzieje stało traci
      stracił zgubił udaje udało udać uda dołączam dołączyć załączam poprawić poprawiłem poprawiłam
      poprawiono stoi stać stoją leży leżą siedzi wisi jedzie dociera dotarł dotarła dotarło doszło
      dochodzi obowiązuje wystarczy starczy
      """,
    common: """
      zwrot zwrotu przesyłka przesyłkę paczkę paczki dostawa dostawy wysyłka adres numer telefon
      telefonu hasło karta karty kartę płatność kwota kwoty kwotę cena ceny koszty rabat umowa
      umowy klient klienta klienci produkt produktu rozmiar kolor wymiana naprawa gwarancja sklep
      sklepie magazyn dostępny dostępna zamówienia zamówieniu ekran ekranie strona stronie
      aplikacja błąd błędu awaria pytanie dane danych zdjęcie dokument dział działu kolega
      koleżanka technik wizyta wizytę termin terminu data daty tydzień tygodniu miesiąc godzina
      godziny godzin minut minuty poniedziałek wtorek środa środę czwartek piątek sobota niedziela
      możliwe potrzebne ważne pierwszy ostatni następny lepiej szybko natychmiast poprawny zły
      dodatkowy dodatkowe pieniądze uszkodzony uszkodzona zgubiona brakuje opóźnienie cierpliwość
      przykro kłopot reklamacja reklamację powód rozwiązanie oczywiście naturalnie bezpośrednio
      konta koncie fakturę faktura sprawa sprawie sprawy link wiadomości jeden jedna jedno jednego
      dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć
      jedenaście dwanaście trzynaście czternaście piętnaście dwadzieścia trzydzieści czterdzieści
      pięćdziesiąt sto tysiąc pierwsza pierwsze druga drugi drugie trzeci trzecia pół połowa
      połowie połowy stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
      października listopada grudnia dobra dobre dobrego nowa nowe nowego nowej stary stara stare
      starej duży duża duże mały mała małe wysoki długi długa krótki cały cała całego pełny pusty
      własny wolny wolna otwarty zamknięty czerwony czerwona niebieski zielony czarny biały żółty
      lewy prawy prawej różne różny następna następnego poprzedni gotowy gotowe ważny ważna
      nieważny łatwy trudny drogi tani tańszy gorący zimny chory zdrowy późny wczesny bezpośredni
      możliwy możliwa podobny podobna odpowiedni odpowiednie miły świetnie super osoba osoby osób
      ludzie człowiek kobieta dziecko dzieci dom domu pokój pokoju ulica ulicy miasto mieście kraj
      świat woda światło życie część rzecz rzeczy miejsce miejsca czas czasu raz razy strony stron
      droga ręka słowo nazwa nazwisko imię koniec końcu przypadku grupa firma firmy noc dni
      tygodnie miesiąca miesięcy lata lat sposób przykład biuro biura drzwi klucz wtyczka kabel
      przycisk klawisz lampka bateria urządzenia sieć prąd licznik licznika rachunek rachunki rata
      raty rezerwacja rezerwacji podróż pociąg lot bagaż bilet ubezpieczenie szkoda szkodę kara
      karę opłata opłaty opłatę podatek kredyt wniosek formularz podpis upoważnienie abonament
      doradca konsultant godzinach ustawienia ustawieniach użytkownik informacji informacje dzień
      paczka konto zamówienie problem pieniędzy wiadomość roku dnia potwierdzenie
      """,
    courteous: "dobry cześć dziękuję dziękujemy pozdrawiam witam przepraszam dzięki miłego",
    endings: """
      ość ości owa owe owy owej ego emu ymi iemy amy uje anie enie ania enia łem łam cie rza rze sz
      szy cz czy ć ać ić eć yć ę ą ów ach ami ych ich ski ska cki cja cji cję ny na nej ną ka ki ku
      kę wać ała ali ało ano ony ona one ie
      """,
    verbEndings: """
      ujemy ujesz ujecie aliśmy iliśmy yliśmy łyśmy eliśmy ował owała owało owali iłem iłam ałem
      ałam łoby
      """)
}
