/** A short list of choices together with what is already chosen, so that a form never drops a value it was given. */
export const offeredWith = (choices: readonly string[], chosen: string | undefined): readonly string[] =>
  !chosen || choices.includes(chosen) ? choices : [...choices, chosen];
