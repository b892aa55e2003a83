// Finds results of a run.

export class Results {
  constructor(given) {
    this.given = given;
  }

  /** Those of a place that have these values. */
  all(place, wanted) {
    const has = (result) => Object.entries(wanted).every(([key, value]) => result[key] === value);
    return this.given[place].results.filter(has);
  }

  /** By contestant. Where captions were checked twice, as those of two groups, the first counts. */
  group(place, wanted) {
    return firstOfEach(this.all(place, wanted), (result) => result);
  }

  /** How long each contestant took to make, in milliseconds. */
  loads(place, terms) {
    const of = this.given[place].loads.filter((load) => load.terms === terms);
    return firstOfEach(of, ({ load }) => load);
  }
}

function firstOfEach(results, value) {
  const first = new Map();
  for (const result of results) {
    if (!first.has(result.contestant)) first.set(result.contestant, value(result));
  }
  return first;
}
