package jp.mamis.application.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.DOCTOR;
import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static jp.mamis.domain.fixture.Procedures.REASON;
import static jp.mamis.domain.fixture.Procedures.TODAY;
import static jp.mamis.domain.fixture.Procedures.approvedBy;
import static jp.mamis.domain.fixture.Procedures.by;
import static jp.mamis.domain.fixture.Procedures.membershipIn;
import static jp.mamis.domain.fixture.Procedures.request;
import static jp.mamis.domain.fixture.Procedures.sentBackBy;
import static jp.mamis.domain.fixture.Procedures.state;
import static jp.mamis.domain.fixture.Procedures.stored;
import static jp.mamis.domain.fixture.Procedures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ProcedureIndex.Arrivals;
import jp.mamis.application.procedures.ProcedureIndex.Count;
import jp.mamis.application.procedures.ProcedureIndex.Filter;
import jp.mamis.application.procedures.ProcedureIndex.OwnRow;
import jp.mamis.application.procedures.ProcedureIndex.Row;
import jp.mamis.application.procedures.ProcedureIndex.Sort;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.procedures.Decision;
import jp.mamis.domain.procedures.EndedMembership;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.RejectedProcedure;
import jp.mamis.domain.procedures.Resubmission;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Withdrawal;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.RouteRules;
import org.junit.jupiter.api.Test;

/** What lists of procedures promise. Applicants are registered before they file. */
public interface ProcedureIndexContract {

    /** The day on which the examples are filed. */
    LocalDate TODAY = JapanTime.today(FILED_AT);

    UnitOfWork work();

    Procedures procedures();

    ProcedureIndex index();

    /** Makes a physician known to the store behind the index. */
    void register(Physician physician);

    @Test
    default void nothing_filed_gives_nothing() {
        assertThat(rows(AOBA, Filter.ALL)).isEmpty();
        assertThat(counts(AOBA)).isEmpty();
        assertThat(own(1)).isEmpty();
    }

    @Test
    default void a_row_tells_who_what_and_since_when_to_each_body_of_the_route_and_to_no_other() {
        register(Physicians.known(
                1,
                Physicians.data()
                        .name(Names.withVariationSelector())
                        .kana(new KanaName("クズカクウ", "ハナ"))
                        .build()));
        Procedure procedure = saved(submitted(1), FILED_AT.plusSeconds(1));

        Row first = new Row(
                procedure.id(),
                "J-2025-0000001-" + procedure.filing().reference().text().substring(15),
                ProcedureKind.JOIN,
                Physicians.id(1),
                Names.withVariationSelector().full(),
                "クズカクウ　ハナ",
                OfficeState.OPEN,
                true,
                FILED_AT.plusSeconds(1),
                FILED_AT,
                Optional.of(AOBA.id()),
                Optional.empty(),
                false,
                false,
                new Version(1));
        assertThat(rows(AOBA, Filter.ALL)).containsExactly(first);
        assertThat(rows(YOKOHAMA, Filter.ALL)).extracting(Row::state).containsExactly(OfficeState.COMING);
        assertThat(rows(YOKOHAMA, Filter.ALL)).extracting(Row::current).containsExactly(Optional.of(AOBA.id()));
        assertThat(rows(TOTSUKA, Filter.ALL)).isEmpty();
    }

    @Test
    default void the_name_shown_is_the_one_registered_last() {
        register(Physicians.movedOnAprilFirst());
        SubmittedProcedure procedure = submitted(8);
        saved(procedure, FILED_AT);

        assertThat(rows(AOBA, Filter.ALL)).hasSize(1);
    }

