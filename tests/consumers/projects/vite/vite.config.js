export default {
  // Bundled ahead, the package would look for its worker and its module in Vite's cache.
  optimizeDeps: { exclude: ['forewarn'] },
};
