import { municipalities } from './municipalities'

/** The name of a commune by its INS code; the code itself where the name is not known here. */
export const municipalityName = (insCode: string): string => municipalities.get(insCode) ?? insCode
