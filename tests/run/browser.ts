import { findHeadlessChromium } from '../kit/find-chromium.ts';
import { runProgram, say } from './steps.ts';

/** Smallest first; older releases of Debian have no package of the shell alone. */
const packages = ['chromium-headless-shell', 'chromium'];

/** True when a Chromium is there, or could be fetched from Debian; otherwise says once what is missing. */
export async function browserReady(): Promise<boolean> {
  if (findHeadlessChromium() !== null) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('No Chromium found: installing Debian’s package.');
    if (await runProgram('apt-get', ['update', '-q'])) {
      for (const name of packages) {
        if ((await runProgram('apt-get', ['install', '-yq', '--no-install-recommends', name])) && findHeadlessChromium() !== null) return true;
      }
    }
  }
  say('No Chromium, Chrome or Edge was found and none could be installed: install one or name it in BCD_CHROMIUM; BCD_SKIP_BROWSER=1 skips the browser tests.');
  return false;
}
