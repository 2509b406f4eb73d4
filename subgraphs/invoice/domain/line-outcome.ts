/** The outcome of a line: WAITING lines wait for a decision of a person at CAAMI. */
export type LineOutcome = 'ACCEPTED' | 'REDUCED' | 'REJECTED' | 'WAITING'
