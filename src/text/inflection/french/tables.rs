//! Tables of French: what no rule tells.

pub(super) const VOWELS: &str = "aeiouyàâæéèêëîïôœùûü";

pub(super) const CONFUSED: &str = "fin fine fines
car care
pis pisse";

/// Words that are not inflected.
pub(super) const UNINFLECTED: &str = "le la les un une des de du au aux à et ou où mais donc or ni car que qui quoi dont ce cet cette ces je tu il \
    elle on nous vous ils elles me te se lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos ne pas plus \
    non oui dans sur sous par pour avec sans chez entre vers si comme quand très trop bien aussi moi toi soi eux même \
    jamais rien ici là hier demain toujours est sont ont après avant depuis";

/// Nouns and adjectives in -er, -ir, -re and -oir.
pub(super) const NOT_VERBS: &str = "mer fer ver hiver enfer amer cher fier tiers hier laser cancer super leader dealer policier premier dernier \
    meurtrier sorcier ouvrier papier fumier cuisinier particulier entier étranger berger messager passager léger \
    boulanger cocher rocher clocher plancher bûcher loyer foyer métier quartier chantier courrier courier janvier février soulier escalier \
    cahier collier guerrier héritier gaucher désir plaisir loisir cuir avenir martyr émir saphir menhir soir espoir \
    miroir tiroir trottoir couloir noir manoir comptoir rasoir abattoir dortoir réservoir terroir bavoir \
    guerre terre pierre verre père mère frère genre nombre chambre membre ombre arbre marbre sombre lettre maître autre \
    ventre centre contre montre titre litre mètre lièvre fièvre lèvre œuvre livre pauvre libre fibre tigre nègre maigre ordre \
    foudre poudre cadre cidre encre sucre nacre affaire notaire salaire maire paire vulgaire militaire solitaire ordinaire \
    populaire adversaire commissaire propriétaire anniversaire grammaire primaire secondaire scolaire nucléaire solaire \
    histoire gloire victoire mémoire territoire poire foire ivoire noire culture nature voiture rupture \
    blessure mesure ordure allure sire cire pire empire vampire satire martyre zèbre ténèbre \
    célèbre théâtre monstre ministre peintre meurtre traître prêtre maîtresse ancêtre fenêtre hêtre cancer \
    révolver meneur sœur cellulaire suicidaire totalitaire arbitraire sanctuaire dictionnaire révolutionnaire \
    réactionnaire milliardaire millionnaire légionnaire mercenaire partenaire fonctionnaire caractère colère misère \
    manière rivière prière lumière frontière carrière bière matière sorcière cimetière derrière arrière première \
    dernière entière guerrière";

