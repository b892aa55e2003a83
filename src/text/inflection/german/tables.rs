//! Tables of German: what no rule tells.

pub(super) const VOWELS: &str = "aeiouäöüyé";

/// Words that are not inflected.
pub(super) const UNINFLECTED: &str = "der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie wo wer was warum ich du \
    er sie es wir ihr ihn ihm ihnen mich dich sich uns euch mein dein unser euer kein nicht ja nein in im an am \
    auf aus bei mit nach von vom zu zum zur vor für um über unter durch ohne gegen bis seit auch nur noch schon sehr \
    hier da dort so dann denn doch man ist sind war waren hat dass ob weil immer nie jetzt heute morgen gestern mehr \
    alle alles jeder diese dieser dieses etwas nichts";

/// Words and what they must not give, since it is another common word.
pub(super) const CONFUSED: &str = "haus hausen
hass hassen
bar bare
bank banken
mann manne
not note noten
rat rate raten
reis reise reisen
wand wanden
tor toren";

/// Verbs that are irregular: infinitive, second and third person, past, participle, and the
/// subjunctive of the past. `*` stands before verbs that have the past of weak ones.
pub(super) const STRONG: &str = "backen bäckst,bäckt backte,buk gebacken
befehlen befiehlst,befiehlt befahl befohlen
beginnen - begann begonnen
beißen - biss gebissen
bergen birgst,birgt barg geborgen
biegen - bog gebogen
bieten - bot geboten
binden - band gebunden
bitten - bat gebeten
blasen bläst,bläst blies geblasen
bleiben - blieb geblieben
braten brätst,brät briet gebraten
brechen brichst,bricht brach gebrochen
brennen - brannte gebrannt
bringen - brachte gebracht
denken - dachte gedacht
dringen - drang gedrungen
dürfen darfst,darf durfte gedurft
empfehlen empfiehlst,empfiehlt empfahl empfohlen
essen isst,isst aß gegessen
fahren fährst,fährt fuhr gefahren
fallen fällst,fällt fiel gefallen
fangen fängst,fängt fing gefangen
fechten fichtst,ficht focht gefochten
finden - fand gefunden
flechten flichtst,flicht flocht geflochten
fliegen - flog geflogen
fliehen - floh geflohen
fließen - floss geflossen
fressen frisst,frisst fraß gefressen
frieren - fror gefroren
geben gibst,gibt gab gegeben
gehen - ging gegangen
gelingen - gelang gelungen
gelten giltst,gilt galt gegolten
genesen - genas genesen
genießen - genoss genossen
geschehen geschiehst,geschieht geschah geschehen
gewinnen - gewann gewonnen
gießen - goss gegossen
gleichen - glich geglichen
gleiten - glitt geglitten
graben gräbst,gräbt grub gegraben
greifen - griff gegriffen
haben hast,hat hatte gehabt
halten hältst,hält hielt gehalten
hängen - hing,hängte gehangen,gehängt
heben - hob gehoben
heißen - hieß geheißen
helfen hilfst,hilft half geholfen
kennen - kannte gekannt
klingen - klang geklungen
kneifen - kniff gekniffen
kommen - kam gekommen
können kannst,kann konnte gekonnt
kriechen - kroch gekrochen
laden lädst,lädt lud geladen
lassen lässt,lässt ließ gelassen
laufen läufst,läuft lief gelaufen
leiden - litt gelitten
leihen - lieh geliehen
lesen liest,liest las gelesen
liegen - lag gelegen
lügen - log gelogen
meiden - mied gemieden
messen misst,misst maß gemessen
mögen magst,mag mochte gemocht
müssen musst,muss musste gemusst
nehmen nimmst,nimmt nahm genommen
nennen - nannte genannt
pfeifen - pfiff gepfiffen
raten rätst,rät riet geraten
reiben - rieb gerieben
reißen - riss gerissen
reiten - ritt geritten
rennen - rannte gerannt
riechen - roch gerochen
ringen - rang gerungen
rufen - rief gerufen
saufen säufst,säuft soff gesoffen
schaffen - schuf,schaffte geschaffen,geschafft
scheiden - schied geschieden
scheinen - schien geschienen
scheißen - schiss geschissen
schieben - schob geschoben
schießen - schoss geschossen
schlafen schläfst,schläft schlief geschlafen
schlagen schlägst,schlägt schlug geschlagen
schleichen - schlich geschlichen
schließen - schloss geschlossen
schmeißen - schmiss geschmissen
schneiden - schnitt geschnitten
schreiben - schrieb geschrieben
schreien - schrie geschrien
schweigen - schwieg geschwiegen
schwimmen - schwamm geschwommen
schwinden - schwand geschwunden
schwingen - schwang geschwungen
schwören - schwor geschworen
sinnen - sann gesonnen
schleifen - schliff geschliffen
schlingen - schlang geschlungen
schmelzen schmilzt,schmilzt schmolz geschmolzen
erschrecken erschrickst,erschrickt erschrak,erschreckte erschrocken,erschreckt
gebären gebierst,gebiert gebar geboren
hauen - haute gehauen
preisen - pries gepriesen
rinnen - rann geronnen
scheren - schor geschoren
speien - spie gespien
zeihen - zieh geziehen
saugen - sog,saugte gesogen,gesaugt
sehen siehst,sieht sah gesehen
sein - - -
senden - sandte,sendete gesandt,gesendet
singen - sang gesungen
sinken - sank gesunken
sitzen - saß gesessen
spinnen - spann gesponnen
sprechen sprichst,spricht sprach gesprochen
springen - sprang gesprungen
stechen stichst,sticht stach gestochen
stehen - stand gestanden
stehlen stiehlst,stiehlt stahl gestohlen
steigen - stieg gestiegen
sterben stirbst,stirbt starb gestorben
stinken - stank gestunken
stoßen stößt,stößt stieß gestoßen
streichen - strich gestrichen
streiten - stritt gestritten
tragen trägst,trägt trug getragen
treffen triffst,trifft traf getroffen
treiben - trieb getrieben
treten trittst,tritt trat getreten
trinken - trank getrunken
trügen - trog getrogen
tun tust,tut tat getan
vergessen vergisst,vergisst vergaß vergessen
derben dirbst,dirbt darb dorben
verlieren - verlor verloren
wachsen wächst,wächst wuchs gewachsen
waschen wäschst,wäscht wusch gewaschen
weichen - wich gewichen
wenden - wandte,wendete gewandt,gewendet
weisen - wies gewiesen
werben wirbst,wirbt warb geworben
werden wirst,wird wurde geworden
werfen wirfst,wirft warf geworfen
wiegen - wog,wiegte gewogen,gewiegt
winden - wand gewunden
wissen weißt,weiß wusste gewusst
wollen willst,will wollte gewollt
ziehen - zog gezogen
zwingen - zwang gezwungen";

