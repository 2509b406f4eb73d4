import { isOffered } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { WorkCard, type WorkCardProps } from '../components/list/WorkCard'
import { Stack, TwoColumns } from '../components/Panel'
import { CoverageCard } from './CoverageCard'
import { cards } from './cards'

/** The cards of an audience whose lists the person has; for a provider first: is this person covered? */
export function Work({ audience }: { audience: string }) {
  const [left = [], right = []] = cards[audience]?.(session.today()) ?? []
  const shown = (column: WorkCardProps[]) =>
    column
      .filter(({ resource }) => isOffered(resource, 'list'))
      .map((card) => <WorkCard key={`${card.resource} ${card.title}`} {...card} />)
  return (
    <Stack>
      {audience === 'PROVIDER' && <CoverageCard />}
      <TwoColumns left={shown(left)} right={shown(right)} />
    </Stack>
  )
}