    @Test
    default void what_is_registered_after_the_end_of_a_procedure_stays_unknown_to_its_bodies() {
        RegisteredData then =
                Physicians.data().kana(new KanaName("ア", "ハナ")).number("660001").build();
        RegisteredData later = Physicians.data()
                .name(new PersonName("別姓", "花"))
                .kana(new KanaName("ワ", "ハナ"))
                .number("660099")
                .build();
        LocalDate today = JapanTime.today(FILED_AT);
        register(new Physician(
                Physicians.id(1),
                Version.NEW,
                EffectiveDated.since(today.minusYears(1), then).with(today.plusDays(1), later)));
        SubmittedProcedure open = (SubmittedProcedure) saved(submitted(1), FILED_AT);

        assertThat(found("660099")).containsExactly(1);
        saved(open.reject(by(AOBA, FILED_AT), REASON).accepted().orElseThrow().state(), FILED_AT);

        assertThat(rows(AOBA, Filter.ALL)).extracting(Row::kana).containsExactly("ア　ハナ");
        assertThat(found("660001")).containsExactly(1);
        assertThat(found("ア")).containsExactly(1);
        assertThat(found("660099")).isEmpty();
        assertThat(found("別姓")).isEmpty();
    }

    @Test
    default void since_changes_with_the_state_at_the_body_and_with_nothing_else() {
        physician(1, "ア", "一");
        Procedure filed = saved(submitted(1), FILED_AT);
        Procedure passed = saved(approvedBy(filed, AOBA), FILED_AT.plusSeconds(10));
        Procedure passedTwice = saved(approvedBy(passed, YOKOHAMA), FILED_AT.plusSeconds(20));

        assertThat(since(AOBA)).isEqualTo(FILED_AT.plusSeconds(10));
        assertThat(since(YOKOHAMA)).isEqualTo(FILED_AT.plusSeconds(20));
        assertThat(since(KANAGAWA)).isEqualTo(FILED_AT.plusSeconds(20));
        assertThat(rows(AOBA, Filter.ALL)).extracting(Row::state).containsExactly(OfficeState.PASSED_ON);
        assertThat(passedTwice.version().number()).isEqualTo(3);
    }

    @Test
    default void a_body_that_left_the_route_sees_nothing_more() {
        physician(1, "ア", "一");
        var sentBack = sentBackBy(saved(submitted(1), FILED_AT), AOBA, FILED_AT);
        var open = (SentBackProcedure) saved(sentBack, FILED_AT);

        saved(
                open.resubmit(new Resubmission(
                                request().joining(AOBA, YOKOHAMA).build(), Optional.of(REASON), DOCTOR, FILED_AT))
                        .accepted()
                        .orElseThrow()
                        .state(),
                FILED_AT);

        assertThat(rows(KANAGAWA, Filter.ALL)).isEmpty();
        assertThat(rows(YOKOHAMA, Filter.ALL)).hasSize(1);
    }

    @Test
    default void what_a_body_has_to_settle_after_a_withdrawal_stands_apart_until_it_has_chosen() {
        physician(1, "ア", "一");
        SubmittedProcedure open = (SubmittedProcedure) saved(approvedBy(saved(submitted(1), FILED_AT), AOBA), FILED_AT);
        Instant withdrawnAt = FILED_AT.plusSeconds(5);
        WithdrawnProcedure withdrawn = (WithdrawnProcedure) saved(
                open.withdraw(new Withdrawal(DOCTOR, withdrawnAt, Optional.empty()))
                        .state(),
                withdrawnAt);

        assertThat(counts(AOBA)).containsExactly(fresh(OfficeState.TO_SETTLE, 1, withdrawnAt));
        assertThat(counts(YOKOHAMA)).extracting(Count::state).containsExactly(OfficeState.WITHDRAWN);
        assertThat(work().readOnly(() -> index().arrivals(withdrawnAt, withdrawnAt.plusSeconds(1))))
                .containsExactly(new Arrivals(AOBA.id(), 1, 1, 0));

        saved(
                withdrawn
                        .keep(by(AOBA, withdrawnAt.plusSeconds(1)))
                        .accepted()
                        .orElseThrow()
                        .state(),
                withdrawnAt.plusSeconds(1));
        assertThat(counts(AOBA)).extracting(Count::state).containsExactly(OfficeState.WITHDRAWN);
    }

