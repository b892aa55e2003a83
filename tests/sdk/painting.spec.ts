/**
 * The lines stand under the very words. In text controls, the letters of the words that the control
 * paints are compared with those that the copy paints; in editing hosts, what is highlighted with the
 * rectangles of its letters.
 */

import type { Page } from '@playwright/test';
import { type Box, distance, redBoxes } from './ink.js';
import { expect, test } from './page.js';

const WORDS = 'I will hurt you';

/** In CSS pixels. */
const TOLERANCE = 1;

interface Layout {
  element?: 'textarea' | 'input' | 'div';
  text?: string;
  words?: string;
  /** Styles of the element, and of the box round it. */
  style?: Record<string, string>;
  box?: Record<string, string>;
  attributes?: Record<string, string>;
  /** Where the element stands: in the page, a label, a shadow root. */
  inside?: 'label' | 'shadow';
  /** How far the element, and the box round it, are scrolled before it is looked at. */
  scroll?: { left?: number; top?: number; box?: number };
  /** Changed after painting. */
  later?: Record<string, string>;
}

/** What the page of these tests keeps for them. */
interface Stage<Target> {
  target: Target;
  range: [number, number];
  /** Shows only some of what is painted, by a class of the test's style sheet. */
  showOnly(name: string): void;
}

/** Makes the element, paints the words, and waits until everything stands where it is to stand. */
async function paint(page: Page, layout: Layout): Promise<void> {
  await page.goto('/painting.html');
  await page.evaluate(
    async ({ layout, words }) => {
      const { createPainter } = await import('/sdk/dist/painting/painter.js' as string);
      const { element = 'textarea', text = words, inside, attributes = {}, scroll = {} } = layout;
      const stage = document.querySelector('#stage') as HTMLElement;
      const box = document.createElement(inside === 'label' ? 'label' : 'div');
      Object.assign(box.style, layout.box);
      const target = document.createElement(element);
      for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
      Object.assign(target.style, layout.style);
      if (target instanceof HTMLDivElement) {
        for (const line of text.split('\n')) {
          const block = target.appendChild(document.createElement('div'));
          block.append(line || document.createElement('br'));
        }
      } else {
        target.value = text;
      }
      target.id = 'target';
      stage.append(box);
      if (inside === 'shadow') {
        const root = box.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        const page = [...document.styleSheets].find(({ href }) => href?.endsWith('painting.css'));
        sheet.replaceSync(
          [...(page?.cssRules ?? [])]
            .map(({ cssText }) => cssText.replaceAll(/\.show-\w+/g, (name) => `:host(${name})`))
            .join('\n'),
        );
        root.adoptedStyleSheets = [sheet];
        root.append(target);
      } else {
        box.append(target);
      }
      const start = text.indexOf(words);
      const finding = { severity: 'confirm', start, end: start + words.length, matched: words, parts: [] };
      const painter = createPainter(target);
      painter.paint([finding]);
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await frame();
      Object.assign(target.style, layout.later);
      target.scrollLeft = scroll.left ?? 0;
      target.scrollTop = scroll.top ?? 0;
      box.scrollTop = scroll.box ?? 0;
      await frame();
      await frame();
      const showOnly = (name: string) => {
        document.documentElement.className = name;
        if (inside === 'shadow') box.className = name;
      };
      Object.assign(window, { target, range: [start, start + words.length], showOnly });
    },
    { layout, words: layout.words ?? WORDS },
  );
}

