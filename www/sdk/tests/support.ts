import { readFileSync } from 'node:fs';
import type { Finding, Verdict } from '../src/verdict.js';

export const houseRules = readFileSync(new URL('house-rules.json', import.meta.url), 'utf8');

/** A finding on these words, with the rest filled in. */
export function finding(start: number, matched: string, changes: Partial<Finding> = {}): Finding {
  return {
    pack: 'house-rules',
    rule: 'threat',
    category: 'violence',
    severity: 'confirm',
    start,
    end: start + matched.length,
    parts: [],
    matched,
    readAs: matched.toLowerCase(),
    through: [],
    title: 'Title',
    message: 'Message',
    locale: 'en',
    authority: {
      kind: 'house',
      issuer: 'Example Video',
      reference: 'Guidelines',
      url: 'https://video.example/',
      appeal: null,
      regions: ['*'],
      from: null,
      until: null,
    },
    suggestions: [],
    resources: [],
    ...changes,
  };
}

export function verdict(findings: Finding[]): Verdict {
  const packs = [{ id: 'house-rules', version: '1.0.0', digest: 'sha256-x', civic: 'on' as const }];
  return { decision: 'confirm', findings, shadow: [], packs };
}
