import { expect, test } from './browser.js';
import { highlights } from './lines.js';

for (const editor of ['prosemirror', 'lexical', 'slate', 'quill', 'codemirror']) {
  test(`${editor}: type, see, use a suggestion, take it back`, async ({ installed }) => {
    const page = await installed.page(`http://localhost/editors.html?editor=${editor}`);
    const host = page.locator('#place [contenteditable=true]').first();
    const text = () => page.evaluate(() => window.editorText());
    const nodes = () => host.evaluate((element) => element.querySelectorAll('*').length);

    await host.click();
    await page.keyboard.type('At the end I will hurt you, he said.');
    await expect.poll(() => highlights(host)).toEqual(['I will hurt you']);
    const before = await nodes();

    const popup = await installed.popup(page);
    await expect(popup.finding('This reads as a threat')).toBeVisible();
    await popup.use('beat');
    await expect.poll(text).toBe('At the end I will beat you, he said.');
    await expect(popup.findings).toHaveCount(0);
    await expect(host).toHaveText('At the end I will beat you, he said.');
    expect(await nodes()).toBe(before);
    await popup.page.close();

    await page.bringToFront();
    await host.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe('At the end I will hurt you, he said.');
    await expect.poll(() => highlights(host)).toEqual(['I will hurt you']);
    expect(installed.problems).toEqual([]);
  });
}