    @Test
    default void lists_are_sorted_as_asked_and_ties_by_reference() {
        String[] kana = {"ウ", "ア", "イ", "ア"};
        IntStream.rangeClosed(1, 4).forEach(i -> physician(i, kana[i - 1], "一"));
        saved(submitted(1), FILED_AT.plusSeconds(2));
        saved(submitted(4), FILED_AT.plusSeconds(1));
        saved(submitted(2), FILED_AT.plusSeconds(1));
        saved(submitted(3), FILED_AT.plusSeconds(3));

        assertThat(order(Sort.OLDEST_FIRST)).containsExactly(2, 4, 1, 3);
        assertThat(order(Sort.NEWEST_FIRST)).containsExactly(3, 1, 2, 4);
        assertThat(order(Sort.APPLICANT)).containsExactly(2, 4, 3, 1);
    }

    @Test
    default void pages_follow_one_another_without_gap_or_repeat_in_every_order() {
        String[] kana = {"ア", "イ", "ウ"};
        IntStream.rangeClosed(1, 7).forEach(i -> physician(i, kana[i % 3], "一"));
        IntStream.rangeClosed(1, 7).forEach(i -> saved(submitted(i), FILED_AT.plusSeconds(i % 3)));

        for (Sort sort : Sort.values()) {
            assertThat(paged(sort, 2)).isEqualTo(order(sort)).hasSize(7);
            assertThat(paged(sort, 7)).isEqualTo(order(sort));
        }
    }

