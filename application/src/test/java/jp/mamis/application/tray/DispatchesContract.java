package jp.mamis.application.tray;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Dispatches.WRITTEN_AT;
import static jp.mamis.domain.fixture.Dispatches.id;
import static jp.mamis.domain.fixture.Dispatches.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RemindApplicants;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.application.tray.SettleDispatches.Settled;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.RegisteredDataBuilder;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.DropReason;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.TrayRefusal;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.domain.tray.WaitingDispatch;
import jp.mamis.domain.tray.Way;
import org.junit.jupiter.api.Test;

/** What trays promise, and what doctors hear through them, on stores of any kind. */
public interface DispatchesContract {

    TrayFilter ALL = new TrayFilter(Set.of(), "");

    /** A prepared scene with ten doctors without addresses on an empty store. */
    JoinScene scene();

    private static Dispatches store(JoinScene scene) {
        return scene.ports().dispatches();
    }

    private static <T> T in(JoinScene scene, Supplier<T> work) {
        return scene.ports().work().inTransaction(work);
    }

    private static boolean put(JoinScene scene, Tidings tidings) {
        return in(scene, () -> store(scene).put(tidings));
    }

    private static List<MailKind> kinds(JoinScene scene, Association body) {
        return in(scene, () -> store(scene).list(List.of(body.id()), ALL, Page.first(50))).rows().stream()
                .map(row -> row.dispatch().tidings().kind())
                .toList();
    }

    private static Outcome<Settled> settle(JoinScene scene, Association body, End end, DispatchId... ids) {
        return scene.system()
                .tray()
                .settleDispatches()
                .settle(new SettleDispatches.Command(body.id(), List.of(ids), end), clerkOf(body));
    }

    private static Outcome<DispatchId> reopen(JoinScene scene, Association body, DispatchId id) {
        return scene.system().tray().reopenDispatch().reopen(new ReopenDispatch.Command(body.id(), id), clerkOf(body));
    }

    private static Dispatch stored(JoinScene scene, Association body, DispatchId id) {
        return in(scene, () -> store(scene).of(List.of(body.id()), List.of(id))).get(0);
    }

    @Test
    default void the_tray_of_a_body_that_has_ended_is_its_successors() {
        JoinScene scene = scene();
        scene.filed(1);
        LocalDate next = JapanTime.today(scene.clock().instant()).plusDays(1);
        in(scene, () -> {
            Hierarchy all = scene.ports().hierarchy().associations().load();
            Association ended = Associations.endedBefore(next, AOBA, TOTSUKA.id());
            return scene.ports().hierarchy().associations().save(List.of(ended), all.version());
        });
        TrayQueries queries = scene.system().tray().trayQueries();
        assertThat(done(queries.waiting(TOTSUKA.id(), clerkOf(TOTSUKA))).number())
                .isZero();

        scene.clock().forward(Duration.ofDays(1));

        TrayRow inherited = done(queries.list(TOTSUKA.id(), ALL, Page.first(9), clerkOf(TOTSUKA)))
                .rows()
                .get(0)
                .row();
        DispatchId id = inherited.dispatch().tidings().id();
        assertThat(done(queries.waiting(AOBA.id(), clerkOf(AOBA))).number()).isZero();
        assertThat(done(queries.letters(
                                List.of(id),
                                TOTSUKA.id(),
                                TrayQueries.Purpose.PRINT,
                                clerkOf(TOTSUKA).having(Proofs.FRESH)))
                        .body())
                .isEqualTo(TOTSUKA);
        assertThat(done(settle(scene, TOTSUKA, new End.Sent(Way.POST), id)).settled())
                .isEqualTo(1);
        assertThat(done(reopen(scene, TOTSUKA, id))).isEqualTo(id);
    }