pub(super) const INSEPARABLE: &str = "be ge er ver zer ent emp miss über unter wider hinter voll";
pub(super) const SEPARABLE: &str = "ab an auf aus ein los nach vor zu mit weg um hin her durch zusammen nieder tot fest heraus hinaus hinein frei weiter wieder bei herunter dazu vorbei \
    fertig kaputt fort zurück herum";
/// Verbs that only look as if they had a prefix.
pub(super) const NOT_PREFIXED: &str = "beten bellen beben betteln gehen geben gelten gerben ehren ernten erben enden enten angeln ankern ausen \
    einen zucken zupfen zünden zögern zielen ziehen zeigen zerren zeugen zocken zittern hinken herzen mitteln umen bergen \
    beugen beißen bersten enterben unterhalten geizen geilen gebären beichten abonnieren auen begen mixen adoptieren";

/// Nouns whose vowel is changed in the plural, by its ending: -e, -er, and none.
pub(super) const UMLAUT_E: &str = "schlag stoß kopf fluss hand stadt fuß stuhl zahn arzt sohn wolf brust faust kraft macht nacht haut hals platz satz \
    schuss baum traum raum zug flug krug ball fall stall knall kampf krampf dampf sumpf schwanz tanz kranz gast ast pass \
    spaß bauch schlauch brauch fuchs luchs sack pfahl sarg rang gang klang hang zwang strang zaun bart rock \
    stock bock schoß topf zopf tropf knopf wunsch strumpf trumpf grund bund markt plan kanal kuss \
    nuss gruß bruch spruch wurf vorwurf sturz sturm turm kuh sau gans laus maus braut magd axt angst \
    kunst gunst brunst lust luft kluft gruft not wand bank naht stand verstand rat vertrag antrag betrag auftrag sprung schwung \
    ton sohn stamm damm kamm schrank bach schacht ausdruck anlass saft duft lauf kauf storch chor schwarm anwalt fang hof darm geruch belag strom stab draht strauß brand frucht dunst sang drang hut";
pub(super) const UMLAUT_ER: &str = "mann haus buch loch land volk wort gott wald rad bild kleid schwert mund dorf schloss glas grab haupt horn huhn \
    tuch band amt dach fach blatt gras kraut maul rand wurm geist leib weib ei feld geld licht lied nest gesicht \
    geschlecht glied kind brett lamm kalb gut holz irrtum reichtum bad fass rind pfand bistum";
pub(super) const UMLAUT_NONE: &str = "mutter vater bruder tochter schwager vogel apfel mantel nagel garten schaden hafen graben ofen laden faden \
    boden magen kasten bogen hammer acker sattel schnabel mangel";
/// Nouns of the weak declension and feminines that have -en, without an ending that shows it.
pub(super) const PLURAL_EN: &str = "frau tat uhr welt zeit arbeit jagd pflicht schlacht schuld schrift last art bahn zahl qual wahl gefahr kur form \
    burg person nation staat schmerz strahl bär held herr mensch narr prinz zar graf hirt christ fürst soldat kamerad \
    ohr auge bett hemd ende pfau sau geburt tür spur natur fahrt flut glut brut wut frist";

/// Adjectives without an ending that shows them to be such.
pub(super) const ADJECTIVES: &str = "tot gut dumm faul schwul schwarz weiß rot blau grün gelb braun grau dick dünn dünn fett fies frech feige geil \
    krank gesund hässlich schön süß klein groß lang kurz alt jung neu arm reich stark schwach schlecht schlimm hart \
    weich heiß kalt warm nass trocken tief hoch flach scharf stumpf stolz feucht fremd frei fest fein falsch echt ernst \
    blind taub stumm lahm blöd doof wild wirr irr nackt pervers brutal illegal legal sauer bitter lecker teuer dunkel \
    edel eitel übel nobel queer bi trans sexy behindert tot klug jüdisch grob roh rein reif leer voll still";
pub(super) const ADJECTIVE_ENDS: &str = "ig lich isch bar sam los haft voll iv uell iell onell rmell ös end";
pub(super) const COMPARED_WITH_UMLAUT: &str =
    "dumm schwarz rot krank lang kurz alt jung arm stark schwach hart kalt warm scharf klug grob";
