import Attach from '@mui/icons-material/AttachFileOutlined'
import Close from '@mui/icons-material/GavelOutlined'
import Share from '@mui/icons-material/SendOutlined'
import { required, SelectInput } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices, FreeTextInput } from '../../components/inputs'
import { ScanInput } from '../../components/inputs/ScanInput'
import { addDays, today } from '../../format/day'
import {
  AnswerInspectionDocument,
  AttachInspectionDocumentDocument,
  CloseInspectionDocument,
  ConcludeInspectionItemDocument,
  type InspectionResult,
  ShareInspectionDocument,
} from '../../graphql/generated/graphql'
import type { Inspection, InspectionItem } from './InspectionShow'

type Props = { inspection: Inspection }
// These mutations have no findings: what is refused is an error.
const none = () => []

export function ConcludeDialog({ item: { id, version, conclusion } }: { item: InspectionItem }) {
  return (
    <MutationDialog
      title="inspection.conclude"
      button={{ size: 'small' }}
      document={ConcludeInspectionItemDocument}
      defaults={{ result: conclusion?.result ?? ('COMPLIANT' as InspectionResult), remark: conclusion?.remark ?? '' }}
      variables={({ result, remark }) => ({ id, expectedVersion: version, result, remark: remark || null })}
      done="inspection.concluded"
    >
      <SelectInput source="result" choices={enumChoices('InspectionResult')} validate={required()} />
      <FreeTextInput source="remark" multiline minRows={3} helperText="inspection.remarkHint" />
    </MutationDialog>
  )
}

export function ShareDialog({ inspection: { id, version } }: Props) {
  return (
    <MutationDialog
      title="inspection.share"
      lead="inspection.shareLead"
      icon={<Share />}
      document={ShareInspectionDocument}
      findingsOf={none}
      defaults={{ answerBy: addDays(today(session.demoClock()), 30) }}
      variables={({ answerBy }) => ({ id, expectedVersion: version, answerBy })}
      done="inspection.shared"
    >
      <DateInput source="answerBy" validate={required()} />
    </MutationDialog>
  )
}

export function AnswerDialog({ inspection: { id, version } }: Props) {
  return (
    <MutationDialog
      title="inspection.answer"
      lead="inspection.answerLead"
      button={{ variant: 'contained' }}
      document={AnswerInspectionDocument}
      defaults={{ text: '' }}
      variables={({ text }) => ({ id, expectedVersion: version, text })}
      done="inspection.answered"
    >
      <FreeTextInput source="text" label="fields.answer" multiline minRows={6} validate={required()} />
    </MutationDialog>
  )
}

export function AttachDialog({ inspection: { id } }: Props) {
  return (
    <MutationDialog
      title="inspection.attach"
      lead="inspection.attachLead"
      icon={<Attach />}
      document={AttachInspectionDocumentDocument}
      defaults={{ title: '', content: '' }}
      variables={({ title, content }) => ({ id, title, content })}
      done="inspection.attached"
    >
      <FreeTextInput source="title" validate={required()} />
      <ScanInput source="content" />
    </MutationDialog>
  )
}

export function CloseDialog({ inspection: { id, version } }: Props) {
  return (
    <MutationDialog
      title="inspection.close"
      lead="inspection.closeLead"
      icon={<Close />}
      document={CloseInspectionDocument}
      defaults={{ conclusion: '' }}
      variables={({ conclusion }) => ({ id, expectedVersion: version, conclusion })}
      done="inspection.closed"
    >
      <FreeTextInput source="conclusion" label="inspection.conclusion" multiline minRows={6} validate={required()} />
    </MutationDialog>
  )
}
