//! Tables of English: what no rule tells.

pub(super) const VOWELS: &str = "aeiouy";

/// Words that are not inflected, or whose forms would be taken for other words.
pub(super) const UNINFLECTED: &str = "a an the and or but if as at by in of off on to up us we he she it its his her hers him \
    they them their this that these those you ye your my me our who whom whose what when where why how not no nor \
    so than then there here with from into onto for out about above below over under all any some each every both \
    either neither none only very too also just yes always perhaps although though because while until since \
    unless during without within against between among thus ours yours theirs themselves himself herself itself \
    myself yourself ourselves could shall should would may might must ought nothing something anything \
    everything hi series species news means physics mathematics ethics";

/// Words that end like forms of other words and are not.
pub(super) const BASES: &str = "misdeed quadruped newlywed spat thing king ring wing sing bring string spring swing sling sting cling fling ping ding ling \
    evening morning ceiling sibling pudding sterling darling herring viking shilling lightning inning wring \
    bed red led need feed seed weed breed speed bleed exceed proceed succeed heed deed steed greed creed reed \
    hundred sacred naked wicked rugged shed sled wed shred moped biped embed bobsled indeed infrared kindred \
    lens bus gas plus chaos atlas bias canvas christmas alias pancreas cosmos politics pus ass";

/// Words and what they must not give, since it is a form of another word.
pub(super) const CONFUSED: &str = "cloth clothed clothing clothes
breath breathed breathing
new news newed newing
even evening
fee feed
wee weed
nee need
doe does
wick wicked
rug rugged
sooth soothed soothing
loath loathed loathing
wreath wreathed wreathing
sheath sheathed sheathing
teeth teethed teething
inn inning
good goods gooded gooding
dice died dies dying";

pub(super) const IRREGULAR: &str = "arise arose arisen
awake awoke awoken
bear bore born,borne
beat beat beaten
become became become
befall befell befallen
beget begot,begat begotten
begin began begun
behold beheld
bend bent
beset beset
bet bet
bid bid,bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast
build built
burn burned,burnt
burst burst
bust busted,bust
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
dive dived,dove
do did done
draw drew drawn
dream dreamed,dreamt
drink drank drunk
drive drove driven
dwell dwelt,dwelled
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade,forbad forbidden
forecast forecast
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung,hanged
have had
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
kneel knelt,kneeled
knit knit,knitted
know knew known
lay laid
lead led
leap leaped,leapt
learn learned,learnt
leave left
lend lent
let let
lie lay,lied lain
light lit,lighted
lose lost
make made
mean meant
meet met
mow mowed mown
pay paid
plead pleaded,pled
prove proved proven
put put
quit quit,quitted
read read
rend rent
rid rid,ridded
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewed sewn
shake shook shaken
shear sheared shorn
shed shed
shine shone,shined
shit shit,shat,shitted
shoe shod,shoed
shoot shot
show showed shown
shred shredded,shred
shrink shrank,shrunk shrunken
shut shut
sing sang sung
sink sank sunk,sunken
sit sat
slay slew,slayed slain
sleep slept
slide slid
sling slung
slit slit
smell smelled,smelt
smite smote smitten
sneak sneaked,snuck
sow sowed sown
speak spoke spoken
speed sped,speeded
spell spelled,spelt
spend spent
spill spilled,spilt
spin spun
spit spat,spit
split split
spoil spoiled,spoilt
spread spread
spring sprang,sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank,stunk
stride strode stridden
strike struck stricken
string strung
strive strove,strived striven
swear swore sworn
sweat sweated,sweat
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
thrive thrived,throve thriven
partake partook partaken
forego forewent foregone
forgo forwent forgone
beseech beseeched,besought
lade laded laden
heave heaved,hove
shave shaved shaven
bespeak bespoke bespoken
forbear forbore forborne
lean leaned,leant
alight alighted,alit
browbeat browbeat browbeaten
tread trod trodden
typeset typeset
wake woke,waked woken
wear wore worn
weave wove woven
wed wedded,wed
weep wept
wet wet,wetted
win won
wind wound
wring wrung
write wrote written";

/// Prefixes before irregular verbs, and words that only look as if they had one.
pub(super) const PREFIXES: &str = "over under out up mis re un fore with inter pre";
pub(super) const NOT_PREFIXED: &str = "resent present rebound relay refound onset outset outlet outfit unfound unwound unbeat relent foreground indwell inset interred beget bespoke bebid inbred incut inlet input";

/// Pasts of irregular verbs that are words of their own, and are as often meant.
pub(super) const OWN_BASES: &str = "saw found bound wound felt left fell lay bore ground rose spoke lent rent dove lit bit \
    slew rung split";

