/** Files to upload: a small picture, and a short film of a harbour made by the browser itself. */

import type { Browser } from '@playwright/test';

export interface MediaFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture of one pixel. */
export const picture: MediaFile = {
  name: 'pixel.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A harbour in a few flat colours, as PNG: screenshots of it stay small. */
export async function paintHarbour(browser: Browser): Promise<MediaFile> {
  const page = await browser.newPage();
  try {
    const encoded = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 360;
      const paint = canvas.getContext('2d');
      if (paint === null) throw new Error('no canvas');
      const fill = (color: string, draw: (path: Path2D) => void) => {
        const path = new Path2D();
        draw(path);
        paint.fillStyle = color;
        paint.fill(path);
      };
      fill('#f3c9a5', (path) => path.rect(0, 0, 640, 230));
      fill('#fff1d6', (path) => path.arc(430, 190, 46, 0, 7));
      fill('#4f6f86', (path) => path.rect(0, 230, 640, 130));
      fill('#2c3e50', (path) => path.rect(150, 236, 130, 16));
      fill('#fbf7ef', (path) => {
        path.moveTo(215, 232);
        path.lineTo(215, 96);
        path.lineTo(288, 232);
      });
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    });
    return { name: 'harbour.png', mimeType: 'image/png', buffer: Buffer.from(encoded, 'base64') };
  } finally {
    await page.close();
  }
}

/** Two seconds of a harbour at sunrise, as WebM. */
export async function filmHarbour(browser: Browser): Promise<MediaFile> {
  const page = await browser.newPage();
  try {
    const encoded = await page.evaluate(recordHarbour, 2_000);
    return {
      name: 'harbour-at-sunrise.webm',
      mimeType: 'video/webm',
      buffer: Buffer.from(encoded, 'base64'),
    };
  } finally {
    await page.close();
  }
}

/** Runs in the browser: paints the scene, and gives its recording in base64. */
async function recordHarbour(milliseconds: number): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const paint = canvas.getContext('2d');
  if (paint === null) throw new Error('no canvas');
  // The scene is drawn for twice the size.
  paint.scale(0.5, 0.5);

  const gradient = (top: number, bottom: number, colors: string[]): CanvasGradient => {
    const fill = paint.createLinearGradient(0, top, 0, bottom);
    colors.forEach((color, index) => {
      fill.addColorStop(index / (colors.length - 1), color);
    });
    return fill;
  };
  const hill = (base: number, height: number, length: number, shift: number, color: string) => {
    paint.fillStyle = color;
    paint.beginPath();
    paint.moveTo(0, 440);
    for (let x = 0; x <= 1280; x += 8) {
      const y = base - height * (0.6 + 0.4 * Math.sin(x / length + shift)) * Math.sin(x / 500 + shift);
      paint.lineTo(x, Math.min(440, y));
    }
    paint.lineTo(1280, 440);
    paint.fill();
  };
  const boat = (x: number, y: number, size: number, sail: string) => {
    paint.fillStyle = '#20303a';
    paint.beginPath();
    paint.moveTo(x - size, y);
    paint.lineTo(x + size, y);
    paint.lineTo(x + size * 0.65, y + size * 0.32);
    paint.lineTo(x - size * 0.65, y + size * 0.32);
    paint.fill();
    paint.fillStyle = sail;
    paint.beginPath();
    paint.moveTo(x + size * 0.05, y - size * 0.12);
    paint.lineTo(x + size * 0.05, y - size * 2.1);
    paint.lineTo(x + size * 0.9, y - size * 0.12);
    paint.fill();
    paint.beginPath();
    paint.moveTo(x - size * 0.08, y - size * 0.12);
    paint.lineTo(x - size * 0.08, y - size * 1.7);
    paint.lineTo(x - size * 0.7, y - size * 0.12);
    paint.fill();
  };
  const scene = (time: number) => {
    paint.fillStyle = gradient(0, 440, ['#35507a', '#b7798a', '#f3b183', '#fbdcae']);
    paint.fillRect(0, 0, 1280, 440);
    paint.fillStyle = '#fff3d6';
    paint.beginPath();
    paint.arc(860, 372 - time * 4, 46, 0, Math.PI * 2);
    paint.fill();
    hill(430, 120, 190, 0.4, '#8d6f86');
    hill(446, 90, 130, 2.1, '#5c5573');
    paint.fillStyle = gradient(440, 720, ['#e8b591', '#7f7f95', '#2c4560']);
    paint.fillRect(0, 440, 1280, 280);
    for (let line = 0; line < 46; line += 1) {
      const y = 448 + line * line * 0.13 + line * 1.6;
      const width = 30 + ((line * 53) % 70) + line * 2;
      const x = 860 + Math.sin(line * 2.3 + time * 2) * (8 + line * 1.6);
      paint.fillStyle = `rgb(255 236 200 / ${0.6 - line * 0.011})`;
      paint.fillRect(x - width / 2, y, width, 2 + line * 0.05);
    }
    boat(420 + time * 6, 520 + Math.sin(time * 2) * 2, 74, '#f7e9d2');
    boat(1060 - time * 3, 474, 26, '#e9cdb4');
    paint.fillStyle = '#17222b';
    paint.fillRect(0, 640, 1280, 80);
    for (let post = 0; post < 9; post += 1) paint.fillRect(60 + post * 150, 596, 20, 60);
  };

  const type = 'video/webm;codecs=vp8';
  const recorder = new MediaRecorder(canvas.captureStream(25), {
    mimeType: type,
    videoBitsPerSecond: 1_500_000,
  });
  const chunks: Blob[] = [];
  recorder.ondataavailable = (event) => chunks.push(event.data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  const start = performance.now();
  scene(0);
  recorder.start();
  while (performance.now() - start < milliseconds) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    scene((performance.now() - start) / 1000);
  }
  recorder.stop();
  await stopped;

  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
