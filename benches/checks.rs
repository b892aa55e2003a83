//! How fast clean prose is checked: two languages, three lengths, packs from the small to the very large.
//!
//! ```text
//! cargo bench --bench checks -- "English, 2200"
//! ```

mod support;

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, CharsCount};
use forewarn::Engine;

use support::{PACKS, Packs, clean_captions, context, texts};

const LENGTHS: [usize; 3] = [150, 2_200, 4_000];
/// How many different captions are checked in a row.
const CAPTIONS: usize = 200;

static ENGLISH: LazyLock<Vec<String>> = LazyLock::new(texts::english);
static RUSSIAN: LazyLock<Vec<String>> = LazyLock::new(texts::russian);

/// What is checked with what.
struct Setting {
    language: &'static str,
    length: usize,
    packs: Packs,
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {} characters, {}", self.language, self.length, self.packs)
    }
}

fn settings() -> Vec<Setting> {
    let languages = ["English", "Russian"].into_iter();
    let texts = languages.flat_map(|language| LENGTHS.map(|length| (language, length)));
    texts.flat_map(|(language, length)| PACKS.map(|packs| Setting { language, length, packs })).collect()
}

thread_local! {
    static ENGINES: RefCell<HashMap<Packs, Rc<Engine>>> = RefCell::default();
}

fn engine(packs: Packs) -> Rc<Engine> {
    let made = || Rc::new(packs.engine());
    ENGINES.with_borrow_mut(|engines| engines.entry(packs).or_insert_with(made).clone())
}

#[divan::bench(args = settings(), sample_size = 1, max_time = 0.5)]
fn two_hundred_captions(bencher: Bencher, setting: &Setting) {
    let engine = engine(setting.packs);
    let texts = if setting.language == "English" { &*ENGLISH } else { &*RUSSIAN };
    let captions = clean_captions(&engine, texts, setting.length, CAPTIONS);
    let caught = format!("{}\n\n{}", captions[0], setting.packs.caught());
    assert!(engine.check(&caught, &context()).is_ok_and(|verdict| !verdict.findings.is_empty()));
    bencher
        .counter(CharsCount::new(CAPTIONS * setting.length))
        .counter(BytesCount::new(captions.iter().map(String::len).sum::<usize>()))
        .bench_local(|| {
            for caption in &captions {
                let _ = divan::black_box(engine.check(divan::black_box(caption), &context()));
            }
        });
}

fn main() {
    divan::main();
}
