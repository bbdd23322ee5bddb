import { textParts } from '../../../view/coverage/strongText.ts';

/** A sentence in which the marked names stand bold. */
export function Sentence(props: { readonly text: string }) {
  return textParts(props.text).map(({ text, strong }, at) =>
    // The parts of one sentence never change places.
    // oxlint-disable-next-line react/no-array-index-key
    strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  );
}
