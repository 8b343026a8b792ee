/** A path of this site, or `/`: nothing that a browser could read as another host. */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  return wanted;
}
