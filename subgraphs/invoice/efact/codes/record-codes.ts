import { type Texts, texts as t } from '../../../../shared/texts/texts'

/** Codes that refuse the record (letter R). The meaning is a paraphrase by this project; the public format description names these codes of the 1,976 of the official list. */
export const recordCodes: Readonly<Record<string, Texts>> = {
  // What a response has for a rejection without an official code.
  '500000': t(
    'autre motif, indiqué dans le commentaire',
    'andere reden, vermeld in de opmerking',
    'anderer Grund, im Kommentar angegeben',
    'other reason, given in the comment',
  ),
  '500402': t(
    'code de nomenclature : chiffre de contrôle',
    'nomenclatuurcode: controlecijfer',
    'Nomenklaturcode: Prüfziffer',
    'nomenclature code: check digit',
  ),
  '500403': t(
    'code de nomenclature non autorisé',
    'nomenclatuurcode niet toegelaten',
    'Nomenklaturcode nicht erlaubt',
    'nomenclature code: not allowed',
  ),
  '500420': t(
    'code de nomenclature non valable à cette date',
    'nomenclatuurcode niet geldig op deze datum',
    'Nomenklaturcode an diesem Datum nicht gültig',
    'nomenclature code: not valid on the date',
  ),
  '500423': t('déjà facturé', 'al gefactureerd', 'bereits abgerechnet', 'already invoiced'),
  '500432': t(
    'code non autorisé dans eFact',
    'code niet toegelaten in eFact',
    'Code in eFact nicht erlaubt',
    'code not allowed in eFact',
  ),
  '500433': t(
    'code du dossier médical global non autorisé dans eFact',
    'code van het globaal medisch dossier niet toegelaten in eFact',
    'Code der globalen medizinischen Akte in eFact nicht erlaubt',
    'global-file code not allowed in eFact',
  ),
  '500443': t(
    'code incompatible avec l’âge',
    'code niet verenigbaar met de leeftijd',
    'Code mit dem Alter nicht vereinbar',
    'code incompatible with the age',
  ),
  '500444': t(
    'non cumulable le même jour',
    'niet cumuleerbaar op dezelfde dag',
    'am selben Tag nicht kumulierbar',
    'not cumulable on the same day',
  ),
  '500445': t(
    'non cumulable dans la même période',
    'niet cumuleerbaar in dezelfde periode',
    'im selben Zeitraum nicht kumulierbar',
    'not cumulable in the same period',
  ),
  '500461': t(
    'code non autorisé dans ce circuit',
    'code niet toegelaten in dit circuit',
    'Code auf diesem Weg nicht erlaubt',
    'code not allowed in this circuit',
  ),
  '500503': t(
    'date de prestation non autorisée',
    'datum van verstrekking niet toegelaten',
    'Leistungsdatum nicht erlaubt',
    'service date not allowed',
  ),
  '500510': t(
    'date de prestation postérieure à aujourd’hui',
    'datum van verstrekking na vandaag',
    'Leistungsdatum nach dem heutigen Tag',
    'service date after today',
  ),
  '500525': t(
    'date de prestation en dehors de la période de l’engagement',
    'datum van verstrekking buiten de periode van de verbintenis',
    'Leistungsdatum außerhalb des Zeitraums der Zahlungsverpflichtung',
    'service date outside the commitment period',
  ),
  '500527': t(
    'date de prestation en dehors de la période autorisée',
    'datum van verstrekking buiten de toegelaten periode',
    'Leistungsdatum außerhalb des erlaubten Zeitraums',
    'service date outside the allowed period',
  ),
  '500540': t(
    'bénéficiaire pas en ordre à cette date',
    'rechthebbende niet in orde op deze datum',
    'Berechtigter an diesem Datum nicht in Ordnung',
    'beneficiary not in order on the date',
  ),
  '500544': t('déjà remboursé', 'al terugbetaald', 'bereits erstattet', 'already reimbursed'),
  '500545': t(
    'bénéficiaire hospitalisé à cette date',
    'rechthebbende was gehospitaliseerd op deze datum',
    'Berechtigter war an diesem Datum im Krankenhaus',
    'beneficiary was hospitalised on the date',
  ),
  '500546': t(
    'délai de prescription expiré',
    'verjaringstermijn verstreken',
    'Verjährungsfrist abgelaufen',
    'limitation period expired',
  ),
  '500549': t(
    'patient décédé à cette date ou avant',
    'patiënt overleden op of vóór deze datum',
    'Patient an diesem Datum oder davor verstorben',
    'patient deceased on or before the date',
  ),
  '500625': t(
    'date de la dernière prestation en dehors de la période de l’engagement',
    'datum van de laatste verstrekking buiten de periode van de verbintenis',
    'Datum der letzten Leistung außerhalb des Zeitraums der Zahlungsverpflichtung',
    'last service date outside the commitment period',
  ),
  '501502': t(
    'prestataire : chiffres de contrôle',
    'zorgverlener: controlecijfers',
    'Leistungserbringer: Prüfziffern',
    'provider: check digits',
  ),
  '501520': t('prestataire inconnu', 'zorgverlener onbekend', 'Leistungserbringer unbekannt', 'provider: unknown'),
  '501521': t(
    'prestataire clôturé ou sanctionné',
    'zorgverlener afgesloten of gesanctioneerd',
    'Leistungserbringer geschlossen oder gesperrt',
    'provider: closed or sanctioned',
  ),
  '501522': t(
    'qualification du prestataire inconnue',
    'bevoegdheid van de zorgverlener onbekend',
    'Qualifikation des Leistungserbringers unbekannt',
    'provider: qualification unknown',
  ),
  '501540': t(
    'prestataire non habilité pour ce code',
    'zorgverlener niet bevoegd voor deze code',
    'Leistungserbringer für diesen Code nicht befugt',
    'provider not entitled for this code',
  ),
  '501541': t(
    'prestataire non accrédité pour ce code',
    'zorgverlener niet geaccrediteerd voor deze code',
    'Leistungserbringer für diesen Code nicht akkreditiert',
    'provider not accredited for this code',
  ),
  '501920': t(
    'montant de l’organisme assureur non conforme à l’engagement',
    'bedrag van de verzekeringsinstelling stemt niet overeen met de verbintenis',
    'Betrag des Versicherungsträgers stimmt nicht mit der Zahlungsverpflichtung überein',
    'insurer amount not in line with the commitment',
  ),
  '501940': t(
    'montant de l’organisme assureur erroné',
    'bedrag van de verzekeringsinstelling fout',
    'Betrag des Versicherungsträgers falsch',
    'insurer amount wrong',
  ),
  '501943': t(
    'montant de l’organisme assureur erroné, sans engagement',
    'bedrag van de verzekeringsinstelling fout, zonder verbintenis',
    'Betrag des Versicherungsträgers falsch, ohne Zahlungsverpflichtung',
    'insurer amount wrong without commitment',
  ),
  '501944': t(
    'montant de l’organisme assureur erroné, avec engagement',
    'bedrag van de verzekeringsinstelling fout, met verbintenis',
    'Betrag des Versicherungsträgers falsch, mit Zahlungsverpflichtung',
    'insurer amount wrong with commitment',
  ),
  '502212': t(
    'signe du nombre d’unités incohérent avec le montant',
    'teken van het aantal eenheden niet in overeenstemming met het bedrag',
    'Vorzeichen der Anzahl passt nicht zum Betrag',
    'sign of units inconsistent with the amount',
  ),
  '502402': t(
    'prescripteur : chiffres de contrôle',
    'voorschrijver: controlecijfers',
    'verschreibende Person: Prüfziffern',
    'prescriber: check digits',
  ),
  '502405': t('prescripteur manquant', 'voorschrijver ontbreekt', 'verschreibende Person fehlt', 'prescriber: missing'),
  '502420': t(
    'prescripteur inconnu',
    'voorschrijver onbekend',
    'verschreibende Person unbekannt',
    'prescriber: unknown',
  ),
  '502741': t(
    'intervention personnelle erronée',
    'persoonlijk aandeel fout',
    'Eigenanteil falsch',
    'patient share wrong',
  ),
  '502742': t(
    'intervention personnelle trop élevée',
    'persoonlijk aandeel te hoog',
    'Eigenanteil zu hoch',
    'patient share too high',
  ),
}

/** Codes that are remarks: the record is accepted (letter S). */
export const remarkCodes: Readonly<Record<string, Texts>> = {
  '502740': t(
    'intervention personnelle trop basse',
    'persoonlijk aandeel te laag',
    'Eigenanteil zu niedrig',
    'patient share too low',
  ),
  '503042': t(
    'supplément supérieur au maximum',
    'supplement boven het maximum',
    'Zuschlag über dem Höchstbetrag',
    'supplement above the maximum',
  ),
}
