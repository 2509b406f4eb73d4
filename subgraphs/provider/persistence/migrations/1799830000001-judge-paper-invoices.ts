import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

// What is added to the findings of an invoice that an inspection refused before this release.
const REFUSED = JSON.stringify([
  {
    rule: 'PAP-INSPECTION',
    wording: null,
    code: null,
    severity: 'WARNING',
    path: null,
    facts: [],
    source: {
      FR: 'SPP IS, instructions aux CPAS sur l’intégration obligatoire des médecins généralistes dans MediPrima (2025), point 3',
      NL: 'POD MI, instructies aan de OCMW’s over de verplichte integratie van huisartsen in MediPrima (2025), punt 3',
      DE: 'ÖPD SE, Anweisungen an die ÖSHZ zur verpflichtenden Integration der Hausärzte in MediPrima (2025), Punkt 3',
      EN: 'SPP IS, instructions to the CPAS on the mandatory integration of general practitioners in MediPrima (2025), point 3',
    },
    message: {
      FR: 'L’inspection n’a pas accepté cette facture : l’État ne la rembourse pas.',
      NL: 'De inspectie heeft deze factuur niet aanvaard: de Staat betaalt ze niet terug.',
      DE: 'Die Inspektion hat diese Rechnung nicht angenommen: Der Staat erstattet sie nicht.',
      EN: 'The inspection did not accept this invoice: the State does not refund it.',
    },
  },
])

/**
 * Paper invoices with lines, of persons without a number, and every judgement on them: at the recording, at the inspection, and
 * when an electronic line with the same care is accepted. The care of a refundable invoice is claimed once.
 */
export class JudgePaperInvoices1799830000001 implements MigrationInterface {
  readonly name = 'JudgePaperInvoices1799830000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_invoice
        alter column person_id drop not null,
        alter column niss drop not null,
        add column person_name text,
        add column attestation_held boolean not null default false,
        add column attestation_number text,
        add column content_digest text not null default '',
        add constraint paper_invoice_person_is_whole check ((person_id is null) = (niss is null)),
        add constraint paper_invoice_names_patient check (niss is not null or person_name is not null),
        add constraint paper_invoice_has_amount unique (id, amount_cents);
      drop index paper_invoice_once;
      create unique index paper_invoice_once on paper_invoice
        (cpas, provider_key, coalesce(person_id::text, ''), issued_on, amount_cents, situation, md5(justification), content_digest);
      create index paper_invoice_by_issue on paper_invoice (cpas, issued_on);

      create table paper_line (
        paper_invoice_id uuid not null references paper_invoice,
        position integer not null,
        code text not null,
        performed_on date not null,
        quantity integer not null,
        claimed_cents bigint not null,
        prescriber text,
        prescription_number text,
        primary key (paper_invoice_id, position),
        constraint paper_line_position_check check (position > 0),
        constraint paper_line_quantity_check check (quantity > 0),
        constraint paper_line_claimed_cents_check check (claimed_cents > 0)
      );

      create function paper_lines_are_the_amount() returns trigger language plpgsql as $$
      begin
        if (select sum(claimed_cents) from paper_line where paper_invoice_id = new.paper_invoice_id)
          <> (select amount_cents from paper_invoice where id = new.paper_invoice_id) then
          raise exception 'the lines of the paper invoice % are not its amount', new.paper_invoice_id
            using errcode = 'check_violation', constraint = 'paper_lines_are_the_amount';
        end if;
        return null;
      end $$;
      create constraint trigger paper_lines_are_the_amount after insert on paper_line
        deferrable initially deferred for each row execute function paper_lines_are_the_amount();

      create function cents_in(amounts jsonb) returns bigint language sql immutable strict as $$
        select coalesce(sum(amount::bigint), 0)::bigint from jsonb_array_elements_text(amounts) as amount
      $$;

      create table paper_invoice_verdict (
        paper_invoice_id uuid not null references paper_invoice,
        number integer not null,
        amount_cents bigint not null,
        refundable boolean not null,
        refunded_cents bigint not null,
        line_refunds jsonb not null,
        attestation_number text,
        findings jsonb not null,
        applied jsonb not null,
        cause text not null,
        judged_at timestamptz not null,
        primary key (paper_invoice_id, number),
        constraint paper_invoice_verdict_of_amount foreign key (paper_invoice_id, amount_cents) references paper_invoice (id, amount_cents),
        constraint paper_invoice_verdict_number_check check (number > 0),
        constraint paper_invoice_verdict_cause_check check (cause in ('RECORDED', 'INSPECTED', 'CARE_ACCEPTED')),
        constraint paper_invoice_verdict_refunded_check
          check (refunded_cents between 0 and amount_cents and (refundable or refunded_cents = 0)),
        constraint paper_invoice_verdict_line_refunds_check
          check (jsonb_array_length(line_refunds) = 0 or cents_in(line_refunds) = refunded_cents)
      );
      insert into paper_invoice_verdict
        select id, 1, amount_cents, refundable, case when refundable then amount_cents else 0 end, '[]', null, findings, applied, 'RECORDED', recorded_at
        from paper_invoice;
      alter table paper_invoice drop column refundable, drop column findings, drop column applied;

      create table paper_refund_claim (
        provider_key text not null,
        person_id uuid not null,
        patient text not null,
        code text not null,
        performed_on date not null,
        paper_invoice_id uuid not null references paper_invoice,
        primary key (provider_key, person_id, patient, code, performed_on)
      );
      create index paper_refund_claim_of_invoice on paper_refund_claim (paper_invoice_id);
    `)
    await runner.query(
      `insert into paper_invoice_verdict
       select v.paper_invoice_id, 2, v.amount_cents, false, 0, '[]', null, v.findings || $1::jsonb, v.applied, 'INSPECTED', s.at
       from paper_invoice_verdict v join paper_invoice_inspection s using (paper_invoice_id) where not s.accepted`,
      [REFUSED],
    )
    for (const table of ['paper_line', 'paper_invoice_verdict']) await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('Paper invoices are kept: this migration is not undone')
  }
}
