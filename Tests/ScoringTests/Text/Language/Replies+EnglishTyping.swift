extension Replies {
  static let englishChat = lines(
    """
    u r all set
    pls hold on
    thx 4 ur patience, 1 sec pls
    np, lmk if u need anything else
    brb checking ur acct
    ok
    OK done
    Got it, tx
    Yep
    hmm let me c
    FYI RMA 22817 ETA EOD
    asap pls, cust is waiting
    idk tbh, ill ask my mgr
    k thx bye
    gonna chk w/ the dev team rn
    ty for the info
    sry 4 the delay m8
    is dis wat u want
    dat is da one
    wot time do u finish
    hav u tried 2 restart it
    it aint workin 4 me neither
    ill be bak in a min
    lets c wat we can do
    one mo
    yes sir
    no no no
    so so sorry
    me too
    no problem at all
    on it
    in a bit
    I am on it
    Done. Done. Done.
    """)

  static let englishTypos = lines(
    """
    hte ordr wsa dlevered yseterday
    Teh refudn si on ti sway
    plese provid yuor oder numbr
    i wil chekc taht fro yuo
    we aer sory fro teh dealy
    Yuo cna os ti in teh app
    adn het item si otu of stokc
    Thnak yuo fro wating
    can yuo tel em wat hapend
    its ben sent too you alredy
    you wil recieve a mesage form us son
    on sale is de pan met lid of van
    De order is over de limit
    come on men, die old car van is sin
    hand over die documents in person
    we had den of hat man at her door
    Has the van door been fixed or not?
    pour more plus sale in on the car son
    The man in the red hat was at war over an old gift.
    I met a fast man under the bald hill
    so die Note was in an also kind hand
    all fine, want it over or under?
    Is het ok?
    """)

  static let englishNumbers = lines(
    """
    12 x 34.50 = 414.00
    Ref 220-119-83, due 01/02/2025, total € 49,90
    Order 55120: 3 items, 2 shipped, 1 pending
    Call 0800 555 0199 or +44 20 7946 0000.
    https://example.com/de/hilfe/wie-kann-ich-das-aendern
    See www.example.es/como-puedo-devolver-mi-pedido for details
    Email ayuda@tienda.example or hilfe@laden.example
    INV-2024-0091 / PO-7781 / RMA-002
    Error 0x80070057 in C:\\Users\\Admin\\das\\und\\der
    42
    😀🎉👍
    10:30 am works, 11:15 does not
    IMEI 35 209900 176148 1
    1. Open 2. Tap 3. Hold 5 sec 4. Release
    IP 192.168.0.1 mask 255.255.255.0
    Qty 1, size M, col. navy
    $5.00 off, code DANKE5
    <a href="/es/mi-cuenta">Account</a>
    SELECT id FROM orders WHERE de = 1
    #hola #gracias #amigos
    """)
}
