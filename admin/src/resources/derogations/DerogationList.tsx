import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  DayField,
  type FieldElement,
  InstantField,
  NissField,
  PeriodField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { InamiInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { AgreementButton, GrantDialog } from './DerogationDialogs'

const columns: FieldElement[] = [
  <ProviderField key="provider" source="provider" link />,
  <PeriodField key="performed" source="performed" phone />,
  <NissField key="niss" source="niss" />,
  <DayField key="until" source="until" phone />,
  <ValueField key="grounds" source="grounds" wrap />,
  <InstantField key="grantedAt" source="grantedAt" />,
  <ActorField key="grantedBy" source="grantedBy" hidden />,
]

const filters = [<InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />]

/** Leave to invoice after the two years. */
export function DerogationList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="derogations"
      columns={columns}
      filters={mine ? undefined : filters}
      actions={can(session.current(), 'derogations', 'create') && <GrantDialog />}
      rowActions={
        can(session.current(), 'derogations', 'agreement') ? ({ id }) => <AgreementButton id={String(id)} /> : undefined
      }
    />
  )
}
