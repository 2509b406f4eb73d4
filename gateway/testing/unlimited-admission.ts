import { type Admission, createAdmission } from '../execution/admission'

/** Admits every operation. */
export const unlimitedAdmission = (): Admission =>
  createAdmission({ operationsAtOnce: 100_000, pointsPerMinute: 1_000_000_000, deadline: 60_000 })
