package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.BoardDays;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.settings.DatedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prefecture decides in a body's place, and a partner confirms as the second person. */
class DelegationTest {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(2);
    private Mandate delegation;

    @BeforeEach
    void the_district_delegates_to_the_prefecture() {
        scene.clock().forward(Duration.between(scene.clock().instant(), JapanTime.startOf(BOARD_DAY)));
        delegation = mandate(MandateKind.DELEGATION, AOBA, KANAGAWA);
        scene.ports().work().inTransaction(() -> {
            scene.ports().accounts().mandates().save(delegation);
            return delegation;
        });
    }

    private Mandate mandate(MandateKind kind, Association giver, Association taker) {
        return new Mandate(
                new MandateId(new UUID(0x99, kind.name().length())),
                kind,
                giver.id(),
                taker.id(),
                Interval.throughLastDay(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
                new AccountId(new UUID(0x99, 1)),
                scene.clock().instant(),
                Optional.empty());
    }

    private static Caller acting(Duty duty, Association body, Mandate... mandates) {
        return new Caller(
                new Actor.Holder(
                        new AccountId(new UUID(0x7205L, body.code().text().hashCode()))),
                Optional.empty(),
                List.of(new Grant(duty, body.id())),
                Optional.empty(),
                Channel.PAGE,
                "delegation",
                Optional.empty(),
                new Capacity(List.of(), List.of(mandates)));
    }

    private Outcome<Receipt> approve(Receipt seen, Caller by) {
        return scene.procedures()
                .approveStep()
                .approve(new ApproveStep.Command(seen.id(), AOBA.id(), BOARD_DAY, seen.version()), by);
    }

    @Test
    void the_agent_reads_and_decides_and_everything_says_for_whom() {
        Caller agent = acting(Duty.ASSOCIATION_STAFF, KANAGAWA, delegation);
        Receipt filed = scene.filed(1);

        OfficePage page = done(scene.procedures().officeQueries().office(filed.id(), AOBA.id(), agent));
        Receipt approved = done(approve(filed, agent));

        assertThat(page).isInstanceOf(OfficePage.Full.class);
        assertThat(scene.journal().get(scene.journal().size() - 1).detail())
                .contains("\"agent\":\"" + KANAGAWA.id().value() + "\"");
        ViewLog.Shown look = scene.ports()
                .work()
                .readOnly(() -> scene.ports().views().of(Physicians.id(1), Page.first(5)))
                .rows()
                .get(0);
        assertThat(look.body()).isEqualTo(AOBA.id());
        assertThat(look.agent()).contains(KANAGAWA.id());
        Tracker tracker = done(scene.procedures().procedureQueries().tracker(approved.id(), doctor(1)));
        assertThat(tracker.stages().get(0).agent()).contains(KANAGAWA.name().text());
        assertThat(tracker.stages().get(1).agent()).isEmpty();
        assertThat(tracker.history().get(tracker.history().size() - 1).agent())
                .contains(KANAGAWA.name().text());
        assertThat(tracker.history().get(0).agent()).isEmpty();
    }

    @Test
    void a_call_that_the_agent_noted_says_so_and_the_doctor_reads_that_it_was_looked_at() {
        Caller agent = acting(Duty.ASSOCIATION_STAFF, KANAGAWA, delegation);
        Receipt filed = scene.filed(1);
        CallNote.Call call = new CallNote.Call(
                CallDirection.INCOMING, CallParty.APPLICANT, scene.clock().instant(), new CallText("書類について"));

        done(scene.procedures().noteCall().note(new NoteCall.Command(filed.id(), AOBA.id(), call), agent));

        Tracker tracker = done(scene.procedures().procedureQueries().tracker(filed.id(), doctor(1)));
        assertThat(tracker.calls())
                .extracting(Tracker.Call::agent)
                .containsExactly(Optional.of(KANAGAWA.name().text()));
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().views().of(Physicians.id(1), Page.first(5)))
                        .rows())
                .extracting(ViewLog.Shown::agent)
                .containsExactly(Optional.of(KANAGAWA.id()));
    }

    @Test
    void the_agent_of_a_county_sees_what_is_stuck_below_it_and_a_stranger_does_not() {
        Receipt filed = scene.filed(1);
        Mandate ofTheCity = mandate(MandateKind.DELEGATION, YOKOHAMA, KANAGAWA);

        WaitingBelow seen = done(scene.procedures()
                .waitingBelowQueries()
                .waiting(YOKOHAMA.id(), acting(Duty.ASSOCIATION_STAFF, KANAGAWA, ofTheCity)));

        assertThat(seen.lines()).extracting(ProcedureIndex.Below::id).containsExactly(filed.id());
        for (Caller stranger :
                List.of(acting(Duty.ASSOCIATION_STAFF, KANAGAWA), acting(Duty.ASSOCIATION_STAFF, TOTSUKA, ofTheCity))) {
            assertThat(scene.procedures()
                            .waitingBelowQueries()
                            .waiting(YOKOHAMA.id(), stranger)
                            .refusals())
                    .isPresent();
            assertThat(scene.procedures()
                            .remindOffice()
                            .remind(new RemindOffice.Command(YOKOHAMA.id(), AOBA.id()), stranger)
                            .refusals())
                    .hasValueSatisfying(reasons -> assertThat(reasons.contains(ProcedureRefusal.NOT_ALLOWED))
                            .isTrue());
        }
        assertThat(scene.procedures()
                        .remindOffice()
                        .remind(
                                new RemindOffice.Command(YOKOHAMA.id(), AOBA.id()),
                                acting(Duty.ASSOCIATION_STAFF, KANAGAWA, ofTheCity))
                        .refusals())
                .hasValueSatisfying(reasons -> assertThat(reasons.contains(ProcedureRefusal.NO_ADDRESS_OF_BODY))
                        .isTrue());
    }

    @Test
    void without_a_mandate_nothing_is_read_or_decided() {
        Receipt filed = scene.filed(1);
        for (Caller stranger : List.of(
                acting(Duty.ASSOCIATION_STAFF, TOTSUKA),
                acting(Duty.ASSOCIATION_STAFF, TOTSUKA, delegation),
                acting(Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA, mandate(MandateKind.PARTNER, YOKOHAMA, TOTSUKA)))) {
            assertThat(scene.procedures()
                            .officeQueries()
                            .queue(
                                    AOBA.id(),
                                    new ProcedureIndex.Filter(
                                            OfficeState.WAITING_HERE, "", ProcedureIndex.Sort.OLDEST_FIRST),
                                    Page.first(5),
                                    stranger)
                            .refusals())
                    .isPresent();
            assertThat(scene.procedures()
                            .officeQueries()
                            .office(filed.id(), AOBA.id(), stranger)
                            .refusals())
                    .isPresent();
            assertThat(approve(filed, stranger).refusals())
                    .hasValueSatisfying(reasons -> assertThat(reasons.contains(ProcedureRefusal.NO_SUCH_PROCEDURE))
                            .isTrue());
        }
    }

    @Test
    void members_settings_and_staff_are_not_delegated() {
        Caller agent = acting(Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA, delegation);

        assertThat(scene.system()
                        .settings()
                        .settingsQueries()
                        .show(AOBA.code(), agent)
                        .refusals())
                .isPresent();
        assertThat(scene.system()
                        .accounts()
                        .accountQueries()
                        .staffOf(AOBA.id(), SoughtName.NOTHING, Page.first(5), agent)
                        .refusals())
                .isPresent();
        assertThat(scene.system()
                        .membership()
                        .memberQueries()
                        .page(Physicians.id(1), AOBA.id(), agent)
                        .refusals())
                .isPresent();
        assertThat(scene.procedures().officeQueries().counts(AOBA.id(), agent).accepted())
                .isPresent();
    }

    @Test
    void a_partner_confirms_as_the_second_person_and_reads_only_what_waits_for_it() {
        Mandate partnership = mandate(MandateKind.PARTNER, AOBA, TOTSUKA);
        Caller partner = acting(Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA, partnership);
        Caller only = acting(Duty.ASSOCIATION_ADMINISTRATION, AOBA);
        twoPersonsAt(AOBA, only);
        Receipt filed = scene.filed(1);
        assertThat(reads(filed, partner)).isFalse();
        assertThat(approve(filed, partner).refusals()).isPresent();

        Receipt first = done(approve(filed, only));

        assertThat(done(scene.procedures().partnerQueries().at(TOTSUKA.id(), partner)))
                .extracting(PartnerQueries.Waiting::id)
                .containsExactly(filed.id());
        assertThat(reads(first, partner)).isTrue();
        assertThat(opensFiles(first, partner)).isTrue();
        assertThat(scene.procedures()
                        .rejectProcedure()
                        .reject(
                                new RejectProcedure.Command(first.id(), AOBA.id(), JoinScene.REASON, first.version()),
                                partner)
                        .refusals())
                .isPresent();
        Receipt second = done(approve(first, partner));

        assertThat(OfficeState.of(scene.stored(second), AOBA.id())).isEqualTo(OfficeState.PASSED_ON);
        assertThat(scene.journal().get(scene.journal().size() - 1).detail())
                .contains("\"agent\":\"" + TOTSUKA.id().value() + "\"");
        assertThat(reads(second, partner)).isFalse();
        assertThat(opensFiles(second, partner)).isFalse();
        assertThat(scene.procedures()
                        .partnerQueries()
                        .at(TOTSUKA.id(), clerkOf(YOKOHAMA))
                        .refusals())
                .isPresent();
    }

    @Test
    void a_partner_confirms_for_the_day_the_body_has_confirmed_and_never_twice() {
        Mandate partnership = mandate(MandateKind.PARTNER, AOBA, TOTSUKA);
        Caller partner = acting(Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA, partnership);
        Caller only = acting(Duty.ASSOCIATION_ADMINISTRATION, AOBA);
        twoPersonsAt(AOBA, only);
        Receipt first = done(approve(scene.filed(1), only));

        Outcome<Receipt> otherDay = scene.procedures()
                .approveStep()
                .approve(
                        new ApproveStep.Command(first.id(), AOBA.id(), BOARD_DAY.minusDays(1), first.version()),
                        partner);

        assertThat(otherDay.refusals().orElseThrow().contains(ProcedureRefusal.BOARD_DAY_NOT_CONFIRMED))
                .isTrue();
        assertThat(OfficeState.of(scene.stored(first), AOBA.id())).isEqualTo(OfficeState.IN_REVIEW);
        OfficePage.Full seen =
                (OfficePage.Full) done(scene.procedures().officeQueries().office(first.id(), AOBA.id(), partner));
        assertThat(seen.boardDays()).contains(new BoardDays(BOARD_DAY, BOARD_DAY));
    }

    private boolean opensFiles(Receipt seen, Caller caller) {
        return scene.system()
                .attachments()
                .attachmentQueries()
                .atOffice(new FolderId(seen.id().value()), AOBA.id(), caller)
                .accepted()
                .isPresent();
    }

    @Test
    void a_deputy_decides_as_oneself_what_staff_may_and_as_a_deputy_what_an_administrator_has_to() {
        AccountId absent = new AccountId(new UUID(0x99, 2));
        Grant lent = new Grant(Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller deputy = new Caller(
                new Actor.Holder(new AccountId(new UUID(0x99, 3))),
                Optional.empty(),
                List.of(new Grant(Duty.ASSOCIATION_STAFF, AOBA.id()), lent),
                Optional.empty(),
                Channel.PAGE,
                "deputy",
                Optional.empty(),
                new Capacity(List.of(DutyGrant.asDeputy(lent, Interval.since(BOARD_DAY), absent)), List.of()));

        done(approve(scene.filed(1), deputy));
        String own = lastDetail();
        twoPersonsAt(AOBA, acting(Duty.ASSOCIATION_ADMINISTRATION, AOBA));
        done(approve(scene.filed(2), deputy));

        assertThat(own).doesNotContain("deputyOf");
        assertThat(lastDetail()).contains("\"deputyOf\":\"" + absent.value() + "\"");
    }

    private String lastDetail() {
        return scene.journal().get(scene.journal().size() - 1).detail();
    }

    @Test
    void a_body_that_is_no_more_neither_gives_nor_takes() {
        var federation = jp.mamis.domain.fixture.Associations.federation();

        assertThat(delegation.isInForceOn(BOARD_DAY, federation)).isTrue();
        assertThat(delegation.isInForceOn(BOARD_DAY.minusDays(1), federation)).isFalse();
        Mandate gone = new Mandate(
                delegation.id(),
                delegation.kind(),
                new jp.mamis.domain.hierarchy.AssociationId(new UUID(1, 1)),
                delegation.taker(),
                delegation.period(),
                delegation.by(),
                delegation.givenAt(),
                Optional.empty());
        assertThat(gone.isInForceOn(BOARD_DAY, federation)).isFalse();
        assertThat(delegation.ended(Instant.EPOCH).isInForceOn(BOARD_DAY, federation))
                .isFalse();
    }

    private boolean reads(Receipt receipt, Caller caller) {
        return scene.procedures()
                .officeQueries()
                .office(receipt.id(), AOBA.id(), caller)
                .accepted()
                .isPresent();
    }

    private void twoPersonsAt(Association body, Caller administrator) {
        var kept = done(scene.system().settings().settingsQueries().show(body.code(), administrator))
                .settings()
                .version();
        LocalDate tomorrow = BOARD_DAY.plusDays(1);
        done(scene.system()
                .settings()
                .keepSettings()
                .keep(
                        new jp.mamis.application.settings.KeepSettings.Command(
                                body.code(),
                                kept,
                                new DatedRules(tomorrow, Rules.confirmedBy(Rules.TWO_ADMINISTRATORS))),
                        administrator));
        scene.clock().forward(Duration.between(scene.clock().instant(), JapanTime.startOf(tomorrow)));
    }
}
