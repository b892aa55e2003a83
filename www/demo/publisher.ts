/** Publishing: sending the post, and answering what the server says to it. */

import type { Attachment } from 'forewarn';
import type { Composer } from './composer.js';
import { byId } from './dom.js';
import { TroubleNotice } from './notices.js';
import type { ResultScreen } from './result.js';
import { authorLocale, type CurrentChecker } from './rules.js';
import { type FieldVerdicts, type Outcome, type RunningUpload, send } from './upload.js';

interface PublisherParts {
  composer: Composer;
  attachment: Attachment;
  result: ResultScreen;
  /** The checker, once it is loaded; null where it cannot be. */
  checker: () => CurrentChecker | null;
}

export class Publisher {
  readonly #parts: PublisherParts;
  readonly #trouble: TroubleNotice;
  readonly #publish = byId('publish', HTMLButtonElement);
  readonly #stop = byId('stop', HTMLButtonElement);
  readonly #progress = byId('progress', HTMLElement);
  readonly #progressLabel = byId('progress-label', HTMLElement);
  readonly #progressBar = byId('progress-bar', HTMLProgressElement);
  readonly #status = byId('status', HTMLElement);
  #running: RunningUpload | null = null;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#trouble = new TroubleNotice(() => parts.composer.form.requestSubmit(this.#publish));
    this.#stop.addEventListener('click', () => this.#running?.stop());
  }

  /** Sends what is in the form, unless it is being sent already. */
  async publish(): Promise<void> {
    if (this.#running !== null) return;
    this.#trouble.clear();
    const sent = JSON.stringify(this.#parts.attachment.acknowledgements());
    const outcome = await this.#send();
    if (outcome === null) return;
    if (outcome.kind === 'to-confirm') await this.#askToConfirm(outcome.verdicts, sent);
    else this.#settle(outcome);
  }

  async #send(): Promise<Outcome | null> {
    const { composer, attachment } = this.#parts;
    const file = composer.file.choice;
    if (file === null) return null;
    this.#showProgress(0);
    this.#status.textContent = 'Uploading';
    this.#running = send(
      composer.form.action,
      { ...composer.post, ...authorLocale(), file, acknowledgements: attachment.acknowledgements() },
      (part) => this.#showProgress(part),
    );
    this.#setBusy(true);
    const outcome = await this.#running.outcome;
    this.#running = null;
    this.#setBusy(false);
    this.#status.textContent = '';
    if ('fileId' in outcome) this.#keepFile(outcome.fileId);
    return outcome;
  }

  /** The server wants an answer first. Its verdict is the one that counts. */
  async #askToConfirm(verdicts: FieldVerdicts, sent: string): Promise<void> {
    const { attachment } = this.#parts;
    await this.#renewRules(verdicts);
    this.#showVerdicts(verdicts);
    if (!(await attachment.confirm())) return;
    if (JSON.stringify(attachment.acknowledgements()) === sent) {
      this.#trouble.show(
        'The server asks again',
        'It did not take the answers this page has for it. Change the words marked below, or reload the page; your draft stays.',
        { retry: false },
      );
      return;
    }
    await this.publish();
  }

  #settle(outcome: Exclude<Outcome, { kind: 'to-confirm' }>): void {
    const { composer, result } = this.#parts;
    switch (outcome.kind) {
      case 'stored': {
        const { media } = composer.file;
        result.show(outcome.post, media);
        composer.forgetDraft();
        this.#status.textContent = 'Published';
        return;
      }
      case 'blocked':
        this.#showVerdicts(outcome.verdicts);
        this.#trouble.show(
          'This cannot be published as it is',
          'A rule marked below does not allow these words. Change them and publish again, or appeal to whoever made the rule.',
          { retry: false },
        );
        void this.#renewRules(outcome.verdicts);
        return;
      case 'file-too-large':
        this.#trouble.show(
          'The file is larger than the server takes',
          `${outcome.detail} Choose a smaller one; your words stay as they are.`.trimStart(),
          { retry: false },
        );
        return;
      case 'file-gone':
        composer.file.forgetKept();
        composer.saveDraft();
        this.#trouble.show(
          'The file has to be sent once more',
          composer.file.choice === null
            ? 'The server no longer has it. Choose it again; your words are still here.'
            : 'The server no longer has it, but this page does. Your words are still here.',
          { retry: composer.file.choice !== null },
        );
        return;
      case 'refused':
        this.#trouble.show(
          'The server could not take this',
          `${outcome.detail} Your words are still here.`.trimStart(),
          { retry: true },
        );
        return;
      case 'unreachable':
        this.#trouble.show(
          'We could not reach the server',
          'Nothing is lost: your words are kept in this tab, and your file is still chosen.',
          { retry: true },
        );
        return;
      case 'stopped':
        this.#trouble.show('Upload stopped', 'Nothing was published. Your words are still here.', {
          retry: true,
        });
    }
  }

  #showVerdicts(verdicts: FieldVerdicts): void {
    for (const [field, verdict] of Object.entries(verdicts)) {
      this.#parts.attachment.showVerdict(field, verdict);
    }
  }

  /** Fetches the packs again when the server checked with other ones than this page. */
  async #renewRules(verdicts: FieldVerdicts): Promise<void> {
    const checker = this.#parts.checker();
    if (checker === null) return;
    if (!Object.values(verdicts).some((verdict) => checker.isStaleFor(verdict))) return;
    try {
      await checker.reload();
    } catch {
      // The server's own verdict is shown all the same.
    }
  }

  #keepFile(id: string | null): void {
    const { file } = this.#parts.composer;
    const { media } = file;
    if (id === null || media === null) return;
    file.keep({ id, name: media.name, size: media.size, type: media.type });
    this.#parts.composer.saveDraft();
  }

  #showProgress(part: number): void {
    this.#progress.hidden = false;
    if (part < 1) {
      const percent = Math.floor(part * 100);
      this.#progressBar.value = percent;
      this.#progressLabel.textContent = `Uploading, ${percent} %`;
    } else {
      this.#progressBar.removeAttribute('value');
      this.#progressLabel.textContent = 'Checking and saving';
    }
  }

  #setBusy(busy: boolean): void {
    this.#progress.hidden = !busy;
    this.#stop.hidden = !busy;
    // Not `disabled`: that would drop the focus of whoever pressed it.
    this.#publish.setAttribute('aria-disabled', String(busy));
    this.#publish.textContent = busy ? 'Publishing' : 'Publish';
  }
}