    @Test
    default void a_cursor_of_another_order_is_malformed() {
        physician(1, "ア", "一");
        physician(2, "イ", "一");
        saved(submitted(1), FILED_AT);
        saved(submitted(2), FILED_AT);
        String place = slice(new Filter(Set.of(), "", Sort.APPLICANT), Page.first(1))
                .next()
                .orElseThrow();

        assertThatThrownBy(() -> slice(Filter.ALL, new Page(Optional.of(place), 1)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> slice(Filter.ALL, new Page(Optional.of("x"), 1)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    default void a_filter_keeps_the_states_asked_for() {
        IntStream.rangeClosed(1, 3).forEach(i -> physician(i, "ア", "一"));
        saved(submitted(1), FILED_AT);
        saved(approvedBy(saved(submitted(2), FILED_AT), AOBA), FILED_AT);
        saved(sentBackBy(saved(submitted(3), FILED_AT), AOBA, FILED_AT), FILED_AT);

        assertThat(numbers(AOBA, Set.of(OfficeState.OPEN), "")).containsExactly(1);
        assertThat(numbers(AOBA, Set.of(OfficeState.PASSED_ON, OfficeState.SENT_BACK), ""))
                .containsExactly(2, 3);
        assertThat(numbers(AOBA, Set.of(OfficeState.EXPIRED), "")).isEmpty();
    }

    @Test
    default void a_filter_keeps_what_has_waited_long_and_the_category_applied_for() {
        IntStream.rangeClosed(1, 3).forEach(i -> physician(i, "ア", "一"));
        saved(submitted(1), FILED_AT);
        saved(submitted(2), FILED_AT.plusSeconds(60));
        saved(submitted(3), FILED_AT.plusSeconds(120));
        MemberCategory asked = submitted(1).filing().request().targets().get(0).category();

        assertThat(numbers(rows(AOBA, narrowed(Optional.of(FILED_AT.plusSeconds(120)), Optional.empty()))))
                .containsExactly(1, 2);
        assertThat(numbers(rows(AOBA, narrowed(Optional.of(FILED_AT), Optional.empty()))))
                .isEmpty();
        assertThat(numbers(rows(AOBA, narrowed(Optional.empty(), Optional.of(asked)))))
                .containsExactly(1, 2, 3);
        assertThat(numbers(rows(AOBA, narrowed(Optional.empty(), Optional.of(MemberCategory.UNKNOWN)))))
                .isEmpty();
        assertThat(numbers(rows(YOKOHAMA, narrowed(Optional.empty(), Optional.of(asked)))))
                .as("what is coming is a slip, which tells no category")
                .isEmpty();
    }

    @Test
    default void the_category_is_the_one_asked_for_last_also_where_nothing_is_decided_any_more() {
        IntStream.rangeClosed(1, 2).forEach(i -> physician(i, "ア", "一"));
        MemberCategory first = submitted(1).filing().request().targets().get(0).category();
        MemberCategory other = first == MemberCategory.A1 ? MemberCategory.A2B : MemberCategory.A1;
        SubmittedProcedure refused = (SubmittedProcedure) saved(submitted(1), FILED_AT);
        saved(
                refused.reject(by(AOBA, FILED_AT), REASON)
                        .accepted()
                        .orElseThrow()
                        .state(),
                FILED_AT);
        var sentBack = (SentBackProcedure) saved(sentBackBy(saved(submitted(2), FILED_AT), AOBA, FILED_AT), FILED_AT);

        saved(
                sentBack.resubmit(new Resubmission(request().as(other).build(), Optional.of(REASON), DOCTOR, FILED_AT))
                        .accepted()
                        .orElseThrow()
                        .state(),
                FILED_AT);

        assertThat(numbers(rows(AOBA, narrowed(Optional.empty(), Optional.of(first)))))
                .containsExactly(1);
        assertThat(numbers(rows(AOBA, narrowed(Optional.empty(), Optional.of(other)))))
                .containsExactly(2);
    }

    @Test
    default void text_finds_by_reference_register_number_and_beginning_of_name_or_kana() {
        register(Physicians.known(
                1,
                Physicians.data()
                        .name(new PersonName("髙見本", "花"))
                        .kana(new KanaName("タカミホン", "ハナ"))
                        .number("660001")
                        .build()));
        register(Physicians.known(
                2,
                Physicians.data()
                        .name(new PersonName("例山", "太郎"))
                        .kana(new KanaName("レイヤマ", "タロウ"))
                        .number("660002")
                        .build()));
        saved(submitted(1), FILED_AT);
        saved(submitted(2), FILED_AT);

        assertThat(found("高見")).containsExactly(1);
        assertThat(found("髙見本　花")).containsExactly(1);
        assertThat(found("たかみ")).containsExactly(1);
        assertThat(found("ﾚｲﾔﾏ ﾀﾛ")).containsExactly(2);
        assertThat(found("見本")).isEmpty();
        assertThat(found("６６０００２")).containsExactly(2);
        assertThat(found("66000")).isEmpty();
        assertThat(found("j-2025-0000002")).containsExactly(2);
        assertThat(found("20250000001")).containsExactly(1);
        assertThat(found(" ")).containsExactly(1, 2);
        assertThat(found("-")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    default void text_finds_by_beginning_of_a_former_name_and_its_kana_beyond_a_slip() {
        register(Physicians.known(
                1,
                Physicians.data()
                        .former(new FormerName(new PersonName("渡邉", "花"), Optional.of(new KanaName("ワタナベ", "ハナ"))))
                        .build()));
        register(Physicians.known(
                2,
                Physicians.data()
                        .former(new FormerName(new PersonName("渡邊", "桃"), Optional.empty()))
                        .number("660002")
                        .build()));
        Procedure filed = saved(submitted(1), FILED_AT);
        saved(submitted(2), FILED_AT);

        assertThat(found("渡辺")).containsExactly(1, 2);
        assertThat(found("渡邉　花")).containsExactly(1);
        assertThat(found("わたな")).containsExactly(1);
        assertThat(found("ﾜﾀﾅﾍﾞ ﾊﾅ")).containsExactly(1);
        assertThat(found("邉")).isEmpty();
        assertThat(numbers(YOKOHAMA, Set.of(), "渡辺")).isEmpty();
        assertThat(numbers(YOKOHAMA, Set.of(), "ワタナベ")).isEmpty();

        saved(approvedBy(filed, AOBA), FILED_AT);
        assertThat(numbers(YOKOHAMA, Set.of(), "渡辺")).containsExactly(1);
        assertThat(numbers(YOKOHAMA, Set.of(), "ワタナベ")).containsExactly(1);
    }

    @Test
    default void what_a_slip_leaves_out_finds_nothing() {
        physician(1, "アオバ", "一");
        Procedure filed = saved(submitted(1), FILED_AT);

        assertThat(numbers(YOKOHAMA, Set.of(), "見本")).containsExactly(1);
        assertThat(numbers(YOKOHAMA, Set.of(), "アオバ")).isEmpty();
        assertThat(numbers(YOKOHAMA, Set.of(), "660001")).isEmpty();

        saved(approvedBy(filed, AOBA), FILED_AT);
        assertThat(numbers(YOKOHAMA, Set.of(), "アオバ")).containsExactly(1);
        assertThat(numbers(YOKOHAMA, Set.of(), "660001")).containsExactly(1);
    }

    @Test
    default void what_a_body_has_approved_stays_so_whatever_one_above_rejects() {
        IntStream.rangeClosed(1, 2).forEach(i -> physician(i, "ア", "一"));
        SubmittedProcedure above =
                (SubmittedProcedure) saved(approvedBy(saved(submitted(1), FILED_AT), AOBA), FILED_AT);
        Instant end = FILED_AT.plusSeconds(5);
        saved(above.reject(by(YOKOHAMA, end), REASON).accepted().orElseThrow().state(), end);
        SubmittedProcedure here = (SubmittedProcedure) saved(submitted(2), FILED_AT);
        saved(here.reject(by(AOBA, end), REASON).accepted().orElseThrow().state(), end);

        assertThat(counts(AOBA))
                .containsExactly(fresh(OfficeState.REJECTED, 1, end), fresh(OfficeState.REJECTED_ABOVE, 1, end));
        assertThat(counts(YOKOHAMA)).containsExactly(fresh(OfficeState.REJECTED, 1, end));
        assertThat(numbers(AOBA, Set.of(OfficeState.REJECTED_ABOVE), "")).containsExactly(1);
        assertThat(numbers(AOBA, Set.of(OfficeState.REJECTED), "")).containsExactly(2);
        assertThat(numbers(AOBA, Set.of(OfficeState.REJECTED, OfficeState.REJECTED_ABOVE), ""))
                .containsExactly(1, 2);
        assertThat(rows(AOBA, Filter.ALL))
                .extracting(Row::state, Row::rejectedBy)
                .containsExactlyInAnyOrder(
                        tuple(OfficeState.REJECTED_ABOVE, Optional.of(YOKOHAMA.id())),
                        tuple(OfficeState.REJECTED, Optional.empty()));
    }

    @Test
    default void a_body_whose_membership_another_has_ended_is_told_with_the_arrivals() {
        physician(1, "ア", "一");
        SubmittedProcedure open =
                (SubmittedProcedure) saved(approvedBy(saved(submitted(1), FILED_AT), AOBA, YOKOHAMA), FILED_AT);
        SubmittedProcedure reopened = (SubmittedProcedure) saved(
                open.sendBackTo(AOBA.id(), by(KANAGAWA, FILED_AT), REASON)
                        .accepted()
                        .orElseThrow()
                        .state(),
                FILED_AT);
        Instant end = FILED_AT.plusSeconds(5);

        saved(
                ((RejectedProcedure) reopened.reject(by(AOBA, end), REASON)
                                .accepted()
                                .orElseThrow()
                                .state())
                        .ending(List.of(
                                new EndedMembership(AOBA.id(), Optional.empty()),
                                new EndedMembership(YOKOHAMA.id(), Optional.empty()))),
                end);

        assertThat(counts(YOKOHAMA)).containsExactly(fresh(OfficeState.MEMBERSHIP_ENDED, 1, end));
        assertThat(counts(AOBA)).containsExactly(fresh(OfficeState.REJECTED, 1, end));
        assertThat(work().readOnly(() -> index().arrivals(end, end.plusSeconds(1))))
                .containsExactly(new Arrivals(YOKOHAMA.id(), 0, 0, 1));
        assertThat(work().readOnly(() -> index().arrivals(end.plusSeconds(1), end.plusSeconds(2))))
                .isEmpty();
    }

    @Test
    default void counts_tell_how_many_and_since_when_in_the_order_of_the_states() {
        IntStream.rangeClosed(1, 3).forEach(i -> physician(i, "ア", "一"));
        saved(approvedBy(saved(submitted(1), FILED_AT), AOBA), FILED_AT.plusSeconds(5));
        saved(submitted(2), FILED_AT.plusSeconds(7));
        saved(submitted(3), FILED_AT.plusSeconds(6));

        assertThat(counts(AOBA))
                .containsExactly(
                        fresh(OfficeState.OPEN, 2, FILED_AT.plusSeconds(6)),
                        fresh(OfficeState.PASSED_ON, 1, FILED_AT.plusSeconds(5)));
        assertThat(counts(YOKOHAMA))
                .containsExactly(
                        fresh(OfficeState.COMING, 2, FILED_AT.plusSeconds(6)),
                        fresh(OfficeState.OPEN, 1, FILED_AT.plusSeconds(5)));
    }

    @Test
    default void counts_tell_how_many_wait_for_how_many_days_of_the_calendar() {
        Map<Integer, Integer> days = Map.of(1, 0, 2, 7, 3, 8, 4, 14, 5, 15, 6, 30, 7, 31);
        days.forEach((number, ago) -> {
            physician(number, "ア", "一");
            saved(submitted(number), JapanTime.startOf(TODAY.minusDays(ago)));
        });

        assertThat(counts(AOBA)).extracting(Count::ages).containsExactly(new WaitingAges(2, 2, 2, 1));
        assertThat(counts(AOBA)).extracting(Count::number).containsExactly(7L);
    }

    @Test
    default void what_bodies_have_confirmed_comes_longest_under_review_first_and_no_more_than_asked() {
        IntStream.rangeClosed(1, 4).forEach(i -> physician(i, "ア", "一"));
        Procedure later = saved(confirmedOnce(1, FILED_AT.plusSeconds(9)), FILED_AT.plusSeconds(9));
        Procedure longest = saved(confirmedOnce(2, FILED_AT.plusSeconds(5)), FILED_AT.plusSeconds(5));
        saved(submitted(3), FILED_AT);
        saved(underReview(4), FILED_AT.plusSeconds(1));

        assertThat(confirmed(10, TOTSUKA, AOBA)).containsExactly(longest.id(), later.id());
        assertThat(confirmed(1, AOBA)).containsExactly(longest.id());
        assertThat(confirmed(10, YOKOHAMA)).isEmpty();
    }

    @Test
    default void counts_agree_with_lists_whatever_happened() {
        physician(1, "ア", "一");
        List<Procedure> all = new ArrayList<>();
        jp.mamis.domain.fixture.SeededCases.of(40, jp.mamis.domain.fixture.Procedures::seeded)
                .forEach(seed -> all.add((Procedure) ((org.junit.jupiter.api.Named<?>) seed.get()[0]).getPayload()));
        all.stream().filter(procedure -> !procedure.isUnderWay()).forEach(procedure -> saved(procedure, FILED_AT));

        for (Association body : List.of(AOBA, YOKOHAMA, KANAGAWA)) {
            List<Row> rows = rows(body, Filter.ALL);
            assertThat(counts(body))
                    .allSatisfy(count -> assertThat(rows.stream().filter(row -> row.state() == count.state()))
                            .hasSize((int) count.number()));
            assertThat(counts(body).stream().mapToLong(Count::number).sum()).isEqualTo(rows.size());
        }
    }

    @Test
    default void a_person_sees_the_procedures_of_his_own_newest_first() {
        physician(1, "ア", "一");
        physician(2, "イ", "一");
        Procedure withdrawn = saved(
                ((SubmittedProcedure) saved(submitted(1), FILED_AT))
                        .withdraw(new Withdrawal(DOCTOR, FILED_AT, Optional.empty()))
                        .state(),
                FILED_AT);
        Procedure open = saved(
                submitted(3, Physicians.id(1), request().at("見本クリニック").build(), FILED_AT.plusSeconds(1)), FILED_AT);
        saved(submitted(2), FILED_AT);

        assertThat(own(1))
                .containsExactly(
                        new OwnRow(
                                open.id(),
                                open.filing().reference().text(),
                                ProcedureKind.JOIN,
                                Procedure.State.SUBMITTED,
                                FILED_AT.plusSeconds(1),
                                "見本クリニック",
                                Optional.of(AOBA.id())),
                        new OwnRow(
                                withdrawn.id(),
                                withdrawn.filing().reference().text(),
                                ProcedureKind.JOIN,
                                Procedure.State.WITHDRAWN,
                                FILED_AT,
                                "架空総合病院",
                                Optional.empty()));
    }

    private void physician(int number, String kana, String given) {
        register(Physicians.known(
                number,
                Physicians.data()
                        .name(new PersonName("見本", given))
                        .kana(new KanaName(kana, "ハジメ"))
                        .number(Integer.toString(660_000 + number))
                        .build()));
    }

    private Procedure saved(Procedure procedure, Instant at) {
        work().inTransaction(() -> {
            procedures().save(procedure, at);
            return procedure;
        });
        return stored(procedure);
    }

    private List<Row> rows(Association body, Filter filter) {
        return work().readOnly(() -> index().at(body.id(), filter, Page.first(100)))
                .rows();
    }

    private Instant since(Association body) {
        return rows(body, Filter.ALL).get(0).since();
    }

    /** Of a state into which all came today. */
    private static Count fresh(OfficeState state, long number, Instant oldest) {
        return new Count(state, number, oldest, new WaitingAges(number, 0, 0, 0));
    }

    private List<Count> counts(Association body) {
        return work().readOnly(() -> index().counts(body.id(), TODAY));
    }

    private static Procedure underReview(int number) {
        return state(submitted(number).startReview(by(AOBA, FILED_AT.plusSeconds(1))));
    }

    private static Procedure confirmedOnce(int number, Instant at) {
        RouteRules rules =
                RouteRules.STANDARD.with(AOBA.id(), Rules.from(TODAY, Rules.confirmedBy(Rules.TWO_ADMINISTRATORS)));
        return state(submitted(number, Physicians.id(number), request().build(), rules, FILED_AT)
                .approve(
                        new Decision(AOBA.id(), by(AOBA, at).by(), OfficeRole.ADMINISTRATOR, at),
                        TODAY,
                        membershipIn(AOBA.id()),
                        TODAY));
    }

    private List<ProcedureId> confirmed(int limit, Association... bodies) {
        return work().readOnly(() ->
                index().confirmed(Stream.of(bodies).map(Association::id).toList(), limit));
    }

    private List<OwnRow> own(int person) {
        return work().readOnly(() -> index().of(Physicians.id(person)));
    }

    private Slice<Row> slice(Filter filter, Page page) {
        return work().readOnly(() -> index().at(AOBA.id(), filter, page));
    }

    private List<Integer> order(Sort sort) {
        return numbers(rows(AOBA, new Filter(Set.of(), "", sort)));
    }

    private List<Integer> paged(Sort sort, int size) {
        Filter filter = new Filter(Set.of(), "", sort);
        Slice<Row> slice = slice(filter, Page.first(size));
        List<Integer> seen = new ArrayList<>(numbers(slice.rows()));
        while (slice.next().isPresent()) {
            slice = slice(filter, new Page(slice.next(), size));
            seen.addAll(numbers(slice.rows()));
        }
        return seen;
    }

    private List<Integer> numbers(Association body, Set<OfficeState> states, String text) {
        return numbers(rows(body, new Filter(states, text, Sort.OLDEST_FIRST)));
    }

    private static Filter narrowed(Optional<Instant> before, Optional<MemberCategory> category) {
        return new Filter(Set.of(), "", Sort.OLDEST_FIRST, before, category);
    }

    private List<Integer> found(String text) {
        return numbers(AOBA, Set.of(), text);
    }

    private static List<Integer> numbers(List<Row> rows) {
        return rows.stream()
                .map(row -> (int) row.id().value().getLeastSignificantBits())
                .toList();
    }
}
