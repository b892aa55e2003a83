// Packs and settings.
import '../shared/page.css';
import './options.css';
import { fillPage } from '../shared/interface-text.js';
import { onSettingsChange } from '../shared/settings.js';
import { showChecking } from './checking.js';
import { showPacks } from './packs.js';
import { showSites } from './sites.js';
import { setUpTransfer } from './transfer.js';

await fillPage();
setUpTransfer(() => {
  void showPacks();
  void showChecking();
});
onSettingsChange((now, before) => {
  if (JSON.stringify(now.sites) !== JSON.stringify(before.sites)) void showSites();
});
await Promise.all([showPacks(), showChecking(), showSites()]);
