/** Ends the turn of a long computation, so that whoever asks for a page meanwhile is answered. */
export function letOthersRun(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
