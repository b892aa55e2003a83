// Times contestants on the same captions, in turns, in whatever runs this: Node, a page, a worker.

const ROUNDS = 5;
/** A contestant that is slow is timed on so few of the captions at least. */
const FEWEST = 2;

/** A value of sorted numbers, by its share of the way. */
export function rank(sorted, share) {
  return sorted[Math.round((sorted.length - 1) * share)];
}

/**
 * The times of one check in microseconds. `minimum` and `median` are of passes over all captions, `p99` is of single checks.
 * `turn` is how long each contestant's turns are together, in milliseconds; one that is slow checks fewer captions.
 */
export function measure(contestants, texts, turn) {
  const runs = contestants.map(({ check }) => ({
    check,
    passes: [],
    singles: [],
    spent: 0,
    ...affordable(check, texts, turn),
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const run of runs) {
      if (run.spent < turn) takeTurn(run, turn / ROUNDS);
    }
  }
  return runs.map(({ passes, singles, texts: checked, found }) => {
    passes.sort((one, other) => one - other);
    singles.sort((one, other) => one - other);
    return {
      minimum: passes[0],
      median: rank(passes, 0.5),
      p99: rank(singles, 0.99),
      checked: checked.length,
      found,
    };
  });
}

/** As many captions as a contestant can check in half its turn, and in how many of them it found something. */
function affordable(check, texts, turn) {
  const start = performance.now();
  let count = 0;
  let found = 0;
  while (count < texts.length && (count < FEWEST || performance.now() - start < turn / 2)) {
    found += check(texts[count]) > 0 ? 1 : 0;
    count += 1;
  }
  return { texts: texts.slice(0, count), found };
}

/** Whole passes by the clock of the first and last check, then one in which each check is timed. */
function takeTurn(run, turn) {
  const { check, texts, passes, singles } = run;
  const begun = performance.now();
  do {
    const start = performance.now();
    for (const text of texts) check(text);
    passes.push(((performance.now() - start) * 1000) / texts.length);
  } while (performance.now() - begun < turn);
  if (performance.now() - begun < turn * 2) {
    for (const text of texts) {
      const start = performance.now();
      check(text);
      singles.push((performance.now() - start) * 1000);
    }
  } else {
    // The clock's step is nothing beside a check that is so slow.
    singles.push(passes.at(-1));
  }
  run.spent += performance.now() - begun;
}
