import type { Audience } from '../graphql/generated/graphql'

/** Someone to be in demo mode; the hint is the demo's client id. */
export interface Persona {
  hint: string
  audience: Audience
  role: string
}

/** The people that the demo's journeys play. */
export const personas: readonly Persona[] = [
  { hint: 'cpas:0299990019:worker', audience: 'CPAS', role: 'worker' },
  { hint: 'cpas:0299990019:supervisor', audience: 'CPAS', role: 'supervisor' },
  { hint: 'cpas:0299991108:worker', audience: 'CPAS', role: 'worker' },
  { hint: 'caami:caami:agent', audience: 'CAAMI', role: 'agent' },
  { hint: 'caami:caami:controller', audience: 'CAAMI', role: 'controller' },
  { hint: 'sppis:sppis:analyst', audience: 'SPP_IS', role: 'analyst' },
  { hint: 'sppis:sppis:inspector', audience: 'SPP_IS', role: 'inspector' },
  { hint: 'provider:10001490004:prescriber', audience: 'PROVIDER', role: 'prescriber' },
  { hint: 'provider:71099020:staff', audience: 'PROVIDER', role: 'staff' },
]
