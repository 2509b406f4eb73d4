import Print from '@mui/icons-material/PrintOutlined'
import { useTranslate } from 'react-admin'
import { InformationFormDocument } from '../gql/graphql'
import { PaperButton } from '../look/paper-button'

/** The form that the person shows to a provider. */
export function InformationForm({ niss }: { niss: string }) {
  const translate = useTranslate()
  return (
    <PaperButton
      title={translate('person.informationForm')}
      icon={<Print />}
      document={InformationFormDocument}
      variables={{ niss }}
    />
  )
}
