import { graphqlEnum } from '../../../shared/schema/enums'

export const TariffBasisEnum = graphqlEnum(
  'TariffBasis',
  ['FIXED', 'CLAIMED_UP_TO'],
  'How the amounts of a tariff apply to a claim.',
  {
    FIXED: 'The amounts of the tariff.',
    CLAIMED_UP_TO: 'The claim itself is the insurance part, up to the tariff (pseudo-codes).',
  },
)
export const InvoiceChannelEnum = graphqlEnum(
  'InvoiceChannel',
  ['GRAPHQL', 'EFACT'],
  'Channel by which an invoice file was submitted.',
  {
    GRAPHQL: 'Submitted as JSON.',
    EFACT: 'Submitted in the eFact flat format.',
  },
)
export const InvoiceFileStatusEnum = graphqlEnum(
  'InvoiceFileStatus',
  ['RECEIVED', 'REFUSED', 'CHECKED'],
  'Status of an invoice file.',
  {
    RECEIVED: 'The lines are being checked.',
    REFUSED: 'Refused whole: none of its lines is paid.',
    CHECKED: 'Every line has an outcome.',
  },
)
export const LineOutcomeEnum = graphqlEnum(
  'LineOutcome',
  ['ACCEPTED', 'REDUCED', 'REJECTED', 'WAITING'],
  'Outcome of an invoice line.',
  {
    ACCEPTED: 'Accepted as claimed.',
    REDUCED: 'Accepted for less than was claimed.',
    REJECTED: 'Rejected: nothing is paid.',
    WAITING: 'Waits for the decision of a person at CAAMI.',
  },
)
export const SettlementStatusEnum = graphqlEnum(
  'SettlementStatus',
  ['OPEN', 'CLOSED', 'ACCEPTED'],
  'Status of a settlement month.',
  {
    OPEN: 'Payments still enter the month.',
    CLOSED: 'Closed by CAAMI (décompte); waits for the acceptance of the SPP IS.',
    ACCEPTED: 'Accepted by the SPP IS; the settlements of the CPAS are issued.',
  },
)
export const SpendingDimensionEnum = graphqlEnum(
  'SpendingDimension',
  ['MONTH', 'CPAS', 'CARE_TYPE', 'REFUND_CODE', 'PROVIDER_CATEGORY'],
  'Dimension by which spending is grouped.',
  {
    MONTH: 'Calendar month of the care.',
    CPAS: 'CPAS of the decision.',
    CARE_TYPE: 'Care type of the code.',
    REFUND_CODE: 'Refund code of the decision.',
    PROVIDER_CATEGORY: 'Category of the provider.',
  },
)
export const BalanceStateEnum = graphqlEnum('BalanceState', ['OPEN', 'PAID'], 'State of a balance of a CPAS.', {
  OPEN: 'Not settled yet.',
  PAID: 'The CPAS declared that it paid.',
})
