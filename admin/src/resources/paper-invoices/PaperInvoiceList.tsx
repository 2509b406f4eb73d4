import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  EnumField,
  EuroField,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
  without,
  YesNoField,
} from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import type { PaperRowFragment } from '../../graphql/generated/graphql'
import { InspectPaperInvoice } from './InspectPaperInvoice'
import { PaperStatement } from './PaperStatement'
import { RecordPaperInvoice } from './RecordPaperInvoice'

export const paperColumns = (
  <>
    <DayField source="issuedOn" link />
    <ProviderField source="provider" phone />
    <PersonField source="beneficiary" />
    <ValueField source="personName" hidden />
    <ValueField source="cpas.name" label="cpas" />
    <EnumField source="situation" of="BillingSituation" wrap />
    <ValueField source="justification" wrap />
    <EuroField source="amount" phone />
    <YesNoField source="refundable" phone />
    <EuroField source="refundedAmount" />
    <ValueField source="lines" text={(row: PaperRowFragment) => row.lines.map(({ code }) => code).join(', ')} hidden />
    <StatusField
      source="inspection"
      of="Inspection"
      statusOf={({ inspection }: PaperRowFragment) =>
        inspection ? (inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'
      }
      phone
    />
    <ValueField
      source="findings"
      text={(row: PaperRowFragment) => row.findings.map(({ rule }) => rule).join(', ')}
      hidden
    />
  </>
)

/** The paper invoices that CPAS received, and what the State refunds of them. */
export default function PaperInvoiceList() {
  const who = session.current()
  const centre = who?.audience === 'CPAS'
  return (
    <ResourceList
      resource="paper-invoices"
      columns={centre ? without(paperColumns, 'cpas.name') : paperColumns}
      filters={without(filtersOf('paper-invoices', 'inspected'), centre ? 'cpas' : '')}
      actions={
        <>
          <PaperStatement />
          {isOffered('paper-invoices', 'create') && <RecordPaperInvoice />}
        </>
      }
      rowActions={
        isOffered('paper-invoices', 'inspect')
          ? (row: PaperRowFragment) => !row.inspection && <InspectPaperInvoice invoice={row} />
          : undefined
      }
    />
  )
}