/// Verbs in -ir that have no -iss-, in -re and -oir: infinitive; the three persons of the singular;
/// the stems of the plural, of its third person, of the future, of the past with its vowel, and of
/// the subjunctive; and the participle.
pub(super) const IRREGULAR: &str = "mourir meurs meurs meurt mour meur mourr mouru meur mort
courir cours cours court cour cour courr couru cour couru
tenir tiens tiens tient ten tienn tiendr tin tienn tenu
venir viens viens vient ven vienn viendr vin vienn venu
partir pars pars part part part partir parti part parti
=sortir sors sors sort sort sort sortir sorti sort sorti
ressortir ressors ressors ressort ressort ressort ressortir ressorti ressort ressorti
dormir dors dors dort dorm dorm dormir dormi dorm dormi
servir sers sers sert serv serv servir servi serv servi
mentir mens mens ment ment ment mentir menti ment menti
sentir sens sens sent sent sent sentir senti sent senti
repentir repens repens repent repent repent repentir repenti repent repenti
ouvrir ouvre ouvres ouvre ouvr ouvr ouvrir ouvri ouvr ouvert
couvrir couvre couvres couvre couvr couvr couvrir couvri couvr couvert
offrir offre offres offre offr offr offrir offri offr offert
souffrir souffre souffres souffre souffr souffr souffrir souffri souffr souffert
cueillir cueille cueilles cueille cueill cueill cueiller cueilli cueill cueilli
=fuir fuis fuis fuit fuy fui fuir fui fui fui
enfuir enfuis enfuis enfuit enfuy enfui enfuir enfui enfui enfui
quérir quiers quiers quiert quér quièr querr qui quièr quis
vêtir vêts vêts vêt vêt vêt vêtir vêti vêt vêtu
battre bats bats bat batt batt battr batti batt battu
mettre mets mets met mett mett mettr mi mett mis
prendre prends prends prend pren prenn prendr pri prenn pris
aindre ains ains aint aign aign aindr aigni aign aint
eindre eins eins eint eign eign eindr eigni eign eint
oindre oins oins oint oign oign oindr oigni oign oint
uire uis uis uit uis uis uir uisi uis uit
nuire nuis nuis nuit nuis nuis nuir nuisi nuis nui
=luire luis luis luit luis luis luir luisi luis lui
lire lis lis lit lis lis lir lu lis lu
crire cris cris crit criv criv crir crivi criv crit
=dire dis dis dit dis dis dir di dis dit
dire dis dis dit dis dis dir di dis dit
maudire maudis maudis maudit maudiss maudiss maudir maudi maudiss maudit
boire bois bois boit buv boiv boir bu boiv bu
croire crois crois croit croy croi croir cru croi cru
vivre vis vis vit viv viv vivr vécu viv vécu
suivre suis suis suit suiv suiv suivr suivi suiv suivi
rire ris ris rit ri ri rir ri ri ri
plaire plais plais plait plais plais plair plu plais plu
=taire tais tais tait tais tais tair tu tais tu
connaître connais connais connaît connaiss connaiss connaîtr connu connaiss connu
connaitre connais connais connait connaiss connaiss connaitr connu connaiss connu
paraître parais parais paraît paraiss paraiss paraîtr paru paraiss paru
foutre fous fous fout fout fout foutr fouti fout foutu
haïr hais hais hait haïss haïss haïr haï haïss haï
croître crois crois croît croiss croiss croîtr cru croiss cru
prévoir prévois prévois prévoit prévoy prévoi prévoir prévi prévoi prévu
pourvoir pourvois pourvois pourvoit pourvoy pourvoi pourvoir pourvu pourvoi pourvu
suffire suffis suffis suffit suffis suffis suffir suffi suffis suffi
clore clos clos clot clos clos clor closi clos clos
naître nais nais naît naiss naiss naîtr naqui naiss né
clure clus clus clut clu clu clur clu clu clu
vaincre vaincs vaincs vainc vainqu vainqu vaincr vainqui vainqu vaincu
coudre couds couds coud cous cous coudr cousi cous cousu
soudre sous sous sout solv solv soudr solu solv solu
traire trais trais trait tray trai trair trai trai trait
pouvoir peux peux peut pouv peuv pourr pu puiss pu
vouloir veux veux veut voul veul voudr voulu veuill voulu
devoir dois dois doit dev doiv devr du doiv dû
cevoir çois çois çoit cev çoiv cevr çu çoiv çu
=savoir sais sais sait sav sav saur su sach su
=voir vois vois voit voy voi verr vi voi vu
revoir revois revois revoit revoy revoi reverr revi revoi revu
valoir vaux vaux vaut val val vaudr valu vaill valu
mouvoir meus meus meut mouv meuv mouvr mu meuv mu";

/// The forms of the verbs that follow nothing.
pub(super) const ALONE: &str = "être suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes fûtes furent serai seras sera serons \
    serez seront serais serait serions seriez seraient sois soit soyons soyez soient fusse fusses fût fussions fussiez \
    fussent étant été
avoir ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes eûtes eurent aurai auras aura aurons aurez auront aurais aurait \
    aurions auriez auraient aie aies ait ayons ayez aient eusse eusses eût eussions eussiez eussent ayant eu eue eus eues
