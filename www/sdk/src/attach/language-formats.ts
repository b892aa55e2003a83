/** A text for each plural category of a language; `{count}` stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How things are counted in a language. */
export function counted(language: string, forms: PluralForms): (count: number) => string {
  return (count) => {
    const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
    return form.replace('{count}', new Intl.NumberFormat(language).format(count));
  };
}

/** What a region is called in a language; `code` is ISO 3166-1 alpha-2. */
export function regionName(language: string, code: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** A day, `YYYY-MM-DD`, as it is written in a language. */
export function written(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
