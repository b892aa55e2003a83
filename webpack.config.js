import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The demo page, built to www/dist for `forewarn serve --site www/dist`. */
export default (_env, { mode = 'production' }) => ({
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
  resolve: {
    // The page uses the package as anyone would; here from its sources.
    alias: {
      forewarn$: path('www/sdk/src/index.ts'),
      'forewarn/forewarn.css$': path('www/sdk/forewarn.css'),
    },
    extensions: ['.ts', '.js'],
    // Sources import each other as the emitted modules are called.
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
  module: {
    rules: [
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
    ],
  },
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
