import { showPlacements } from './placements.js';
import { showServices } from './services.js';

const refreshEveryMs = 3000;

async function refresh() {
  await Promise.allSettled([showServices(), showPlacements()]);
  setTimeout(refresh, refreshEveryMs);
}

refresh();
