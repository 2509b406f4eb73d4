import Ask from '@mui/icons-material/HandshakeOutlined'
import { BooleanInput, required, SelectInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices, NissInput, ticked } from '../../components/inputs'
import { type CareType, RequestCommitmentDocument } from '../../graphql/generated/graphql'
import { GrantedCommitments, useGrantedCommitments } from './GrantedCommitments'

interface Props {
  niss?: string
  careType?: CareType
  on?: string
  /** One exists for this care: asking for another is possible, and does not offer itself. */
  again?: boolean
}

/** A provider asks for the guarantee before giving care; its number is shown once it is given. */
export function RequestCommitment({ niss = '', careType = 'GENERAL_MEDICINE', on, again }: Props) {
  const translate = useTranslate()
  const own = session.current()?.organisation ?? ''
  return (
    <MutationDialog
      title={translate(again ? 'commitment.requestAgain' : 'commitment.request')}
      lead="commitment.requestLead"
      icon={again ? undefined : <Ask />}
      button={again ? { variant: 'text', size: 'small' } : { variant: 'contained' }}
      document={RequestCommitmentDocument}
      defaults={{ niss, careType, on: on ?? session.today(), another: false }}
      variables={(values) => ({
        input: { niss: values.niss, provider: own, careType: values.careType, on: values.on },
      })}
      resultTitle="commitment.given"
      result={({ payload }) => payload.commitment && <GrantedCommitments given={[payload.commitment]} />}
    >
      <NissInput source="niss" validate={required()} />
      <SelectInput source="careType" choices={enumChoices('CareType')} validate={required()} />
      <DateInput source="on" label="fields.dayOfCare" validate={required()} />
      <AlreadyGiven />
    </MutationDialog>
  )
}

/** Says that there is a commitment already; a second one is asked for only where that is ticked. */
function AlreadyGiven() {
  const [niss, careType, on] = useWatch({ name: ['niss', 'careType', 'on'] }) as [string, CareType, string]
  const given = useGrantedCommitments(niss, careType, on)
  if (!given || given.length === 0) return null
  return (
    <>
      <GrantedCommitments given={given} />
      <BooleanInput source="another" label="fields.anotherCommitment" validate={ticked} />
    </>
  )
}