aller vais vas va allons allez vont allais allait allions alliez allaient allai allas alla allâmes allâtes allèrent irai iras ira irons irez \
    iront irais irait irions iriez iraient aille ailles aillent allasse allât allant allé allée allés allées
faire fais fait faisons faites font faisais faisait faisions faisiez faisaient fis fit fîmes fîtes firent ferai feras fera ferons ferez \
    feront ferais ferait ferions feriez feraient fasse fasses fassions fassiez fassent fisse fît faisant faite faits \
    faites
falloir faut fallait fallut faudra faudrait faille fallu";

/// Verbs in -eler and -eter that have è and not a doubled consonant.
pub(super) const GRAVE: &str = "geler congeler dégeler peler acheter racheter celer receler harceler marteler ciseler modeler démanteler \
    écarteler haleter fureter crocheter corseter";

/// Adjectives and names of persons, short or without an ending that shows it, that add -e.
pub(super) const WITH_E: &str = "petit grand mort fort vert laid lourd court chaud froid noir haut idiot nu cru dru poilu bossu tordu foutu gris \
    français anglais gai joli pourri sourd rond blond saint plein vain sain brun voisin cousin copain américain africain \
    mauvais niais saoul soûl soul seul cher fier amer ami ennemi salaud bavard batard bâtard connard clochard \
    salopard gaillard puant méchant vivant mourant sanglant errant géant amant délinquant migrant marchand allemand gourmand \
    truand flamand président étudiant dément violent puissant adolescent innocent avocat candidat soldat droit étroit \
    distrait parfait maudit interdit écrit assis pris mis noir obscur dur mûr pur sûr futur impur clair vilain humain \
    romain républicain marocain latin argentin florentin gamin orphelin crétin coquin divin \
    persan chinois danois bourgeois suédois sournois";

/// Plurals and feminines that follow nothing, by the masculine or the singular.
pub(super) const OTHERS: &str = "œil yeux
ciel cieux ciels
monsieur messieurs
madame mesdames
fou fous folle folles fol
mou mous molle molles mol
beau beaux belle belles bel
nouveau nouveaux nouvelle nouvelles nouvel
vieux vieil vieille vieilles
roux rousse rousses
faux fausse fausses
doux douce douces
jaloux jalouse jalouses
blanc blancs blanche blanches
franc francs franche franches
sec secs sèche sèches
public publics publique publiques
grec grecs grecque grecques
turc turcs turque turques
long longs longue longues
gros grosse grosses
gras grasse grasses
bas basse basses
las lasse lasses
épais épaisse épaisses
gentil gentils gentille gentilles
nul nuls nulle nulles
sot sots sotte sottes
bon bons bonne bonnes
con cons conne connes
frais fraîche fraîches
malin malins maligne malignes
favori favoris favorite favorites
andalou andalous andalouse
juif juifs juive juives
loup loups louve louves
chien chiens chienne chiennes
chat chats chatte chattes
paysan paysans paysanne paysannes
travail travaux
bail baux
vitrail vitraux
corail coraux
émail émaux
pieu pieux
pneu pneus
bleu bleus bleue bleues
bijou bijoux
caillou cailloux
chou choux
genou genoux
hibou hiboux
joujou joujoux
pou poux
bal bals
carnaval carnavals
festival festivals
récital récitals
chacal chacals
régal régals
fatal fatals fatale fatales
naval navals navale navales
final finals finaux finale finales
ambassadeur ambassadeurs ambassadrice ambassadrices
empereur empereurs impératrice";

/// Prefixes of "faire".
pub(super) const OF_FAIRE: &str = "dé re contre satis par sur mal";

/// Nouns in -al, and nouns that end like adjectives.
pub(super) const NOUNS_IN_AL: &str =
    "animal hôpital journal cheval mal canal signal métal tribunal arsenal bocal";
pub(super) const MASCULINE_ENDS: &str = "ment argent talent instant accident vent dent enfant restaurant poignard hasard boulevard \
    milliard regard retard brouillard bain main train terrain lendemain écrivain refrain serpent volant";
