//! Tables of Portuguese: what no rule tells.

pub(super) const VOWELS: &str = "aeiouáéíóúâêôãõàü";

/// Words that are not inflected.
pub(super) const UNINFLECTED: &str = "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela com sem sob sobre para e ou \
    mas se que quem como quando onde não sim já mais muito eu tu ele ela nós vós eles elas me te lhe lhes seu sua seus \
    suas meu minha meus minhas este esta isto esse essa isso aquele aquela aquilo ao aos à às entre até desde também \
    nunca sempre nada ninguém algo alguém menos antes depois ontem hoje aqui ali lá são";

/// Nouns and adjectives in -ar, -er and -ir.
pub(super) const NOT_VERBS: &str = "mulher lugar altar azar militar celular familiar popular particular similar líder qualquer talher câncer bar \
    mar par dólar solar lunar nuclear vulgar escolar auxiliar titular peculiar lar colar caráter revólver avatar radar \
    pôster clister açúcar exemplar pilar bazar hambúrguer zíper sequer mártir nadir emir elixir";

/// Infinitive, the stem where it is stressed, and the one of the first person and the subjunctive.
pub(super) const STRESSED: &str = "odiar odei odei
mediar medei medei
ansiar ansei ansei
incendiar incendei incendei
remediar remedei remedei
dormir dorm durm
cobrir cobr cubr
tossir toss tuss
engolir engol engul
polir pul pul
sentir sent sint
mentir ment mint
ferir fer fir
gerir ger gir
servir serv sirv
seguir segu sig
vestir vest vist
petir pet pit
ferir fer fir
vertir vert virt
aderir ader adir
despir desp disp
refletir reflet reflit
agredir agrid agrid
gredir grid grid
prevenir previn previn
subir sob sub
fugir fog fuj
sumir som sum
sacudir sacod sacud
cuspir cosp cusp
acudir acod acud
bulir bol bul
construir constró constru
destruir destró destru
perder perd perc
=poder pod poss
=pedir ped peç
despedir desped despeç
impedir imped impeç
expedir exped expeç
ouvir ouv ouç
=medir med meç
valer val valh
caber cab caib
requerer requer requeir";

/// Infinitive, first person, third person, stem of the subjunctive, of the strong past with its
/// third person, of the future, and the participle.
pub(super) const STRONG: &str = "ter tenho tem tenh tiv teve - -
vir venho vem venh vi veio - vindo
ver vejo vê vej vi viu - visto
dizer digo diz dig diss disse dir dito
fazer faço faz faç fiz fez far feito
trazer trago traz trag troux trouxe trar -
=poder posso pode poss pud pôde - -
querer quero quer queir quis quis - -
saber sei sabe saib soub soube - -
caber caibo cabe caib coub coube - -
pôr ponho põe ponh pus pôs por posto
por ponho põe ponh pus pôs por posto
dar dou dá d d deu - -
estar estou está estej estiv esteve - -
haver hei há haj houv houve - -
crer creio crê crei - - - -
=ler leio lê lei - - - -
reler releio relê relei - - - -
rir rio ri ri - - - -";

pub(super) const PARTICIPLES: &str = "abrir aberto
cobrir coberto
escrever escrito
crever crito
matar morto
morrer morto
prender preso
pagar pago
ganhar ganho
gastar gasto
eleger eleito
expulsar expulso
matar morto
aceitar aceito
soltar solto
suspender suspenso
acender aceso
imprimir impresso";

/// The forms of the verbs that follow nothing.
pub(super) const IRREGULAR: &str = "ser sou és é somos sois era eras éramos éreis eram fui foste foi fomos fostes foram fora foras fôramos fôreis \
    serei serás será seremos sereis serão seria serias seríamos seríeis seriam seja sejas sejamos sejais sejam fosse \
    fosses fôssemos fôsseis fossem for fores formos fordes forem seres sermos serdes serem sê sede sendo sido
ir vou vais vai vamos ides vão ia ias íamos íeis iam fui foste foi fomos fostes foram fora foras fôramos fôreis irei irás irá iremos \
    ireis irão iria irias iríamos iríeis iriam vá vás vades fosse fosses fôssemos fôsseis fossem for fores formos \
    fordes forem ires irmos irdes irem ide indo ido";

/// Nouns in -o of which the word in -a is another, and short adjectives and names of persons in -o.
pub(super) const NO_FEMININE: &str = "livro porto conto ponto banco corpo dinheiro tempo povo mundo centro medo solo barco campo carro \
    disparo prato grau fundo governo exército assassinato mando marco cargo castigo prazo peito quarto trato manto \
    partido fruto grupo jogo fogo braço osso número perigo quilo metro minuto século sonho vinho pelo peso rato \
    cabelo preço gosto gesto resto casco bolo acordo segredo tiro";
pub(super) const SHORT_WITH_FEMININE: &str = "puto louco tonto negro gordo mau bom feio sujo gato filho tio vago nego novo velho sozinho todo outro \
    mesmo cego surdo mudo bobo rico caro baixo alto largo curto lento morto anão cigano burro lobo santo são vivo duro \
    raro fraco russo chino índio turco branco judeu podre preto japa pato mano corno otário chato safado puro";

/// Nouns in -ão whose plural is not in -ões.
pub(super) const IN_AES: &str =
    "pão cão alemão capitão escrivão catalão charlatão tabelião guardião sacristão";
pub(super) const IN_AOS: &str = "mão irmão cidadão cristão pagão órgão órfão bênção sótão grão chão vão são cortesão artesão anão ancião \
    vilão corrimão";
