// What a page does, under the strictest settings of the compiler.
import {
  type Attachment,
  attach,
  type Checker,
  type CheckerOptions,
  createChecker,
  type Decision,
  english,
  type FieldState,
  ForewarnError,
  type InterfaceText,
  loadInterfaceText,
  type Verdict,
} from 'forewarn';
import { defineForewarnField, type ForewarnField } from 'forewarn/element';
import { russian } from 'forewarn/messages/ru';

const options: CheckerOptions = {
  packs: ['/a.json', new URL('https://video.example/b.json'), { url: '/c.json', integrity: 'sha256-x' }],
  locale: 'nb-NO',
  wasmUrl: '/engine.wasm',
};
export const checker: Promise<Checker> = createChecker(options);

export function onForm(form: HTMLFormElement): Attachment {
  const text: InterfaceText = { ...english, ...russian, dialogTitle: 'Wait' };
  const attachment = attach(form, {
    checker,
    text,
    fields: ['title', { name: 'description', field: 'caption' }],
    onDecision(decision: Decision, fields: ReadonlyMap<string, FieldState>) {
      const state = fields.get('title');
      if (state?.state === 'not-checked') console.log(decision, state.error.code);
    },
  });
  form.addEventListener('forewarn-error', ({ detail }) => {
    const { field, error }: { field: string; error: ForewarnError } = detail;
    console.log(field, error.code, error.errors.length);
  });
  document.addEventListener('forewarn-decision', ({ detail }) =>
    console.log(detail.decision satisfies Decision),
  );
  form.addEventListener('forewarn-feedback', ({ detail }) => console.log(detail.rule, detail.start));
  return attachment;
}

defineForewarnField({ checker });
export const field: ForewarnField = document.createElement('forewarn-field');

export async function check(text: string): Promise<Verdict | undefined> {
  await loadInterfaceText(['nb', 'en']);
  try {
    return await (await checker).check(text, { field: 'title', signal: AbortSignal.timeout(100) });
  } catch (error) {
    if (error instanceof ForewarnError && error.code === 'engine.pack-refused') {
      for (const { source, location, message } of error.errors) console.log(source, location.line, message);
    }
    return undefined;
  }
}

// @ts-expect-error: a checker without packs is none.
createChecker({});
// @ts-expect-error: a pack is given as what it is.
createChecker({ packs: [{ yaml: 'forewarn: 1' }] });