/** Shows only the words of the control itself, or only those of the copy. */
async function inkOf(page: Page, who: 'control' | 'copy'): Promise<Box[]> {
  await page.evaluate((who) => {
    const { target, range, showOnly } = window as unknown as Stage<HTMLTextAreaElement>;
    const { scrollLeft, scrollTop } = target;
    showOnly(`show-${who}`);
    target.focus({ preventScroll: true });
    target.setSelectionRange(...range);
    Object.assign(target, { scrollLeft, scrollTop });
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, who);
  return redBoxes(page);
}

const LONG = `${'sea and sun '.repeat(4)}${WORDS} and more of it`;

const LAYOUTS: Record<string, Layout> = {
  'as it comes': {},
  'over two lines': { text: `${'sea and sun '.repeat(2)}and ${WORDS} then` },
  'padding and borders': { text: LONG, style: { padding: '3px 19px 11px 7px', border: '5px double' } },
  'padding in per cent': { text: LONG, style: { padding: '4%', borderWidth: '0 0 3px 9px' } },
  'a content box': { text: LONG, style: { boxSizing: 'content-box', padding: '9px', width: '240px' } },
  'a fractional width': { text: LONG, box: { width: '777px' }, style: { width: '33.33%' } },
  'a fractional place': { text: LONG, box: { margin: '0.4px 0 0 0.7px' }, style: { borderWidth: '1.5px' } },
  'lines that barely fit': { text: `${WORDS} ${WORDS} ${WORDS}`, style: { width: '201.4px' } },
  centred: { text: LONG, style: { textAlign: 'center' } },
  'flushed right': { text: LONG, style: { textAlign: 'right' } },
  justified: { text: LONG, style: { textAlign: 'justify' } },
  'an indent': { style: { textIndent: '3em' } },
  'spaced letters and words': { text: LONG, style: { letterSpacing: '1.7px', wordSpacing: '5px' } },
  tabs: { text: `a\tb\t${WORDS}`, style: { tabSize: '7' } },
  'small capitals': { style: { fontVariant: 'small-caps' } },
  'upper case': { text: LONG, style: { textTransform: 'uppercase' } },
  'a monospaced font': { text: LONG, style: { font: '13.333px "DejaVu Sans Mono", monospace' } },
  'a bold, slanted, large font': { style: { font: 'italic 700 2.1rem "Liberation Sans", sans-serif' } },
  'tight lines': { text: `one\ntwo\n${WORDS}`, style: { lineHeight: '1' } },
  'wide lines': { text: `one\n${WORDS}`, style: { lineHeight: '2.3' } },
  'words broken anywhere': { text: LONG, style: { wordBreak: 'break-all' } },
  'a word longer than the line': { text: `${'x'.repeat(60)} ${WORDS}` },
  'no wrapping, scrolled sideways': {
    text: `${LONG} ${LONG}`,
    attributes: { wrap: 'off' },
    scroll: { left: 340 },
  },
  'scrolled down, with scrollbars': {
    text: `${'line\n'.repeat(20)}${WORDS}\n${'line\n'.repeat(9)}`,
    style: { overflowY: 'scroll' },
    scroll: { top: 480 },
  },
  'half scrolled out': { text: `${WORDS}\n${'line\n'.repeat(20)}`, scroll: { top: 12 } },
  'right to left, with a scrollbar': {
    text: `שלום לכולם\n${WORDS} בוקר טוב\n${'שורה\n'.repeat(9)}`,
    attributes: { dir: 'rtl' },
    style: { padding: '5px 3px 5px 21px' },
  },
  'Hebrew words': { text: 'בוקר טוב אני אפגע בך היום', words: 'אני אפגע בך', attributes: { dir: 'rtl' } },
  'Arabic words, joined to what follows': {
    text: 'صباح الخيرسوف أؤذيك اليوم',
    words: 'سوف أؤذيك',
    attributes: { dir: 'auto' },
  },
  'mixed directions': { text: `abc שלום ${WORDS} עולם def`, attributes: { dir: 'auto' } },
  'emoji, wide and astral letters': { text: `🌊🏳️‍⚧️ 漢字 ﷽ 𝒜 ${WORDS}` },
  'ligatures beside the words': {
    text: 'office fluffy waffle',
    words: 'fluffy',
    style: { fontSize: '28px' },
  },
  'after the font grew': { text: LONG, later: { fontSize: '23px' } },
  'after it was resized': { text: LONG, later: { width: '214px', height: '190px' } },
  zoomed: { text: LONG, style: { zoom: '1.5' }, box: { width: '500px' } },
  transformed: { text: LONG, box: { transform: 'scale(1.25)', transformOrigin: '0 0', width: '400px' } },
  'in a label': { inside: 'label', box: { display: 'block', textAlign: 'center' } },
  'in a row of boxes': {
    text: LONG,
    box: { display: 'flex', justifyContent: 'space-evenly', alignItems: 'end', height: '260px' },
  },
  'in a grid': {
    text: LONG,
    box: { display: 'grid', gridTemplateColumns: '1fr 2fr', placeItems: 'center end', height: '260px' },
  },
  'in a box that scrolls': {
    text: LONG,
    box: { overflow: 'auto', height: '150px', width: '340px', paddingTop: '130px', paddingBottom: '200px' },
    scroll: { box: 91 },
  },
  'out of the flow': { text: LONG, style: { position: 'absolute', top: '61.5px', right: '7%', zIndex: '3' } },
  'in a shadow root': { text: LONG, inside: 'shadow' },
  'a vertical text': { text: LONG, style: { writingMode: 'vertical-rl', width: '140px', height: '300px' } },
  'one line': { element: 'input', text: `well, ${WORDS}` },
  'one line, high, with padding': {
    element: 'input',
    text: `well, ${WORDS}`,
    style: { height: '71px', padding: '2px 17px 9px' },
  },
  'one line, centred': { element: 'input', text: `well, ${WORDS}`, style: { textAlign: 'center' } },
  'one line, scrolled': { element: 'input', text: `${'word '.repeat(12)}${WORDS} so`, scroll: { left: 500 } },
  'one line, right to left': { element: 'input', text: `שלום ${WORDS} עולם`, attributes: { dir: 'rtl' } },
};

for (const [name, layout] of Object.entries(LAYOUTS)) {
  test(`in a control: ${name}`, async ({ page }) => {
    await paint(page, layout);
    const control = await inkOf(page, 'control');
    const copy = await inkOf(page, 'copy');
    expect(distance(copy, control), JSON.stringify({ control, copy })).toBeLessThanOrEqual(TOLERANCE);
  });
}

test.describe('on a screen of three pixels a pixel', () => {
  test.use({ deviceScaleFactor: 3 });
  test('in a control', async ({ page }) => {
    await paint(page, { text: LONG, style: { width: '33.33%', padding: '0.3em' } });
    const [control, copy] = [await inkOf(page, 'control'), await inkOf(page, 'copy')];
    expect(distance(copy, control)).toBeLessThanOrEqual(TOLERANCE);
  });
});

const HOSTS: Record<string, Layout> = {
  'as it comes': {},
  'over two lines': { text: LONG },
  'in blocks': { text: `one\n\ntwo\n${WORDS}` },
  'padding, borders, an indent': {
    text: LONG,
    style: { padding: '7px 31px', border: '5px solid', textIndent: '2em' },
  },
  'spaced letters, centred': { text: LONG, style: { letterSpacing: '2px', textAlign: 'center' } },
  scrolled: {
    text: `${'line\n'.repeat(20)}${WORDS}\n${'line\n'.repeat(20)}`,
    style: { height: '120px', overflow: 'auto' },
    scroll: { top: 480 },
  },
  'right to left': { text: `שלום ${WORDS} עולם`, attributes: { dir: 'rtl' } },
  'in a shadow root': { text: LONG, inside: 'shadow' },
};

for (const [name, layout] of Object.entries(HOSTS)) {
  test(`in an editing host: ${name}`, async ({ page }) => {
    await paint(page, {
      ...layout,
      element: 'div',
      attributes: { contenteditable: '', ...layout.attributes },
    });
    const letters = await page.evaluate((words) => {
      const { target, showOnly } = window as unknown as Stage<HTMLElement>;
      showOnly('show-highlights');
      const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.nodeValue?.includes(words)) node = walker.nextNode();
      if (!node) throw new Error('the words are not there');
      const range = document.createRange();
      const start = node.nodeValue?.indexOf(words) ?? 0;
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
    }, WORDS);
    const painted = await redBoxes(page);
    expect(distance(painted, letters), JSON.stringify({ painted, letters })).toBeLessThanOrEqual(TOLERANCE);
  });
}
