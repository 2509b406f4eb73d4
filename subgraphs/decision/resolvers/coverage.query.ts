import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Finding } from '../../../shared/law/finding'
import type { PersonFacts } from '../../../shared/peers/questions'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { forbidden } from '../../../shared/schema/errors'
import { InamiScalar, LocalDate, NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { careTypes as allCareTypes, type CareType } from '../../../shared/values/care'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import { shareFor } from '../rules/decision-content'
import { CoverageAnswerType } from '../schema/coverage.type'
import { noStanding, type Standing, standingOf } from './cover-standing'
import { type CoverGround, careTypeFindings, coverFor, personLevelFindings } from './cover-verdict'
import { mayReadWhole } from './decision-view'
import { cpasLoader } from './loaders'
import { mustSeePersons, personByNiss } from './scope'
import { showCpas, showDecision } from './views'

/** What a provider may rely on. */
@Resolver()
export class CoverageQuery {
  @Query(() => CoverageAnswerType, {
    description:
      "What a provider may rely on for this person that day. Gives no guarantee: requestCommitment does. A provider's own number is taken from its token.",
  })
  async coverage(
    @Arg('niss', () => NissScalar, { description: 'Any number that the person ever had.' }) niss: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Today where none is given.' })
    asked: Day | null | undefined,
    @Arg('careTypes', () => [CareTypeEnum], { nullable: true, description: 'All eight where none is named.' })
    careTypes: CareType[] | null | undefined,
    @Arg('provider', () => InamiScalar, { nullable: true, description: 'For whom the answer is wanted.' })
    provider: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<CoverageAnswerType> {
    mustSeePersons(context.caller)
    const on = asked ?? context.today
    const number = providerOf(context, provider)
    const [person, facts] = await Promise.all([
      personByNiss(context, niss),
      number === null ? null : context.peers.ask('provider.providers', [number]),
    ])
    const standing = person ? await standingOf(context.db, context, { person, niss, on }) : noStanding
    const ground = {
      on,
      person,
      everDecided: standing.everDecided,
      decision: coveringOf(standing),
      provider: number === null ? null : { number, facts: facts?.[0] ?? null },
    }
    return answerOf(context, { person, standing, ground }, careTypes?.length ? careTypes : null)
  }
}

/** The provider for whom coverage is asked: a provider asks for itself. */
export function providerOf({ caller }: SubgraphContext, named: string | null | undefined): string | null {
  if (caller.audience !== 'PROVIDER') return named ?? null
  if (named && !isSameProvider(named, caller.organisation))
    throw forbidden('A provider acts under its own number, which is taken from the token.')
  return caller.organisation
}

const coveringOf = ({ decision }: Standing) =>
  decision && { number: decision.number, suspendedSince: decision.suspended_since, content: decision.content }

interface Known {
  person: PersonFacts | null
  standing: Standing
  ground: CoverGround
}

function answerOf(
  context: SubgraphContext,
  { person, standing, ground }: Known,
  named: CareType[] | null,
): CoverageAnswerType {
  const { decision, cpas } = standing
  const general = personLevelFindings(ground)
  // A decision's own field `cpas` finds it here too.
  if (cpas) cpasLoader(context).prime(cpas.enterprise_number, cpas)
  const terms = decision?.content.refundTerms ?? null
  const items = [...new Set(named ?? allCareTypes)].map((careType) => {
    const findings = [...general, ...careTypeFindings(ground, careType)]
    return {
      careType,
      covered: findings.length === 0,
      decision: decision && showDecision(context, decision),
      // The terms are the decision's own: of another CPAS's a CPAS learns only that it covers.
      coverage: decision && mayReadWhole(decision, context.caller) ? coverFor(ground.decision, careType) : null,
      cpas: cpas && showCpas(cpas),
      state: terms && shareFor(terms, careType),
      amuAttestationRequired: terms?.amuAttestationRequired ?? false,
      findings,
    }
  })
  return {
    beneficiary: person && { id: person.id },
    on: ground.on,
    known: decision !== null,
    items,
    findings: named ? distinct([...general, ...items.flatMap((item) => item.findings)]) : general,
  }
}

function distinct(findings: Finding[]): Finding[] {
  const keyOf = ({ rule, path, facts }: Finding) => JSON.stringify([rule, path, facts])
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()]
}
