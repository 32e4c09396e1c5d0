package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.FIRST_OF_APRIL;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.doctor;
import static jp.mamis.application.accounts.AccountFixture.holding;
import static jp.mamis.application.accounts.AccountFixture.secured;
import static jp.mamis.application.accounts.AccountFixture.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.Test;

/** What every index of accounts promises. */
public interface AccountIndexContract {

    UnitOfWork work();

    Accounts accounts();

    AccountIndex index();

    private void save(Account account) {
        work().inTransaction(() -> {
            accounts().save(account);
            return account;
        });
    }

    private List<String> staffOn(LocalDate day) {
        return work().readOnly(() -> index().staffOf(CITY, SoughtName.NOTHING, day, Page.first(10))).rows().stream()
                .map(view -> view.loginId().text())
                .toList();
    }

    @Test
    default void an_account_is_shown_with_all_its_duties_at_the_body_and_no_others() {
        Account account = holding(
                holding(
                        holding(secured(doctor("doctor")), Duty.ASSOCIATION_STAFF, CITY),
                        Duty.ASSOCIATION_STAFF,
                        NEIGHBOUR),
                Duty.ASSOCIATION_ADMINISTRATION,
                CITY);
        Instant until = Instant.parse("2026-06-30T00:00:00.000001Z");
        save(account.awaiting(new PendingCode("seal", until)));

        StaffView view = work().readOnly(
                        () -> index().staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(10)))
                .rows()
                .get(0);

