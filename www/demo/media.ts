/** The picture of a chosen file: its own image, or a frame of the video. */

import { make, makeSign } from './dom.js';

const PLAY = 'M8 5.6v12.8a1 1 0 0 0 1.5.86l10.7-6.4a1 1 0 0 0 0-1.72L9.5 4.74A1 1 0 0 0 8 5.6Z';

/** A chosen file that can be shown while the page is open. */
export interface Media {
  name: string;
  /** In bytes. */
  size: number;
  type: string;
  /** A blob URL; null where the server has the file and this page does not. */
  url: string | null;
}

/** What can be told of a video once its beginning was read. */
export interface MediaDetails {
  /** In seconds; null for pictures. */
  duration: number | null;
}

/** Fills a frame with the picture of a file, or with a sign where there is none. */
export function fillFrame(
  frame: HTMLElement,
  media: Media | null,
  onDetails?: (details: MediaDetails) => void,
): void {
  const empty = makeSign('0 0 24 24', PLAY, 'frame-empty');
  frame.replaceChildren(empty);
  if (media?.url == null) return;

  if (media.type.startsWith('image/')) {
    const image = make('img', { attributes: { src: media.url, alt: '' } });
    image.addEventListener('error', () => image.remove());
    image.addEventListener('load', () => {
      empty.remove();
      onDetails?.({ duration: null });
    });
    frame.append(image);
    return;
  }

  if (media.type.startsWith('video/')) {
    const video = make('video', {
      attributes: { 'aria-hidden': 'true', preload: 'auto', playsinline: '', tabindex: '-1' },
    });
    video.muted = true;
    video.addEventListener('error', () => video.remove());
    video.addEventListener('loadeddata', () => {
      empty.remove();
      void durationOf(video).then((duration) => {
        onDetails?.({ duration });
        // The first frame is often black.
        video.currentTime = duration === null ? 0 : Math.min(1, duration / 3);
      });
    });
    video.src = media.url;
    frame.append(video);
  }
}

/** In seconds. What a browser recorded itself says its length only once its end was seen. */
async function durationOf(video: HTMLVideoElement): Promise<number | null> {
  if (video.duration === Number.POSITIVE_INFINITY) {
    const found = new Promise((resolve) => {
      video.addEventListener('durationchange', resolve, { once: true });
      setTimeout(resolve, 2_000);
    });
    video.currentTime = Number.MAX_SAFE_INTEGER;
    await found;
  }
  return Number.isFinite(video.duration) ? video.duration : null;
}

/** A duration as players show it: 1:05, 1:02:09. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people read it: 3.4 MB. */
export function formatSize(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
