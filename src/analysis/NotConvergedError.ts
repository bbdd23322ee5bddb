/** An iteration that did not settle; the measure then has no values. */
export class NotConvergedError extends Error {
  override readonly name = 'NotConvergedError';
  constructor() {
    super('not converged');
  }
}
