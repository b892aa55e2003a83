//! Tables of Spanish: what no rule tells.

pub(super) const VOWELS: &str = "aeiouáéíóúü";

/// Words that are not inflected.
pub(super) const UNINFLECTED: &str = "el la los las lo un una unos unas de del a al en y e o u que no se me te le les nos os su sus mi mis tu \
    tus es son con por para sin sobre entre hasta desde como cuando donde quien pero si sí más muy ya hay yo él ella \
    ellos ellas nosotros usted ustedes este esta estos estas ese esa esos esas eso esto aquel porque también tampoco \
    siempre nunca nada nadie algo alguien menos antes después ayer hoy mañana aquí allí";

/// Nouns and adjectives in -ar, -er and -ir.
pub(super) const NOT_VERBS: &str = "mujer lugar altar azar militar celular familiar popular particular similar líder alquiler taller \
    cáncer ayer hogar collar bar mar par dólar solar lunar nuclear vulgar escolar auxiliar titular peculiar ejemplar \
    lupanar pilar bazar avatar radar chófer póster gánster suéter carácter revólver hámster máster alfiler mercader \
    chofer bunker cuartelar elixir zafir emir nadir escáner líder láser gángster";

/// Infinitive and the stem it has where the stem is stressed; a third cell is the stem of verbs in
/// -ir before an unstressed ending with a diphthong or a.
pub(super) const STRESSED: &str = "contar cuent
costar cuest
contrar cuentr
mostrar muestr
probar prueb
cordar cuerd
volar vuel
soñar sueñ
colgar cuelg
=rogar rueg
apostar apuest
acostar acuest
forzar fuerz
almorzar almuerz
=colar cuel
degollar degüell
renovar renuev
=rodar rued
soltar suelt
=sonar suen
resonar resuen
tostar tuest
volcar vuelc
desollar desuell
mover muev
volver vuelv
doler duel
morder muerd
llover lluev
=oler huel
cocer cuez
torcer tuerz
solver suelv
dormir duerm durm
morir muer mur
=jugar jueg
=pensar piens
=repensar repiens
cerrar cierr
pezar piez
=rezar rez
menzar mienz
despertar despiert
calentar calient
=sentar sient
=asentar asient
negar nieg
fregar frieg
=regar rieg
plegar plieg
apretar apriet
acertar aciert
atravesar atravies
confesar confies
enterrar entierr
desterrar destierr
gobernar gobiern
=helar hiel
manifestar manifiest
quebrar quiebr
sembrar siembr
temblar tiembl
tropezar tropiez
=tentar tient
=atentar atient
=errar yerr
reventar revient
serrar sierr
perder pierd
cender ciend
defender defiend
poblar puebl
trocar truec
tender tiend
=pretender pretend
verter viert
sentir sient sint
mentir mient mint
ferir fier fir
herir hier hir
hervir hierv hirv
vertir viert virt
gerir gier gir
arrepentir arrepient arrepint
adquirir adquier adquir
pedir pid pid
servir sirv sirv
seguir sigu sigu
petir pit pit
vestir vist vist
bestir bist bist
ceñir ciñ ciñ
moler muel
requerir requier requir
inserir inser inser
henchir hinch hinch
medir mid mid
elegir elig elig
colegir colig colig
regir rig rig
rendir rind rind
gemir gim gim
derretir derrit derrit
concebir concib concib
teñir tiñ tiñ
reñir riñ riñ";

/// Infinitive, the stem of the first person, the stressed stem, the stem of the strong past, that
/// of the future, the participle, and the imperative.
pub(super) const STRONG: &str = "tener teng tien tuv tendr - ten
=venir veng vien vin vendr - ven
venir veng vien vin vendr - ven
poner pong - pus pondr puesto pon
hacer hag - hic har hecho haz
facer fag - fic far fecho faz
decir dig dic dij dir dicho di
decir dig dic dij dir dicho di
traer traig - traj - - -
=poder - pued pud podr - -
querer - quier quis querr - -
=saber sep - sup sabr - -
=caber quep - cup cabr - -
salir salg - - saldr - sal
valer valg - - valdr - val
caer caig - - - - -
oír oig oy - - - -
ducir duzc - duj - - -
=andar - - anduv - - -
=ver ve - - - visto -
prever preve - - - previsto -
=asir asg - - - - -";

