import { findChromium } from '../kit/find-chromium.ts';
import { runProgram, say } from './steps.ts';

/** True when a Chromium is there, or could be fetched from Debian; otherwise says once what is missing. */
export async function browserReady(): Promise<boolean> {
  if (findChromium() !== null) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('No Chromium found: installing Debian’s package.');
    const installed =
      (await runProgram('apt-get', ['update', '-q'])) && (await runProgram('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium']));
    if (installed && findChromium() !== null) return true;
  }
  say('No Chromium, Chrome or Edge was found and none could be installed: install one or name it in BCD_CHROMIUM; BCD_SKIP_BROWSER=1 skips the browser tests.');
  return false;
}
