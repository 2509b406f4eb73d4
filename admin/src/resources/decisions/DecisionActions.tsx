import Modify from '@mui/icons-material/EditOutlined'
import Copy from '@mui/icons-material/GroupAddOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Handle from '@mui/icons-material/SyncAltOutlined'
import Extend from '@mui/icons-material/UpdateOutlined'
import { Button } from '@mui/material'
import { CheckboxGroupInput, required, TextInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices } from '../../components/inputs'
import { formatPersonName } from '../../format/identifiers'
import {
  type CareType,
  CopyDecisionDocument,
  ExtendDecisionDocument,
  StopDecisionDocument,
} from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** What the centre can do with its decision: what the law refuses is said when it is tried. */
export function DecisionActs({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const who = session.current()
  const ours = can(who, 'decisions', 'edit') && decision.cpas.enterpriseNumber === who?.organisation
  if (!ours) return null
  if (decision.status === 'SUSPENDED') {
    return (
      <Button variant="contained" startIcon={<Handle />} component={RouterLink} to={`/mutations/${decision.number}`}>
        {translate('decision.handle')}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="contained"
        startIcon={<Modify />}
        component={RouterLink}
        to={`/decisions/${decision.number}/modify`}
      >
        {translate('decision.modify')}
      </Button>
      <ExtendDialog decision={decision} />
      <StopDialog decision={decision} />
      <CopyDialog decision={decision} />
    </>
  )
}

function ExtendDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('decision.extend')}
      lead={translate('decision.extendLead')}
      icon={<Extend />}
      document={ExtendDecisionDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ to: '', careTypes: [] as CareType[] }}
      variables={({ to, careTypes }) => ({
        number: decision.number,
        expectedVersion: decision.version,
        to,
        careTypes: careTypes.length > 0 ? careTypes : null,
      })}
      done="decision.extended"
    >
      <DateInput source="to" label="fields.lastDay" validate={required()} />
      {decision.coverages.length > 0 && (
        <CheckboxGroupInput
          source="careTypes"
          label="decision.coversToExtend"
          choices={enumChoices(
            'CareType',
            decision.coverages.map(({ careType }) => careType),
          )}
        />
      )}
    </MutationDialog>
  )
}

function StopDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('decision.stop')}
      lead={translate('decision.stopLead')}
      icon={<Stop />}
      document={StopDecisionDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ lastDay: '', reason: '' }}
      variables={({ lastDay, reason }) => ({
        number: decision.number,
        expectedVersion: decision.version,
        lastDay,
        reason,
      })}
      done="decision.stopped"
    >
      <DateInput source="lastDay" validate={required()} />
      <TextInput source="reason" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}

function CopyDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const household = decision.beneficiary?.household ?? []
  if (household.length === 0) return null
  return (
    <MutationDialog
      title={translate('decision.copy')}
      lead={translate('decision.copyLead')}
      icon={<Copy />}
      document={CopyDecisionDocument}
      findingsOf={(data) => data.payloads.flatMap(({ findings }) => findings)}
      defaults={{ niss: [] as string[] }}
      variables={({ niss }) => ({ number: decision.number, niss })}
      done="decision.copied"
    >
      <CheckboxGroupInput
        source="niss"
        label="person.household"
        choices={household.map(({ relation, beneficiary }) => ({
          id: beneficiary.niss,
          name: `${formatPersonName(beneficiary)} · ${translate(`enums.HouseholdRelation.${relation}`)}`,
        }))}
        translateChoice={false}
        row={false}
        validate={required('decision.chooseMember')}
      />
    </MutationDialog>
  )
}
