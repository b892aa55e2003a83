use super::super::domains::TOP_LEVEL;
use super::super::hosts::is_top_level;
use super::{Detector, finds, found, leaves};

#[test]
fn top_level_domains_are_those_of_the_list() {
    assert!(TOP_LEVEL.split(' ').all(is_top_level));
    for (name, expected) in [
        ("com", true),
        ("aaa", true),
        ("zw", true),
        ("рф", true),
        ("онлайн", true),
        ("中国", true),
        ("한국", true),
        ("भारत", true),
        ("example", false),
        ("co m", false),
        ("", false),
        ("c", false),
        ("comm", false),
        ("zzzz", false),
        ("рфф", false),
    ] {
        assert_eq!(is_top_level(name), expected, "{name}");
    }
}

#[test]
fn links_with_a_scheme_or_www() {
    finds(
        Detector::Url,
        &[
            ("see https://example.com/b?c=d.", &["https://example.com/b?c=d"]),
            ("http://site.example", &["http://site.example"]),
            ("HTTPS://EXAMPLE.COM/A!", &["HTTPS://EXAMPLE.COM/A"]),
            ("(https://example.org/a_(b))", &["https://example.org/a_(b)"]),
            ("[link](https://example.org/a)", &["https://example.org/a"]),
            ("\"https://example.org\"", &["https://example.org"]),
            ("ftp://example.org:21/f.txt, then", &["ftp://example.org:21/f.txt"]),
            ("http://192.0.2.1:8080/x", &["http://192.0.2.1:8080/x"]),
            ("http://[2001:db8::1]/x", &["http://[2001:db8::1]/x"]),
            ("https://user@example.com/", &["https://user@example.com/"]),
            ("https://пример.рф/путь?", &["https://пример.рф/путь"]),
            ("https://xn--e1afmkfd.xn--p1ai/", &["https://xn--e1afmkfd.xn--p1ai/"]),
            ("看https://example.com/b吧", &["https://example.com/b"]),
            ("https://例子.中国/路", &["https://例子.中国/"]),
            ("https://example.com🔥", &["https://example.com"]),
            ("hxxps://example[.]com/a", &["hxxps://example[.]com/a"]),
            ("hxxp[:]//example.com", &["hxxp[:]//example.com"]),
            ("see www.example.com/a…", &["www.example.com/a"]),
            ("(WWW.example.com)", &["WWW.example.com"]),
            ("https://example.com/a,https://example.com/b", &["https://example.com/a,https://example.com/b"]),
            ("https://example.com https://example.org", &["https://example.com", "https://example.org"]),
        ],
    );
}

#[test]
fn bare_domains() {
    finds(
        Detector::Url,
        &[
            ("go to example.com now", &["example.com"]),
            ("go to example.com.", &["example.com"]),
            ("EXAMPLE.COM", &["EXAMPLE.COM"]),
            ("Example.Com", &["Example.Com"]),
            ("shop.example.co.uk/sale!", &["shop.example.co.uk/sale"]),
            ("example.org:8080/a", &["example.org:8080/a"]),
            ("example.org:8080", &["example.org:8080"]),
            ("example.net?a=1", &["example.net?a=1"]),
            ("пример.рф", &["пример.рф"]),
            ("xn--e1afmkfd.xn--p1ai", &["xn--e1afmkfd.xn--p1ai"]),
            ("x.com/name", &["x.com/name"]),
            ("me on t.me/example_name, ok", &["t.me/example_name"]),
            ("example.zip/a", &["example.zip/a"]),
            ("9example.com", &["9example.com"]),
            ("site[.]com", &["site[.]com"]),
            ("site (dot) com", &["site (dot) com"]),
            ("site(.)me", &["site(.)me"]),
            ("www[.]example[.]com/a", &["www[.]example[.]com/a"]),
            ("ｅｘａｍｐｌｅ．ｃｏｍ", &["ｅｘａｍｐｌｅ．ｃｏｍ"]),
            ("visit example.com.Then go", &["example.com"]),
            ("看example.com吧", &["example.com"]),
            ("(example.org)", &["example.org"]),
            ("example.com, example.org", &["example.com", "example.org"]),
        ],
    );
}

