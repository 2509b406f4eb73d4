import Modify from '@mui/icons-material/EditOutlined'
import Copy from '@mui/icons-material/GroupAddOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Handle from '@mui/icons-material/SyncAltOutlined'
import Extend from '@mui/icons-material/UpdateOutlined'
import { Button } from '@mui/material'
import { CheckboxGroupInput, required, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { MutationDialog } from '../../components/form'
import { enumChoices } from '../../components/inputs'
import { formatPersonName } from '../../format'
import { CopyDecisionDocument, ExtendDecisionDocument, StopDecisionDocument } from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** What the centre can do with its decision: what the law refuses is said when it is tried. */
export function DecisionActs({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const { number, version: expectedVersion, coverages, status } = decision
  // A CPAS opens the decisions of the centres for which it acts only: its own, and those that merged into it.
  if (!isOffered('decisions', 'edit')) return null
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
        icon={<Extend />}
        document={ExtendDecisionDocument}
        given={{ number, expectedVersion }}
        inputs={['lastDay:to']}
      >
        {coverages.length > 0 && (
          <CheckboxGroupInput
            source="careTypes"
            label="fields.coversToExtend"
            choices={enumChoices(
              'CareType',
              coverages.map(({ careType }) => careType),
            )}
          />
        )}
      </MutationDialog>
      <MutationDialog icon={<Stop />} document={StopDecisionDocument} given={{ number, expectedVersion }} />
      {household.length > 0 && (
        <MutationDialog icon={<Copy />} document={CopyDecisionDocument} given={{ number }}>
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
