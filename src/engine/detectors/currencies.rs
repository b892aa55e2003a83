//! How currencies are written: signs, codes (ISO 4217) and words.
//!
//! Left out are words that mean something else beside a number more often than money: *pounds* and
//! *фунтов* of weight, *won* games, *crowns*, and codes that are words in capitals (`TOP`, `ALL`,
//! `CUP`). `TRY` and the like, which are words too, are only read after the amount.

use std::sync::LazyLock;

use crate::map::Set;

/// Whether the character is a currency sign: those of Unicode's category Sc, and the Ξ of ether.
pub(super) fn is_sign(character: char) -> bool {
    matches!(character,
        '$' | '¢'..='¥' | '֏' | '؋' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛' | '\u{20A0}'..='\u{20C1}'
        | '﷼' | '﹩' | '＄' | '￠' | '￡' | '￥' | '￦' | 'Ξ')
}

/// Letters that say whose dollar a sign is.
pub(super) const PREFIXES: [&str; 20] = [
    "US", "A", "AU", "C", "CA", "HK", "NT", "NZ", "S", "SG", "R", "MX", "J", "Z", "AR", "COL", "CLP", "RD",
    "CN", "EC",
];

/// Codes that mean nothing else, in whichever case.
static CODES: List = LazyLock::new(|| {
    list(
        "usd eur gbp jpy cny rmb rub rur chf aud nzd hkd sgd inr uah kzt byn brl mxn ars clp pln czk huf \
    sek nok dkk krw twd idr myr vnd thb aed sar qar kwd egp ngn kes zar ghs ils pkr bdt lkr xof xaf usdt usdc btc eth \
    ltc xmr xrp bnb",
    )
});
/// Codes that are words or names too: in capitals, after the amount.
static CODES_AFTER: List =
    LazyLock::new(|| list("CAD TRY COP RON BGN AMD AZN UZS KGS MDL ISK PHP SOL DOGE TRX UYU"));

/// Codes that are words before a number, unless in capitals.
const WORDS_BEFORE: [&str; 5] = ["rub", "ars", "eth", "sar", "zar"];

/// Words after an amount, in lower case.
static WORDS: List = LazyLock::new(|| {
    list(
        "\
    dollar dollars buck bucks cent cents euro euros quid pence yen yuan renminbi rupee rupees rupiah \
    ruble rubles rouble roubles peso pesos dirham dirhams dinar dinars shekel shekels baht ringgit \
    naira cedi cedis hryvnia hryvnias tenge zloty zlotys złoty złotych zł kč kr kroner kronor kronur \
    forint lev leva franc francs rand liras lire tl bitcoin bitcoins satoshi satoshis sats ether \
    dogecoins руб р рэ евро коп цент цента центов грн тенге тг лир лира лиры лиру лирам \
    песо рупий рупии рупия дирхам дирхама дирхамов шекель шекеля шекелей йен йены dólar \
    dólares dolares céntimo céntimos centimo centimos centavo centavos yenes yuanes rublo rublos \
    rupia rupias reais rubel rappen franken yuans rupien centime centimes euroya eurodan avro \
    avroya avroluk रुपये रुपए دولار دولارات ريال ريالات درهم دينار يورو ليرة 원 만원 천원 억원 원이 \
    원을 원은 원에 원짜리",
    )
});

/// Beginnings of words, and how many letters an ending may have.
const STEMS: [(&str, usize); 16] = [
    ("доллар", 3),
    ("рубл", 3),
    ("бакс", 3),
    ("биткоин", 3),
    ("биткойн", 3),
    ("гривен", 2),
    ("гривн", 3),
    ("юан", 3),
    ("иен", 3),
    ("копе", 4),
    ("злот", 3),
    ("евроцент", 3),
    ("dolar", 4),
    ("lira", 4),
    ("kuruş", 4),
    ("sterlin", 4),
];

/// Currencies in scripts without spaces.
pub(super) const UNSPACED: [&str; 15] = [
    "元",
    "円",
    "圓",
    "圆",
    "美元",
    "日元",
    "欧元",
    "歐元",
    "港元",
    "韩元",
    "美金",
    "台币",
    "人民币",
    "ドル",
    "บาท",
];

/// Words and letters for thousands and more, in lower case.
static MULTIPLIERS: List = LazyLock::new(|| {
    list(
        "\
    k к m mm mn mln mio b bn bln mrd tn thousand hundred million millions billion billions trillion \
    lakh lakhs crore crores тыс тысяч тысячи тысяча тысячу млн миллион миллиона миллионов млрд \
    миллиард миллиарда миллиардов лям ляма лямов mil mill miles millón millon millones tausend \
    millionen millione milliarde milliarden mille millier milliers milliard milliards milhão milhao \
    milhões milhoes bilhão bilhões bin milyon milyar",
    )
});

pub(super) const UNSPACED_MULTIPLIERS: [char; 8] = ['万', '萬', '億', '亿', '千', '百', '만', '천'];

/// Words, to be looked up.
type List = LazyLock<Set<&'static str>>;

fn list(words: &'static str) -> Set<&'static str> {
    words.split_ascii_whitespace().collect()
}

pub(super) fn is_multiplier(word: &str) -> bool {
    MULTIPLIERS.contains(word.to_lowercase().as_str())
}

/// Whether a word before an amount is a code of a currency.
pub(super) fn is_code_before(word: &str) -> bool {
    let lower = word.to_lowercase();
    let capitals = !word.chars().any(char::is_lowercase);
    CODES.contains(lower.as_str()) && (capitals || !WORDS_BEFORE.contains(&lower.as_str()))
        || matches!(lower.as_str(), "rs" | "kr" | "tl")
}

/// Whether a word after an amount is a currency.
pub(super) fn is_word_after(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = |&(stem, most): &(&str, usize)| {
        lower.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= most)
    };
    CODES.contains(lower.as_str())
        || CODES_AFTER.contains(word)
        || WORDS.contains(lower.as_str())
        || STEMS.iter().any(stem)
}
