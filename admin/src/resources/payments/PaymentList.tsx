import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  DaysField,
  EuroField,
  type FieldElement,
  IbanField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { DateInput, InamiInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { PaymentRowFragment } from '../../graphql/generated/graphql'
import { PaymentFile } from './PaymentFile'
import { paymentPath } from './paymentPath'
import { RunPaymentsDialog } from './RunPaymentsDialog'

/** A payment as a row. */
export const paymentColumns: FieldElement[] = [
  <ValueField key="structuredReference" source="structuredReference" link />,
  <DayField key="executedOn" source="executedOn" phone />,
  <ProviderField key="provider" source="provider" phone />,
  <IbanField key="iban" source="iban" />,
  <EuroField key="amount" source="amount" phone />,
  <DaysField key="delayDays" source="delayDays" />,
]

const filters = [
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />,
  <DateInput key="executedFrom" source="executedFrom" />,
  <DateInput key="executedTo" source="executedTo" />,
]

/** What CAAMI paid, and how long it took. */
export function PaymentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="payments"
      columns={paymentColumns}
      filters={mine ? filters.slice(1) : filters}
      to={(row: PaymentRowFragment) => paymentPath(row, row.provider?.inamiNumber)}
      actions={
        can(session.current(), 'payments', 'run') && (
          <>
            <PaymentFile />
            <RunPaymentsDialog />
          </>
        )
      }
    />
  )
}
