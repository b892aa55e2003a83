/** The parts of getting ready. */
export type Part = 'packs' | 'worker' | 'module' | 'engine' | 'ready';

/**
 * Does a part and notes how long it took: as the User Timing measure `forewarn PART`, on the timeline of the thread that does
 * it. Checks are not noted, since a timeline keeps what is noted.
 */
export async function timed<T>(part: Part, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  performance.measure(`forewarn ${part}`, { start });
  return value;
}
