/** A refusal of the server, as its problem document says it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly advice?: string,
  ) {
    super(detail);
  }

  /** Nothing is served yet: worth asking again. */
  get passing(): boolean {
    return this.status === 503;
  }
}

/** The server could not be reached at all. */
export const NO_ANSWER = 0;