pub(super) const PLURALS: &str = "man men
child children
godchild godchildren
schoolchild schoolchildren
werewolf werewolves
midwife midwives
monarch monarchs
stomach stomachs
patriarch patriarchs
oligarch oligarchs
eunuch eunuchs
person persons,people
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
penis penises,penes
phenomenon phenomena
criterion criteria
bacterium bacteria
datum data
medium media,mediums
cactus cacti,cactuses
fungus fungi,funguses
stimulus stimuli
alumnus alumni
nucleus nuclei
radius radii
index indexes,indices
appendix appendixes,appendices
vertex vertices
matrix matrices
knife knives
wife wives
life lives
wolf wolves
thief thieves
half halves
calf calves
leaf leaves
loaf loaves
shelf shelves
self selves
elf elves
hoof hooves,hoofs
scarf scarves,scarfs
dwarf dwarves,dwarfs
sheaf sheaves";

/// Nouns that have no verb beside them.
pub(super) const ONLY_NOUNS: &str = "godchild schoolchild werewolf monarch stomach patriarch oligarch eunuch child person people tooth teeth goose geese mice lice louse ox phenomenon criterion \
    bacterium datum medium wife life thief thieves calf loaf shelf self elf sheaf women woman men feet children";

/// Adjectives that are compared by endings.
pub(super) const COMPARED: &str = "ugly dirty crazy nasty filthy stupid happy angry easy early heavy pretty lazy silly sexy \
    horny fat big hot sad mad thin fit wet red dim slim grim dumb sick weak strong fast hard soft cold dark short \
    tall long high low deep black white new old young small large great rich poor rude safe brave cruel gross quick \
    slow rough tough cheap clean loud mean sweet smart bright light tight thick wild weird vile pale wise close \
    late nice rare strange fierce deadly bloody scary creepy greedy hungry lonely lucky messy sleazy slutty skinny \
    tiny trashy fake gay";

/// What words of several syllables end with whose last syllable is stressed, so that its consonant
/// is doubled, and words that only look so.
pub(super) const DOUBLING: &str = "mit fer cur nap drop bag trap wrap stop slap leg gag cap plug mug dog tag shop whip stab \
    bet regret abhor deter pel rebel excel control patrol extol enrol acquit allot format program zigzag humbug \
    worship unzip equip begin forget overrun outrun outgun pin unban step strip bid bed stir hiccup wit fit demur";
pub(super) const NOT_DOUBLING: &str = "offer differ suffer proffer pilfer limit vomit summit hermit buffer wafer alphabet \
    college chapel gospel scalpel rabid morbid turbid benefit tidbit stirrup";

/// Verbs in -c that take a k.
pub(super) const WITH_K: &str = "traffic panic picnic mimic frolic";

/// Stems from which an e was dropped before -ed and -ing, by their end: after one vowel in the
/// last of several syllables …
pub(super) const DROPPED_AFTER_VOWEL: &str = "at is iz ir ur ut ag ig ug ap um in id ud ad od uk ok ak ik ib ab ub ob ul il yl un \
    yn yp yr ar as us os es ys ot am av iv ov ev ac ic uc ec oc ez \
    plor gnor stor ador scor cor conven terven pon thron plet delet compet vit unit excit gnit recit incit \
    namit pal nhal xhal elop imped ced sed phem nsol cajol parol rfer dher coher sever tton";
/// … and the words that took none though they end so.
pub(super) const KEPT_AFTER_VOWEL: &str = "format combat cousin origin margin robin robot pilot pivot ballot focus bias canvas \
    collar dollar pillar altar pencil council devil peril murmur vacuum forum madam random bargain bias pardon \
    abandon";
/// After consonants.
pub(super) const DROPPED_AFTER_CONSONANT: &str = "nc rc lc dg rg lg rs ns ps ls lv rv bl pl tl dl gl fl kl zl sl cl chang rang \
    veng leng lung spong cring fring bing syring xpung tast wast hast bast npast breath cloth bath sooth loath \
    seeth teeth";
/// After two vowels.
pub(super) const DROPPED_AFTER_VOWELS: &str = "eas aus ais ois oos ous uis eis ooz eez eiz aiz iat uat creat eac iec oic auc uic uid quir eev \
    iev eav eiv aiv oov eag";

/// Nouns in -man whose plural is regular.
pub(super) const MAN_REGULAR: &str = "human german roman shaman talisman ottoman norman caiman";
/// Singulars in -ie, whose plural looks as if it were of one in -y.
pub(super) const IN_IE: &str =
    "mov zomb cal prair gen pix brown cut sweet newb self selfl lingerie d t l v p calor auss sort";
