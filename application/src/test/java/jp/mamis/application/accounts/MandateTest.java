package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.STRANGER;
import static jp.mamis.application.accounts.AccountScene.SYSTEM;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.OSAKA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.memory.QuickPasswordHashing;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.accounts.TimeStep;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** What a body lets another do, for how long, and what it is not let do. */
class MandateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private final AccountScene scene = new AccountScene(new QuickPasswordHashing(), FactorDemand.NOBODY);
    private final Caller fujisawa = scene.staff("fujisawa", Duty.ASSOCIATION_ADMINISTRATION, FUJISAWA.id());

    private Outcome<MandateId> give(MandateKind kind, Association taker, Interval period, Caller caller) {
        return scene.accounts
                .standIns()
                .giveMandate()
                .give(new GiveMandate.Command(kind, FUJISAWA.id(), taker.id(), period), caller);
    }

    private Outcome<MandateId> delegate(LocalDate from, LocalDate last) {
        return give(MandateKind.DELEGATION, KANAGAWA, Interval.throughLastDay(from, last), fujisawa);
    }

    private Outcome<MandateId> partner(Association taker) {
        return give(MandateKind.PARTNER, taker, Interval.since(TODAY), fujisawa);
    }

    private Outcome<MandateId> end(MandateId id, AssociationId at, Caller caller) {
        return scene.accounts.standIns().endMandate().end(new EndMandate.Command(id, at), caller);
    }

    @Test
    void the_prefecture_decides_from_today_to_midnight_after_the_last_day_in_tokyo_and_does_nothing_else() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, KANAGAWA.id());
        accepted(delegate(TODAY, LAST));

        Caller clerk = scene.caller("clerk");
        assertThat(clerk.decidesFor(FUJISAWA.id())).isTrue();
        assertThat(clerk.agentAt(FUJISAWA.id())).contains(KANAGAWA.id());
        assertThat(clerk.isStaffOf(FUJISAWA.id())).isFalse();
        assertThat(clerk.isAdministratorOf(FUJISAWA.id())).isFalse();
        assertThat(clerk.decidesFor(YOKOHAMA.id())).isFalse();
        assertThat(fujisawa.agentAt(FUJISAWA.id())).isEmpty();
        scene.clock.forward(Duration.between(scene.clock.instant(), Instant.parse("2027-03-31T14:59:59Z")));
        assertThat(scene.caller("clerk").decidesFor(FUJISAWA.id())).isTrue();
        scene.clock.forward(Duration.ofSeconds(1));
        assertThat(scene.caller("clerk").decidesFor(FUJISAWA.id())).isFalse();
    }

    @Test
    void awkward_days_are_refused() {
        assertRefused(delegate(TODAY.minusDays(1), TODAY), AccountRefusal.STAND_IN_BEGINS_IN_PAST);
        assertRefused(delegate(TODAY, TODAY.plusYears(1)), AccountRefusal.STAND_IN_TOO_LONG);
        assertRefused(
                give(MandateKind.DELEGATION, KANAGAWA, Interval.since(TODAY), fujisawa),
                AccountRefusal.DELEGATION_NEEDS_END);
        MandateId first = accepted(delegate(TODAY.plusDays(2), TODAY.plusDays(4)));
        assertRefused(delegate(TODAY.plusDays(4), TODAY.plusDays(5)), AccountRefusal.MANDATE_OVERLAPS);
        accepted(delegate(TODAY.plusDays(5), TODAY.plusDays(5)));
        accepted(end(first, FUJISAWA.id(), fujisawa));
        accepted(delegate(TODAY.plusDays(4), TODAY.plusDays(4)));
    }

    @Test
    void only_those_who_fit_are_taken() {
        for (Association other : new Association[] {FUJISAWA, OSAKA, JMA, YOKOHAMA}) {
            assertRefused(
                    give(MandateKind.DELEGATION, other, Interval.throughLastDay(TODAY, LAST), fujisawa),
                    AccountRefusal.NO_SUCH_TAKER);
        }
        assertRefused(partner(OSAKA), AccountRefusal.NO_SUCH_TAKER);
        assertRefused(partner(FUJISAWA), AccountRefusal.NO_SUCH_TAKER);
        assertRefused(partner(JMA), AccountRefusal.NO_SUCH_TAKER);
        accepted(partner(AOBA));
    }

    @Test
    void nobody_gives_for_another_body_and_no_deputy_gives_at_all() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, FUJISAWA.id());
        assertRefused(give(MandateKind.PARTNER, KANAGAWA, Interval.since(TODAY), kanagawa), AccountRefusal.NOT_ALLOWED);
        assertRefused(give(MandateKind.PARTNER, KANAGAWA, Interval.since(TODAY), clerk), AccountRefusal.NOT_ALLOWED);
        accepted(scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                FUJISAWA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                Optional.empty(),
                                new LoginId("clerk"),
                                Interval.throughLastDay(TODAY, LAST)),
                        fujisawa));

        assertRefused(
                give(MandateKind.PARTNER, KANAGAWA, Interval.since(TODAY), scene.caller("clerk")),
                AccountRefusal.NOT_ALLOWED);
        scene.clock.forward(ProofRules.FRESH);
        assertRefused(partner(KANAGAWA), AccountRefusal.CONFIRMATION_NEEDED);
    }

    @Test
    void both_bodies_see_it_and_either_ends_it_once() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        Caller osaka = scene.staff("osaka", Duty.ASSOCIATION_ADMINISTRATION, OSAKA.id());
        MandateId id = accepted(delegate(TODAY, LAST));
        MandateQueries queries = scene.accounts.standIns().mandateQueries();

        assertThat(accepted(queries.at(FUJISAWA.id(), fujisawa))).hasSize(1);
        assertThat(accepted(queries.at(KANAGAWA.id(), kanagawa)))
                .extracting(MandateView::inForce)
                .containsExactly(true);
        assertRefused(queries.at(FUJISAWA.id(), kanagawa), AccountRefusal.NOT_ALLOWED);
        assertRefused(end(id, OSAKA.id(), osaka), AccountRefusal.NO_SUCH_MANDATE);
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, FUJISAWA.id());
        assertRefused(end(id, FUJISAWA.id(), scene.caller("clerk")), AccountRefusal.NO_SUCH_MANDATE);
        accepted(end(id, KANAGAWA.id(), kanagawa));
        assertRefused(end(id, FUJISAWA.id(), fujisawa), AccountRefusal.NO_SUCH_MANDATE);
        assertThat(scene.caller("kanagawa").decidesFor(FUJISAWA.id())).isFalse();
        assertThat(accepted(queries.at(FUJISAWA.id(), fujisawa)))
                .extracting(MandateView::over)
                .containsExactly(true);
    }

    /** The whole way: the factor is lost, the partner is asked, makes sure who asks, and a new one is set up. */
    @Test
    void the_only_clerk_who_has_lost_the_second_factor_is_helped_by_the_partner() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        accepted(partner(KANAGAWA));
        SessionToken session = withApp("fujisawa");
        SessionToken pending = pending();
        scene.clock.forward(Duration.ofMinutes(1));

        AskHelp.Asked asked = accepted(ask(pending));
        AskHelp.Asked again = accepted(ask(pending));

        assertThat(asked.partner()).isEqualTo(KANAGAWA.name());
        assertThat(again.at()).isEqualTo(asked.at());
        assertThat(accepted(scene.logIn("fujisawa", PASSWORD)).next()).isEqualTo(LogIn.Next.FACTOR);
        HelpQueries.HelpView view =
                accepted(help().at(KANAGAWA.id(), scene.caller("kanagawa"))).get(0);
        assertThat(view.open() && view.partner()).isTrue();

        accepted(answer(view.request().id(), Optional.of(IdentityCheck.CALLED_BACK), scene.caller("kanagawa")));

        assertThat(lastDetail())
                .contains(
                        "\"agent\":\"" + KANAGAWA.id().value() + "\"",
                        "\"check\":\"CALLED_BACK\"",
                        "\"account\":\"" + view.request().account().value() + "\"");
        assertThat(scene.signedIn(session)).isEmpty();
        assertThat(accepted(scene.logIn("fujisawa", PASSWORD)).next()).isEqualTo(LogIn.Next.NOTHING);
        assertRefused(
                answer(view.request().id(), Optional.empty(), scene.caller("kanagawa")), AccountRefusal.HELP_ANSWERED);
        assertThat(accepted(help().at(FUJISAWA.id(), scene.caller("fujisawa"))))
                .extracting(HelpQueries.HelpView::open)
                .containsExactly(false);
        assertThat(kanagawa.isPartnerOf(FUJISAWA.id())).isFalse();
    }

    @Test
    void a_deputy_of_the_partner_takes_no_factor_away_and_a_delegation_reaches_no_account() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, KANAGAWA.id());
        accepted(partner(KANAGAWA));
        accepted(delegate(TODAY, LAST));
        accepted(scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                KANAGAWA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                Optional.empty(),
                                new LoginId("clerk"),
                                Interval.throughLastDay(TODAY, LAST)),
                        kanagawa));
        withApp("fujisawa");
        accepted(ask(pending()));

        assertRefused(
                answer(onlyRequest(), Optional.of(IdentityCheck.IN_PERSON), scene.caller("clerk")),
                AccountRefusal.NOT_FOUND);
        assertRefused(
                scene.accounts
                        .openStaffAccount()
                        .open(
                                new OpenStaffAccount.Command(
                                        FUJISAWA.id(),
                                        Duty.ASSOCIATION_STAFF,
                                        new LoginId("opened"),
                                        AccountScene.name("opened"),
                                        PendingCode.Delivery.AT_ONCE),
                                scene.caller("kanagawa")),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(
                scene.accounts
                        .accountQueries()
                        .staffOf(FUJISAWA.id(), SoughtName.NOTHING, Page.first(10), scene.caller("kanagawa")),
                AccountRefusal.NOT_ALLOWED);
        accepted(answer(onlyRequest(), Optional.of(IdentityCheck.IN_PERSON), scene.caller("kanagawa")));
    }

    @Test
    void administrators_of_the_partner_are_told_how_many_wait_and_nobody_else_is() {
        scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, KANAGAWA.id());
        accepted(partner(KANAGAWA));
        withApp("fujisawa");
        assertThat(help().waitingFor(KANAGAWA.id(), scene.caller("kanagawa"))).isZero();

        accepted(ask(pending()));

        assertThat(help().waitingFor(KANAGAWA.id(), scene.caller("kanagawa"))).isEqualTo(1);
        assertThat(help().waitingFor(KANAGAWA.id(), scene.caller("clerk"))).isZero();
        assertThat(help().waitingFor(FUJISAWA.id(), scene.caller("kanagawa"))).isZero();
        scene.clock.forward(Duration.ofDays(7));
        assertThat(help().waitingFor(KANAGAWA.id(), scene.caller("kanagawa"))).isZero();
    }

    @Test
    void a_request_that_was_declined_or_is_too_old_takes_nothing_away() {
        scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        accepted(partner(KANAGAWA));
        withApp("fujisawa");
        accepted(ask(pending()));
        HelpRequestId first = onlyRequest();

        accepted(answer(first, Optional.empty(), scene.caller("kanagawa")));

        assertThat(accepted(scene.logIn("fujisawa", PASSWORD)).next()).isEqualTo(LogIn.Next.FACTOR);
        scene.clock.forward(Duration.ofMinutes(1));
        accepted(ask(pending()));
        HelpRequestId second = onlyRequest();
        scene.clock.forward(Duration.ofDays(7));
        assertRefused(
                answer(second, Optional.of(IdentityCheck.IN_PERSON), scene.caller("kanagawa")),
                AccountRefusal.HELP_ANSWERED);
    }

    @Test
    void who_has_no_partner_or_is_not_alone_is_not_helped_this_way() {
        scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        withApp("fujisawa");
        assertRefused(ask(pending()), AccountRefusal.NO_PARTNER);
        accepted(partner(KANAGAWA));
        accepted(ask(pending()));
        HelpRequestId request = onlyRequest();
        scene.staff("colleague", Duty.ASSOCIATION_STAFF, FUJISAWA.id());

        assertRefused(
                answer(request, Optional.of(IdentityCheck.IN_PERSON), scene.caller("kanagawa")),
                AccountRefusal.NOT_FOUND);
        Caller partner = scene.caller("kanagawa");
        long before = scene.journal.head().sequence();
        assertRefused(help().one(KANAGAWA.id(), new HelpRequestId(new UUID(5, 5)), partner), AccountRefusal.NOT_FOUND);
        assertThat(scene.journal.after(before, 10)).hasSize(1);
        assertRefused(ask(pending()), AccountRefusal.NO_PARTNER);
        assertRefused(
                scene.accounts.standIns().askHelp().ask(new AskHelp.Command(scene.token("kanagawa")), STRANGER),
                AccountRefusal.LOG_IN_NOT_PENDING);
    }

    @Test
    void a_clerk_of_two_bodies_is_helped_by_their_common_partner_alone() {
        scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        accepted(partner(KANAGAWA));
        accepted(scene.accounts
                .grantDuty()
                .grant(
                        new GrantDuty.Command(
                                TOTSUKA.id(), Duty.ASSOCIATION_STAFF, new LoginId("fujisawa"), Interval.since(TODAY)),
                        SYSTEM));
        withApp("fujisawa");

        assertRefused(ask(pending()), AccountRefusal.NO_PARTNER);
    }

    private HelpQueries help() {
        return scene.accounts.standIns().helpQueries();
    }

    private HelpRequestId onlyRequest() {
        return accepted(help().at(KANAGAWA.id(), scene.caller("kanagawa"))).stream()
                .filter(HelpQueries.HelpView::open)
                .findFirst()
                .orElseThrow()
                .request()
                .id();
    }

    private Outcome<AskHelp.Asked> ask(SessionToken pending) {
        return scene.accounts.standIns().askHelp().ask(new AskHelp.Command(pending), STRANGER);
    }

    private Outcome<HelpRequestId> answer(HelpRequestId request, Optional<IdentityCheck> check, Caller caller) {
        return scene.accounts
                .standIns()
                .answerHelp()
                .answer(new AnswerHelp.Command(request, KANAGAWA.id(), check), caller);
    }

    private SessionToken pending() {
        LogIn.Opened opened = accepted(scene.logIn("fujisawa", PASSWORD));
        assertThat(opened.next()).isEqualTo(LogIn.Next.FACTOR);
        return opened.token();
    }

    private SessionToken withApp(String loginId) {
        SignedIn me = scene.signedIn(scene.token(loginId)).orElseThrow();
        FactorQueries.AppOffer offer = scene.accounts.factors().factorQueries().newApp(me);
        AppCode code = scene.ports.keys().code(offer.key(), TimeStep.at(scene.clock.instant()));
        return accepted(scene.accounts.factors().enrolApp().enrol(new EnrolApp.Command(offer.ticket(), code), me))
                .session();
    }

    private String lastDetail() {
        long last = scene.journal.head().sequence();
        return scene.journal.after(last - 1, 1).get(0).detail();
    }
}
