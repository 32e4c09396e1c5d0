package jp.mamis.domain.accounts;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** Acting in place of others: deputies, and bodies that let others act. */
class StandInsTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final Instant NOON = Instant.parse("2028-02-29T03:00:00Z");
    private static final Grant ADMINISTRATION = new Grant(Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
    private static final Grant STAFF = new Grant(Duty.ASSOCIATION_STAFF, AOBA.id());

    private final Account absent = holding(account("absent"), ADMINISTRATION, Interval.since(TODAY.minusYears(1)));
    private final Account deputy = holding(account("deputy"), STAFF, Interval.since(TODAY.minusYears(1)));

    private static Account account(String name) {
        return Account.ofStaff(
                new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                new LoginId(name),
                new HolderName("見本 " + name));
    }

    private static Account holding(Account account, Grant duty, Interval period) {
        return account.grant(DutyGrant.of(duty, period), period.from())
                .accepted()
                .orElseThrow();
    }

    private Outcome<Account> deputise(Account other, LocalDate from, LocalDate last) {
        return new Deputyship(absent, other, ADMINISTRATION, Interval.throughLastDay(from, last)).judge(TODAY);
    }

    private Account deputised(LocalDate from, LocalDate last) {
        return deputise(deputy, from, last).accepted().orElseThrow();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void a_deputy_holds_the_duty_through_the_last_day_beside_the_own_one() {
        Account named = deputised(TODAY, LocalDate.of(2028, 3, 31));

        assertThat(named.grantsOn(LocalDate.of(2028, 3, 31))).containsExactlyInAnyOrder(STAFF, ADMINISTRATION);
        assertThat(named.ownGrantsOn(TODAY)).containsExactly(STAFF);
        assertThat(named.grantsOn(LocalDate.of(2028, 4, 1))).containsExactly(STAFF);
    }

    @Test
    void a_year_from_a_leap_day_ends_on_the_day_before_its_next_last_of_february() {
        assertThat(deputise(deputy, TODAY, LocalDate.of(2029, 2, 27)).accepted())
                .isPresent();
        assertThat(codes(deputise(deputy, TODAY, LocalDate.of(2029, 2, 28))))
                .containsExactly(AccountRefusal.STAND_IN_TOO_LONG);
    }

    @Test
    void a_first_day_gone_by_is_the_only_reason_where_the_duties_hold_from_today() {
        assertThat(codes(deputise(
                        deputy, TODAY.minusYears(30), TODAY.minusYears(30).plusDays(1))))
                .containsExactly(AccountRefusal.STAND_IN_BEGINS_IN_PAST);
        assertThat(codes(deputise(deputy, TODAY.minusDays(3), TODAY)))
                .containsExactly(AccountRefusal.STAND_IN_BEGINS_IN_PAST);
    }

    @Test
    void every_reason_against_a_deputy_is_told_at_once() {
        assertThat(codes(deputise(absent, TODAY.minusDays(1), TODAY.plusYears(2))))
                .containsExactlyInAnyOrder(
                        AccountRefusal.STAND_IN_BEGINS_IN_PAST,
                        AccountRefusal.STAND_IN_TOO_LONG,
                        AccountRefusal.DEPUTY_IS_ONESELF);
        assertThat(codes(deputise(account("stranger"), TODAY, TODAY)))
                .containsExactly(AccountRefusal.DEPUTY_NOT_OF_BODY);
        assertThat(codes(deputise(deputised(TODAY, TODAY), TODAY, TODAY)))
                .containsExactly(AccountRefusal.DEPUTY_NAMED_ALREADY);
    }

    @Test
    void neither_duty_may_end_within_the_days() {
        Account leaving =
                holding(account("leaving"), STAFF, Interval.throughLastDay(TODAY.minusDays(1), TODAY.plusDays(3)));

        assertThat(deputise(leaving, TODAY, TODAY.plusDays(3)).accepted()).isPresent();
        assertThat(codes(deputise(leaving, TODAY, TODAY.plusDays(4))))
                .containsExactly(AccountRefusal.DEPUTY_NOT_OF_BODY);
        assertThat(codes(new Deputyship(
                                deputised(TODAY, TODAY), absent, ADMINISTRATION, Interval.throughLastDay(TODAY, TODAY))
                        .judge(TODAY)))
                .contains(AccountRefusal.DEPUTY_BEYOND_OWN_DUTY);
        assertThat(new Deputyship(absent, deputy, STAFF, Interval.throughLastDay(TODAY, TODAY))
                        .judge(TODAY)
                        .refusals()
                        .orElseThrow()
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly(Optional.of("duty"));
    }

    @Test
    void who_loses_the_last_own_duty_at_a_body_stands_in_there_no_more() {
        Grant elsewhere = new Grant(Duty.ASSOCIATION_STAFF, TOTSUKA.id());
        Account named = holding(deputised(TODAY, TODAY.plusDays(9)), elsewhere, Interval.since(TODAY));

        Account dismissed = named.revoke(STAFF, TODAY, NOON).accepted().orElseThrow();

        assertThat(dismissed.grantsOn(TODAY)).containsExactly(elsewhere);
        assertThat(named.revoke(elsewhere, TODAY, NOON).accepted().orElseThrow().grantsOn(TODAY))
                .containsExactlyInAnyOrder(STAFF, ADMINISTRATION);
    }

    @Test
    void one_of_two_own_duties_at_a_body_carries_what_was_lent() {
        Grant system = new Grant(Duty.SYSTEM_ADMINISTRATION, AOBA.id());
        Account named = holding(deputised(TODAY, TODAY.plusDays(9)), system, Interval.since(TODAY));

        assertThat(named.revoke(STAFF, TODAY, NOON).accepted().orElseThrow().grantsOn(TODAY))
                .containsExactlyInAnyOrder(ADMINISTRATION, system);
    }

    @Test
    void a_duty_that_ends_ends_for_the_deputy_and_another_does_not() {
        Account named = deputised(TODAY, TODAY.plusDays(9));

        assertThat(named.standingInNoMoreFor(absent.id(), ADMINISTRATION, TODAY, NOON)
                        .grantsOn(TODAY))
                .containsExactly(STAFF);
        assertThat(named.standingInNoMoreFor(absent.id(), TODAY, NOON).grantsOn(TODAY))
                .containsExactly(STAFF);
        assertThat(named.standingInNoMoreFor(absent.id(), STAFF, TODAY, NOON)).isEqualTo(named);
        assertThat(named.standingInNoMoreFor(account("other").id(), TODAY, NOON))
                .isEqualTo(named);
    }

    @Test
    void what_passes_to_a_successor_is_lent_to_the_day_before() {
        Account named = deputised(TODAY, TODAY.plusDays(9));
        LocalDate day = TODAY.plusDays(1);

        Account next = named.standingInUntil(absent.id(), AOBA.id(), day, NOON);

        assertThat(next.grantsOn(TODAY)).contains(ADMINISTRATION);
        assertThat(next.grantsOn(day)).containsExactly(STAFF);
        assertThat(named.standingInUntil(absent.id(), TOTSUKA.id(), day, NOON)).isEqualTo(named);
        assertThat(named.standingInUntil(absent.id(), AOBA.id(), TODAY.plusDays(10), NOON))
                .isEqualTo(named);
    }

    private static Mandate mandate(MandateKind kind, Association giver, Association taker, Interval period) {
        return new Mandate(
                new MandateId(new UUID(7, 7)),
                kind,
                giver.id(),
                taker.id(),
                period,
                new AccountId(new UUID(8, 8)),
                NOON,
                Optional.empty());
    }

    private static Interval days(int first, int last) {
        return Interval.throughLastDay(TODAY.plusDays(first), TODAY.plusDays(last));
    }

    private static Outcome<Mandate> judged(MandateKind kind, Association giver, Association taker) {
        return mandate(kind, giver, taker, days(0, 9)).judge(List.of(), Associations.federation(), TODAY);
    }

    @Test
    void a_partner_is_another_local_body_or_the_own_prefecture() {
        for (Association partner : List.of(AOBA, TOTSUKA, KANAGAWA)) {
            assertThat(judged(MandateKind.PARTNER, FUJISAWA, partner).accepted())
                    .isPresent();
        }
        for (Association other : List.of(FUJISAWA, HOKKAIDO, JMA)) {
            assertThat(codes(judged(MandateKind.PARTNER, FUJISAWA, other)))
                    .containsExactly(AccountRefusal.NO_SUCH_TAKER);
        }
    }

    @Test
    void procedures_are_delegated_between_a_prefecture_and_its_own_bodies() {
        assertThat(judged(MandateKind.DELEGATION, AOBA, KANAGAWA).accepted()).isPresent();
        assertThat(judged(MandateKind.DELEGATION, KANAGAWA, FUJISAWA).accepted())
                .isPresent();
        assertThat(codes(judged(MandateKind.DELEGATION, AOBA, FUJISAWA))).containsExactly(AccountRefusal.NO_SUCH_TAKER);
        assertThat(codes(judged(MandateKind.DELEGATION, AOBA, HOKKAIDO))).containsExactly(AccountRefusal.NO_SUCH_TAKER);
    }

    @Test
    void a_delegation_has_an_end_and_one_of_a_kind_stands_at_a_time() {
        Mandate open = mandate(MandateKind.DELEGATION, AOBA, KANAGAWA, Interval.since(TODAY));
        Mandate known = mandate(MandateKind.DELEGATION, AOBA, KANAGAWA, days(0, 4));
        Mandate next = mandate(MandateKind.DELEGATION, AOBA, KANAGAWA, days(4, 9));
        Mandate partner = mandate(MandateKind.PARTNER, AOBA, KANAGAWA, days(4, 9));

        assertThat(codes(open.judge(List.of(), Associations.federation(), TODAY)))
                .containsExactly(AccountRefusal.DELEGATION_NEEDS_END);
        assertThat(codes(next.judge(List.of(known), Associations.federation(), TODAY)))
                .containsExactly(AccountRefusal.MANDATE_OVERLAPS);
        assertThat(next.judge(List.of(known.ended(NOON)), Associations.federation(), TODAY)
                        .accepted())
                .isPresent();
        assertThat(partner.judge(List.of(known), Associations.federation(), TODAY)
                        .accepted())
                .isPresent();
    }

    @Test
    void a_mandate_counts_on_its_days_until_it_is_ended_and_while_both_bodies_stand() {
        Mandate mandate = mandate(MandateKind.DELEGATION, AOBA, KANAGAWA, days(0, 1));
        AssociationId gone = new AssociationId(new UUID(9, 9));
        Mandate ofNobody = new Mandate(
                mandate.id(), mandate.kind(), gone, KANAGAWA.id(), days(0, 1), mandate.by(), NOON, Optional.empty());

        assertThat(mandate.isInForceOn(TODAY.plusDays(1), Associations.federation()))
                .isTrue();
        assertThat(mandate.isInForceOn(TODAY.plusDays(2), Associations.federation()))
                .isFalse();
        assertThat(mandate.ended(NOON).isInForceOn(TODAY, Associations.federation()))
                .isFalse();
        assertThat(mandate.isInForceOn(Associations.FIRST_DAY.minusDays(1), Associations.federation()))
                .isFalse();
        assertThat(ofNobody.isInForceOn(TODAY, Associations.federation())).isFalse();
        assertThat(mandate.countedAt(NOON.minusSeconds(1)))
                .as("before it was given")
                .isFalse();
        assertThat(mandate.ended(NOON.plusSeconds(1)).countedAt(NOON)).isTrue();
        assertThat(mandate.ended(NOON).countedAt(NOON)).isFalse();
        assertThat(mandate.countedAt(Instant.parse("2028-02-28T14:59:59Z"))).isFalse();
    }

    @Test
    void a_suspension_for_another_reason_needs_words_and_suspected_misuse_takes_the_password() {
        Account secured = absent.secured(new CredentialHash("hash"));

        assertThat(codes(secured.suspended(suspension(SuspensionReason.OTHER, Optional.empty()))))
                .containsExactly(AccountRefusal.SUSPENSION_NOTE_NEEDED);
        assertThat(suspended(secured, SuspensionReason.BREACH).credential()).isPresent();
        assertThat(suspended(secured, SuspensionReason.UNAUTHORISED_USE).credential())
                .isEmpty();
        assertThat(codes(suspended(secured, SuspensionReason.BREACH)
                        .suspended(suspension(SuspensionReason.BREACH, Optional.empty()))))
                .containsExactly(AccountRefusal.ALREADY_SUSPENDED);
        assertThat(suspended(secured, SuspensionReason.BREACH).resumed().accepted())
                .contains(secured);
        assertThat(codes(secured.resumed())).containsExactly(AccountRefusal.NOT_SUSPENDED);
    }

    private static Account suspended(Account account, SuspensionReason reason) {
        return account.suspended(suspension(reason, Optional.empty()))
                .accepted()
                .orElseThrow();
    }

    private static Suspension suspension(SuspensionReason reason, Optional<String> note) {
        return new Suspension(reason, note, NOON, Optional.empty(), Optional.empty());
    }
}
