//! What the page says of `strong`: each disguise beside its innocent neighbour.

use super::settled::Case;

#[rustfmt::skip]
pub const STRONG: &[Case] = &[
    // Joined.
    ("en", "strong", "kill yourself", "killyourself KillYourself! killyourselfs killyourself's", &[
        "0-12 killyourself as kill yourself through joined", "13-25 KillYourself as kill yourself through joined",
        "41-53 killyourself as kill yourself through joined"]),
    ("en", "standard", "kill yourself", "killyourself", &[]),
    ("en", "strong", "kill you", "killyou", &[]),
    ("en", "strong", "will kill you", "willkillyou willkill you will killyou", &[
        "0-11 willkillyou as will kill you through joined", "12-24 willkill you as will kill you through joined"]),
    ("en", "strong", "kill ... yourself", "killyourself", &[]),
    ("en", "strong", "kill* yourself", "killyourself", &[]),
    ("en", "strong", "=kill yourself", "killyourself", &[]),
    ("en", "strong", "please ... kill yourself", "please go killyourself", &[
        "0-22 please go killyourself as please kill yourself through joined"]),
    ("en", "strong", "kill yourself", "kíllyourself killlllyourself kіllyourself ki\u{200B}llyourself", &[
        "0-12 kíllyourself as kill yourself through marks,joined", "13-28 killlllyourself as kill yourself through stretched,joined",
        "29-41 kіllyourself as kill yourself through look-alikes,joined", "42-55 ki\\u{200b}llyourself as kill yourself through invisible,joined"]),
    ("ru", "strong", "убей себя", "убейсебя убейсебяты", &["0-8 убейсебя as убей себя through joined"]),
    ("ru", "strong", "убей их", "убейих", &[]),
    ("en", "strong", "\\+ kill yourself", "+killyourself", &["0-13 +killyourself as +kill yourself through joined"]),
    ("en", "strong", "the rapist", "therapist", &["0-9 therapist as the rapist through joined"]),
    // Leet: the letters.
    ("en", "strong", "kill", "k1ll K1LL kil1 k!ll k|ll k１ll k11l", &[
        "0-4 k1ll as kill through leet", "5-9 K1LL as kill through leet", "10-14 kil1 as kill through leet",
        "15-19 k!ll as kill through leet", "20-24 k|ll as kill through leet", "25-29 k１ll as kill through width,leet",
        "30-34 k11l as kill through leet"]),
    ("en", "standard", "kill", "k1ll k!ll", &[]),
    ("en", "strong", "bitch", "b1tch 8itch 6itch bi7ch bi+ch b!tch bit¢h", &[
        "0-5 b1tch as bitch through leet", "6-11 8itch as bitch through leet", "12-17 6itch as bitch through leet",
        "18-23 bi7ch as bitch through leet", "24-29 bi+ch as bitch through leet", "30-35 b!tch as bitch through leet",
        "36-41 bit¢h as bitch through leet"]),
    ("en", "strong", "asshole", "a55hole a$$hole assho|e a$$hol€ 4sshole assho£e assh0le", &[
        "0-7 a55hole as asshole through leet", "8-15 a$$hole as asshole through leet", "16-23 assho|e as asshole through leet",
        "24-31 a$$hol€ as asshole through leet", "32-39 4sshole as asshole through leet",
        "40-47 assho£e as asshole through leet", "48-55 assh0le as asshole through leet"]),
    ("en", "strong", "hate", "h@te h4t3", &["0-4 h@te as hate through leet", "5-9 h4t3 as hate through leet"]),
    ("en", "strong", "zigzag you", "2ig2ag ¥ou z19zag you", &[
        "0-10 2ig2ag ¥ou as zigzag you through leet", "11-21 z19zag you as zigzag you through leet"]),
    ("en", "strong", "queer", "9ueer qu33r", &["0-5 9ueer as queer through leet", "6-11 qu33r as queer through leet"]),
    ("ru", "strong", "убийца", "уб1йца у6ийца убийц@", &[
        "0-6 уб1йца as убийца through leet", "7-13 у6ийца as убийца through leet", "14-20 убийц@ as убийца through leet"]),
    ("ru", "strong", "зачем вовк", "3а4ем в08к", &["0-10 3а4ем в08к as зачем вовк through leet"]),
    ("ru", "strong", "поэты", "по3ты", &["0-5 по3ты as поэты through leet"]),
    ("ru", "strong", "соль", "$оль $оо", &["0-4 $оль as соль through leet"]),
    ("uk", "strong", "вбити", "вб1ти", &["0-5 вб1ти as вбити through leet"]),
    ("ru", "strong", "йод", "1од", &[]),
    ("en", "strong", "café", "caf3", &["0-4 caf3 as café through marks,leet"]),
    // Leet: half of a word.
    ("en", "strong", "kill", "k111 k!11", &[]),
    ("en", "strong", "stool", "5t0ol 5700l 57001", &["0-5 5t0ol as stool through leet"]),
    ("en", "strong", "sex", "s3x 53x s3x5", &["0-3 s3x as sex through leet"]),
    ("en", "strong", "so", "s0 50", &[]),
    ("en", "strong", "isis", "1515 1s1s", &["5-9 1s1s as isis through leet"]),
    ("ru", "strong", "зов", "з0в 3ов 308 30в", &["0-3 з0в as зов through leet"]),
    // Leet: letters drawn out.
    ("en", "strong", "kill", "k1111ll ki11111 kill1 kil11 k11ll", &[
        "0-7 k1111ll as kill through stretched,leet", "8-15 ki11111 as kill through stretched,leet"]),
    ("en", "strong", "kil", "kil11 kil1l kill", &[]),
    // Leet: signs only between others, and the row read whole.
    ("en", "strong", "kill", "kill! !kill kill+ |kill| !k1ll!!", &[
        "0-4 kill as kill", "7-11 kill as kill", "12-16 kill as kill", "19-23 kill as kill", "26-30 k1ll as kill through leet"]),
    ("en", "strong", "killi", "kill! killi!", &["6-11 killi as killi"]),
    ("en", "strong", "till", "+ill t!ll", &["5-9 t!ll as till through leet"]),
    ("en", "strong", "ass", "cl@ss p@$$ a$s", &["11-14 a$s as ass through leet"]),
    ("en", "strong", "hit", "$h1t h1t$ h1t", &["10-13 h1t as hit through leet"]),
    ("en", "strong", "shit", "$h1t $hit $ hit", &["0-4 $h1t as shit through leet", "5-9 $hit as shit through leet"]),
    ("en", "strong", "kills", "kill$ kill5 kill $", &["0-5 kill$ as kills through leet", "6-11 kill5 as kills through leet"]),
    ("en", "strong", "kill", "kill$ k1ll$", &["0-4 kill as kill"]),
    // Leet: numbers with a unit.
    ("en", "strong", "ass", "45s 4s5 a5s", &["8-11 a5s as ass through leet"]),
    ("en", "strong", "sex", "5ex 5EX s3x", &["8-11 s3x as sex through leet"]),
    ("en", "strong", "as", "A5 4s", &[]),
    ("en", "strong", "pss", "PS5 Ps5 ps5", &["4-7 Ps5 as pss through leet", "8-11 ps5 as pss through leet"]),
    ("en", "strong", "akat", "AK47 ak47", &["5-9 ak47 as akat through leet"]),
    ("en", "strong", "sexs", "SEX5 sex5 SEX$", &["5-9 sex5 as sexs through leet", "10-14 SEX$ as sexs through leet"]),
    ("ru", "strong", "зов", "3ОВ 3Ов 3-ов", &[]),
    // Leet in words with `*`, in phrases, with what is around.
    ("en", "strong", "kill*", "k1ll3r k!ller k1ll2024 sk1ll", &[
        "0-6 k1ll3r as k1ll3r through leet", "7-13 k!ller as k!ller through leet", "14-22 k1ll2024 as k1ll2024 through leet"]),
    ("en", "strong", "*kill*", "0v3rk1ll5", &["0-9 0v3rk1ll5 as 0v3rk1ll5 through leet"]),
    ("en", "strong", "*kill", "$k1ll", &["0-5 $k1ll as $k1ll through leet"]),
    ("en", "strong", "=kill", "k1ll kill", &["5-9 kill as kill"]),
    ("en", "strong", "killer", "k1ller's k1||er", &["0-6 k1ller as killer through leet", "9-15 k1||er as killer through leet"]),
    ("en", "strong", "kill you", "k1ll y0u, k1ll-y0u", &["0-8 k1ll y0u as kill you through leet", "10-18 k1ll-y0u as kill you through leet"]),
    ("en", "strong", "kill yourself", "k1lly0urself #k1lly0urself", &[
        "0-12 k1lly0urself as kill yourself through joined,leet", "14-26 k1lly0urself as kill yourself through hashtag,leet"]),
    ("en", "strong", "kill", "#k1ll k\u{200B}1ll ḱ1ll к1ll", &[
        "1-5 k1ll as kill through hashtag,leet", "6-11 k\\u{200b}1ll as kill through invisible,leet",
        "12-16 ḱ1ll as kill through marks,leet", "17-21 к1ll as kill through look-alikes,leet"]),
    ("en", "strong", "18", "18 1B i8", &["0-2 18 as 18"]),
    ("en", "strong", "c\\+\\+", "c++ c+ +", &["0-3 c++ as c++"]),
    // Spaced.
    ("en", "strong", "kill", "k i l l, k.i.l.l k-i-l-l k_i_l_l k/i/l/l", &[
        "0-7 k i l l as kill through spaced", "9-16 k.i.l.l as kill through spaced", "17-24 k-i-l-l as kill through spaced",
        "25-32 k_i_l_l as kill through spaced", "33-40 k/i/l/l as kill through spaced"]),
    ("en", "strong", "kill", "k-i-l-l, k_i_l_l, k/i/l/l, k*i*l*l, k·i·l·l, k•i•l•l", &[
        "0-7 k-i-l-l as kill through spaced", "9-16 k_i_l_l as kill through spaced", "18-25 k/i/l/l as kill through spaced",
        "27-34 k*i*l*l as kill through spaced", "36-43 k·i·l·l as kill through spaced", "45-52 k•i•l•l as kill through spaced"]),
    ("en", "strong", "kill", "k. i. l. l! k - i - l - l, k...i...l...l", &[
        "0-10 k. i. l. l as kill through spaced", "12-25 k - i - l - l as kill through spaced",
        "27-40 k...i...l...l as kill through spaced"]),
    ("en", "standard", "kill", "k i l l", &[]),
    ("en", "strong", "kill", "k\ni\nl\nl; k\n\ni\n\nl\n\nl; k,i,l,l; k....i....l....l; k 🔪 i 🔪 l 🔪 l", &[
        "0-7 k\\ni\\nl\\nl as kill through spaced"]),
    ("en", "strong", "hell", "h e l l o", &[]),
    ("en", "strong", "ass", "c l a s s, a s s", &["11-16 a s s as ass through spaced"]),
    ("en", "strong", "kill", "I k i l l you; k i l l a man; a k i l l I; we k i l l s", &[
        "2-9 k i l l as kill through spaced", "15-22 k i l l as kill through spaced", "32-39 k i l l as kill through spaced"]),
    ("en", "strong", "die", "I d i e, I I d i e", &["2-7 d i e as die through spaced"]),
    ("ru", "strong", "убью", "я у б ь ю, и у б ь ю, у б ь ю и", &[
        "2-9 у б ь ю as убью through spaced", "13-20 у б ь ю as убью through spaced"]),
    ("ru", "strong", "бью", "у б ь ю, в б ь ю", &["2-7 б ь ю as бью through spaced"]),
    ("en", "strong", "so", "s o", &[]),
    ("zh", "strong", "杀人", "杀 人, 杀-人, 我 杀 人, 我杀 人, 杀，人", &[
        "0-3 杀 人 as 杀人 through spaced", "5-8 杀-人 as 杀人 through spaced"]),
    ("zh", "standard", "杀人", "杀 人", &[]),
    ("ja", "strong", "キル", "キ ル", &["0-3 キ ル as キル through spaced"]),
    ("en", "strong", "kill you", "k i l l   y o u", &["0-15 k i l l   y o u as kill you through spaced"]),
    ("en", "strong", "kill you", "k i l l y o u, kill y o u, k.i.l.l you", &[
        "15-25 kill y o u as kill you through spaced", "27-38 k.i.l.l you as kill you through spaced"]),
    ("en", "strong", "hell", "h e l l   o k a y, h e l l   o", &[
        "0-7 h e l l as hell through spaced", "19-26 h e l l as hell through spaced"]),
    ("en", "strong", "kill yourself", "k i l l y o u r s e l f", &[
        "0-23 k i l l y o u r s e l f as kill yourself through spaced"]),
    ("en", "strong", "kill", "k 1 l l, k ! l l, k i l l !, k i l l!, k 1 1 1, $ k i l l", &[
        "0-7 k 1 l l as kill through leet,spaced", "9-16 k ! l l as kill through leet,spaced", "18-25 k i l l as kill through spaced",
        "29-36 k i l l as kill through spaced"]),
    ("en", "strong", "pss", "P S 5, p s 5", &["7-12 p s 5 as pss through leet,spaced"]),
    ("en", "strong", "kill", "k í l l, k i i i l l, k\u{200B} i l l", &[
        "0-7 k í l l as kill through marks,spaced", "9-20 k i i i l l as kill through stretched,spaced",
        "22-30 k\\u{200b} i l l as kill through invisible,spaced"]),
    ("en", "strong", "kill*", "k i l l", &[]),
    ("en", "strong", "=kill", "k i l l", &[]),
    ("en", "strong", "kill", "#k_i_l_l", &["1-8 k_i_l_l as kill through hashtag,spaced"]),
    ("en", "strong", "kill", "k i ll, ki l l, k i l l's", &[]),
    // Masked.
    ("en", "strong", "kill", "k*ll k#ll k•ll k_ll k**l", &[
        "0-4 k*ll as kill through masked", "5-9 k#ll as kill through masked", "10-14 k•ll as kill through masked",
        "15-19 k_ll as kill through masked", "20-24 k**l as kill through masked"]),
    ("en", "standard", "kill", "k*ll", &[]),
    ("en", "strong", "suicide", "su#cide s**c*de s*****e su*icide", &[
        "0-7 su#cide as suicide through masked", "8-15 s**c*de as suicide through masked"]),
    ("en", "strong", "kill", "*ill kil* k*l k***l k*ll1 k1*l k*l$ k-ll", &[]),
    ("en", "strong", "kil", "k*l", &[]),
    ("en", "strong", "killer", "k*ller's k*llers k*ller!", &[
        "0-6 k*ller as killer through masked", "17-23 k*ller as killer through masked"]),
    ("en", "strong", "kill", "*k*ll* _k*ll_", &["1-5 k*ll as kill through masked", "8-12 k*ll as kill through masked"]),
    ("en", "strong", "kill*", "k*lls", &[]),
    ("en", "strong", "=kill", "k*ll", &[]),
    ("en", "strong", "kill yourself", "k*llyourself k*ll yourself kill*yourself", &[
        "0-12 k*llyourself as kill yourself through joined,masked", "13-26 k*ll yourself as kill yourself through masked"]),
    ("en", "strong", "kill yourself", "k_llyourself kil_yourself ki*_yourself killyours_lf kil*yourself kill_ourself", &[
        "0-12 k_llyourself as kill yourself through joined,masked", "39-51 killyours_lf as kill yourself through joined,masked",
        "52-64 kil*yourself as kill yourself through joined,masked"]),
    ("en", "strong", "sos error", "SO_ERROR SO*ERROR", &["9-17 SO*ERROR as sos error through joined,masked"]),
    ("en", "strong", "kill", "ḱ*ll К*ll k*llll k\u{200B}*ll", &[
        "0-4 ḱ*ll as kill through marks,masked", "5-9 К*ll as kill through look-alikes,masked",
        "17-22 k\\u{200b}*ll as kill through invisible,masked"]),
    ("ru", "strong", "убью", "уб*ю у**ю у*бью", &["0-4 уб*ю as убью through masked", "5-9 у**ю as убью through masked"]),
    ("en", "strong", "he'll", "h*'ll h'ell", &[]),
    ("en", "strong", "kill", "k\u{336}!\u{336}l\u{336}l\u{336} k\u{336}*\u{336}l\u{336}l\u{336} k\u{336} \u{336}i\u{336} \u{336}l\u{336} \u{336}l\u{336}", &[
        "0-8 k\u{336}!\u{336}l\u{336}l\u{336} as kill through marks,leet",
        "9-17 k\u{336}*\u{336}l\u{336}l\u{336} as kill through marks,masked",
        "18-32 k\u{336} \u{336}i\u{336} \u{336}l\u{336} \u{336}l\u{336} as kill through marks,spaced"]),
    // Between two words.
    ("en", "strong", "kill you", "kill, you; kill; you; kill: you; kill (you); [kill] you", &[
        "0-9 kill, you as kill you", "11-20 kill; you as kill you", "22-31 kill: you as kill you",
        "33-42 kill (you as kill you", "46-55 kill] you as kill you"]),
    ("en", "strong", "kill you", "kill. you kill! you kill\n\nyou kill — you kill = you", &[]),
    ("zh", "strong", "你 好", "你，好", &["0-3 你，好 as 你 好"]),
    // Inflected forms.
    ("en", "standard", "kill~", "kill kills killed killing skill killer", &[
        "0-4 kill as kill", "5-10 kills as kill through inflected", "11-17 killed as kill through inflected",
        "18-25 killing as kill through inflected"]),
    ("en", "standard", "kill~ you", "killed you", &["0-10 killed you as kill you through inflected"]),
    ("ru", "standard", "нож~", "Ножом ножик", &["0-5 Ножом as нож through inflected"]),
    ("en", "strong", "kill~", "k1ll3d k*lled k i l l s killed's", &[
        "0-6 k1ll3d as kill through leet,inflected", "7-13 k*lled as kill through masked,inflected",
        "14-23 k i l l s as kill through spaced,inflected", "24-30 killed as kill through inflected"]),
    ("en", "strong", "kill~ yourself", "killedyourself", &["0-14 killedyourself as kill yourself through joined,inflected"]),
];
