import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Field, without } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'
import type { PaperRowFragment } from '../../graphql/generated/graphql'
import { InspectPaperInvoice } from './InspectPaperInvoice'
import { PaperStatement } from './PaperStatement'
import { RecordPaperInvoice } from './RecordPaperInvoice'

export const paperColumns = (
  <>
    <Field source="issuedOn" link />
    <Field source="provider" phone />
    <Field source="beneficiary" />
    <Field source="personName" hidden />
    <Field source="cpas" />
    <Field source="situation" wrap />
    <Field source="justification" hidden />
    <Field source="amount" phone />
    <Field source="refundable" phone="labelled" />
    <Field source="refundedAmount" />
    <Field source="lines" value={({ lines }: PaperRowFragment) => lines.map(({ code }) => code)} hidden />
    <Field
      source="inspection"
      as="chip"
      of="Inspection"
      value={({ inspection }: PaperRowFragment) =>
        !inspection ? 'PENDING' : inspection.accepted ? 'ACCEPTED' : 'REFUSED'
      }
      phone
    />
    <Field source="findings" value={({ findings }: PaperRowFragment) => findings.map(({ rule }) => rule)} hidden />
  </>
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
