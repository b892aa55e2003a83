/**
 * Makes the engine trap on TRAP-ALWAYS, and on TRAP-ONCE if this is the first thread of the test:
 * it is called with an address outside its memory, and the trap is a real one.
 */
export function addFaults(Engine, isFirst) {
  const { check } = Engine.prototype;
  let traps = isFirst ? 1 : 0;
  Engine.prototype.check = function (text, context) {
    const once = text.includes('TRAP-ONCE') && traps > 0;
    if (once) traps -= 1;
    if (once || text.includes('TRAP-ALWAYS')) this.__wbg_ptr = 0xfffffff0;
    return check.call(this, text, context);
  };
}