/// Participles that are irregular though the verb is not.
pub(super) const PARTICIPLES: &str = "morir muerto
romper roto
abrir abierto
cubrir cubierto
escribir escrito
cribir crito
volver vuelto
solver suelto
imprimir impreso
pudrir podrido
freír frito";

/// The forms of the verbs that follow nothing.
pub(super) const IRREGULAR: &str = "ser soy eres es somos sois son era eras éramos erais eran fui fuiste fue fuimos fuisteis fueron seré serás será \
    seremos seréis serán sería serías seríamos seríais serían sea seas seamos seáis sean fuera fueras fuéramos fuerais \
    fueran fuese fueses fuésemos fueseis fuesen sé sed siendo sido
ir voy vas va vamos vais van iba ibas íbamos ibais iban fui fuiste fue fuimos fuisteis fueron iré irás irá iremos iréis irán iría \
    irías iríamos iríais irían vaya vayas vayamos vayáis vayan fuera fueras fuéramos fuerais fueran fuese fueses \
    fuésemos fueseis fuesen ve vete id idos yendo ido irme irte irse irnos iros yéndome yéndote yéndose yéndonos \
    váyase váyanse vámonos
haber he has ha hay hemos habéis han había habías habíamos habíais habían hube hubiste hubo hubimos hubisteis hubieron habré habrás \
    habrá habremos habréis habrán habría habrías habríamos habríais habrían haya hayas hayamos hayáis hayan hubiera \
    hubieras hubiéramos hubierais hubieran hubiese hubieses hubiésemos hubieseis hubiesen habiendo habido
estar estoy estás está estamos estáis están estaba estabas estábamos estabais estaban estuve estuviste estuvo estuvimos \
    estuvisteis estuvieron estaré estarás estará estaremos estaréis estarán estaría estarías estaríamos estaríais \
    estarían esté estés estemos estéis estén estuviera estuvieras estuviéramos estuvierais estuvieran estuviese \
    estuvieses estuviésemos estuvieseis estuviesen estad estando estado
dar doy das da damos dais dan daba dabas dábamos dabais daban di diste dio dimos disteis dieron daré darás dará daremos daréis \
    darán daría darías daríamos daríais darían dé des demos deis den diera dieras diéramos dierais dieran diese dieses \
    diésemos dieseis diesen dad dando dado dada dados dadas darme darte darle darles darnos daros darse darlo darla \
    dándome dándote dándole dándoles dándonos dándose dame dale dales danos date deme denle dele dénme";

pub(super) const PRONOUNS: &str = "me te lo la le nos os los las les se";
pub(super) const PAIRS: &str =
    "melo mela melos melas telo tela telos telas noslo nosla noslos noslas selo sela selos selas";

/// Verbs in -iar and -uar whose stem is not stressed on i or u.
pub(super) const HIATUS: &str = "enviar guiar esquiar confiar vaciar criar fiar liar espiar desafiar desviar enfriar ampliar fotografiar variar \
    rociar desconfiar aliar ahumar";

/// Nouns in -o of which the word in -a is another, and adjectives and names of persons in -o with
/// a stem of four letters or fewer.
pub(super) const NO_FEMININE: &str = "libro puerto cuento gorro punto banco cuerpo dinero tiempo pueblo mundo centro medio suelo barco campo carro \
    disparo plato velo grado fondo gobierno ejército asesinato mando marco cargo cambio castigo plazo pecho cuarto \
    trato trozo manto rancho techo libreto partido fruto bolso cuadro grupo juego fuego brazo hueso huevo número peligro \
    kilo metro minuto siglo cielo sueño miedo vuelo vino pelo peso rato tramo";
pub(super) const SHORT_WITH_FEMININE: &str = "puto loco tonto negro gordo malo bueno feo guapo sucio gato perro hijo niño tío chico vago moro \
    judío majo nuevo viejo rojo solo todo otro mismo cojo ciego sordo mudo bobo lelo rico caro bajo alto largo corto \
    lento muerto enano gitano zorro cerdo burro lobo mono santo sano vivo duro raro flaco ruso chino polaco indio \
    facho rojo pijo turco blanco travelo maldito";
