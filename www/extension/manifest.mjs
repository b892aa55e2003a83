// The manifests: one for each browser, which differ in their background and in what a store asks for.

/** The browsers the extension is built for. */
export const BROWSERS = ['chromium', 'firefox'];

/** Every site by https, and pages of this machine, for whoever writes one. None of them until the person says so. */
const ON_REQUEST = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export function manifest(browser, version) {
  return {
    manifest_version: 3,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    version,
    icons: icons(16, 32, 48, 128),
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: icons(16, 32),
      default_popup: 'popup.html',
    },
    options_ui: { page: 'options.html', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
    },
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ON_REQUEST,
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    ...OWN[browser],
  };
}

const OWN = {
  chromium: {
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '123',
  },
  firefox: {
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'forewarn@forewarn.example',
        // The first with underlines in editors (CSS custom highlights).
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

function icons(...sizes) {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));
}
