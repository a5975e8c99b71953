/** A refusal the operator can act on: printed as one sentence, without a stack. */
export class PlainError extends Error {
  constructor(message) {
    super(message);
    this.name = 'PlainError';
  }
}
