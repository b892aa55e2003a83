import type { PackFile, PackReference } from 'forewarn';

/** What a person is shown of a pack before they trust it. */
export interface PackReview {
  id: string;
  version: string;
  title: string;
  languages: string[];
  license: string | undefined;
  digest: string;
  /** Why the pack is not held to the civic-speech corpus; `undefined` where it is. */
  civicGateSkipped: string | undefined;
  authorities: ReviewedAuthority[];
  /** The active rules by the kind of the authority behind them; kinds without rules are left out. */
  rules: Map<AuthorityKind, number>;
}

export interface ReviewedAuthority {
  kind: AuthorityKind;
  issuer: string;
  reference: string;
  url: string;
  rules: number;
}

export type AuthorityKind = PackFile['authorities'][string]['kind'];

const KINDS: readonly AuthorityKind[] = ['house', 'law', 'court', 'government'];

/** Sums up a pack that the engine accepted. */
export function reviewOf({ pack, authorities, rules }: PackFile, { digest }: PackReference): PackReview {
  const active = rules.filter(({ status = 'active' }) => status === 'active');
  const reviewed = Object.entries(authorities).map(([id, { kind, issuer, reference, url }]) => ({
    ...{ kind, issuer, reference, url },
    rules: active.filter(({ authority }) => authority === id).length,
  }));
  const counts = KINDS.map((kind) => {
    const ofKind = reviewed.filter((authority) => authority.kind === kind);
    return [kind, ofKind.reduce((sum, authority) => sum + authority.rules, 0)] as const;
  });
  return {
    id: pack.id,
    version: pack.version,
    title: textIn(pack.title, pack.locale),
    languages: pack.languages ?? [pack.locale],
    license: pack.license,
    digest,
    civicGateSkipped: pack.civic?.gate === 'skipped' ? (pack.civic.reason ?? '') : undefined,
    authorities: reviewed,
    rules: new Map(counts.filter(([, count]) => count > 0)),
  };
}

/** A pack's text in the browser's language, else in the pack's. */
export function textIn(text: PackFile['pack']['title'], locale: string): string {
  if (typeof text === 'string') return text;
  const [language = ''] = navigator.language.split('-');
  return text[navigator.language] ?? text[language] ?? text[locale] ?? '';
}
