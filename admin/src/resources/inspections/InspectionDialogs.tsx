import Attach from '@mui/icons-material/AttachFileOutlined'
import Close from '@mui/icons-material/GavelOutlined'
import Share from '@mui/icons-material/SendOutlined'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { Input } from '../../components/inputs/Input'
import { ScanInput } from '../../components/inputs/ScanInput'
import { addDays } from '../../format/day'
import {
  AnswerInspectionDocument,
  AttachInspectionDocumentDocument,
  CloseInspectionDocument,
  ConcludeInspectionItemDocument,
  ShareInspectionDocument,
} from '../../graphql/generated/graphql'
import type { Inspection, InspectionItem } from './InspectionShow'

type Props = { inspection: Inspection }

export const ConcludeDialog = ({ item: { id, version, conclusion } }: { item: InspectionItem }) => (
  <MutationDialog
    title="inspection.conclude"
    button={{ size: 'small' }}
    document={ConcludeInspectionItemDocument}
    given={{ id, expectedVersion: version }}
    defaults={{ result: 'COMPLIANT', ...conclusion }}
    done="inspection.concluded"
  >
    <Input source="result" />
    <Input source="remark" helperText="inspection.remarkHint" />
  </MutationDialog>
)

export const ShareDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog
    title="inspection.share"
    icon={<Share />}
    document={ShareInspectionDocument}
    given={{ id, expectedVersion: version }}
    defaults={{ answerBy: addDays(session.today(), 30) }}
    done="inspection.shared"
  />
)

export const AnswerDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog
    title="inspection.answer"
    button={{ variant: 'contained' }}
    document={AnswerInspectionDocument}
    given={{ id, expectedVersion: version }}
    done="inspection.answered"
  >
    <Input source="text" label="fields.answer" multiline />
  </MutationDialog>
)

export const AttachDialog = ({ inspection: { id } }: Props) => (
  <MutationDialog
    title="inspection.attach"
    icon={<Attach />}
    document={AttachInspectionDocumentDocument}
    given={{ id }}
    done="inspection.attached"
  >
    <Input source="title" />
    <ScanInput source="content" />
  </MutationDialog>
)

export const CloseDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog
    title="inspection.close"
    icon={<Close />}
    document={CloseInspectionDocument}
    given={{ id, expectedVersion: version }}
    done="inspection.closed"
  >
    <Input source="conclusion" label="inspection.conclusion" />
  </MutationDialog>
)
