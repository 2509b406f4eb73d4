/** The possible outcomes of a control. */
export const controlOutcomes = ['SHOWN', 'MISSING', 'NOT_COVERING'] as const
/** The outcome of a control. */
export type ControlOutcome = (typeof controlOutcomes)[number]