    @Test
    default void who_decides_in_a_bodys_place_works_its_tray_and_the_looks_say_so() {
        JoinScene scene = scene();
        scene.filed(1);
        Mandate delegation = new Mandate(
                new MandateId(new UUID(0x99, 7)),
                MandateKind.DELEGATION,
                AOBA.id(),
                KANAGAWA.id(),
                Interval.since(JapanTime.today(scene.clock().instant())),
                new AccountId(new UUID(0x99, 1)),
                scene.clock().instant(),
                Optional.empty());
        Caller stranger = clerkOf(KANAGAWA);
        Caller agent = new Caller(
                stranger.actor(),
                stranger.person(),
                stranger.grants(),
                stranger.onBehalfOf(),
                stranger.channel(),
                "delegation",
                Optional.empty(),
                new Capacity(List.of(), List.of(delegation)));
        TrayQueries queries = scene.system().tray().trayQueries();

        assertThat(queries.waiting(AOBA.id(), stranger).refusals()).isPresent();
        DispatchId id = done(queries.list(AOBA.id(), ALL, Page.first(9), agent))
                .rows()
                .get(0)
                .row()
                .dispatch()
                .tidings()
                .id();
        done(queries.letter(id, AOBA.id(), agent));
        assertThat(in(scene, () -> scene.ports().views().of(Physicians.id(1), Page.first(9)))
                        .rows()
                        .get(0)
                        .agent())
                .contains(KANAGAWA.id());
        assertThat(done(scene.system()
                                .tray()
                                .settleDispatches()
                                .settle(
                                        new SettleDispatches.Command(AOBA.id(), List.of(id), new End.Sent(Way.POST)),
                                        agent))
                        .settled())
                .isEqualTo(1);
    }

