import { pieces } from './keywords';

/** A text with the filter's terms marked in it. */
export function Highlight({ text, terms }: { text: string; terms: readonly string[] }) {
  return (
    <>
      {pieces(text, terms).map((piece, index) =>
        piece.hit ? (
          <mark key={index} className="biz-hit">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
