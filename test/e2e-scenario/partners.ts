import type { Partner } from './client'
import { syntheticInamiNumber } from './identifiers'

export const CPAS = '0299990019'
export const GP = '10001490004'
export const HOSPITAL = syntheticInamiNumber('710999')
/** A specialist in internal medicine of the hospital. */
export const SPECIALIST = syntheticInamiNumber('100999', '580')

/** The six partner systems of the scenario. */
export interface Partners {
  cpas: Partner
  gp: Partner
  hospital: Partner
  caami: Partner
  sppis: Partner
  bcss: Partner
}

/** An ISO day of the month of the scenario. */
export type OnDay = (dayOfMonth: number) => string
