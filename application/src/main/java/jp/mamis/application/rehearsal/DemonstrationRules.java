package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.AnswerTime;
import jp.mamis.domain.settings.ApplicantNotice;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;

/** Rules that some invented offices have set, each worth a look; the demonstrated route goes by the standard. */
final class DemonstrationRules {

    private static final String OWN_CATEGORIES = "26010";
    private static final String UP_TO_THE_PREFECTURE = "27010";
    private static final String NO_OTHER_BODY = "14020";
    private static final String TWO_PERSONS = "14030";
    private static final String PREPARED = "1401A";
    private static final String FEES = "N1000";

    private static final int SHORTER_DAYS = 60;

    private final Ports ports;
    private final Foundation foundation;

    DemonstrationRules(Ports ports, Foundation foundation) {
        this.ports = ports;
        this.foundation = foundation;
    }

    /** Whether a join through the body goes otherwise than by the standard. */
    static boolean areAt(AssociationCode code) {
        return List.of(OWN_CATEGORIES, UP_TO_THE_PREFECTURE, NO_OTHER_BODY, TWO_PERSONS)
                .contains(code.text());
    }

    /** Sets them where nothing is set, from today on. */
    void set(Hierarchy hierarchy, Caller caller) {
        LocalDate today = foundation.time().today();
        LocalDate newYear = FiscalYear.of(today).next().firstDay();
        Map<String, List<DatedRules>> rules = Map.of(
                OWN_CATEGORIES, List.of(new DatedRules(today, ownCategories())),
                UP_TO_THE_PREFECTURE,
                        List.of(new DatedRules(today, reaching(Optional.of(Tier.PREFECTURAL), AnswerTime.USUAL))),
                NO_OTHER_BODY, List.of(new DatedRules(today, alone())),
                TWO_PERSONS,
                        List.of(
                                new DatedRules(today, confirmedBy(new Workflow.Stage(OfficeRole.STAFF, 1))),
                                new DatedRules(newYear, confirmedBy(Workflow.Stage.all(OfficeRole.STAFF)))),
                PREPARED,
                        List.of(new DatedRules(
                                newYear, reaching(Optional.of(Tier.PREFECTURAL), new AnswerTime(SHORTER_DAYS)))),
                FEES, List.of(new DatedRules(today, fees())));
        ports.work().inTransaction(() -> {
            rules.forEach((code, dated) ->
                    hierarchy.findByCode(new AssociationCode(code)).ifPresent(body -> set(body, dated, caller)));
            return rules;
        });
    }

    private void set(Association body, List<DatedRules> dated, Caller caller) {
        if (ports.rules().find(body.id()).isPresent()) {
            return;
        }
        ports.rules().save(new AssociationSettings(body.id(), Version.NEW, dated));
        dated.forEach(rules -> record(body, rules, caller));
    }

    private void record(Association body, DatedRules dated, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(body.id()),
                        Intention.KEEP_ASSOCIATION_SETTINGS,
                        body.id().value(),
                        1,
                        Outcome.accepted(dated),
                        Detail.of("code", body.code()).and("validFrom", dated.validFrom()));
    }

    private static BodyRules ownCategories() {
        return new BodyRules(
                Reach.ANY,
                SeveralMemberships.ASK,
                List.of(
                        category("A", "A会員", MemberCategory.A1, 300_000, 120_000),
                        category("B", "B会員", MemberCategory.A2B, 50_000, 48_000),
                        category("C", "C会員", MemberCategory.A2C, 0, 0),
                        new OwnCategory(
                                new CategoryCode("D"),
                                "D会員",
                                Optional.empty(),
                                "会費は事務局へお問い合わせください",
                                Optional.empty(),
                                Optional.empty())),
                MembershipStart.BOARD_DAY,
                new ApplicantNotice("入会の前に面接を行います。日程は事務局からご連絡します。", "There is an interview before joining."),
                "毎週木曜日",
                Workflow.SINGLE,
                AnswerTime.USUAL,
                DemonstrationDocuments.asked());
    }

    private static BodyRules reaching(Optional<Tier> atLeast, AnswerTime answerTime) {
        BodyRules standard = BodyRules.STANDARD;
        return new BodyRules(
                new Reach(atLeast, Optional.empty()),
                standard.several(),
                standard.categories(),
                standard.start(),
                standard.notice(),
                "毎月第2木曜日",
                standard.workflow(),
                answerTime,
                List.of());
    }

    private static BodyRules alone() {
        BodyRules standard = BodyRules.STANDARD;
        return new BodyRules(
                standard.reach(),
                SeveralMemberships.DENY,
                standard.categories(),
                MembershipStart.WISHED_DAY,
                standard.notice(),
                standard.boardDays(),
                standard.workflow(),
                standard.answerTime(),
                standard.documents());
    }

    /** With an administrator after them. */
    private static BodyRules confirmedBy(Workflow.Stage first) {
        BodyRules standard = BodyRules.STANDARD;
        return new BodyRules(
                standard.reach(),
                standard.several(),
                standard.categories(),
                standard.start(),
                standard.notice(),
                "毎月第4火曜日",
                new Workflow(List.of(first, new Workflow.Stage(OfficeRole.ADMINISTRATOR, 1))),
                standard.answerTime(),
                standard.documents());
    }

    private static BodyRules fees() {
        BodyRules standard = BodyRules.STANDARD;
        return new BodyRules(
                standard.reach(),
                standard.several(),
                List.of(
                        category("A1", "A1", MemberCategory.A1, 0, 126_000),
                        category("A2B", "A2(B)", MemberCategory.A2B, 0, 68_000),
                        category("A2C", "A2(C)", MemberCategory.A2C, 0, 15_000),
                        category("B", "B", MemberCategory.B, 0, 28_000),
                        category("C", "C", MemberCategory.C, 0, 0)),
                standard.start(),
                standard.notice(),
                standard.boardDays(),
                standard.workflow(),
                standard.answerTime(),
                standard.documents());
    }

    private static OwnCategory category(
            String code, String label, MemberCategory national, long entrance, long annual) {
        return new OwnCategory(
                new CategoryCode(code),
                label,
                Optional.of(national),
                "",
                Optional.of(new Yen(entrance)),
                Optional.of(new Yen(annual)));
    }
}
