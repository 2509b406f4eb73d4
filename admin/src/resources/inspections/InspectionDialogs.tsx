import Attach from '@mui/icons-material/AttachFileOutlined'
import Close from '@mui/icons-material/GavelOutlined'
import Share from '@mui/icons-material/SendOutlined'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
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
    document={ConcludeInspectionItemDocument}
    given={{ id, expectedVersion: version }}
    defaults={{ result: 'COMPLIANT', ...conclusion }}
  />
)

export const ShareDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog
    icon={<Share />}
    document={ShareInspectionDocument}
    given={{ id, expectedVersion: version }}
    defaults={{ answerBy: addDays(session.today(), 30) }}
  />
)

export const AnswerDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog
    button={{ variant: 'contained' }}
    document={AnswerInspectionDocument}
    given={{ id, expectedVersion: version }}
    inputs={['answer:text']}
  />
)

export const AttachDialog = ({ inspection: { id } }: Props) => (
  <MutationDialog icon={<Attach />} document={AttachInspectionDocumentDocument} given={{ id }} />
)

export const CloseDialog = ({ inspection: { id, version } }: Props) => (
  <MutationDialog icon={<Close />} document={CloseInspectionDocument} given={{ id, expectedVersion: version }} />
)
