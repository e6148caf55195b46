/** What was typed, one per line; lines without anything don't count. */
export function prefixesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
