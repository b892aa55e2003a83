/** Marks that the page has run what it should have shown. */
export const MARKUP = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>&lt;b&gt;';

const RULE = {
  category: 'scams',
  authority: 'house',
  title: `Title ${MARKUP}`,
  message: `Message ${MARKUP}`,
};

/** A pack whose every text, as far as the format lets it, is markup. */
export const HOSTILE_PACK = {
  forewarn: 1,
  pack: { id: 'hostile', version: '1.0.0', title: MARKUP, locale: 'en', languages: ['en'] },
  authorities: {
    house: {
      kind: 'house',
      issuer: `Issuer ${MARKUP}`,
      reference: `Reference ${MARKUP}`,
      url: 'https://video.example/#&quot;&gt;&lt;script&gt;window.hacked=true',
      appeal: 'https://video.example/#onmouseover=window.hacked=true',
    },
  },
  rules: [
    {
      ...RULE,
      id: 'confirm',
      severity: 'confirm',
      any: ['bargain'],
      suggestions: [{ replace: 'bargain', with: `Suggestion ${MARKUP}` }],
    },
    {
      ...RULE,
      id: 'care',
      severity: 'care',
      any: ['lonely'],
      resources: [{ title: `Resource ${MARKUP}`, url: 'https://help.example/', region: '*' }],
    },
  ],
};
