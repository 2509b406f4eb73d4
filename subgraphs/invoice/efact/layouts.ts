import type { Layout } from './zone-layout'
import { errorDetail } from './zones/error-detail'
import { record95, record96 } from './zones/recapitulation'
import { record10 } from './zones/record-10'
import { record20 } from './zones/record-20'
import { record25 } from './zones/record-25'
import { record30 } from './zones/record-30'
import { record50 } from './zones/record-50'
import { record51 } from './zones/record-51'
import { record52 } from './zones/record-52'
import { record80 } from './zones/record-80'
import { record90 } from './zones/record-90'
import { segment200, segment300, segment300Answer } from './zones/segments'
import { record91, record92 } from './zones/settlement'

/** The records of an invoice message (920000), by type. Record 40 is missing: its layout is not public. */
export const recordLayouts = {
  '10': record10,
  '20': record20,
  '25': record25,
  '30': record30,
  '50': record50,
  '51': record51,
  '52': record52,
  '80': record80,
  '90': record90,
  '95': record95,
  '96': record96,
} as const
/** The type of a record of an invoice message. */
export type RecordType = keyof typeof recordLayouts

/** Every layout, in the order of an invoice message and then of a response. */
export const allLayouts: readonly Layout[] = [
  segment200,
  segment300,
  ...Object.values(recordLayouts).sort((a, b) => a.type.localeCompare(b.type)),
  segment300Answer,
  errorDetail,
  record91,
  record92,
]

/** Whether the text is the type of a record of an invoice message. */
export const isRecordType = (type: string): type is RecordType => Object.hasOwn(recordLayouts, type)

/** Whether records of this type have check digits (zone 99). */
export const hasCheckDigits = (type: string): boolean => type !== '95' && type !== '96'
