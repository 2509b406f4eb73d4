import Add from '@mui/icons-material/AddOutlined'
import { required } from 'react-admin'
import { MutationDialog } from '../../components/form'
import { InamiInput, Inputs } from '../../components/inputs'
import { type ProviderInput, RegisterProviderDocument } from '../../graphql/generated/graphql'

/** New, or new data for a known number. */
export const RegisterProvider = ({ known }: { known?: ProviderInput }) => (
  <MutationDialog
    title={known && 'update'}
    icon={known ? undefined : <Add />}
    button={{ variant: known ? 'outlined' : 'contained' }}
    document={RegisterProviderDocument}
    defaults={known ?? { category: 'GENERAL_PRACTITIONER' }}
  >
    <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
    <Inputs of={['name', 'category qualificationCode', 'birthDate insCode', 'iban', 'factsFrom:from activeUntil']} />
  </MutationDialog>
)
