import { Form, SECRET, THREAT } from './form.js';
import { expect, test } from './page.js';

for (const [language, direction, words] of [
  ['ar', 'rtl', { status: 'ملاحظة واحدة تستحق النظر', publish: 'النشر مع ذلك', why: 'لماذا؟' }],
  ['es-MX', 'ltr', { status: '1 punto por revisar', publish: 'Publicar de todos modos', why: '¿Por qué?' }],
  ['ja', 'ltr', { status: '確認したい点が1件あります', publish: 'このまま投稿', why: '理由' }],
  ['ru', 'ltr', { status: 'Стоит взглянуть: 1 место', publish: 'Всё равно опубликовать', why: 'Почему?' }],
  ['tr', 'ltr', { status: 'Bakmaya değer 1 yer var', publish: 'Yine de paylaş', why: 'Neden?' }],
] as const) {
  test(`in ${language} every part says its language and direction, and the rule keeps its own`, async ({
    page,
  }) => {
    const form = await Form.open(page, { language });
    await form.caption.fill(THREAT);
    await expect(form.status).toHaveText(words.status);
    const code = language.slice(0, 2);
    for (const part of [page.locator('#caption ~ .forewarn-panel'), form.announcer]) {
      await expect(part).toHaveAttribute('lang', code);
      await expect(part).toHaveAttribute('dir', direction);
    }
    await expect(form.findings.locator('.forewarn-title')).toHaveAttribute('lang', 'en');
    await expect(form.findings.locator('.forewarn-title')).toHaveAttribute('dir', 'auto');
    await expect(form.findings.getByText(words.why, { exact: true })).toHaveCSS('direction', direction);
    await form.publish.click();
    await expect(form.dialog).toHaveAttribute('lang', code);
    await expect(form.dialog).toHaveAttribute('dir', direction);
    await expect(form.dialog.getByRole('button', { name: words.publish })).toBeVisible();
  });
}

test('the rule speaks the language of the author where it can', async ({ page }) => {
  await page.goto('/empty.html');
  await page.waitForFunction(() => 'forewarn' in window);
  const titles = await page.evaluate(async () => {
    const checker = await window.forewarn.createChecker({ packs: ['/packs/good.json'], locale: 'de-AT' });
    const locales = [undefined, 'de', 'en-GB', 'fr'];
    const verdicts = locales.map((locale) => checker.check('I will hurt you', locale ? { locale } : {}));
    return (await Promise.all(verdicts)).map(
      ({ findings }) => `${findings[0]?.locale}: ${findings[0]?.title}`,
    );
  });
  const [german, english] = ['de: Das liest sich wie eine Drohung', 'en: This reads as a threat'];
  expect(titles).toEqual([german, german, english, english]);
});

test('texts of the interface are replaced one by one', async ({ page }) => {
  const form = await Form.open(page, { language: 'es', text: { selectWords: 'Mostrar' } });
  await form.caption.fill(SECRET);
  await expect(form.findings.getByRole('button', { name: 'Mostrar' })).toBeVisible();
  await expect(form.findings).toContainText('Será rechazado');
});
