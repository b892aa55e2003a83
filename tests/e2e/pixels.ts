/** Looking at what is really painted. */

import type { Locator, Page } from '@playwright/test';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where the words between two places of a field are painted, line by line, in CSS pixels of the
 * window: what changes on the screen when they are selected. It owes nothing to any layout of ours.
 */
export async function paintedBoxes(field: Locator, start: number, end: number): Promise<Box[]> {
  const page = field.page();
  const clip = await field.boundingBox();
  if (clip === null) throw new Error('the field is not shown');
  const select = (from: number, to: number) =>
    field.evaluate(
      (control: HTMLTextAreaElement, range) => {
        const { scrollTop } = control;
        control.focus({ preventScroll: true });
        control.setSelectionRange(...range);
        control.scrollTop = scrollTop;
      },
      [from, to] as [number, number],
    );
  await select(start, start);
  const without = await page.screenshot({ clip, caret: 'hide' });
  await select(start, end);
  const withSelection = await page.screenshot({ clip, caret: 'hide' });
  const rows = await differingRows(page, without, withSelection);
  return rows.map(({ left, top, right, bottom }) => ({
    left: clip.x + left,
    top: clip.y + top,
    right: clip.x + right,
    bottom: clip.y + bottom,
  }));
}

/** The bounding boxes of changed pixels, one for each band of rows. */
async function differingRows(page: Page, before: Buffer, after: Buffer): Promise<Box[]> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ([first, second]) => {
        const pixels = async (encoded: string) => {
          const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const paint = new OffscreenCanvas(image.width, image.height).getContext('2d');
          if (paint === null) throw new Error('no canvas');
          paint.drawImage(image, 0, 0);
          return paint.getImageData(0, 0, image.width, image.height);
        };
        const [a, b] = [await pixels(first), await pixels(second)];
        const boxes: { left: number; top: number; right: number; bottom: number }[] = [];
        for (let y = 0; y < a.height; y += 1) {
          let left = -1;
          let right = -1;
          for (let x = 0; x < a.width; x += 1) {
            const at = (y * a.width + x) * 4;
            const differs = [0, 1, 2].some((channel) => {
              return Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > 24;
            });
            if (!differs) continue;
            if (left < 0) left = x;
            right = x + 1;
          }
          if (left < 0) continue;
          const last = boxes.at(-1);
          // A new band begins after a gap, or where the row is of quite another place.
          const continues =
            last !== undefined &&
            last.bottom === y &&
            Math.abs(last.left - left) < 6 &&
            Math.abs(last.right - right) < 6;
          if (continues) last.bottom = y + 1;
          else boxes.push({ left, top: y, right, bottom: y + 1 });
        }
        return boxes.filter(({ top, bottom }) => bottom - top > 6);
      },
      [before.toString('base64'), after.toString('base64')] as [string, string],
    );
  } finally {
    await blank.close();
  }
}

/** Where the lines under the words are drawn: the boxes of the marks laid over the field. */
export async function markBoxes(page: Page): Promise<Box[]> {
  const boxes = await page
    .locator('.forewarn-mark')
    .evaluateAll((marks) =>
      marks
        .flatMap((mark) => [...mark.getClientRects()])
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    );
  // The space at which a line is broken may have a box of its own, right behind that of its line.
  const lines: Box[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    if (line && line.top === box.top && Math.abs(line.right - box.left) < 1) {
      line.right = box.right;
    } else {
      lines.push(box);
    }
  }
  return lines;
}