#[test]
fn prose_and_files_are_no_links() {
    leaves(
        Detector::Url,
        &[
            "notes.md and main.rs",
            "readme.txt, setup.py, run.sh, data.zip, a.mov",
            "src/notes.md",
            "notes.md#part and notes.md?a",
            "version 1.2.3 and v2.io2",
            "e.g. this, i.e. that",
            "e.g. and i.e, U.S.A., p.m., Ph.D.",
            "the end.The next",
            "the end.In the next",
            "you.me too",
            "this is it.is it",
            "no.no.no",
            "so.do it.now or never.live",
            "fin.de.semana",
            "bueno.es que no",
            "da.me",
            "wait...what",
            "wait..com",
            "Mr.Smith and Dr.No",
            "3.5, 10.000, 24.11.2026",
            "site.example",
            "name@example.com",
            "first.last@example.com",
            "com.example.app",
            "ASP.NET and Node.js",
            "foo.bar(), console.log(x), x.io(1)",
            "std::net",
            "a://",
            "://",
            "http://",
            "www. nope",
            "awww.nice",
            "@name.com",
            "and/or either.or/neither",
            "well (dot) nope",
            "1.Go 2.Run",
            "я пошёл.он тоже",
            "x.y.z",
            "$a.com",
        ],
    );
}

#[test]
fn addresses() {
    finds(
        Detector::Email,
        &[
            ("write to me.too@example.com, now", &["me.too@example.com"]),
            ("ME@EXAMPLE.COM", &["ME@EXAMPLE.COM"]),
            ("a+b_c-d%e@mail.example.org.", &["a+b_c-d%e@mail.example.org"]),
            ("mailto:me@example.com", &["mailto:me@example.com".trim_start_matches("mailto:")]),
            ("<me@example.com>", &["me@example.com"]),
            ("\"me\" (me@example.com)", &["me@example.com"]),
            ("почта@пример.рф", &["почта@пример.рф"]),
            ("jörg@example.de", &["jörg@example.de"]),
            ("me＠example.com", &["me＠example.com"]),
            ("me@xn--e1afmkfd.xn--p1ai", &["me@xn--e1afmkfd.xn--p1ai"]),
            ("me@example.co.uk", &["me@example.co.uk"]),
            ("me@example.com.Then", &["me@example.com"]),
            ("wait...me@example.com", &["me@example.com"]),
            ("a@example.com,b@example.org", &["a@example.com", "b@example.org"]),
            ("name [at] site [dot] com", &["name [at] site [dot] com"]),
            ("name(at)site.com", &["name(at)site.com"]),
            ("name (at) site dot com", &["name (at) site dot com"]),
            ("name[at]site[.]com now", &["name[at]site[.]com"]),
            ("name{at}site{dot}org", &["name{at}site{dot}org"]),
            ("name [at] site dot co dot uk", &["name [at] site dot co dot uk"]),
            ("name @ site . com", &["name @ site . com"]),
            ("name @ site.com", &["name @ site.com"]),
            ("name AT site DOT com", &["name AT site DOT com"]),
            ("name@site(dot)com", &["name@site(dot)com"]),
            ("имя (собака) пример точка рф", &["имя (собака) пример точка рф"]),
            ("nombre (arroba) ejemplo punto com", &["nombre (arroba) ejemplo punto com"]),
            ("你me@example.com好", &["me@example.com"]),
            ("1@example.com", &["1@example.com"]),
            ("https://example.com/?m=me@example.com", &["me@example.com"]),
            ("me@example.com . me too", &["me@example.com"]),
        ],
    );
}

#[test]
fn no_addresses() {
    leaves(
        Detector::Email,
        &[
            "meet me at home dot",
            "meet me at home dot com",
            "me @ home",
            "me @ home . me too",
            "dinner @ 7.30",
            "me@localhost",
            "me@site.example",
            "@name",
            "@name.com",
            "a@b",
            "a@b.c",
            "me@.com",
            "me.@example.com",
            "me@example",
            "me@example..com",
            "LOOK AT example.com",
            "LOOK AT THIS DOT",
            "at (at) at",
            "(at) home dot com",
            "https://user@example.com/",
            "https://example.com/@name",
            "a@@example.com",
            "@ @ @ . com",
            "5 @ 3.50",
            "user@host:~$ ls",
            "one dot com at a time",
            "kill @",
        ],
    );
}

#[test]
fn an_address_is_no_link_and_a_link_beside_it_is() {
    let text = "me@example.com example.org";
    assert_eq!(found(Detector::Url, text), ["example.org"]);
    assert_eq!(found(Detector::Email, text), ["me@example.com"]);
    assert_eq!(found(Detector::Url, "name [at] site [dot] com"), Vec::<&str>::new());
}
