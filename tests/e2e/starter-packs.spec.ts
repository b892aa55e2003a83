/** The packs that come with the project, as `npm start` serves them. */

import { expect, test } from './fixtures.js';
import { UploadPage } from './upload-page.js';

const STARTER_PACKS = new URL('../../packs', import.meta.url).pathname;

test('a threat is found and asked about; a petition and a report are not', async ({ page, startServer }) => {
  const server = await startServer({ packs: STARTER_PACKS });
  const uploadPage = new UploadPage(page);
  await uploadPage.open(server.url);
  await uploadPage.fill({ caption: 'I will kill you tonight' });
  await expect(uploadPage.findings.getByRole('listitem')).toHaveCount(1);
  for (const clean of ['We march on Saturday. Sign the petition.', 'He wrote: I will kill you tonight']) {
    await uploadPage.caption.fill(clean);
    await expect(uploadPage.findings.getByRole('listitem')).toHaveCount(0);
    await expect(uploadPage.findings.getByText('No known issue')).toBeVisible();
  }
  await uploadPage.caption.fill('I will kill you tonight, little sister, at cards');
  await uploadPage.publish.click();
  await uploadPage.postAnyway('It is fiction, art or a joke');
  await expect(uploadPage.published).toBeVisible();
});
