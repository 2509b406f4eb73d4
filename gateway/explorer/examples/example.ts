/** The audience whose schema an example uses. */
export type ExampleAudience = 'CPAS' | 'CAAMI' | 'SPP_IS' | 'PROVIDER' | 'SYSTEM'

/** An operation that the explorer offers. */
export interface Example {
  title: string
  query: string
  variables?: string
  /** Replace `variables` if the caller is a hospital. */
  hospitalVariables?: string
}

const EXAMPLE_DAY = '2026-03-12'
const EXAMPLE_PROVIDER = '10001490004'
const EXAMPLE_CPAS = '0299990019'

// Every day of the examples is in 2026, near EXAMPLE_DAY, and is shifted with it.
const shiftDays = (text: string, day: string): string => {
  const offset = Date.parse(day) - Date.parse(EXAMPLE_DAY)
  return text.replace(/2026-\d\d-\d\d/g, (match) => new Date(Date.parse(match) + offset).toISOString().slice(0, 10))
}

/** The variables of an example for a caller and a day: the texts are written for one provider, one CPAS and one day. */
export function variablesFor(
  { variables, hospitalVariables }: Example,
  { audience, organisation }: { audience?: ExampleAudience; organisation?: string },
  day: string,
): string | undefined {
  const isHospital = audience === 'PROVIDER' && /^7[12]0/.test(organisation ?? '')
  const text = isHospital ? (hospitalVariables ?? variables) : variables
  const provider = audience === 'PROVIDER' && organisation ? organisation : EXAMPLE_PROVIDER
  const cpas = audience === 'CPAS' && organisation ? organisation : EXAMPLE_CPAS
  return text && shiftDays(text, day).replaceAll(EXAMPLE_PROVIDER, provider).replaceAll(EXAMPLE_CPAS, cpas)
}