    private static void refused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome.refusals())
                .hasValueSatisfying(
                        reasons -> assertThat(reasons.contains(code)).isTrue());
    }

    @Test
    default void a_doctor_without_an_address_hears_of_every_step_through_the_body_whose_step_it_is() {
        JoinScene scene = scene();

        Receipt filed = scene.filed(1);
        Receipt district = scene.approved(filed, AOBA);
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt city = scene.approved(district, YOKOHAMA);
        scene.approved(city, KANAGAWA, JMA);

        assertThat(kinds(scene, AOBA))
                .containsExactly(
                        MailKind.PROCEDURE_RECEIVED, MailKind.PROCEDURE_APPROVED, MailKind.PROCEDURE_COMPLETED);
        assertThat(kinds(scene, YOKOHAMA)).containsExactly(MailKind.PROCEDURE_APPROVED);
        assertThat(kinds(scene, KANAGAWA)).containsExactly(MailKind.PROCEDURE_APPROVED);
        assertThat(kinds(scene, JMA)).isEmpty();
        assertThat(in(
                        scene,
                        () -> scene.ports().mail().outbox().about(filed.id().value(), 10)))
                .isEmpty();
    }

    @Test
    default void a_doctor_with_an_address_gets_mail_and_no_letter() {
        JoinScene scene = scene();
        in(scene, () -> {
            Physician known = scene.ports().people().physicians().require(Physicians.id(1));
            Physician reachable = Physicians.known(
                    1,
                    known.latest()
                            .withContact(known.latest().contact().withMail(new MailAddress("doctor@clinic.example"))));
            scene.ports()
                    .people()
                    .physicians()
                    .save(
                            new Physician(known.id(), known.version(), reachable.data()),
                            scene.clock().instant());
            return reachable;
        });

        Receipt filed = scene.filed(1);

        assertThat(kinds(scene, AOBA)).isEmpty();
        assertThat(in(
                        scene,
                        () -> scene.ports().mail().outbox().about(filed.id().value(), 10)))
                .hasSize(1);
    }

    @Test
    default void a_letter_says_why_it_was_sent_back_and_is_written_again_when_nobody_answers() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt back = done(scene.sendBack(filed, AOBA));
        DispatchId sentBack = last(scene, AOBA);

        TrayLetter letter = done(scene.system().tray().trayQueries().letter(sentBack, AOBA.id(), clerkOf(AOBA)));
        Instant from = scene.clock().instant();
        scene.clock().forward(Duration.ofDays(31));
        RemindApplicants.Command due =
                new RemindApplicants.Command(from, scene.clock().instant());
        done(scene.procedures().remindApplicants().remind(due, Caller.automation("x")));
        done(scene.procedures().remindApplicants().remind(due, Caller.automation("x")));

        assertThat(letter.text().body())
                .contains(JoinScene.REASON.text(), back.reference().text());
        assertThat(letter.to().place()).isPresent();
        assertThat(kinds(scene, AOBA))
                .containsExactly(
                        MailKind.PROCEDURE_RECEIVED, MailKind.PROCEDURE_SENT_BACK, MailKind.PROCEDURE_REMINDER);
    }

    @Test
    default void a_letter_that_asks_for_an_answer_is_marked_once_the_answer_is_awaited_no_longer() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt back = done(scene.sendBack(filed, AOBA));
        assertThat(overtaken(scene)).isEmpty();

        scene.clock().forward(Duration.ofSeconds(1));
        Receipt again = done(scene.resubmit(back, 1, Procedures.request().build(), Optional.of(JoinScene.REASON)));
        assertThat(overtaken(scene)).containsExactly(MailKind.PROCEDURE_SENT_BACK);

        scene.clock().forward(Duration.ofSeconds(1));
        Receipt asked = done(scene.sendBack(again, AOBA));
        assertThat(overtaken(scene)).containsExactly(MailKind.PROCEDURE_SENT_BACK);
        assertThat(done(scene.system().tray().trayQueries().letter(last(scene, AOBA), AOBA.id(), clerkOf(AOBA)))
                        .overtaken())
                .isFalse();

        scene.clock().forward(Duration.ofSeconds(1));
        done(scene.withdraw(asked, 1));
        assertThat(overtaken(scene)).containsExactly(MailKind.PROCEDURE_SENT_BACK, MailKind.PROCEDURE_SENT_BACK);
    }

    @Test
    default void a_letter_that_tells_of_an_approval_is_marked_once_the_body_has_approved_anew() {
        JoinScene scene = scene();
        Receipt approved = scene.approved(scene.filed(1), AOBA);
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt down = done(scene.sendBackTo(approved, YOKOHAMA, AOBA));
        assertThat(overtaken(scene)).isEmpty();

        scene.clock().forward(Duration.ofSeconds(1));
        done(scene.approve(down, AOBA, JoinScene.BOARD_DAY.plusDays(7)));

        assertThat(overtaken(scene)).containsExactly(MailKind.PROCEDURE_APPROVED);
    }

    private static List<MailKind> overtaken(JoinScene scene) {
        return done(scene.system().tray().trayQueries().list(AOBA.id(), ALL, Page.first(50), clerkOf(AOBA)))
                .rows()
                .stream()
                .filter(TrayQueries.Titled::overtaken)
                .map(row -> row.row().dispatch().tidings().kind())
                .toList();
    }

    private static DispatchId last(JoinScene scene, Association body) {
        return in(scene, () -> store(scene).list(List.of(body.id()), ALL, Page.first(50))).rows().stream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .dispatch()
                .tidings()
                .id();
    }

    @Test
    default void news_comes_back_as_it_was_put_and_each_occasion_once() {
        JoinScene scene = scene();
        Tidings tidings = received(1, 1, AOBA, WRITTEN_AT);

        assertThat(put(scene, tidings)).isTrue();
        assertThat(put(
                        scene,
                        new Tidings(
                                id(2),
                                tidings.body(),
                                tidings.person(),
                                tidings.occasion(),
                                tidings.kind(),
                                tidings.language(),
                                tidings.subject(),
                                tidings.facts(),
                                tidings.writtenAt())))
                .isFalse();

        Dispatch found = stored(scene, AOBA, id(1));
        assertThat(found).isInstanceOf(WaitingDispatch.class);
        assertThat(found.tidings()).isEqualTo(tidings);
        assertThat(found.version().number()).isEqualTo(1);
        assertThat(in(scene, () -> store(scene).of(List.of(AOBA.id()), List.of(id(2)))))
                .isEmpty();
        assertThat(in(scene, () -> store(scene).of(List.of(YOKOHAMA.id()), List.of(id(1)))))
                .isEmpty();
    }

    @Test
    default void a_list_shows_the_longest_there_first_part_by_part_and_finds_names_and_numbers() {
        JoinScene scene = scene();
        IntStream.rangeClosed(1, 5)
                .forEach(number -> put(scene, received(number, number, AOBA, WRITTEN_AT.plusSeconds(5 - number))));
        put(scene, received(6, 6, YOKOHAMA, WRITTEN_AT));
        settle(scene, AOBA, new End.Sent(Way.POST), id(3));

        Slice<TrayRow> first = listed(scene, ALL, Page.first(3));
        Slice<TrayRow> second = listed(scene, ALL, new Page(first.next(), 3));

        assertThat(ids(first)).containsExactly(id(5), id(4), id(3));
        assertThat(ids(second)).containsExactly(id(2), id(1));
        assertThat(second.next()).isEmpty();
        assertThat(ids(listed(scene, TrayFilter.WAITING, Page.first(9)))).containsExactly(id(5), id(4), id(2), id(1));
        assertThat(ids(listed(scene, new TrayFilter(Set.of(), "J-2025-0000002"), Page.first(9))))
                .containsExactly(id(2));
        assertThat(listed(
                                scene,
                                new TrayFilter(
                                        Set.of(), first.rows().get(0).name().substring(0, 1)),
                                Page.first(9))
                        .rows())
                .hasSize(5);
        assertThat(listed(scene, new TrayFilter(Set.of(), "居ない"), Page.first(9)).rows())
                .isEmpty();
        assertThatThrownBy(() -> listed(scene, ALL, new Page(Optional.of("x"), 3)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    default void a_doctor_is_found_by_the_former_name_that_letters_bear_and_by_no_other() {
        JoinScene scene = scene();
        in(scene, () -> {
            jp.mamis.application.people.Physicians physicians =
                    scene.ports().people().physicians();
            physicians.save(named(7, true), scene.clock().instant());
            physicians.save(named(8, false), scene.clock().instant());
            return 2;
        });
        put(scene, received(1, 107, AOBA, WRITTEN_AT));
        put(scene, received(2, 108, AOBA, WRITTEN_AT));

        Slice<TrayRow> found =
                listed(scene, new TrayFilter(Set.of(), Names.former().name().family()), Page.first(9));

        assertThat(ids(found)).containsExactly(id(1));
        assertThat(found.rows().get(0).former()).contains(Names.former().name().full());
        assertThat(found.rows().get(0).name()).isEqualTo(Names.usual().full());
        assertThat(listed(scene, ALL, Page.first(9)).rows())
                .extracting(TrayRow::former)
                .containsExactly(Optional.of(Names.former().name().full()), Optional.empty());
    }

    private static Physician named(int number, boolean onMail) {
        RegisteredDataBuilder data =
                Physicians.data().name(Names.usual()).former(Names.former()).number("66990" + number);
        return Physicians.known(100 + number, (onMail ? data.formerNameOnMail() : data).build());
    }

    @Test
    default void nobody_was_told_by_fax_who_has_no_number_for_it() {
        JoinScene scene = scene();
        in(scene, () -> {
            ContactDetails known = Physicians.data().build().contact();
            ContactDetails reached = new ContactDetails(
                    known.home(),
                    known.homePhone(),
                    Optional.of(new PhoneNumber("045-000-0009")),
                    known.mobile(),
                    known.other(),
                    known.otherPhone(),
                    known.otherFax(),
                    known.mail(),
                    known.destination());
            scene.ports()
                    .people()
                    .physicians()
                    .save(
                            Physicians.known(
                                    109,
                                    Physicians.data()
                                            .number("669909")
                                            .contact(reached)
                                            .build()),
                            scene.clock().instant());
            return reached;
        });
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        put(scene, received(2, 109, AOBA, WRITTEN_AT));

        Outcome<Settled> refused = settle(scene, AOBA, new End.Sent(Way.FAX), id(1), id(2));

        refused(refused, TrayRefusal.NO_FAX_NUMBER);
        assertThat(refused.refusals().orElseThrow().first().facts())
                .containsEntry(
                        "names",
                        done(scene.system().tray().trayQueries().letter(id(1), AOBA.id(), clerkOf(AOBA)))
                                .to()
                                .name());
        assertThat(stored(scene, AOBA, id(2)).state()).isEqualTo(Dispatch.State.WAITING);
        refused(settle(scene, AOBA, new End.Sent(Way.FAX), id(1)), TrayRefusal.NO_FAX_NUMBER);
        assertThat(done(settle(scene, AOBA, new End.Sent(Way.FAX), id(2)))).isEqualTo(new Settled(1, 0));
        assertThat(done(settle(scene, AOBA, new End.Sent(Way.POST), id(1)))).isEqualTo(new Settled(1, 0));
    }

    @Test
    default void nobody_was_told_by_telephone_who_has_no_number_for_it() {
        JoinScene scene = scene();
        in(scene, () -> {
            ContactDetails known = Physicians.data().build().contact();
            ContactDetails reached = new ContactDetails(
                    known.home(),
                    Optional.of(new PhoneNumber("045-000-0009")),
                    known.homeFax(),
                    known.mobile(),
                    known.other(),
                    known.otherPhone(),
                    known.otherFax(),
                    known.mail(),
                    known.destination());
            scene.ports()
                    .people()
                    .physicians()
                    .save(
                            Physicians.known(
                                    109,
                                    Physicians.data()
                                            .number("669909")
                                            .contact(reached)
                                            .build()),
                            scene.clock().instant());
            return reached;
        });
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        put(scene, received(2, 109, AOBA, WRITTEN_AT));

        refused(settle(scene, AOBA, new End.Sent(Way.TELEPHONE), id(1), id(2)), TrayRefusal.NO_TELEPHONE_NUMBER);

        assertThat(stored(scene, AOBA, id(1)).state()).isEqualTo(Dispatch.State.WAITING);
        assertThat(done(settle(scene, AOBA, new End.Sent(Way.TELEPHONE), id(2))))
                .isEqualTo(new Settled(1, 0));
        assertThat(done(settle(scene, AOBA, new End.Sent(Way.POST), id(1)))).isEqualTo(new Settled(1, 0));
    }

    private static Slice<TrayRow> listed(JoinScene scene, TrayFilter filter, Page page) {
        return in(scene, () -> store(scene).list(List.of(AOBA.id()), filter, page));
    }

    private static List<DispatchId> ids(Slice<TrayRow> part) {
        return part.rows().stream().map(row -> row.dispatch().tidings().id()).toList();
    }

    @Test
    default void several_are_ticked_off_together_what_was_done_stays_and_each_leaves_an_entry() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        put(scene, received(2, 2, AOBA, WRITTEN_AT));
        put(scene, received(3, 3, YOKOHAMA, WRITTEN_AT));
        done(settle(scene, AOBA, new End.Dropped(new DropReason("来局時に伝達")), id(1)));

        Settled settled = done(settle(scene, AOBA, new End.Sent(Way.POST), id(1), id(2), id(3)));

        assertThat(settled).isEqualTo(new Settled(1, 1));
        assertThat(stored(scene, AOBA, id(1)))
                .isInstanceOfSatisfying(
                        UnneededDispatch.class,
                        dropped -> assertThat(dropped.reason().text()).isEqualTo("来局時に伝達"));
        assertThat(stored(scene, AOBA, id(2))).isInstanceOfSatisfying(SentDispatch.class, sent -> {
            assertThat(sent.way()).isEqualTo(Way.POST);
            assertThat(Optional.of(sent.by())).isEqualTo(clerkOf(AOBA).account());
            assertThat(sent.at()).isEqualTo(scene.clock().instant());
        });
        assertThat(stored(scene, YOKOHAMA, id(3)).state()).isEqualTo(Dispatch.State.WAITING);
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.SETTLE_DISPATCH.name()))
                .extracting(entry -> entry.subject())
                .containsExactly(id(1).value(), id(2).value());
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void a_marking_is_taken_back_on_its_day_and_not_later() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        refused(reopen(scene, AOBA, id(1)), TrayRefusal.DISPATCH_WAITS);
        settle(scene, AOBA, new End.Sent(Way.POST), id(1));

        done(reopen(scene, AOBA, id(1)));
        assertThat(stored(scene, AOBA, id(1)).state()).isEqualTo(Dispatch.State.WAITING);
        settle(scene, AOBA, new End.Sent(Way.POST), id(1));
        scene.clock().forward(Duration.ofDays(1));

        refused(reopen(scene, AOBA, id(1)), TrayRefusal.REOPENED_TOO_LATE);
        refused(reopen(scene, YOKOHAMA, id(1)), TrayRefusal.NO_SUCH_DISPATCH);
        assertThat(stored(scene, AOBA, id(1)).version().number()).isEqualTo(4);
    }

    @Test
    default void a_tray_is_its_body_s_staff_s_alone_and_every_look_is_shown_to_the_doctor() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        TrayQueries queries = scene.system().tray().trayQueries();

        done(queries.letter(id(1), AOBA.id(), clerkOf(AOBA)));
        done(queries.letters(
                List.of(id(1)),
                AOBA.id(),
                TrayQueries.Purpose.PRINT,
                clerkOf(AOBA).having(Proofs.FRESH)));

        refused(queries.letter(id(1), AOBA.id(), clerkOf(YOKOHAMA)), TrayRefusal.NO_SUCH_DISPATCH);
        refused(queries.letter(id(1), YOKOHAMA.id(), clerkOf(YOKOHAMA)), TrayRefusal.NO_SUCH_DISPATCH);
        refused(queries.letter(id(1), AOBA.id(), doctor(1)), TrayRefusal.NO_SUCH_DISPATCH);
        refused(queries.waiting(AOBA.id(), clerkOf(YOKOHAMA)), TrayRefusal.NOT_ALLOWED);
        refused(queries.list(AOBA.id(), ALL, Page.first(9), clerkOf(YOKOHAMA)), TrayRefusal.NOT_ALLOWED);
        refused(
                scene.system()
                        .tray()
                        .settleDispatches()
                        .settle(
                                new SettleDispatches.Command(AOBA.id(), List.of(id(1)), new End.Sent(Way.POST)),
                                clerkOf(YOKOHAMA)),
                TrayRefusal.NOT_ALLOWED);
        assertThat(in(scene, () -> scene.ports().views().of(Physicians.id(1), Page.first(9)))
                        .rows())
                .extracting(ViewLog.Shown::ground, ViewLog.Shown::body)
                .containsExactly(tuple(ViewLog.Ground.LETTER, AOBA.id()), tuple(ViewLog.Ground.LETTER, AOBA.id()));
    }

    @Test
    default void a_day_after_it_was_settled_nothing_but_the_name_is_shown_and_nothing_printed() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        settle(scene, AOBA, new End.Sent(Way.POST), id(1));
        TrayQueries queries = scene.system().tray().trayQueries();

        TrayLetter today = done(queries.letter(id(1), AOBA.id(), clerkOf(AOBA)));
        scene.clock().forward(Duration.ofDays(1));
        TrayLetter tomorrow = done(queries.letter(id(1), AOBA.id(), clerkOf(AOBA)));

        assertThat(today.to().place()).isPresent();
        assertThat(tomorrow.to()).isEqualTo(today.to().nameOnly());
        refused(
                queries.letters(
                        List.of(id(1)),
                        AOBA.id(),
                        TrayQueries.Purpose.PRINT,
                        clerkOf(AOBA).having(Proofs.FRESH)),
                TrayRefusal.NO_SUCH_DISPATCH);
    }

    @Test
    default void nothing_and_too_much_are_not_handled() {
        JoinScene scene = scene();
        TrayQueries queries = scene.system().tray().trayQueries();
        List<DispatchId> tooMany = new ArrayList<>();
        IntStream.rangeClosed(0, TrayQueries.MOST).forEach(number -> tooMany.add(id(number)));

        refused(
                queries.letters(List.of(), AOBA.id(), TrayQueries.Purpose.READ, clerkOf(AOBA)),
                TrayRefusal.NO_DISPATCH_CHOSEN);
        refused(
                queries.letters(tooMany, AOBA.id(), TrayQueries.Purpose.READ, clerkOf(AOBA)),
                TrayRefusal.TOO_MANY_DISPATCHES);
        refused(settle(scene, AOBA, new End.Sent(Way.POST)), TrayRefusal.NO_DISPATCH_CHOSEN);
        refused(settle(scene, AOBA, new End.Sent(Way.POST), id(1)), TrayRefusal.NO_SUCH_DISPATCH);
    }

    @Test
    default void what_waits_is_counted_with_the_oldest_and_what_was_settled_is_forgotten_after_its_time() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        put(scene, received(2, 2, AOBA, WRITTEN_AT.plusSeconds(1)));
        put(scene, received(3, 3, AOBA, WRITTEN_AT.plusSeconds(2)));
        settle(scene, AOBA, new End.Sent(Way.POST), id(1));
        Instant later = scene.clock().instant().plusSeconds(1);

        assertThat(done(scene.system().tray().trayQueries().waiting(AOBA.id(), clerkOf(AOBA))))
                .isEqualTo(new Dispatches.Waiting(2, Optional.of(WRITTEN_AT.plusSeconds(1))));
        assertThat(done(scene.system().tray().trayQueries().waiting(YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isEqualTo(new Dispatches.Waiting(0, Optional.empty()));
        assertThat(in(
                        scene,
                        () -> store(scene).forgetSettledBefore(scene.clock().instant(), 10)))
                .isZero();
        assertThat(in(scene, () -> store(scene).forgetSettledBefore(later, 10))).isEqualTo(1);
        assertThat(ids(listed(scene, ALL, Page.first(9)))).containsExactly(id(2), id(3));
    }

    @Test
    default void a_dispatch_that_somebody_else_stored_meanwhile_is_stale() {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        Dispatch seen = stored(scene, AOBA, id(1));
        settle(scene, AOBA, new End.Sent(Way.POST), id(1));

        assertThatThrownBy(() -> in(scene, () -> {
                    store(scene).store(seen);
                    return seen;
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    default void two_clerks_at_one_instant_tick_it_off_once() throws Exception {
        JoinScene scene = scene();
        put(scene, received(1, 1, AOBA, WRITTEN_AT));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> act = () ->
                    done(settle(scene, AOBA, new End.Sent(Way.POST), id(1))).settled();

            int settled = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(act, act, act, act))) {
                settled += one.get();
            }

            assertThat(settled).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
