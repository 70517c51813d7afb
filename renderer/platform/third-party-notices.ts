/** Licences of everything that the application carries; the build puts them beside the screens. */
export async function readThirdPartyNotices(): Promise<string> {
  const answer = await fetch('./third-party-notices.txt');
  if (!answer.ok) throw new Error(`Notices: ${answer.status}`);
  return answer.text();
}
