/** Called by long measures between steps: tells how far they are (0..1) and ends them if the work was cancelled. */
export type Step = (share: number) => void;
