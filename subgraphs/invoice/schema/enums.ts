import { graphqlEnum } from '../../../shared/schema/enums'

export const InvoiceChannelEnum = graphqlEnum(
  'InvoiceChannel',
  ['GRAPHQL', 'EFACT'],
  'How an invoice file came in: as JSON, or in the eFact flat format.',
)
export const InvoiceFileStatusEnum = graphqlEnum(
  'InvoiceFileStatus',
  ['RECEIVED', 'REFUSED', 'CHECKED'],
  'How far a file is.',
  {
    RECEIVED: 'Its lines are being checked.',
    REFUSED: 'Refused whole: nothing of it is paid.',
    CHECKED: 'Every line has its outcome.',
  },
)
export const LineOutcomeEnum = graphqlEnum(
  'LineOutcome',
  ['ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING'],
  'What became of a line.',
  {
    ACCEPTED: 'Accepted as claimed.',
    REDUCED: 'Accepted for less than was claimed.',
    REJECTED: 'Nothing is paid.',
    WAITING: 'Waits for a person at CAAMI.',
  },
)
export const SettlementStatusEnum = graphqlEnum(
  'SettlementStatus',
  ['OPEN', 'CLOSED', 'ACCEPTED'],
  'How far a month is.',
  {
    OPEN: 'Paid lines still enter it.',
    CLOSED: 'Closed by CAAMI (décompte).',
    ACCEPTED: 'Accepted by the SPP IS; the settlements of the CPAS are issued.',
  },
)
export const SpendingDimensionEnum = graphqlEnum(
  'SpendingDimension',
  ['MONTH', 'CPAS', 'CARE_TYPE', 'REFUND_CODE', 'PROVIDER_CATEGORY'],
  'What figures are grouped by.',
)
/** The values of `SpendingDimension`. */
export type SpendingDimension = 'MONTH' | 'CPAS' | 'CARE_TYPE' | 'REFUND_CODE' | 'PROVIDER_CATEGORY'
/** The values of `LineOutcome`. */
export type LineOutcomeName = 'ACCEPTED' | 'REDUCED' | 'REJECTED' | 'WAITING'
