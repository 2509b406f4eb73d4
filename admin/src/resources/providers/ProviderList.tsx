import { required } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { InamiInput, Inputs } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { type ProviderInput, RegisterProviderDocument } from '../../graphql/generated/graphql'

const columns = fields('name inamiNumber category insCode participates', { phone: 'inamiNumber category' })

/** Who gives care. */
export default function ProviderList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['search', 'category']}
      actions={isOffered('providers', 'create') && <RegisterProvider />}
    />
  )
}

/** New, or new data for a known number. */
export const RegisterProvider = ({ known }: { known?: ProviderInput }) => (
  <MutationDialog
    title={known && 'update'}
    creates={!known}
    document={RegisterProviderDocument}
    defaults={known ?? { category: 'GENERAL_PRACTITIONER' }}
  >
    <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
    <Inputs of={['name', 'category qualificationCode', 'birthDate insCode', 'iban', 'factsFrom:from activeUntil']} />
  </MutationDialog>
)
