/** What is really painted, read off pictures of the page. */

import type { Page } from '@playwright/test';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of what is painted in red, one for each line, in CSS pixels of the window. */
export async function redBoxes(page: Page): Promise<Box[]> {
  const picture = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const paint = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (paint === null) throw new Error('no canvas');
      paint.drawImage(image, 0, 0);
      const { data } = paint.getImageData(0, 0, image.width, image.height);
      const isRed = (x: number, y: number) => {
        const at = (y * image.width + x) * 4;
        return (data[at] ?? 0) - Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0) > 80;
      };
      const boxes: { left: number; top: number; right: number; bottom: number }[] = [];
      for (let y = 0; y < image.height; y += 1) {
        let left = -1;
        let right = -1;
        for (let x = 0; x < image.width; x += 1) {
          if (!isRed(x, y)) continue;
          if (left < 0) left = x;
          right = x + 1;
        }
        if (left < 0) continue;
        const last = boxes.at(-1);
        if (last && y - last.bottom < 2) {
          last.bottom = y + 1;
          last.left = Math.min(last.left, left);
          last.right = Math.max(last.right, right);
        } else {
          boxes.push({ left, top: y, right, bottom: y + 1 });
        }
      }
      const pixel = 1 / window.devicePixelRatio;
      return boxes.map(({ left, top, right, bottom }) => ({
        left: left * pixel,
        top: top * pixel,
        right: right * pixel,
        bottom: bottom * pixel,
      }));
    }, picture.toString('base64'));
  } finally {
    await blank.close();
  }
}

/** The largest distance between two lists of boxes, side by side; infinite where they are not as many. */
export function distance(boxes: readonly Box[], others: readonly Box[]): number {
  if (boxes.length !== others.length || boxes.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...boxes.flatMap((box, index) =>
      (['left', 'top', 'right', 'bottom'] as const).map((side) =>
        Math.abs(box[side] - (others[index]?.[side] ?? Number.NaN)),
      ),
    ),
  );
}
