package jp.mamis.persistence.procedures;

/** The statements that look at bodies below: what they have, and how long they took. */
final class BelowSql {

    /** Parameters: body, limit. */
    static final String HELD =
            "select p.id, p.reference, p.applicant, f.family, f.given, h.body, h.office_state, h.since"
                    + " from mamis.procedure_step s join mamis.procedure p on p.id = s.procedure"
                    + " join mamis.procedure_step h on h.procedure = p.id and h.body = p.current_body"
                    + " join mamis.physician_fact f on f.person = p.applicant and f.superseded_at is null and f.valid_to is null"
                    + " where s.body = ? and s.office_state = 'COMING' order by h.since, p.reference limit ?";

    /**
     * How long the applicant took over what the body had asked since its turn came; parameters: none. An answer follows what it
     * answers.
     */
    private static final String ANSWERING = "select sum(extract(epoch from (h.next_at - h.at))) from ("
            + "select (e.line ->> 'at')::timestamptz as at, e.line ->> 'what' as what, e.line ->> 'body' as body,"
            + " lead((e.line ->> 'at')::timestamptz) over (order by e.place) as next_at"
            + " from jsonb_array_elements(p.content::jsonb -> 'history') with ordinality as e(line, place)"
            + " where e.line ->> 'what' in ('SENT_BACK_TO_APPLICANT', 'RESUBMITTED')) h"
            + " where h.what = 'SENT_BACK_TO_APPLICANT' and h.body = s.body::text"
            + " and h.at >= coalesce((below.step ->> 'at')::timestamptz, p.submitted_at)"
            + " and h.next_at <= (own.step ->> 'at')::timestamptz";

    /**
     * Parameters: bodies, instant. The body's turn comes with the approval below it, or with the filing; the days of the applicant
     * are not the body's.
     */
    static final String USUAL = "select t.body, count(*) as decided,"
            + " percentile_disc(0.5) within group (order by t.days) as median,"
            + " percentile_disc(0.8) within group (order by t.days) as most from ("
            + "select s.body, greatest(1, ceil((extract(epoch from ((own.step ->> 'at')::timestamptz"
            + " - coalesce((below.step ->> 'at')::timestamptz, p.submitted_at)))"
            + " - coalesce((" + ANSWERING + "), 0)) / 86400))::int as days"
            + " from unnest(?) as wanted(body)"
            + " cross join lateral (select x.procedure, x.body from mamis.procedure_step x where x.body = wanted.body"
            + " and x.office_state in ('PASSED_ON', 'COMPLETED') and x.since >= ? order by x.since desc limit 200) s"
            + " join mamis.procedure p on p.id = s.procedure"
            + " cross join lateral (select e.step, e.place from jsonb_array_elements(p.content::jsonb -> 'route')"
            + " with ordinality as e(step, place) where e.step ->> 'body' = s.body::text) own"
            + " left join lateral (select e.step from jsonb_array_elements(p.content::jsonb -> 'route')"
            + " with ordinality as e(step, place) where e.place = own.place - 1) below on true"
            + " where own.step ->> 'state' = 'APPROVED') t group by t.body";

    private BelowSql() {}
}
