import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

// The page and the extension use the package as anyone would; here from its sources.
const resolve = {
  alias: {
    forewarn$: path('www/sdk/src/index.ts'),
    'forewarn/forewarn.css$': path('www/sdk/forewarn.css'),
  },
  extensions: ['.ts', '.js'],
  // Sources import each other as the emitted modules are called.
  extensionAlias: { '.js': ['.ts', '.js'] },
};

const rules = [
  {
    test: /\.ts$/,
    loader: 'ts-loader',
    options: {
      configFile: path('tsconfig.json'),
      compilerOptions: { noEmit: false },
      // `lint:web` checks the types, of everything and once.
      transpileOnly: true,
    },
  },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
  { test: /\.wasm$/, type: 'asset/resource' },
];

/** The demo page, built to www/dist for `forewarn serve --site www/dist`. */
const page = (mode) => ({
  name: 'page',
  mode,
  target: ['web', 'es2022'],
  entry: { upload: path('www/demo/main.ts') },
  // No `eval` in any mode: the server's content security policy forbids it.
  devtool: 'source-map',
  output: {
    path: path('www/dist'),
    publicPath: '/',
    clean: true,
    filename: 'assets/[name].[contenthash:12].js',
    chunkFilename: 'assets/[name].[contenthash:12].js',
    assetModuleFilename: 'assets/[name].[contenthash:12][ext]',
    // Worker URLs go through this policy; the server's `trusted-types` directive names it.
    trustedTypes: { policyName: 'forewarn#bundler' },
  },
  experiments: { outputModule: true },
  resolve,
  module: { rules },
  plugins: [
    new HtmlWebpackPlugin({
      template: path('www/demo/index.html'),
      favicon: path('www/demo/favicon.svg'),
      scriptLoading: 'module',
    }),
    new MiniCssExtractPlugin({
      filename: 'assets/[name].[contenthash:12].css',
      chunkFilename: 'assets/[name].[contenthash:12].css',
    }),
  ],
  optimization: { moduleIds: 'deterministic', chunkIds: 'deterministic' },
  // In bytes, uncompressed; the promises on compressed sizes are checked by their own script.
  performance: {
    hints: 'warning',
    maxAssetSize: 400_000,
    maxEntrypointSize: 90_000,
  },
});

/** The extension's scripts and pages; `npm run extension` adds the rest of it and packs it. */
const extension = (mode) => ({
  name: 'extension',
  mode,
  target: ['web', 'es2022'],
  entry: {
    background: path('www/extension/background/background.ts'),
    content: path('www/extension/content/content.ts'),
    popup: path('www/extension/popup/popup.ts'),
    options: path('www/extension/options/options.ts'),
  },
  devtool: false,
  output: {
    path: path('www/extension/dist/code'),
    publicPath: '/',
    clean: true,
    filename: '[name].js',
    assetModuleFilename: '[name][ext]',
  },
  resolve: {
    ...resolve,
    // A service worker has no workers of its own and loads no further scripts.
    alias: { ...resolve.alias, [path('www/sdk/src/worker.ts')]: false },
  },
  module: {
    rules,
    parser: { javascript: { worker: false, dynamicImportMode: 'eager' } },
  },
  plugins: [
    ...['popup', 'options'].map(
      (name) =>
        new HtmlWebpackPlugin({
          template: path(`www/extension/${name}/${name}.html`),
          filename: `${name}.html`,
          chunks: [name],
        }),
    ),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
  ],
  performance: { hints: false },
});

/** The editors that the extension is tested with. */
const editors = (mode) => ({
  name: 'editors',
  mode,
  target: ['web', 'es2022'],
  entry: { editors: path('tests/extension/editors/editors.ts') },
  devtool: false,
  output: { path: path('tests/extension/pages/built'), filename: '[name].js', clean: true },
  resolve,
  module: { rules, parser: { javascript: { dynamicImportMode: 'eager' } } },
  performance: { hints: false },
});

export default (_env, { mode = 'production' }) => [page(mode), extension(mode), editors(mode)];
