import Ask from '@mui/icons-material/HandshakeOutlined'
import { useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, DayInput, FlagInput, NissInput } from '../forms/inputs'
import { type CareType, RequestCommitmentDocument } from '../gql/graphql'
import { session } from '../session/session'
import { today } from '../values/day'
import { careTypes } from '../values/enums'
import { GivenCommitments, useCommitmentsOf } from './given'

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
    <ActDialog
      title={translate(again ? 'commitment.requestAgain' : 'commitment.request')}
      lead={translate('commitment.requestLead')}
      icon={again ? undefined : <Ask />}
      button={again ? { variant: 'text', size: 'small' } : { variant: 'contained' }}
      document={RequestCommitmentDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ niss, careType, on: on ?? today(session.demoClock()), another: false }}
      variables={(values) => ({
        input: { niss: values.niss, provider: own, careType: values.careType, on: values.on },
      })}
      resultTitle={translate('commitment.given')}
      result={({ payload }) => payload.commitment && <GivenCommitments given={[payload.commitment]} />}
    >
      <NissInput source="niss" required />
      <ChoiceInput source="careType" of="CareType" values={careTypes} required />
      <DayInput source="on" label="dayOfCare" required />
      <AlreadyGiven />
    </ActDialog>
  )
}

/** Says that there is a commitment already; a second one is asked for only where that is ticked. */
function AlreadyGiven() {
  const [niss, careType, on] = useWatch({ name: ['niss', 'careType', 'on'] }) as [string, CareType, string]
  const given = useCommitmentsOf(niss, careType, on)
  if (!given || given.length === 0) return null
  return (
    <>
      <GivenCommitments given={given} />
      <FlagInput source="another" label="anotherCommitment" required />
    </>
  )
}
