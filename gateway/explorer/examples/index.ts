import { caamiExamples } from './caami'
import { cpasExamples } from './cpas'
import type { Example, ExampleAudience } from './example'
import { providerExamples } from './provider'
import { sppIsExamples } from './spp-is'
import { systemExamples } from './system'

/** Example operations by audience; a test validates each against the committed schema of its audience. */
export const examples: Record<ExampleAudience, readonly Example[]> = {
  CPAS: cpasExamples,
  CAAMI: caamiExamples,
  SPP_IS: sppIsExamples,
  PROVIDER: providerExamples,
  SYSTEM: systemExamples,
}
