//! What the page says of hashtags.

use super::settled::Case;

#[rustfmt::skip]
pub const HASHTAGS: &[Case] = &[
    // Parts.
    ("en", "standard", "kill yourself", "#KillYourself #kill_yourself #killYourself", &[
        "1-13 KillYourself as kill yourself through hashtag", "15-28 kill_yourself as kill yourself through hashtag",
        "30-42 killYourself as kill yourself through hashtag"]),
    ("en", "standard", "killers", "#Top10Killers #top10killers #TOP10KILLERS", &["6-13 Killers as killers through hashtag"]),
    ("en", "standard", "top10", "#Top10Killers", &["1-6 Top10 as top10 through hashtag"]),
    ("en", "standard", "knife", "#DIYKnife #DIYKNIFE #DIYknife", &["4-9 Knife as knife through hashtag"]),
    ("en", "standard", "diy", "#DIYKnife", &["1-4 DIY as diy through hashtag"]),
    ("en", "standard", "kill", "#KILL_YOU #_kill_ #skill #kills", &[
        "1-5 KILL as kill through hashtag", "12-16 kill as kill through hashtag"]),
    ("en", "standard", "kill*", "#KillersUnited", &["1-14 KillersUnited as killersunited through hashtag"]),
    ("en", "standard", "killer", "#killer's #Killer.", &[
        "1-7 killer as killer through hashtag", "11-17 Killer as killer through hashtag"]),
    ("en", "standard", "kill", "#kíll #ki\u{200B}ll #ｋｉｌｌ #kіll #kiiiill", &[
        "1-5 kíll as kill through marks,hashtag", "7-12 ki\\u{200b}ll as kill through invisible,hashtag",
        "14-18 ｋｉｌｌ as kill through width,hashtag", "20-24 kіll as kill through look-alikes,hashtag",
        "26-33 kiiiill as kill through stretched,hashtag"]),
    ("fr", "standard", "été meurtre", "#ÉtéMeurtre #E\u{301}te\u{301}Meurtre", &[
        "1-11 ÉtéMeurtre as été meurtre through hashtag", "13-25 E\u{301}te\u{301}Meurtre as été meurtre through hashtag"]),
    ("ru", "standard", "убей себя", "#УбейСебя #убей_себя #убейсебя #убейсебяты", &[
        "1-9 УбейСебя as убей себя through hashtag", "11-20 убей_себя as убей себя through hashtag",
        "22-30 убейсебя as убей себя through hashtag"]),
    ("ko", "standard", "자살", "#자살을 #자살자", &["1-3 자살 as 자살 through hashtag"]),
    ("zh", "standard", "杀人", "#我要杀人了", &["3-5 杀人 as 杀人 through hashtag"]),
    // One part that a phrase fills.
    ("en", "standard", "kill yourself", "#killyourself #Killyourself #KILLYOURSELF", &[
        "1-13 killyourself as kill yourself through hashtag", "15-27 Killyourself as kill yourself through hashtag",
        "29-41 KILLYOURSELF as kill yourself through hashtag"]),
    ("en", "standard", "kill you", "#killyou #killyouall #ikillyou killyou", &["1-8 killyou as kill you through hashtag"]),
    ("en", "standard", "suicide", "#suicide #suicideprevention", &["1-8 suicide as suicide through hashtag"]),
    ("en", "standard", "kill ... you", "#killyou #KillThemYou", &["10-21 KillThemYou as kill you through hashtag"]),
    ("en", "standard", "kill* you", "#killyou #KillYou", &["10-17 KillYou as kill you through hashtag"]),
    ("en", "standard", "=Kill you", "#Killyou #KillYou", &["10-17 KillYou as kill you through hashtag"]),
    // Several parts as one word.
    ("en", "standard", "youtube", "#YouTube #You_Tube", &["1-8 YouTube as youtube through hashtag"]),
    ("en", "standard", "tube", "#YouTube", &["4-8 Tube as tube through hashtag"]),
    ("en", "standard", "youtube*", "#YouTubers", &["1-10 YouTubers as youtubers through hashtag"]),
    ("en", "standard", "kill yourself", "#KillYourSelf", &[]),
    ("en", "strong", "kill yourself", "#KillYourSelf", &["1-13 KillYourSelf as kill yourself through hashtag,joined"]),
    // Sentences.
    ("en", "standard", "kill you", "#kill you kill #you #kill #you", &[]),
    ("en", "standard", "kill ... you", "#kill all of you, kill #all you, #KillAllYou", &[
        "34-44 KillAllYou as kill you through hashtag"]),
    // What is no hashtag.
    ("en", "standard", "kill you", "a#kill you", &["2-10 kill you as kill you"]),
    ("en", "standard", "kill 1", "kill #1", &[]),
    ("en", "standard", "1 kill", "#1 kill", &["1-7 1 kill as 1 kill"]),
    ("en", "standard", "c\\# you", "C# you C#you", &["7-12 C#you as c#you"]),
    ("en", "standard", "\\# kill", "#kill", &["0-5 #kill as #kill through hashtag"]),
    // `exact` does not see into them.
    ("en", "exact", "kill", "#kill #KillYou kill", &["15-19 kill as kill"]),
    ("en", "exact", "kill*", "#killer #Killer", &[]),
    ("ru", "exact", "убей", "#убей убей", &["6-10 убей as убей"]),
];
