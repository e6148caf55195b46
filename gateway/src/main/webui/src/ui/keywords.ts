/** The terms of a filter: separated by half- or full-width spaces, each once. */
export function keywords(text: string): string[] {
  return [...new Set(text.split(/[\s\u3000]+/u).filter((term) => term !== ''))];
}

export interface Piece {
  text: string;
  hit: boolean;
}

/** Width and case don't matter when looking for a term; the length stays, so that places fit. */
function fold(text: string): string {
  return [...text]
    .map((character) => {
      const folded = character.normalize('NFKC').toLowerCase();
      return folded.length === character.length ? folded : character;
    })
    .join('');
}

/** Cuts a text at the terms found in it, for showing where a filter hit. */
export function pieces(text: string, terms: readonly string[]): Piece[] {
  const folded = fold(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const term of terms.map(fold)) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      marked.fill(true, at, at + term.length);
    }
  }
  const cut: Piece[] = [];
  for (let at = 0; at < text.length;) {
    let end = at;
    while (end < text.length && marked[end] === marked[at]) {
      end++;
    }
    cut.push({ text: text.slice(at, end), hit: marked[at] === true });
    at = end;
  }
  return cut;
}
