//! The automaton as WebAssembly, by the shortest way in and out: text is written into a kept buffer, and places are read from another.

mod automaton;

use std::cell::RefCell;

use automaton::Bare;

#[derive(Default)]
struct State {
    input: Vec<u8>,
    found: Vec<u32>,
    automaton: Option<Bare>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Where so many bytes of input are to be written. Valid until it is asked for again.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    STATE.with_borrow_mut(|state| {
        if state.input.len() < length {
            state.input.resize(length, 0);
        }
        state.input.as_mut_ptr()
    })
}

/// Makes the automaton of the terms in the input, which stand one a line.
#[unsafe(no_mangle)]
pub extern "C" fn build(length: usize) {
    STATE.with_borrow_mut(|state| {
        let terms = std::str::from_utf8(&state.input[..length]).expect("UTF-8");
        state.automaton = Some(Bare::new(terms.lines()));
    });
}

/// How many terms were found in the input.
#[unsafe(no_mangle)]
pub extern "C" fn check(length: usize) -> usize {
    STATE.with_borrow_mut(|State { input, found, automaton }| {
        found.clear();
        let text = std::str::from_utf8(&input[..length]).expect("UTF-8");
        let places = automaton.iter().flat_map(|automaton| automaton.found(text));
        found.extend(places.flat_map(|(start, end)| [start as u32, end as u32]));
        found.len() / 2
    })
}

/// The first and last bytes of what the last check found.
#[unsafe(no_mangle)]
pub extern "C" fn found() -> *const u32 {
    STATE.with_borrow(|state| state.found.as_ptr())
}
