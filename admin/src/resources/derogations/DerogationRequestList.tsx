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
import { AgreementButton, GrantDialog, type Request, RequestDialog } from './DerogationDialogs'

const columns: FieldElement[] = [
  <ProviderField key="provider" source="provider" link />,
  <PeriodField key="performed" source="performed" phone />,
  <NissField key="niss" source="niss" />,
  <ValueField key="grounds" source="grounds" wrap />,
  <InstantField key="requestedAt" source="requestedAt" />,
  <ActorField key="requestedBy" source="requestedBy" hidden />,
  <DayField key="until" source="derogation.until" label="grantedUntil" phone />,
]

const filters = [<InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />]

/** Who asks to invoice after the two years, and what came of it. */
export default function DerogationRequestList() {
  const grants = can(session.current(), 'derogations', 'create')
  return (
    <ResourceList
      resource="derogation-requests"
      columns={columns}
      filters={session.current()?.audience === 'PROVIDER' ? undefined : filters}
      actions={can(session.current(), 'derogation-requests', 'create') && <RequestDialog />}
      rowActions={(row: Request) =>
        row.derogation ? <AgreementButton id={row.derogation.id} /> : grants && <GrantDialog request={row} />
      }
    />
  )
}
