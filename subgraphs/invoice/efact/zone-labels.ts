import type { Texts } from '../../../shared/texts/texts'
import { commonLabels } from './labels/common-labels'
import { invoiceLabels } from './labels/invoice-labels'
import { lineLabels } from './labels/line-labels'
import { responseLabels } from './labels/response-labels'
import { segmentLabels } from './labels/segment-labels'

/** The label of each zone in four languages. The French label is the term of the INAMI instructions, shortened. */
export const zoneLabels = {
  ...commonLabels,
  ...invoiceLabels,
  ...lineLabels,
  ...segmentLabels,
  ...responseLabels,
} as const satisfies Record<string, Texts>

/** The key of a zone: zones with the same meaning have the same key in every record. */
export type ZoneLabel = keyof typeof zoneLabels
