import { communes } from './communes'

/** The name of a commune by its INS code; the code itself where the name is not known here. */
export const municipalityOf = (insCode: string): string => communes.get(insCode) ?? insCode
