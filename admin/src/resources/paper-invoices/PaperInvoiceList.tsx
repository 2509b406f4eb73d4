import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields, without } from '../../components/fields'
import { ResourceList } from '../../components/list'
import type { PaperRowFragment } from '../../graphql/generated/graphql'
import { formatPaperLine, InspectPaperInvoice } from './InspectPaperInvoice'
import { PaperStatement } from './PaperStatement'
import { RecordPaperInvoice } from './RecordPaperInvoice'

export const paperColumns = fields(
  `issuedOn provider beneficiary personName cpas situation justification amount refundable refundedAmount lines
  attestationNumber attestationHeld inspection findings`,
  {
    phone: 'provider amount inspection',
    labelled: 'refundable',
    hidden: 'personName justification lines attestationNumber attestationHeld findings',
    lines: { value: ({ lines }: PaperRowFragment) => lines.map(formatPaperLine) },
    inspection: {
      of: 'Inspection',
      value: ({ inspection }: PaperRowFragment) =>
        !inspection ? 'PENDING' : inspection.accepted ? 'ACCEPTED' : 'REFUSED',
    },
    findings: { value: ({ findings }: PaperRowFragment) => findings.map(({ rule }) => rule) },
  },
)

/** The paper invoices that CPAS received, and what the State refunds of them. */
export default function PaperInvoiceList() {
  return (
    <ResourceList
      columns={without(paperColumns, session.isOf('CPAS') ? 'cpas' : '')}
      alwaysOn={['inspected']}
      actions={
        <>
          <PaperStatement />
          {isOffered('paper-invoices', 'create') && <RecordPaperInvoice />}
        </>
      }
      rowActions={
        isOffered('paper-invoices', 'inspect') &&
        ((row: PaperRowFragment) => !row.inspection && <InspectPaperInvoice invoice={row} />)
      }
    />
  )
}
