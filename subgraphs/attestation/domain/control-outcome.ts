/** What CAAMI can find. */
export const controlOutcomes = ['SHOWN', 'MISSING', 'NOT_COVERING'] as const
/** What CAAMI found. */
export type ControlOutcome = (typeof controlOutcomes)[number]
