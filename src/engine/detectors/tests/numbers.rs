use super::{Detector, finds, leaves};

#[test]
fn numbers() {
    finds(
        Detector::Number,
        &[
            ("5 and 10", &["5", "10"]),
            ("-5 %, +7", &["5", "7"]),
            ("1,000.50", &["1,000.50"]),
            ("1.000,50", &["1.000,50"]),
            ("1 000 000,5 x", &["1 000 000,5"]),
            ("1'000'000", &["1'000'000"]),
            ("1,00,000", &["1,00,000"]),
            ("3.14.", &["3.14"]),
            ("1, 2,3", &["1", "2,3"]),
            ("24.11.2026", &["24", "11", "2026"]),
            ("2024 300", &["2024", "300"]),
            ("５ ٥ 𝟓", &["５", "٥", "𝟓"]),
            ("我有5个", &["5"]),
            ("10-20", &["10", "20"]),
            ("$5", &["5"]),
            ("1,000,000.25", &["1,000,000.25"]),
        ],
    );
    leaves(
        Detector::Number,
        &["k9 mp3 10th 5kg", "five", "", "c3po", "x_5", "https://example.com/5", "é5", "½"],
    );
}

#[test]
fn sums_of_money() {
    finds(
        Detector::Money,
        &[
            ("it costs $5.", &["$5"]),
            ("5 $ only", &["5 $"]),
            ("5$ only", &["5$"]),
            ("US$5 and R$ 20", &["US$5", "R$ 20"]),
            ("€1.000,50", &["€1.000,50"]),
            ("1.000,50€", &["1.000,50€"]),
            ("1 000 ₽", &["1 000 ₽"]),
            ("100 руб.", &["100 руб"]),
            ("100р", &["100р"]),
            ("5 тыс. рублей", &["5 тыс. рублей"]),
            ("10 долларов и 5 евро", &["10 долларов", "5 евро"]),
            ("2 млн долларов", &["2 млн долларов"]),
            ("500 dollars", &["500 dollars"]),
            ("a 20-dollar bill", &["20-dollar"]),
            ("USD 20", &["USD 20"]),
            ("20k usd", &["20k usd"]),
            ("EUR20", &["EUR20"]),
            ("£3m", &["£3m"]),
            ("£1.5 million", &["£1.5 million"]),
            ("$5k a week", &["$5k"]),
            ("5 euros, 5 Euro", &["5 euros", "5 Euro"]),
            ("100 TL", &["100 TL"]),
            ("100 TL'ye", &["100 TL"]),
            ("100 ₺ ve 50 liraya", &["100 ₺", "50 liraya"]),
            ("100 лир", &["100 лир"]),
            ("¥500 ₹500", &["¥500", "₹500"]),
            ("0.1 BTC", &["0.1 BTC"]),
            ("₿0.5", &["₿0.5"]),
            ("50 bucks", &["50 bucks"]),
            ("20 mil euros", &["20 mil euros"]),
            ("2 millones de euros", &["2 millones de euros"]),
            ("3 milhões de reais", &["3 milhões de reais"]),
            ("1 million d'euros", &["1 million d'euros"]),
            ("500 dólares", &["500 dólares"]),
            ("5 Mio. Euro", &["5 Mio. Euro"]),
            ("$5 USD", &["$5 USD"]),
            ("Rs. 500", &["Rs. 500"]),
            ("100元, 5万円", &["100元", "5万円"]),
            ("5000원", &["5000원"]),
            ("$5-10", &["$5"]),
            ("$5 $10", &["$5", "$10"]),
            ("5 $ 10 $", &["5 $", "10 $"]),
            ("＄５", &["＄５"]),
            ("20 TRY", &["20 TRY"]),
        ],
    );
}

#[test]
fn no_sums_of_money() {
    leaves(
        Detector::Money,
        &[
            "5 people",
            "$ and €",
            "A$AP and Ke$ha",
            "$name",
            "five dollars",
            "try 20 times",
            "20 try",
            "TRY 20 WAYS",
            "TOP 10, WORLD CUP 2026",
            "lost 20 pounds",
            "team 5 won",
            "20k followers",
            "5m tall",
            "5 km",
            "Chapter 5 Europe",
            "100 %",
            "k9 usd",
            "$2much",
            "24.11.2026",
            "5 лирик",
            "top 5 real",
            "15 centsoff",
            "5  $",
            "I have 3, dollars none",
            "https://example.com/?p=$5",
            "x5 $",
            "rub 2 drops",
            "bought 5 $TICKER",
        ],
    );
}
