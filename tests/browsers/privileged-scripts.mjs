// Runs functions with the rights of the browser itself, over a connection that something else uses too.

/** Far above what the other one counts. */
const FIRST_ID = 1_000_000_000;

export class PrivilegedScripts {
  #send;
  #lastId = FIRST_ID;
  #waiting = new Map();

  constructor(send) {
    this.#send = send;
  }

  /** Whether a message of the browser is an answer to what was asked here. */
  takes({ id, error, message, result }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(message));
    else waiting?.resolve(result);
    return waiting !== undefined;
  }

  /** Runs a function of an argument and of the window in front; what it returns comes back as data. */
  async run(source, argument = null) {
    const { contexts } = await this.#ask('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const front = "Services.wm.getMostRecentWindow('navigator:browser')";
    const { result, exceptionDetails } = await this.#ask('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${source})(${JSON.stringify(argument)}, ${front})))()`,
      target: { context: contexts[0].context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  }

  #ask(method, params) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send(JSON.stringify({ id, method, params }));
    });
  }
}
