import { NullableBooleanInput } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  EnumField,
  EuroField,
  type FieldElement,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
  without,
  YesNoField,
} from '../../components/fields'
import { DateInput, EnterpriseNumberInput, InamiInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { PaperRowFragment } from '../../graphql/generated/graphql'
import { InspectPaperInvoice } from './InspectPaperInvoice'
import { PaperStatement } from './PaperStatement'
import { RecordPaperInvoice } from './RecordPaperInvoice'

export const paperColumns: FieldElement[] = [
  <DayField key="issuedOn" source="issuedOn" link />,
  <ProviderField key="provider" source="provider" phone />,
  <PersonField key="beneficiary" source="beneficiary" />,
  <ValueField key="personName" source="personName" hidden />,
  <ValueField key="cpas" source="cpas.name" label="cpas" />,
  <EnumField key="situation" source="situation" of="BillingSituation" wrap />,
  <ValueField key="justification" source="justification" hidden />,
  <EuroField key="amount" source="amount" phone />,
  <YesNoField key="refundable" source="refundable" phone />,
  <EuroField key="refundedAmount" source="refundedAmount" />,
  <ValueField
    key="lines"
    source="lines"
    text={(row: PaperRowFragment) => row.lines.map(({ code }) => code).join(', ')}
    hidden
  />,
  <StatusField
    key="inspection"
    source="inspection"
    of="Inspection"
    statusOf={({ inspection }: PaperRowFragment) =>
      inspection ? (inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'
    }
    phone
  />,
  <ValueField
    key="findings"
    source="findings"
    text={(row: PaperRowFragment) => row.findings.map(({ rule }) => rule).join(', ')}
    hidden
  />,
]

const filters = [
  <NullableBooleanInput key="inspected" source="inspected" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <EnterpriseNumberInput key="cpas" source="cpas" label="fields.enterpriseNumber" />,
  <DateInput key="issuedFrom" source="issuedFrom" />,
  <DateInput key="issuedTo" source="issuedTo" />,
]

/** The paper invoices that CPAS received, and what the State refunds of them. */
export default function PaperInvoiceList() {
  const who = session.current()
  const centre = who?.audience === 'CPAS'
  return (
    <ResourceList
      resource="paper-invoices"
      columns={centre ? without(paperColumns, 'cpas.name') : paperColumns}
      filters={centre ? filters.filter(({ key }) => key !== 'cpas') : filters}
      actions={
        <>
          <PaperStatement />
          {can(who, 'paper-invoices', 'create') && <RecordPaperInvoice />}
        </>
      }
      rowActions={
        can(who, 'paper-invoices', 'inspect')
          ? (row: PaperRowFragment) => !row.inspection && <InspectPaperInvoice invoice={row} />
          : undefined
      }
    />
  )
}
