import { element, link } from '../../sdk/src/dom.js';
import { entry, type MessageName, message } from '../shared/interface-text.js';
import type { AuthorityKind, PackReview, ReviewedAuthority } from '../shared/pack-review.js';

const KINDS: Record<AuthorityKind, MessageName> = {
  house: 'kindHouse',
  law: 'kindLaw',
  court: 'kindCourt',
  government: 'kindGovernment',
};

/** A pack in full: who it is by, whose rules it holds and how many of each kind, and the pack itself. */
export function reviewView(review: PackReview, from: string | undefined, text: string): HTMLElement {
  const { id, version, languages, license, digest, civicGateSkipped, authorities, rules } = review;
  const counts = [...rules].map(([kind, count]) => `${message(KINDS[kind])}: ${count}`);
  const civic =
    civicGateSkipped === undefined
      ? message('reviewCivicOn')
      : message('reviewCivicSkipped', civicGateSkipped);
  return element(
    'div',
    {},
    element(
      'dl',
      {},
      entry(message('reviewId'), isolated(id)),
      entry(message('reviewVersion'), isolated(version)),
      from === undefined ? undefined : entry(message('reviewFrom'), isolated(from)),
      entry(message('reviewLanguages'), languages.join(', ')),
      license === undefined ? undefined : entry(message('reviewLicense'), license),
      entry(message('reviewRules'), counts.join('; ')),
      entry(message('reviewAuthorities'), authorityList(authorities)),
      entry(message('reviewCivic'), civic),
      entry(message('reviewDigest'), element('code', { dir: 'ltr' }, digest)),
    ),
    element(
      'details',
      {},
      element('summary', {}, message('reviewText')),
      element('pre', { tabindex: '0', dir: 'ltr' }, JSON.stringify(JSON.parse(text), undefined, 2)),
    ),
  );
}

function authorityList(authorities: readonly ReviewedAuthority[]): HTMLElement {
  const items = authorities.map(({ kind, issuer, reference, url, rules }) =>
    element(
      'li',
      {},
      isolated(issuer),
      ` · ${message(KINDS[kind])}: ${rules} · `,
      element('bdi', {}, link(url, reference)),
    ),
  );
  return element('ul', {}, ...items);
}

function isolated(text: string): HTMLElement {
  return element('bdi', {}, text);
}