        assertThat(view)
                .isEqualTo(new StaffView(
                        account.id(),
                        Version.NEW.next(),
                        account.loginId(),
                        account.holder(),
                        true,
                        true,
                        Optional.of(until),
                        Optional.empty(),
                        List.of(account.grants().get(0), account.grants().get(2))));
    }

    @Test
    default void duties_to_come_are_shown_and_past_and_revoked_ones_are_not() {
        Grant duty = new Grant(Duty.ASSOCIATION_STAFF, CITY);
        save(clerk("coming")
                .grant(DutyGrant.of(duty, Interval.since(FIRST_OF_APRIL.plusDays(1))), FIRST_OF_APRIL)
                .accepted()
                .orElseThrow());
        save(clerk("ending")
                .grant(DutyGrant.of(duty, Interval.throughLastDay(FIRST_OF_APRIL, FIRST_OF_APRIL)), FIRST_OF_APRIL)
                .accepted()
                .orElseThrow());
        save(holding(clerk("revoked"), Duty.ASSOCIATION_STAFF, CITY)
                .revoke(duty, FIRST_OF_APRIL, Instant.parse("2026-04-01T00:00:00Z"))
                .accepted()
                .orElseThrow());

        assertThat(staffOn(FIRST_OF_APRIL)).containsExactly("coming", "ending");
        assertThat(staffOn(FIRST_OF_APRIL.plusDays(1))).containsExactly("coming");
    }

    @Test
    default void a_suspended_account_is_shown_as_such_and_administers_nothing() {
        save(suspended(holding(clerk("stopped"), Duty.ASSOCIATION_ADMINISTRATION, CITY)));

        assertThat(work().readOnly(() -> index().staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(10)))
                        .rows())
                .extracting(StaffView::suspendedAt)
                .containsExactly(Optional.of(Instant.parse("2026-04-01T03:04:05.000006Z")));
        assertThat(work().readOnly(() -> index().administratorsOf(Set.of(CITY), FIRST_OF_APRIL)))
                .isEmpty();
    }

    @Test
    default void deputies_are_found_by_body_and_are_no_administrators() {
        Account absent = holding(clerk("absent"), Duty.ASSOCIATION_ADMINISTRATION, CITY);
        save(absent);
        DutyGrant lent = DutyGrant.asDeputy(
                new Grant(Duty.ASSOCIATION_ADMINISTRATION, CITY),
                Interval.throughLastDay(FIRST_OF_APRIL, FIRST_OF_APRIL.plusDays(1)),
                absent.id());
        Account deputy = holding(clerk("deputy"), Duty.ASSOCIATION_STAFF, CITY).standingIn(lent);
        save(deputy);

        assertThat(work().readOnly(() -> index().deputiesAt(CITY, FIRST_OF_APRIL)))
                .containsExactly(new DeputyView(
                        absent.id(),
                        absent.loginId(),
                        absent.holder(),
                        deputy.id(),
                        deputy.loginId(),
                        deputy.holder(),
                        Version.NEW.next(),
                        lent.grant(),
                        lent.period()));
        assertThat(work().readOnly(() -> index().deputiesAt(CITY, FIRST_OF_APRIL.plusDays(2))))
                .isEmpty();
        assertThat(work().readOnly(() -> index().deputiesAt(NEIGHBOUR, FIRST_OF_APRIL)))
                .isEmpty();
        assertThat(work().readOnly(() -> index().administratorsOf(Set.of(CITY), FIRST_OF_APRIL)))
                .extracting(view -> view.loginId().text())
                .containsExactly("absent");
        assertThat(work().readOnly(() -> index().staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(10)))
                        .rows())
                .extracting(StaffView::duties)
                .contains(deputy.grants());
        assertThat(work().readOnly(() -> accounts().deputiesOf(absent.id())))
                .extracting(Account::id)
                .containsExactly(deputy.id());
    }

    @Test
    default void a_list_goes_on_behind_its_cursor_by_login_id() {
        List.of("delta", "alpha", "charlie", "bravo")
                .forEach(loginId -> save(holding(clerk(loginId), Duty.ASSOCIATION_STAFF, CITY)));

        Slice<StaffView> first =
                work().readOnly(() -> index().staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, Page.first(3)));
        Slice<StaffView> rest = work().readOnly(
                        () -> index().staffOf(CITY, SoughtName.NOTHING, FIRST_OF_APRIL, new Page(first.next(), 3)));

        assertThat(first.rows()).extracting(view -> view.loginId().text()).containsExactly("alpha", "bravo", "charlie");
        assertThat(rest.rows()).extracting(view -> view.loginId().text()).containsExactly("delta");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    default void names_are_compared_by_their_keys_and_log_in_ids_with_them() {
        save(holding(named("takahashi-h", "髙橋 葛\uDB40\uDD00子"), Duty.ASSOCIATION_STAFF, CITY));
        save(holding(named("hanako.z", "みほん はなこ"), Duty.ASSOCIATION_STAFF, CITY));

        List.of("高橋", "髙\uDB40\uDD01橋葛子", "葛子", "Takahashi", "ｔａｋａｈａｓｈｉ－ｈ")
                .forEach(typed -> assertThat(called(typed)).as(typed).containsExactly("takahashi-h"));
        assertThat(called("ミホン　ハナコ")).containsExactly("hanako.z");
        assertThat(called("ﾊﾅｺ")).containsExactly("hanako.z");
        assertThat(called(" ")).containsExactly("hanako.z", "takahashi-h");
        assertThat(called("・")).isEmpty();
        assertThat(called("%")).isEmpty();
    }

    @Test
    default void a_search_goes_on_behind_its_cursor_past_many_who_are_called_otherwise() {
        work().inTransaction(() -> IntStream.range(0, 2 * Page.MOST + 5)
                .mapToObj(i -> holding(
                        named("clerk%04d".formatted(i), i % 150 == 149 ? "髙橋 " + i : "見本 " + i),
                        Duty.ASSOCIATION_STAFF,
                        CITY))
                .peek(accounts()::save)
                .toList());
        SoughtName sought = SoughtName.of("高橋");

        Slice<StaffView> first = work().readOnly(() -> index().staffOf(CITY, sought, FIRST_OF_APRIL, Page.first(1)));
        Slice<StaffView> rest =
                work().readOnly(() -> index().staffOf(CITY, sought, FIRST_OF_APRIL, new Page(first.next(), 10)));

        assertThat(first.rows()).extracting(view -> view.loginId().text()).containsExactly("clerk0149");
        assertThat(rest.rows()).extracting(view -> view.loginId().text()).containsExactly("clerk0299");
        assertThat(rest.next()).isEmpty();
    }

    private List<String> called(String typed) {
        return work()
                .readOnly(() -> index().staffOf(CITY, SoughtName.of(typed), FIRST_OF_APRIL, Page.first(10)))
                .rows()
                .stream()
                .map(view -> view.loginId().text())
                .toList();
    }

    private static Account named(String loginId, String holder) {
        return Account.ofStaff(
                new AccountId(AccountFixture.uuid(loginId)), new LoginId(loginId), new HolderName(holder));
    }

    @Test
    default void administrators_of_several_bodies_are_found_at_once() {
        save(holding(clerk("city"), Duty.ASSOCIATION_ADMINISTRATION, CITY));
        save(holding(clerk("neighbour"), Duty.ASSOCIATION_ADMINISTRATION, NEIGHBOUR));
        save(holding(clerk("staff"), Duty.ASSOCIATION_STAFF, CITY));

        assertThat(work().readOnly(() -> index().administratorsOf(Set.of(CITY, NEIGHBOUR), FIRST_OF_APRIL)))
                .extracting(view -> view.loginId().text())
                .containsExactly("city", "neighbour");
        assertThat(work().readOnly(() -> index().administratorsOf(Set.of(CITY), FIRST_OF_APRIL.minusDays(1))))
                .isEmpty();
        assertThat(work().readOnly(() -> index().administratorsOf(Set.of(), FIRST_OF_APRIL)))
                .isEmpty();
    }

    @Test
    default void an_office_is_who_may_work_there_on_the_day_and_what_is_lent() {
        Account absent = holding(clerk("absent"), Duty.ASSOCIATION_ADMINISTRATION, CITY);
        save(absent);
        DutyGrant lent = DutyGrant.asDeputy(
                new Grant(Duty.ASSOCIATION_ADMINISTRATION, CITY),
                Interval.throughLastDay(FIRST_OF_APRIL, FIRST_OF_APRIL),
                absent.id());
        Account deputy = holding(clerk("deputy"), Duty.ASSOCIATION_STAFF, CITY).standingIn(lent);
        Account doctor =
                holding(holding(doctor("doctor"), Duty.ASSOCIATION_STAFF, NEIGHBOUR), Duty.ASSOCIATION_STAFF, CITY);
        save(deputy);
        save(doctor);
        save(suspended(holding(clerk("stopped"), Duty.ASSOCIATION_STAFF, CITY)));
        save(holding(clerk("system"), Duty.SYSTEM_ADMINISTRATION, CITY));
        save(clerk("lending").standingIn(lent));
        save(clerk("coming")
                .grant(
                        DutyGrant.of(
                                new Grant(Duty.ASSOCIATION_STAFF, CITY), Interval.since(FIRST_OF_APRIL.plusDays(1))),
                        FIRST_OF_APRIL)
                .accepted()
                .orElseThrow());

        assertThat(work().readOnly(() -> index().officesOf(Set.of(CITY), FIRST_OF_APRIL)))
                .containsExactly(
                        new OfficeHolder(absent.id(), absent.holder(), Optional.empty(), absent.grants()),
                        new OfficeHolder(deputy.id(), deputy.holder(), Optional.empty(), deputy.grants()),
                        new OfficeHolder(
                                doctor.id(),
                                doctor.holder(),
                                doctor.person(),
                                doctor.grants().subList(1, 2)));
        assertThat(work().readOnly(() -> index().officesOf(Set.of(CITY, NEIGHBOUR), FIRST_OF_APRIL.plusDays(1))))
                .extracting(holder -> holder.duties().size())
                .containsExactly(1, 1, 1, 2);
        assertThat(work().readOnly(() -> index().officesOf(Set.of(), FIRST_OF_APRIL)))
                .isEmpty();
    }
}
