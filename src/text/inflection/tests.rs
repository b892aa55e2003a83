//! What the forms of words are, and are not.

use super::*;

/// Checks a table of words, what their forms must hold, and what they must not.
fn check(language: &str, cases: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (word, with, without) in cases {
        let forms = inflected_forms(language, word).unwrap_or_default();
        let missing: Vec<_> =
            with.split_whitespace().filter(|form| !forms.iter().any(|one| one == form)).collect();
        let extra: Vec<_> =
            without.split_whitespace().filter(|form| forms.iter().any(|one| one == form)).collect();
        if !missing.is_empty() || !extra.is_empty() {
            wrong.push(format!("{word}: missing {missing:?}, unwanted {extra:?}"));
        }
        assert_well_made(language, word, &forms);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks that each of these forms gives the word back.
fn check_mutual(language: &str, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (word, written) in cases {
        for form in written.split_whitespace() {
            let forms = inflected_forms(language, form).unwrap_or_default();
            if !forms.iter().any(|one| one == word) {
                wrong.push(format!("{form} does not give {word}: {forms:?}"));
            }
            assert_well_made(language, form, &forms);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn assert_well_made(language: &str, word: &str, forms: &[String]) {
    assert_eq!(forms.first().map(String::as_str), Some(&*lower_case(language, word)), "{word}");
    assert!(forms.len() <= forms::MOST_FORMS, "{word}: {}", forms.len());
    let mut sorted = forms.to_vec();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), forms.len(), "{word}: {forms:?}");
    assert!(forms.iter().all(|form| form.chars().all(char::is_alphabetic)), "{word}: {forms:?}");
}

#[test]
fn what_is_no_word_of_a_language_is_refused() {
    let cases = [
        ("en", "мать"),
        ("ru", "kill"),
        ("en", "k1ll"),
        ("en", "grrr"),
        ("en", ""),
        ("uk", "мати"),
        ("", "kill"),
        ("ru", "в"),
    ];
    for (language, word) in cases {
        assert_eq!(inflected_forms(language, word), None, "{language} {word}");
    }
    assert!(LANGUAGES.iter().all(|language| language_of(language).is_some()));
}

#[test]
fn capitals_are_read_as_small_letters() {
    let cases = [
        ("en", "KILL", "kill"),
        ("tr", "IŞIK", "ışık"),
        ("tr", "İSİM", "isim"),
        ("ru", "Ёлка", "елка"),
        ("de", "Mord", "mord"),
    ];
    for (language, word, expected) in cases {
        assert_eq!(
            inflected_forms(language, word).unwrap_or_default().first().map(String::as_str),
            Some(expected)
        );
    }
}

#[test]
fn english_words_have_the_forms_of_their_paradigms() {
    check(
        "en",
        &[
            ("kill", "kills killed killing", "killer killers"),
            ("stab", "stabs stabbed stabbing", "stabed stabing"),
            ("shoot", "shoots shot shooting", "shooted shooter"),
            ("beat", "beats beaten beating", "beated"),
            ("hang", "hangs hung hanged hanging", ""),
            ("fight", "fights fought fighting", "fighted"),
            ("buy", "buys bought buying", "buyed"),
            ("steal", "steals stole stolen stealing", ""),
            ("rape", "rapes raped raping", "rap raps rapped rapping"),
            ("rap", "raps rapped rapping", "rape rapes raped raping"),
            ("ass", "asses", "as"),
            ("war", "wars warred warring", "ware wares"),
            ("hoe", "hoes hoed hoeing", ""),
            ("car", "cars", "care cares cared caring"),
            ("bar", "bars barred barring", "bare bared baring"),
            ("fin", "fins", "fine fines fined fining"),
            ("sin", "sins sinned sinning", "since"),
            ("die", "dies died dying", "dice diing"),
            ("dying", "die dies died", ""),
            ("lied", "lie lies lying", ""),
            ("cloth", "cloths", "clothes clothing"),
            ("new", "newer newest", "news"),
            ("fee", "fees", "feed"),
            ("knife", "knives knifed knifing", ""),
            ("man", "men", ""),
            ("woman", "women", "womans"),
            ("child", "children", "childs"),
            ("bully", "bullies bullied bullying", ""),
            ("traffic", "trafficked trafficking", "traficed trafficing"),
            ("quit", "quits quitting", ""),
            ("visit", "visits visited visiting", "visitted"),
            ("murder", "murders murdered murdering", "murderred murderer"),
            ("travel", "travels traveled travelled travelling traveling", ""),
            ("box", "boxes boxed boxing", "boxs"),
            ("ugly", "uglier ugliest", ""),
            ("overthrow", "overthrew overthrown overthrowing", "overthrowed"),
            ("have", "has had having", ""),
            ("go", "goes went gone going", "goed"),
            ("behave", "behaved behaves behaving", "behad"),
            ("the", "", "thes"),
        ],
    );
}

#[test]
fn russian_words_have_the_forms_of_their_paradigms() {
    check(
        "ru",
        &[
            (
                "убить",
                "убью убьешь убьет убей убейте убил убила убили убивший убит убитый убитая убитыми",
                "убиваю",
            ),
            ("разбить", "разобью разобьешь разбей разбил разбитый", ""),
            ("писать", "пишу пишешь пишут пиши писал пишущий писавший", "писаю"),
            ("зарезать", "зарежу зарежет зарежь зарезал зарезанный", ""),
            ("купить", "куплю купишь купят купи купил купленный", ""),
            ("покончить", "покончу покончишь покончат покончил", ""),
            ("продать", "продам продашь продаст продадим продадут продай продал проданный", "продаю"),
            ("пить", "пью пьешь пей пил", ""),
            ("взорвать", "взорву взорвет взорвут взорвал взорванный", ""),
            ("убивать", "убиваю убиваешь убивают убивал убивая убивающий", "убью"),
            ("торговать", "торгую торгует торгуют торговал торгуй", "торговаю"),
            ("давать", "даю даешь дают давай давал давая", "даваю"),
            ("драться", "дерусь дерется дрался дралась дерись", "драть"),
            ("умереть", "умру умрет умер умерла умерший", "умерел"),
            ("погибнуть", "погибну погибнет погиб погибла погибший", ""),
            ("сжечь", "сожгу сожжет сожгут сжег сожги", ""),
            ("идти", "иду идет шел шла шли", ""),
            ("взять", "возьму возьмет взял взятый", ""),
            ("освободить", "освобожу освободит освобожденный", ""),
            (
                "наркотик",
                "наркотика наркотику наркотиком наркотики наркотиков наркотиками наркотиках",
                "наркота",
            ),
            ("мать", "матери матерью матерей матерям", "мат мата мате мату маты"),
            ("тварь", "твари тварью тварей тварям тварями тварях", "тваря тварю"),
            ("мразь", "мрази мразью мразей мразям", "мразя мразю"),
            ("мат", "мата мату матом мате маты матов", "мать мати матери"),
            ("кот", "кота коту котом коты котов", "который"),
            ("универсал", "универсала универсалы", "университет"),
            ("рот", "рта рту ртом рты", "рота роты"),
            ("рота", "роты роте роту ротой", "рот рта"),
            ("кол", "колу колом колья кольев", "кола"),
            ("пол", "пола полу полом полы", "поля поле"),
            ("сын", "сына сыну сыном сыновья сыновей", ""),
            ("суд", "суда суду судом суды судов", "судно"),
            ("судно", "суда судов судну", "суд"),
            ("ножка", "ножки ножек ножкой", "нож ножа"),
            ("нож", "ножа ножом ножи ножей", "ножка"),
            ("девушка", "девушки девушек девушкой", ""),
            ("подросток", "подростка подростки подростков", "подростока"),
            ("убийца", "убийцы убийц убийце", ""),
            ("продавец", "продавца продавцы продавцов", ""),
            ("оружие", "оружия оружием оружию", ""),
            ("партия", "партии партией партий", ""),
            ("время", "времени временем времена", ""),
            ("смерть", "смерти смертью", "смертя"),
            ("черта", "черты чертой", "черт"),
            ("дети", "детей детям ребенок", ""),
            ("убили", "убить убил убью", ""),
            ("день", "дня днем дни дней", ""),
            ("тюрьма", "тюрьмы тюрем тюрьмой", ""),
            ("ложь", "лжи ложью", ""),
            ("россиянин", "россиянина россияне россиян", ""),
            ("котенок", "котенка котята котят", ""),
            ("русский", "русского русская русские русских", ""),
            ("больной", "больного больная больные больным", ""),
            ("последний", "последнего последняя последние", ""),
            ("метро", "", "метром метра"),
        ],
    );
}

#[test]
fn spanish_words_have_the_forms_of_their_paradigms() {
    check(
        "es",
        &[
            (
                "matar",
                "mato matas mata mató mataron matando matado matada maten matara matase matar matarte mátalo mátala mátenlo matándolo matadlo",
                "matón",
            ),
            ("morir", "muero muere murió muriendo muerto muertos muera muramos", "moro morió"),
            ("dormir", "duermo durmió durmiendo durmamos", ""),
            ("pedir", "pido pidió pidiendo pidamos", "pedo"),
            ("sentir", "siento sintió sienta sintamos", ""),
            ("pensar", "pienso piensa pensamos", ""),
            ("compensar", "compenso compensa", "compienso"),
            ("presentar", "presento presenta", "presiento"),
            ("contar", "cuento cuenta contamos cuéntame", ""),
            ("jugar", "juego juega jugué juegue", ""),
            ("colgar", "cuelgo cuelga colgué cuelguen cuélguelo cuélguenlos", "cuelgúelo"),
            ("ahorcar", "ahorque ahórquelo ahórquenlos ahorquémoslo", "ahorqúelo"),
            ("seguir", "sigue síguelo sígalo", "sigúelo"),
            ("atacar", "ataco ataqué ataquen atacado", "atacé"),
            ("pagar", "pago pagué paguen", ""),
            ("amenazar", "amenazo amenacé amenace amenacen", ""),
            ("vencer", "venzo vence venza", "vencio"),
            ("conocer", "conozco conoce conozca", ""),
            ("destruir", "destruyo destruye destruyó destruyendo", ""),
            ("leer", "leo leyó leyendo leído", ""),
            ("tener", "tengo tiene tuve tuvo tendré ten tenga", "teno"),
            ("hacer", "hago hace hizo hice haré hecho haz hágalo", ""),
            ("decir", "digo dice dijo dijeron diré dicho di", ""),
            ("ir", "voy va iba fue iré vaya vete", ""),
            ("dar", "doy da dio dé dado", ""),
            ("ser", "soy es era fue sea sido", ""),
            ("venir", "vengo viene vino vendré venga", ""),
            ("conducir", "conduzco condujo condujeron", ""),
            ("matarse", "matarse mata mátate", ""),
            ("ladrón", "ladrones ladrona ladronas", ""),
            ("juez", "jueces", "juezes"),
            ("mujer", "mujeres", "mujo"),
            ("crimen", "crímenes", ""),
            ("asesino", "asesinos asesina asesinas", ""),
            ("drogas", "droga drogas", "drogo"),
            ("libro", "libros", "libra libras"),
        ],
    );
}

#[test]
fn portuguese_words_have_the_forms_of_their_paradigms() {
    check(
        "pt",
        &[
            ("matar", "mato mata matou mataram matando matado matei mate matarem matasse", ""),
            ("morrer", "morro morre morreu morrendo morto morta", ""),
            ("fazer", "faço faz fez fizeram feito farei faça fizesse", "fazeu"),
            ("ter", "tenho tem têm teve tinha tenha terei", ""),
            ("ir", "vou vai foi fui vá ia indo", ""),
            ("ser", "sou é era foi seja sendo", ""),
            ("vir", "venho vem veio venha vinha", ""),
            ("dizer", "digo diz disse direi dito", ""),
            ("dar", "dou dá deu dê", ""),
            ("poder", "posso pode pôde possa", ""),
            ("pôr", "ponho põe pôs posto", ""),
            ("ver", "vejo vê viu visto veja", ""),
            ("pedir", "peço pede peça", ""),
            ("dormir", "durmo dorme durma", ""),
            ("sentir", "sinto sente sinta", ""),
            ("fugir", "fujo foge fuja fugiu", ""),
            ("odiar", "odeio odeia odeie", "odio"),
            ("passear", "passeio passeia", ""),
            ("atacar", "ataco ataquei ataque", ""),
            ("pagar", "pago paguei paguem pago", ""),
            ("ameaçar", "ameaço ameacei ameace", ""),
            ("destruir", "destrói destruiu destruindo destruído", ""),
            ("vencer", "venço vence vença", ""),
            ("ladrão", "ladrões ladrona", ""),
            ("pão", "pães", "pões"),
            ("mão", "mãos", "mões"),
            ("animal", "animais", ""),
            ("homem", "homens", ""),
            ("fuzil", "fuzis", ""),
            ("assassino", "assassinos assassina assassinas", ""),
            ("livro", "livros", "livra"),
            ("armas", "arma armas", ""),
        ],
    );
}

#[test]
fn french_words_have_the_forms_of_their_paradigms() {
    check(
        "fr",
        &[
            ("tuer", "tue tues tuons tuent tua tué tuée tuant tuerai tuerait tuait tuât", ""),
            ("mourir", "meurs meurt mourons meurent mort morte mourrai mourut meure", ""),
            ("vendre", "vends vend vendons vendu vendue vendrai vendit", ""),
            ("manger", "mangeons mange mangeait mangeant mangé", "mangons"),
            ("menacer", "menaçons menace menaçait", ""),
            ("jeter", "jette jetons jettera", "jete"),
            ("acheter", "achète achetons achètera", "achette"),
            ("appeler", "appelle appelons appellera", "appèle"),
            ("payer", "paie paye payons paiera", ""),
            ("nettoyer", "nettoie nettoyons", "nettoye"),
            ("céder", "cède cédons", ""),
            ("lever", "lève levons lèvera", ""),
            ("finir", "finis finit finissons finissent fini", ""),
            ("partir", "pars part partons parti", "partissons"),
            ("battre", "bats bat battons battu", ""),
            ("mettre", "mets met mettons mis mise", ""),
            ("prendre", "prends prend prenons prennent pris", ""),
            ("peindre", "peins peint peignons", ""),
            ("venir", "viens vient venons vint viendrai venu", ""),
            ("avoir", "ai a avons ont eu aura", ""),
            ("être", "suis est sommes sont était été", ""),
            ("faire", "fais fait faisons font fera", ""),
            ("satisfaire", "satisfais satisfait satisfasse", ""),
            ("aller", "vais va allons vont ira allé", ""),
            ("pouvoir", "peux peut pouvons peuvent pourra puisse", ""),
            ("violer", "viole violent violé violée", ""),
            ("cheval", "chevaux", "chevals"),
            ("bateau", "bateaux", "bateaus"),
            ("heureux", "heureuse heureuses", ""),
            ("violeur", "violeurs violeuse", ""),
            ("acteur", "acteurs actrice", ""),
            ("grand", "grands grande grandes", ""),
            ("beau", "beaux belle belles", ""),
            ("fin", "fins", "fine fines"),
            ("armes", "arme armes", ""),
        ],
    );
}

#[test]
fn german_words_have_the_forms_of_their_paradigms() {
    check(
        "de",
        &[
            ("töten", "töte tötest tötet tötete töteten getötet getöteter tötend", ""),
            ("sterben", "sterbe stirbst stirbt starb starben gestorben", "sterbte"),
            ("schießen", "schieße schießt schoss schossen geschossen", "schießte"),
            ("erschießen", "erschießt erschoss erschossen", "geerschossen"),
            ("umbringen", "umbringt umgebracht umzubringen umbrachte", ""),
            ("vergewaltigen", "vergewaltigt vergewaltigte", "gevergewaltigt"),
            ("schlagen", "schlägst schlägt schlug geschlagen", ""),
            ("schneiden", "schneide schneidet schnitt geschnitten", ""),
            ("vergiften", "vergifte vergiftet vergiftete", ""),
            ("kämpfen", "kämpfe kämpft kämpfte gekämpft", ""),
            ("helfen", "hilf hilfst hilft half geholfen", ""),
            ("sein", "bin bist ist war gewesen", ""),
            ("haben", "habe hast hat hatte gehabt", ""),
            ("kaufen", "kaufe kauft kaufte gekauft", ""),
            ("brechen", "breche brichst bricht brach gebrochen", ""),
            ("hassen", "hasse hasst hasste gehasst", ""),
            ("hängen", "hänge hing gehangen hängte gehängt", ""),
            ("studieren", "studiert studierte", "gestudiert"),
            ("mord", "morde mordes morden", "mörder"),
            ("mann", "mannes männer männern", ""),
            ("messer", "messers messern", ""),
            ("waffe", "waffen", ""),
            ("waffen", "waffe", ""),
            ("bombe", "bomben", ""),
            ("anschlag", "anschlags anschläge anschlägen", ""),
            ("stadt", "städte städten", ""),
            ("terrorist", "terroristen", ""),
            ("wohnung", "wohnungen", ""),
            ("freundin", "freundinnen", ""),
            ("mutter", "mütter müttern", ""),
            ("bild", "bilder bildern bildes", ""),
            ("dumm", "dumme dummen dummer dummes dümmer dümmste", ""),
            ("gefährlich", "gefährliche gefährlichen gefährlicher", ""),
            ("hass", "hasses", "hassen"),
        ],
    );
}

#[test]
fn turkish_words_have_the_forms_of_their_paradigms() {
    check(
        "tr",
        &[
            (
                "öldürmek",
                "öldürüyorum öldürdü öldüreceğim öldürür öldürmüş öldürün öldürse öldürme öldürmedi öldürmüyor öldürmez öldüren",
                "",
            ),
            ("vurmak", "vuruyor vurdu vuracak vurur vurmuş vurmadı", ""),
            ("gitmek", "gidiyor gitti gidecek gider gidiyorum", "gitiyor"),
            ("etmek", "ediyor etti edecek eder", ""),
            ("yemek", "yiyor yedi yiyecek yer", ""),
            ("demek", "diyor dedi diyecek der", ""),
            ("başlamak", "başlıyor başladı başlayacak başlar", "başlayor"),
            ("okumak", "okuyor okudu okuyacak okur", ""),
            ("kesmek", "kesiyor kesti kesecek keser", "kesdi"),
            ("yakmak", "yakıyor yaktı yakacak yakar", ""),
            ("bilmek", "biliyor bildi bilecek bilir", "biler"),
            ("görmek", "görüyor gördü görecek görür", ""),
            ("kaçmak", "kaçıyor kaçtı kaçacak", ""),
            ("dövmek", "dövüyor dövdü dövecek döver", ""),
            ("satmak", "satıyor sattı satacak satar", ""),
            ("kitap", "kitabı kitaba kitapta kitaptan kitabın kitaplar kitapları kitabım", "kitapı"),
            ("silah", "silahı silaha silahlar silahın silahla silahları", ""),
            ("çocuk", "çocuğu çocuğa çocuklar çocuğun", "çocuku"),
            ("renk", "rengi renge renkler", "renği"),
            ("ağız", "ağzı ağza ağızda ağızlar", "ağızı"),
            ("şehir", "şehri şehre şehirde şehirler", ""),
            ("araba", "arabayı arabaya arabada arabanın arabam arabası arabalar", ""),
            ("saat", "saati saate saatler saatin", "saatı"),
            ("su", "suyu suya suyun sular", "sunun"),
            ("hukuk", "hukuku hukuka", "hukuğu"),
            ("top", "topu topa toplar", "tobu"),
            ("kurt", "kurdu kurda kurtlar", ""),
            ("göz", "gözü göze gözler gözünü", ""),
            ("ev", "evi eve evde evden evin evler evimiz evlerinde", ""),
            ("silahlar", "silah silahı silahların", ""),
            ("düşman", "düşmanı düşmana düşmanlar", ""),
            ("uyuşturucu", "uyuşturucuyu uyuşturucular uyuşturucunun", ""),
        ],
    );
}

#[test]
fn plurals_and_other_plain_forms_give_the_word_back() {
    check_mutual(
        "en",
        &[
            ("kill", "kills killed killing"),
            ("stab", "stabs stabbed stabbing"),
            ("rape", "rapes raped raping"),
            ("knife", "knives"),
            ("woman", "women"),
            ("shoot", "shot shoots shooting"),
            ("attack", "attacks attacked attacking"),
            ("bully", "bullies bullied bullying"),
            ("visit", "visited visiting"),
            ("hate", "hated hating"),
            ("overdose", "overdosed overdosing"),
            ("traffic", "trafficking"),
            ("burn", "burned burning"),
        ],
    );
    check_mutual(
        "ru",
        &[
            ("наркотик", "наркотики наркотиками наркотиков"),
            ("девушка", "девушки"),
            ("подросток", "подростки"),
            ("мать", "матери"),
            ("брат", "братья"),
            ("партия", "партии"),
            ("убивать", "убивает убивают убивали"),
            ("русский", "русские русская"),
            ("нож", "ножи"),
        ],
    );
    check_mutual(
        "es",
        &[
            ("droga", "drogas"),
            ("ladrón", "ladrones"),
            ("juez", "jueces"),
            ("matar", "matando"),
            ("asesino", "asesinos"),
        ],
    );
    check_mutual(
        "pt",
        &[
            ("arma", "armas"),
            ("ladrão", "ladrões"),
            ("animal", "animais"),
            ("homem", "homens"),
            ("matar", "matando"),
        ],
    );
    check_mutual("fr", &[("arme", "armes"), ("bateau", "bateaux"), ("grand", "grands")]);
    check_mutual(
        "de",
        &[
            ("waffe", "waffen"),
            ("bombe", "bomben"),
            ("freundin", "freundinnen"),
            ("terrorist", "terroristen"),
        ],
    );
    check_mutual("tr", &[("silah", "silahlar"), ("ev", "evler"), ("kitap", "kitaplar")]);
}
