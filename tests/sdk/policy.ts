/** The policy that `docs/csp.md` names, to the letter: all tests of the package run under it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
].join('; ');

/** The same with trusted types. */
export const TRUSTED_TYPES_POLICY = `${POLICY}; require-trusted-types-for 'script'`;
