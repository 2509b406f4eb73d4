import Modify from '@mui/icons-material/EditOutlined'
import Copy from '@mui/icons-material/GroupAddOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Handle from '@mui/icons-material/SyncAltOutlined'
import Extend from '@mui/icons-material/UpdateOutlined'
import { Button } from '@mui/material'
import { CheckboxGroupInput, required, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices, FreeTextInput } from '../../components/inputs'
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
  const { number, version: expectedVersion, coverages, cpas, status } = decision
  if (!isOffered('decisions', 'edit') || cpas.enterpriseNumber !== session.current()?.organisation) return null
  if (status === 'SUSPENDED') {
    return (
      <Button variant="contained" startIcon={<Handle />} component={Link} to={`/mutations/${number}`}>
        {translate('decision.handle')}
      </Button>
    )
  }
  const household = decision.beneficiary?.household ?? []
  return (
    <>
      <Button variant="contained" startIcon={<Modify />} component={Link} to={`/decisions/${number}/modify`}>
        {translate('decision.modify')}
      </Button>
      <MutationDialog
        title="decision.extend"
        lead="decision.extendLead"
        icon={<Extend />}
        document={ExtendDecisionDocument}
        defaults={{ to: '', careTypes: [] as CareType[] }}
        variables={({ to, careTypes }) => ({
          number,
          expectedVersion,
          to,
          careTypes: careTypes.length > 0 ? careTypes : null,
        })}
        done="decision.extended"
      >
        <DateInput source="to" label="fields.lastDay" validate={required()} />
        {coverages.length > 0 && (
          <CheckboxGroupInput
            source="careTypes"
            label="decision.coversToExtend"
            choices={enumChoices(
              'CareType',
              coverages.map(({ careType }) => careType),
            )}
          />
        )}
      </MutationDialog>
      <MutationDialog
        title="decision.stop"
        lead="decision.stopLead"
        icon={<Stop />}
        document={StopDecisionDocument}
        defaults={{ lastDay: '', reason: '' }}
        variables={({ lastDay, reason }) => ({ number, expectedVersion, lastDay, reason })}
        done="decision.stopped"
      >
        <DateInput source="lastDay" validate={required()} />
        <FreeTextInput source="reason" multiline minRows={3} validate={required()} />
      </MutationDialog>
      {household.length > 0 && (
        <MutationDialog
          title="decision.copy"
          lead="decision.copyLead"
          icon={<Copy />}
          document={CopyDecisionDocument}
          findingsOf={(data) => data.payloads.flatMap(({ findings }) => findings)}
          defaults={{ niss: [] as string[] }}
          variables={({ niss }) => ({ number, niss })}
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
      )}
    </>
  )
}
