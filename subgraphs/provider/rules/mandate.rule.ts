import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, inamiFaq, openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'

/** A mandate to give, or the end of one. */
export type MandateCase = { today: Day; provider: string; mandatee: string } & (
  | { act: 'GRANT'; firstDay: Day; lastDay: Day | null; byCaami: boolean; namesAccount: boolean }
  | { act: 'END'; lastDay: Day; currentLastDay: Day | null }
)

/** A mandate is given by the provider, or recorded by CAAMI without an account, from today or later; its end is not before today. */
export const mandate = defineRule<MandateCase>({
  id: 'PRV-MANDATE',
  governedBy: 'recording',
  text: {
    FR: 'Un mandat est donné par le prestataire, ou enregistré par la CAAMI sans compte propre (le compte à payer est indiqué par le prestataire), à partir d’aujourd’hui ou plus tard ; sa fin n’est pas antérieure à aujourd’hui. Un prestataire a au plus un mandat par organisation et par jour.',
    NL: 'Een mandaat wordt gegeven door de zorgverlener, of door de HZIV geregistreerd zonder eigen rekening (de zorgverlener deelt de te betalen rekening mee), vanaf vandaag of later; het einde ligt niet vóór vandaag. Een zorgverlener heeft hoogstens één mandaat per organisatie en per dag.',
    DE: 'Ein Mandat erteilt der Leistungserbringer, oder die HKIV erfasst es ohne eigenes Konto (das zu zahlende Konto teilt der Leistungserbringer mit), ab heute oder später; sein Ende liegt nicht vor heute. Ein Leistungserbringer hat je Organisation und Tag höchstens ein Mandat.',
    EN: 'A mandate is given by the provider, or recorded by CAAMI without an account of its own (the account to pay is the provider’s to name), from today or later; its end is not before today. A provider has at most one mandate per organisation and day.',
  },
  message: {
    past: {
      FR: 'Le mandat de l’organisation {mandatee} commencerait le {firstDay}, avant aujourd’hui ({today}). Faites-le commencer aujourd’hui ou plus tard.',
      NL: 'Het mandaat van organisatie {mandatee} zou beginnen op {firstDay}, vóór vandaag ({today}). Laat het vandaag of later beginnen.',
      DE: 'Das Mandat der Organisation {mandatee} würde am {firstDay} beginnen, also vor heute ({today}). Lassen Sie es heute oder später beginnen.',
      EN: 'The mandate of organisation {mandatee} would begin on {firstDay}, before today ({today}). Let it begin today or later.',
    },
    order: {
      FR: 'Le mandat se terminerait le {lastDay}, avant son premier jour, le {firstDay}. Corrigez un des deux jours.',
      NL: 'Het mandaat zou eindigen op {lastDay}, vóór de eerste dag, {firstDay}. Verbeter een van beide dagen.',
      DE: 'Das Mandat würde am {lastDay} enden, vor seinem ersten Tag, dem {firstDay}. Berichtigen Sie einen der beiden Tage.',
      EN: 'The mandate would end on {lastDay}, before its first day, {firstDay}. Correct one of the two days.',
    },
    account: {
      FR: 'La CAAMI n’indique pas le compte d’un mandat : le prestataire {provider} l’indique lui-même. Enregistrez le mandat sans compte, ou laissez le prestataire le donner.',
      NL: 'De HZIV deelt de rekening van een mandaat niet mee: zorgverlener {provider} doet dat zelf. Registreer het mandaat zonder rekening, of laat de zorgverlener het geven.',
      DE: 'Die HKIV benennt das Konto eines Mandats nicht: Der Leistungserbringer {provider} teilt es selbst mit. Erfassen Sie das Mandat ohne Konto, oder lassen Sie den Leistungserbringer es erteilen.',
      EN: 'CAAMI does not name the account of a mandate: provider {provider} names it. Record the mandate without an account, or let the provider give it.',
    },
    overlap: {
      FR: 'L’organisation {mandatee} a déjà un mandat du prestataire {provider} pour un de ces jours. Terminez-le d’abord, ou faites commencer le nouveau après lui.',
      NL: 'Organisatie {mandatee} heeft al een mandaat van zorgverlener {provider} voor een van deze dagen. Beëindig het eerst, of laat het nieuwe erna beginnen.',
      DE: 'Die Organisation {mandatee} hat für einen dieser Tage schon ein Mandat des Leistungserbringers {provider}. Beenden Sie es zuerst, oder lassen Sie das neue danach beginnen.',
      EN: 'Organisation {mandatee} already has a mandate of provider {provider} on one of these days. End it first, or let the new one begin after it.',
    },
    endPast: {
      FR: 'Le mandat de l’organisation {mandatee} se terminerait le {lastDay}, avant aujourd’hui ({today}). Indiquez aujourd’hui ou un jour suivant.',
      NL: 'Het mandaat van organisatie {mandatee} zou eindigen op {lastDay}, vóór vandaag ({today}). Geef vandaag of een latere dag op.',
      DE: 'Das Mandat der Organisation {mandatee} würde am {lastDay} enden, also vor heute ({today}). Geben Sie heute oder einen späteren Tag an.',
      EN: 'The mandate of organisation {mandatee} would end on {lastDay}, before today ({today}). Name today or a later day.',
    },
    extends: {
      FR: 'Le mandat de l’organisation {mandatee} se termine déjà le {to} : il ne peut pas être prolongé jusqu’au {lastDay}. Donnez un nouveau mandat.',
      NL: 'Het mandaat van organisatie {mandatee} eindigt al op {to}: het kan niet verlengd worden tot en met {lastDay}. Geef een nieuw mandaat.',
      DE: 'Das Mandat der Organisation {mandatee} endet schon am {to}: Es kann nicht bis zum {lastDay} verlängert werden. Erteilen Sie ein neues Mandat.',
      EN: 'The mandate of organisation {mandatee} ends on {to} already: it can’t be extended to {lastDay}. Give a new mandate.',
    },
  },
  wordings: [
    {
      source: citing(
        inamiFaq('numéros de groupement', 'groepsnummers', 'Gruppennummern', 'group numbers'),
        openQuestion('R99'),
      ),
      check,
    },
  ],
})

function check(mandateCase: MandateCase): RuleHit[] {
  const { today, provider, mandatee } = mandateCase
  if (mandateCase.act === 'END') {
    const { lastDay, currentLastDay } = mandateCase
    if (lastDay < today) return [error('lastDay', { mandatee, lastDay, today }, { message: 'endPast' })]
    return currentLastDay !== null && lastDay > currentLastDay
      ? [error('lastDay', { mandatee, lastDay, to: currentLastDay }, { message: 'extends' })]
      : []
  }
  const { firstDay, lastDay, byCaami, namesAccount } = mandateCase
  const hits: RuleHit[] = []
  if (firstDay < today) hits.push(error('from', { mandatee, firstDay, today }, { message: 'past' }))
  if (lastDay !== null && lastDay < today) hits.push(error('to', { mandatee, lastDay, today }, { message: 'endPast' }))
  else if (lastDay !== null && lastDay < firstDay) hits.push(error('to', { firstDay, lastDay }, { message: 'order' }))
  if (byCaami && namesAccount) hits.push(error('payeeIban', { provider }, { message: 'account' }))
  return hits
}
