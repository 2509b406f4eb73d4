import Add from '@mui/icons-material/AddOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, DayInput, IbanInput, InamiInput, InsCodeInput, WordInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type ProviderInput, type ProviderRowFragment, RegisterProviderDocument } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { providerCategories } from '../values/enums'
import { inamiText } from '../values/numbers'
import { words } from '../words/catalogue'

const columns: Column<ProviderRowFragment>[] = [
  { label: 'name', text: (row) => row.name },
  { label: 'inamiNumber', text: (row) => inamiText(row.inamiNumber), phone: true },
  { label: 'category', text: (row) => words.text(`enums.ProviderCategory.${row.category}`), phone: true },
  { label: 'insCode', text: (row) => row.insCode ?? '' },
  { label: 'participates', text: (row) => words.text(row.participates ? 'value.yes' : 'value.no') },
]

const filters = [
  <WordInput key="search" source="search" label="searchProvider" minWidth={260} alwaysOn />,
  <ChoiceInput key="category" source="category" of="ProviderCategory" values={providerCategories} clearable alwaysOn />,
  <InsCodeInput key="insCode" source="insCode" />,
]

/** Who gives care. */
export function ProviderList() {
  return (
    <DeskList
      resource="providers"
      columns={columns}
      filters={filters}
      to={(row) => `/providers/${row.inamiNumber}/show`}
      actions={may(session.current(), 'providers', 'create') && <RegisterProvider />}
    />
  )
}

/** New, or new data for a known number. */
export function RegisterProvider({ known }: { known?: ProviderInput }) {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate(known ? 'provider.update' : 'provider.register')}
      icon={known ? undefined : <Add />}
      button={{ variant: known ? 'outlined' : 'contained' }}
      document={RegisterProviderDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={
        known ??
        ({
          inamiNumber: '',
          name: '',
          category: 'GENERAL_PRACTITIONER',
          birthDate: '',
          insCode: '',
          iban: '',
        } as ProviderInput)
      }
      variables={(values) => ({ input: tidy(values) as ProviderInput })}
      done="provider.registered"
    >
      <InamiInput source="inamiNumber" required disabled={!!known} />
      <WordInput source="name" required />
      <ChoiceInput source="category" of="ProviderCategory" values={providerCategories} required />
      <Row>
        <DayInput source="birthDate" century="birth" />
        <InsCodeInput source="insCode" />
      </Row>
      <IbanInput source="iban" />
    </ActDialog>
  )
}
