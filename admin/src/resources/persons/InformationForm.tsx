import Print from '@mui/icons-material/PrintOutlined'
import { useTranslate } from 'react-admin'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { InformationFormDocument } from '../../graphql/generated/graphql'

/** The form that the person shows to a provider. */
export function InformationForm({ niss }: { niss: string }) {
  const translate = useTranslate()
  return (
    <PrintPdfButton
      title={translate('person.informationForm')}
      icon={<Print />}
      document={InformationFormDocument}
      variables={{ niss }}
    />
  )
}
