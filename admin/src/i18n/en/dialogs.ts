/** What the dialogs of the mutations say, by the name of the operation, in English. */
export const dialogs = {
  dialogs: {
    AcceptSettlement: {
      title: 'Accept',
      lead: 'Accepting issues the individual settlements of the CPAS.',
      busy: 'Accepting …',
      confirm: 'Accept %{month}: %{total}',
      done: 'The month is accepted.',
    },
    AnswerContest: {
      title: 'Answer the contest',
      lead: 'If the CPAS is right, the line is rejected or, if it is paid, recovered. Otherwise it is as before.',
      done: 'The answer is recorded.',
    },
    AnswerControl: {
      title: 'Answer',
      lead: 'Name the electronic attestation, or choose a scan of the paper one (PDF, JPEG or PNG, at most 5 MiB).',
      done: 'The answer is recorded.',
    },
    AnswerInspection: {
      title: 'Answer',
      lead: 'Attach your documents first: after the answer you cannot add anything.',
      done: 'The answer is sent.',
    },
    AttachInspectionDocument: {
      title: 'Attach a document',
      lead: 'PDF, JPEG or PNG, at most 5 MiB.',
      done: 'The document is attached.',
    },
    CareAttested: {
      title: 'Is the care attested?',
      lead: 'Does an electronic attestation cover this care, as if it were invoiced today?',
      done: 'An electronic attestation covers this care.',
    },
    CloseAccessAlert: {
      title: 'Close the alert',
      lead: 'Write what your examination found, without data about persons. The outcome cannot be changed afterwards.',
      done: 'The alert is closed.',
    },
    CloseInspection: {
      title: 'Close the inspection',
      lead: 'Each item needs a conclusion. After the closing nothing changes any more.',
      done: 'The inspection is closed.',
    },
    CloseSettlement: {
      title: 'Close this month',
      chooseMonth: 'Close a month',
      lead: 'The paid lines of the month become the settlement to the SPP IS; no line can be added afterwards.',
      busy: 'Closing …',
      confirm: 'Close %{month}: %{total}',
      done: 'The month is closed.',
      hints: {
        month: 'For instance 10/2026',
      },
    },
    ConcludeInspectionItem: {
      title: 'Conclude',
      done: 'The conclusion is recorded.',
      hints: {
        remark: 'Required unless the item is simply in order.',
      },
    },
    ConfirmProviderAccount: {
      title: 'Confirm the account',
      lead: 'The account must be confirmed by someone other than the person who recorded it. Compare it with the signed request of the provider, then confirm: payments go to it from then on.',
      done: 'The account is confirmed.',
    },
    ContestLine: {
      title: 'Contest',
      lead: 'An unpaid line waits for the CAAMI; a paid one enters no settlement until the CAAMI answers. A line is contested once.',
      done: 'The line is contested.',
    },
    CopyDecision: {
      title: 'Copy for the household',
      lead: 'The same decision for other household members: one decision per person.',
      done: 'The decisions are recorded.',
    },
    CreateDecision: {
      hints: {
        residenceInsCode: 'Usual and real residence of the person.',
        insuranceDelayGrounds: 'Only if an insurable person needs more than three months to join an insurer.',
        competenceGround: 'Only if the person lives in another municipality: the exception of the law of 2 April 1965.',
        restrictionGround: 'At least 10 characters.',
      },
    },
    DecideLine: {
      title: 'Decide',
      done: 'The decision on the line is recorded.',
    },
    EndMandate: {
      title: 'End the mandate',
      lead: '%{name} can’t send for the provider after this day. It keeps reading what it sent.',
      done: 'The mandate ends.',
    },
    ExtendDecision: {
      title: 'Extend',
      lead: 'A new last day; council date and first day stay. At most one year from the first day.',
      done: 'The decision is extended.',
    },
    GrantDerogation: {
      title: 'Grant a derogation',
      lead: 'The hospital may invoice after the two years, up to the given day, for the reasons below.',
      done: 'The derogation is granted.',
    },
    GrantMandate: {
      title: 'Give a mandate',
      lead: 'The organisation invoices for the provider from the first day on. It sees what it sends, and nothing else.',
      done: 'The mandate is given.',
      hints: {
        payeeIban: 'Empty: the account of the provider.',
      },
    },
    InspectPaperInvoice: {
      title: 'Inspect',
      lead: 'An inspection can be recorded only once.',
      confirm: 'Record the inspection (refunded: %{refundedAmount})',
      done: 'The inspection is recorded.',
    },
    OpenControl: {
      title: 'Open a check |||| Open a check on %{smart_count} lines',
      lead: 'The provider is asked to show the attestations kept for these lines, by the day given.',
      done: 'The check is open.',
    },
    OpenInspection: {
      title: 'Open an inspection',
      lead: 'The sample is drawn at the opening and does not change. The same seed draws the same sample.',
      confirm: 'Open an inspection',
      hints: {
        cpas: 'The CPAS or the provider: one of them.',
      },
    },
    PaymentFile: {
      title: 'SEPA file',
      lead: 'The credit transfers of a day as a pain.001 file for the bank. The same run gives the same message again.',
      submit: 'Download',
      done: 'The file is saved.',
      none: 'There is nothing to send for that day.',
    },
    PaperStatement: {
      title: 'Statement D1',
      submit: 'Download',
    },
    RecordControl: {
      title: 'Record the outcome',
      done: 'The outcome is recorded.',
      hints: {
        attestation: 'Only if an electronic attestation was shown.',
      },
    },
    RecordOwnFundsPayment: {
      title: 'Count a payment',
      lead: 'What the centre paid from its own funds for this expense. A negative amount corrects what was counted.',
      done: 'The payment is counted.',
    },
    RecordPaperInvoice: {
      title: 'Record a paper invoice',
      lead: 'A provider outside MediPrima, or with an exception, invoices the CPAS on paper. What the State refunds is shown before you record.',
      confirm: 'Record (refunded: %{refundedAmount})',
      done: 'The paper invoice is recorded.',
      hints: {
        justification: 'Outside the practice, force majeure, age and missing software need it.',
      },
    },
    RecoverLine: {
      title: 'Recover',
      lead: 'The amount paid is deducted from the provider’s next payment.',
      confirm: 'Recover %{amount}',
      done: 'The recovery is recorded.',
    },
    RegisterPerson: {
      hints: {
        residence: { status: 'If no status is given, a person with a BIS number counts as having no legal stay.' },
      },
    },
    RegisterProvider: {
      title: 'Register a provider',
      update: 'New data',
      done: 'The provider is registered.',
    },
    RemovePhoto: {
      title: 'Remove the photo',
      lead: 'The photo of this person and all earlier photos are removed permanently. The next information form has no photo.',
      done: 'The person has no photo any more.',
    },
    RequestCommitment: {
      title: 'Ask for a commitment',
      again: 'Ask for another commitment',
      lead: 'Care within 30 days of that day is then guaranteed, even if the rights are reduced later.',
      result: 'The commitment is issued.',
    },
    RequestDerogation: {
      title: 'Request a derogation',
      lead: 'The SPP IS decides whether the hospital may invoice after the two years. A PDF document can be attached.',
      done: 'The request is sent.',
    },
    RevokeAttestation: {
      title: 'Revoke',
      lead: 'The attestation stays readable, with your reason. Care invoiced from now on can no longer rely on it.',
      done: 'The attestation is revoked.',
    },
    RunPayments: {
      title: 'Run payments',
      lead: 'Pays all accepted or reduced lines not yet paid: one payment per provider. Running it again pays only what is new.',
      busy: 'Paying …',
      confirm: 'Pay %{total}',
      hints: {
        upTo: 'Empty: all lines.',
      },
    },
    SelectForReview: {
      title: 'Draw a sample',
      lead: 'The lines drawn are put on hold. The same filter, size and sample number draw the same lines again.',
      busy: 'Drawing …',
      confirm: 'Draw the sample (lines: %{selected})',
      hints: {
        sampleSize: 'Empty: all lines of the filter.',
        seed: 'The same number draws the same lines.',
      },
    },
    SetPhoto: {
      title: 'Photo',
      lead: 'At most 512 KiB, JPEG or PNG.',
      done: 'The photo is saved.',
    },
    SettleBalance: {
      title: 'Settle',
      lead: 'Declare the payment to %{provider} for %{month}. It is declared once.',
      confirm: 'Settle %{amount}',
      done: 'The balance is settled.',
    },
    ShareInspection: {
      title: 'Share for an answer',
      lead: 'The inspected organisation sees the whole inspection and can answer up to the given day. Conclusions do not change meanwhile.',
      done: 'The inspection is shared.',
    },
    StopDecision: {
      title: 'Stop',
      lead: 'The last day on which the decision is valid. Commitments already issued stay guaranteed.',
      done: 'The decision is stopped.',
    },
  },
}
