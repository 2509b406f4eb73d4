import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  DayField,
  InstantField,
  NissField,
  PeriodField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { AgreementButton, GrantDialog } from './DerogationDialogs'

const columns = (
  <>
    <ProviderField source="provider" link />
    <PeriodField source="performed" phone />
    <NissField source="niss" />
    <DayField source="until" phone />
    <ValueField source="grounds" wrap />
    <InstantField source="grantedAt" />
    <ActorField source="grantedBy" hidden />
  </>
)

/** Leave to invoice after the two years. */
export default function DerogationList() {
  return (
    <ResourceList
      resource="derogations"
      columns={columns}
      filters={session.isOf('PROVIDER') ? undefined : filtersOf('derogations', 'provider')}
      actions={isOffered('derogations', 'create') && <GrantDialog />}
      rowActions={isOffered('derogations', 'agreement') ? ({ id }) => <AgreementButton id={String(id)} /> : undefined}
    />
  )
}
