package jp.mamis.application.mail;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.memory.InMemoryMailOut;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.Handled;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RemindApplicants;
import jp.mamis.application.procedures.RemindOffice;
import jp.mamis.application.procedures.TellOffices;
import jp.mamis.application.schedule.RunSchedule;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What people are told by mail, and how it reaches them, told through the use cases on ports of any kind. */
public interface MailScenario {

    Caller CLOCKWORK = Caller.automation("schedule");
    MailAddress SHARED = new MailAddress("family@clinic.example");

    /** A prepared scene with ten doctors without addresses on an empty store. */
    JoinScene scene();

    @Test
    default void every_act_that_concerns_the_applicant_writes_one_mail() {
        JoinScene scene = reachable(scene(), 1);

        Receipt filed = scene.filed(1);
        Receipt reviewed = done(scene.startReview(filed, AOBA));
        Receipt district = scene.approved(reviewed, AOBA);
        Receipt back = done(scene.sendBack(district, YOKOHAMA));
        Receipt again = done(scene.resubmit(back, 1, request().remarks("訂正しました").build()));
        scene.approved(scene.approved(again, YOKOHAMA), KANAGAWA, JMA);

        assertThat(kinds(scene))
                .containsExactlyInAnyOrder(
                        MailKind.PROCEDURE_RECEIVED,
                        MailKind.PROCEDURE_APPROVED,
                        MailKind.PROCEDURE_SENT_BACK,
                        MailKind.PROCEDURE_RECEIVED_AGAIN,
                        MailKind.PROCEDURE_APPROVED,
                        MailKind.PROCEDURE_APPROVED,
                        MailKind.PROCEDURE_COMPLETED);
    }

    @Test
    default void a_return_to_a_body_below_and_its_new_decision_are_told() {
        JoinScene scene = reachable(scene(), 1);
        Receipt city = scene.approved(scene.filed(1), AOBA, YOKOHAMA);
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt back = done(scene.sendBackTo(city, KANAGAWA, AOBA));
        scene.clock().forward(Duration.ofSeconds(1));
        Receipt anew = scene.approved(back, AOBA);
        Receipt later = done(scene.approve(anew, YOKOHAMA, JoinScene.BOARD_DAY.plusDays(7)));
        InMemoryMailOut server = new InMemoryMailOut();
        sent(scene, server);

        assertThat(kinds(scene).subList(3, 6))
                .containsExactly(
                        MailKind.PROCEDURE_RETURNED,
                        MailKind.PROCEDURE_APPROVED_ANEW,
                        MailKind.PROCEDURE_APPROVED_FOR_ANOTHER_DAY);
        assertThat(mails(scene).get(3).letter().facts())
                .containsEntry("sender", "神奈川県医師会")
                .containsEntry("next", "横浜市青葉区医師会");
        assertThat(server.arrived().get(3).text())
                .contains("これまでに承認された入会は、そのまま続きます。", later.reference().text())
                .doesNotContain(JoinScene.REASON.text());
        assertThat(server.arrived().get(4).text()).contains("入会日に変更はありません。").doesNotContain("2026年4月1日");
        assertThat(server.arrived().get(5).text())
                .contains("入会日が変わりました。", "神奈川県医師会")
                .doesNotContain("2026年4月1日", "2026年4月8日");
        assertThat(mails(scene))
                .allSatisfy(mail ->
                        assertThat(mail.letter().facts()).doesNotContainKeys("firstDay", "formerFirstDay", "endings"));
    }

    @Test
    default void a_mail_says_number_next_body_and_way_to_the_page_and_nothing_about_the_person() {
        JoinScene scene = reachable(scene(), 1);
        InMemoryMailOut server = new InMemoryMailOut();
        Receipt filed = scene.filed(1);
        scene.clock().forward(Duration.ofSeconds(1));
        scene.approved(filed, AOBA);

        sent(scene, server);

        RegisteredData data = registered(scene, 1).latest();
        assertThat(server.arrived()).hasSize(2);
        assertThat(server.arrived().get(1).text())
                .contains("横浜市青葉区医師会", "横浜市医師会", filed.reference().text())
                .contains("https://mamis.example/my/procedures/" + filed.id().value());
        assertThat(server.arrived())
                .allSatisfy(message -> assertThat(message.subject() + message.text())
                        .doesNotContain(
                                data.name().family(),
                                data.kana().family(),
                                data.licence().number().digits(),
                                SHARED.text()));
    }

    @Test
    default void a_doctor_who_reads_english_is_written_to_in_english() {
        JoinScene scene = reachable(scene(), 1);
        done(scene.system()
                .mail()
                .chooseMailLanguage()
                .choose(new ChooseMailLanguage.Command(MailLanguage.EN), doctor(1)));

        scene.filed(1);

        assertThat(mails(scene)).extracting(mail -> mail.letter().language()).containsExactly(MailLanguage.EN);
    }

    @Test
    default void who_has_no_address_gets_no_mail_and_may_join_all_the_same() {
        JoinScene scene = scene();

        scene.approved(scene.filed(1), AOBA);

        assertThat(mails(scene)).isEmpty();
    }

    @Test
    default void two_doctors_with_one_address_get_their_own_mails() {
        JoinScene scene = reachable(reachable(scene(), 1), 2);

        scene.filed(1);
        scene.filed(2);

        assertThat(mails(scene)).extracting(mail -> mail.letter().to()).containsExactly(SHARED, SHARED);
    }

    @Test
    default void an_act_that_is_refused_or_fails_tells_nobody() {
        JoinScene scene = reachable(scene(), 1);
        Receipt filed = scene.filed(1);
        scene.approved(filed, AOBA);
        int before = mails(scene).size();

        assertThat(scene.reject(filed, AOBA).refusals()).isPresent();
        assertThatThrownBy(() -> scene.ports().work().inTransaction(() -> {
                    done(scene.submit(1, request().at("別の病院").build()));
                    throw new StaleState("the act");
                }))
                .isInstanceOfAny(StaleState.class, AssertionError.class);

        assertThat(mails(scene)).hasSize(before);
    }

    @Test
    default void rejection_withdrawal_and_expiry_are_told() {
        JoinScene scene = reachable(reachable(reachable(scene(), 1), 2), 3);

        done(scene.reject(scene.filed(1), AOBA));
        done(scene.withdraw(scene.filed(2), 2));
        done(scene.sendBack(scene.filed(3), AOBA));
        scene.clock().forward(Duration.ofDays(91));
        done(scene.procedures().expireProcedures().expire(new ExpireProcedures.Command(10), CLOCKWORK));

        assertThat(kinds(scene))
                .contains(MailKind.PROCEDURE_REJECTED, MailKind.PROCEDURE_WITHDRAWN, MailKind.PROCEDURE_EXPIRED);
    }

    @Test
    default void that_memberships_end_with_a_rejection_or_a_cancellation_is_told_without_which_and_when() {
        JoinScene scene = reachable(reachable(scene(), 1), 2);
        Receipt down = done(scene.sendBackTo(scene.approved(scene.filed(1), AOBA, YOKOHAMA), KANAGAWA, AOBA));
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(2), AOBA), 2));
        scene.clock().forward(Duration.ofDays(30));
        InMemoryMailOut server = new InMemoryMailOut();
        sent(scene, server);
        int before = server.arrived().size();

        done(scene.reject(down, AOBA));
        scene.clock().forward(Duration.ofSeconds(1));
        done(scene.decideOnWithdrawn(withdrawn, AOBA, DecideOnWithdrawnMembership.Choice.CANCEL));
        sent(scene, server);

        List<MailOut.Message> told =
                server.arrived().subList(before, server.arrived().size());
        assertThat(told).hasSize(2);
        assertThat(told)
                .allSatisfy(message -> assertThat(message.text())
                        .contains("終了した会員資格があります。", "/my/procedures/")
                        .doesNotContain("4月30日", "横浜市医師会"));
    }

    @Test
    default void an_office_hears_of_memberships_that_another_body_has_ended() {
        JoinScene scene = officeReachable(scene(), YOKOHAMA, "office@yokohama.example");
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA, YOKOHAMA), 1));
        scene.clock().forward(Duration.ofDays(30));
        Instant from = scene.clock().instant();
        done(scene.decideOnWithdrawn(withdrawn, AOBA, DecideOnWithdrawnMembership.Choice.CANCEL));
        TellOffices.Command day = new TellOffices.Command(from, from.plusSeconds(1));

        assertThat(done(scene.procedures().tellOffices().tell(day, CLOCKWORK))).isEqualTo(1);
        assertThat(done(scene.procedures().tellOffices().tell(day, CLOCKWORK))).isZero();

        assertThat(mails(scene)).singleElement().satisfies(mail -> {
            assertThat(mail.letter().kind()).isEqualTo(MailKind.OFFICE_MEMBERSHIPS_ENDED);
            assertThat(mail.letter().facts())
                    .containsEntry("number", "1")
                    .containsEntry("path", "/office/14010/procedures?filtered=yes&state=MEMBERSHIP_ENDED");
        });
    }

    @Test
    default void who_does_not_answer_is_reminded_after_30_and_60_days_and_once_each_time() {
        JoinScene scene = reachable(scene(), 1);
        done(scene.sendBack(scene.filed(1), AOBA));
        int before = mails(scene).size();

        assertThat(reminded(scene, Duration.ofDays(29))).isZero();
        assertThat(reminded(scene, Duration.ofDays(1))).isEqualTo(1);
        assertThat(reminded(scene, Duration.ofDays(1))).isZero();
        assertThat(reminded(scene, Duration.ofDays(29))).isEqualTo(1);
        assertThat(reminded(scene, Duration.ofDays(29))).isZero();
        assertThat(reminded(scene, Duration.ofDays(1))).isZero();

        assertThat(kinds(scene).subList(before, before + 2))
                .containsExactly(MailKind.PROCEDURE_REMINDER, MailKind.PROCEDURE_REMINDER);
        assertThat(mails(scene).subList(before, before + 2))
                .extracting(mail -> mail.letter().facts().get("days"))
                .containsExactly("30", "60");
    }

    @Test
    default void a_late_run_reminds_all_whose_day_came_meanwhile_and_a_repeated_one_nobody() {
        JoinScene scene = reachable(reachable(scene(), 1), 2);
        done(scene.sendBack(scene.filed(1), AOBA));
        scene.clock().forward(Duration.ofDays(10));
        done(scene.sendBack(scene.filed(2), AOBA));
        Instant from = scene.clock().instant();
        scene.clock().forward(Duration.ofDays(55));
        RemindApplicants.Command late =
                new RemindApplicants.Command(from, scene.clock().instant());

        assertThat(done(scene.procedures().remindApplicants().remind(late, CLOCKWORK)))
                .isEqualTo(new Handled(2, 0));
        assertThat(done(scene.procedures().remindApplicants().remind(late, CLOCKWORK)))
                .isEqualTo(new Handled(0, 0));

        assertThat(mails(scene))
                .extracting(mail -> mail.letter().facts().getOrDefault("days", ""))
                .contains("30", "60");
    }

    @Test
    default void offices_with_an_address_hear_how_much_has_arrived_and_once() {
        JoinScene scene = officeReachable(scene());
        scene.filed(1);
        scene.filed(2);
        scene.approved(scene.filed(3), AOBA);
        TellOffices.Command day = new TellOffices.Command(
                scene.clock().instant().minus(Duration.ofHours(1)),
                scene.clock().instant().plusSeconds(1));

        int told = done(scene.procedures().tellOffices().tell(day, CLOCKWORK));
        int again = done(scene.procedures().tellOffices().tell(day, CLOCKWORK));

        assertThat(told).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(mails(scene)).singleElement().satisfies(mail -> {
            assertThat(mail.letter().to().text()).isEqualTo("office@aoba.example");
            assertThat(mail.letter().facts()).containsEntry("arrived", "2").containsEntry("waiting", "2");
        });
    }

    @Test
    default void a_body_above_asks_one_below_to_go_on_once_a_day_and_names_nobody() {
        JoinScene scene = officeReachable(scene());
        scene.filed(1);
        scene.filed(2);
        done(scene.sendBack(scene.filed(3), AOBA));

        Outcome<Long> asked = askedOn(scene, KANAGAWA, AOBA);
        Outcome<Long> again = askedOn(scene, KANAGAWA, AOBA);
        scene.clock().forward(Duration.ofSeconds(1));
        Outcome<Long> byAnother = askedOn(scene, YOKOHAMA, AOBA);
        scene.clock().forward(Duration.ofDays(1));
        Outcome<Long> tomorrow = askedOn(scene, KANAGAWA, AOBA);

        assertThat(List.of(done(asked), done(byAnother), done(tomorrow))).containsOnly(2L);
        assertThat(refused(again)).isEqualTo(ProcedureRefusal.REMINDED_TODAY);
        assertThat(mails(scene)).hasSize(3).first().satisfies(mail -> {
            assertThat(mail.letter().kind()).isEqualTo(MailKind.OFFICE_ASKED_TO_ACT);
            assertThat(mail.letter().to().text()).isEqualTo("office@aoba.example");
            assertThat(mail.letter().facts())
                    .containsOnly(
                            Map.entry("asking", "神奈川県医師会"),
                            Map.entry("number", "2"),
                            Map.entry("body", "横浜市青葉区医師会"),
                            Map.entry("sender", "日本医師会"),
                            Map.entry("path", "/office/1401A"));
        });
    }

    @Test
    default void nobody_is_asked_to_go_on_without_an_address_or_work_or_by_a_stranger() {
        JoinScene scene = scene();
        scene.approved(scene.filed(1), AOBA);

        Outcome<Long> withoutAddress = askedOn(scene, KANAGAWA, YOKOHAMA);
        Outcome<Long> withoutWork = askedOn(officeReachable(scene), KANAGAWA, AOBA);
        Outcome<Long> byStranger = scene.procedures()
                .remindOffice()
                .remind(new RemindOffice.Command(KANAGAWA.id(), YOKOHAMA.id()), clerkOf(AOBA));

        assertThat(refused(withoutAddress)).isEqualTo(ProcedureRefusal.NO_ADDRESS_OF_BODY);
        assertThat(refused(withoutWork)).isEqualTo(ProcedureRefusal.NOTHING_WAITS_THERE);
        assertThat(refused(byStranger)).isEqualTo(ProcedureRefusal.NOT_ALLOWED);
        assertThat(mails(scene)).isEmpty();
    }

    private static Outcome<Long> askedOn(JoinScene scene, Association asking, Association holder) {
        return scene.procedures()
                .remindOffice()
                .remind(new RemindOffice.Command(asking.id(), holder.id()), clerkOf(asking));
    }

    private static RefusalCode refused(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().first().code();
    }

    @Test
    default void a_node_that_dies_after_telling_offices_tells_nothing_twice_and_leaves_nothing_untold() {
        JoinScene scene = officeReachable(scene());
        scene.filed(1);
        scene.clock().forward(Duration.ofMinutes(1));

        assertThatThrownBy(
                        () -> tellOffices(scene, new DyingSchedule(scene.ports().schedule())))
                .isInstanceOf(Killed.class);
        scene.filed(2);
        scene.clock().forward(Turn.LEASE);
        tellOffices(scene, scene.ports().schedule());
        scene.clock().forward(Duration.ofDays(1));
        tellOffices(scene, scene.ports().schedule());

        assertThat(mails(scene))
                .extracting(mail -> mail.letter().facts().get("arrived"))
                .containsExactly("1", "1");
    }

    @Test
    default void without_a_server_mails_wait_and_leave_as_soon_as_there_is_one() {
        JoinScene scene = reachable(scene(), 1);
        scene.filed(1);
        InMemoryMailOut server = new InMemoryMailOut();

        SendMail.Sent without = done(scene.system().mail().sendMail().send(new SendMail.Command(10), CLOCKWORK));

        assertThat(without).isEqualTo(new SendMail.Sent(0, 0, 0));
        assertThat(mails(scene)).extracting(Mail::state).containsExactly(Mail.State.QUEUED);
        assertThat(sent(scene, server)).isEqualTo(new SendMail.Sent(1, 0, 0));
        assertThat(sent(scene, server)).isEqualTo(new SendMail.Sent(0, 0, 0));
        assertThat(server.arrived()).hasSize(1);
    }

    @Test
    default void a_server_that_is_down_is_asked_once_a_run_and_later_gets_everything() {
        JoinScene scene = scene();
        queued(scene, 3);
        InMemoryMailOut server = new InMemoryMailOut();
        server.answerNext(new MailAnswer.Unreachable("connection refused"));

        SendMail.Sent down = sent(scene, server);
        scene.clock().forward(Duration.ofMinutes(1));
        SendMail.Sent up = sent(scene, server);

        assertThat(down).isEqualTo(new SendMail.Sent(0, 1, 0));
        assertThat(up).isEqualTo(new SendMail.Sent(3, 0, 0));
        assertThat(server.arrived()).hasSize(3);
    }

    @Test
    default void a_busy_server_is_asked_again_and_one_that_refuses_is_not() {
        JoinScene scene = scene();
        queued(scene, 2);
        InMemoryMailOut server = new InMemoryMailOut();
        server.answerNext(new MailAnswer.Deferred("451 busy"));
        server.answerNext(new MailAnswer.Refused("550 no such user"));

        SendMail.Sent first = sent(scene, server);
        scene.clock().forward(Duration.ofMinutes(1));
        SendMail.Sent second = sent(scene, server);

        assertThat(first).isEqualTo(new SendMail.Sent(0, 1, 1));
        assertThat(second).isEqualTo(new SendMail.Sent(1, 0, 0));
        assertThat(mails(scene)).extracting(Mail::state).containsExactly(Mail.State.ACCEPTED, Mail.State.REFUSED);
        assertThat(mails(scene).get(1).answer()).isEqualTo("550 no such user");
    }

    @Test
    default void a_mail_that_is_refused_for_good_becomes_a_letter_unless_something_has_happened_since() {
        JoinScene scene = reachable(reachable(scene(), 1), 2);
        Receipt first = scene.filed(1);
        Receipt second = scene.filed(2);
        scene.clock().forward(Duration.ofMinutes(1));
        assertThat(scene.startReview(first, AOBA).accepted()).isPresent();
        scene.approved(second, AOBA);
        InMemoryMailOut server = new InMemoryMailOut();
        IntStream.range(0, 10).forEach(i -> server.answerNext(new MailAnswer.Refused("550 no such user")));

        SendMail.Sent sent = sent(scene, server);
        sent(scene, server);

        assertThat(sent.refused()).isGreaterThanOrEqualTo(3);
        assertThat(letters(scene))
                .containsExactly(
                        tuple(Physicians.id(1), MailKind.PROCEDURE_RECEIVED),
                        tuple(Physicians.id(2), MailKind.PROCEDURE_APPROVED));
    }

    @Test
    default void a_mail_whose_senders_fell_silent_becomes_a_letter() {
        JoinScene scene = reachable(scene(), 1);
        scene.filed(1);
        MailOut deadly = message -> {
            throw new Killed();
        };
        long mails = mails(scene).size();
        for (int i = 0; i < 2 * mails; i++) {
            assertThatThrownBy(() -> sent(scene, deadly)).isInstanceOf(Killed.class);
            scene.clock().forward(SendMail.LEASE);
        }
        assertThat(letters(scene)).isEmpty();

        SendMail.Sent sent = sent(scene, deadly);

        assertThat(sent.refused()).isEqualTo((int) mails);
        assertThat(letters(scene)).containsExactly(tuple(Physicians.id(1), MailKind.PROCEDURE_RECEIVED));
    }

    private static List<Tuple> letters(JoinScene scene) {
        return scene
                .ports()
                .work()
                .inTransaction(() -> scene.ports()
                        .dispatches()
                        .list(List.of(AOBA.id()), new TrayFilter(Set.of(), ""), Page.first(9)))
                .rows()
                .stream()
                .map(row -> tuple(
                        row.dispatch().tidings().person(),
                        row.dispatch().tidings().kind()))
                .toList();
    }

    @Test
    default void a_refused_mail_goes_out_when_the_operator_says_so_and_an_accepted_one_never_again() {
        JoinScene scene = scene();
        queued(scene, 1);
        InMemoryMailOut server = new InMemoryMailOut();
        server.answerNext(new MailAnswer.Refused("550 no such user"));
        sent(scene, server);
        RetryMail.Command command =
                new RetryMail.Command(mails(scene).get(0).letter().id());
        RetryMail retry = scene.system().mail().retryMail();

        assertThat(retry.retry(command, doctor(1)).refusals().orElseThrow().contains(MailRefusal.NOT_ALLOWED))
                .isTrue();
        done(retry.retry(command, CLOCKWORK));
        sent(scene, server);

        assertThat(server.arrived()).hasSize(1);
        assertThat(retry.retry(command, CLOCKWORK).refusals().orElseThrow().contains(MailRefusal.MAIL_NOT_REFUSED))
                .isTrue();
        assertThat(scene.journal()).extracting(entry -> entry.result()).contains("NOT_ALLOWED", "ACCEPTED");
    }

    @Test
    default void accepted_mails_are_forgotten_after_half_a_year_refused_ones_after_a_year_and_waiting_ones_never() {
        JoinScene scene = scene();
        queued(scene, 3);
        InMemoryMailOut server = new InMemoryMailOut();
        server.answerNext(new MailAnswer.Refused("550 no such user"));
        server.answerNext(new MailAnswer.Accepted("250"));
        server.answerNext(new MailAnswer.Unreachable("connection refused"));
        sent(scene, server);
        ForgetMail forget = scene.system().mail().forgetMail();

        assertThat(done(forget.forget(CLOCKWORK))).isZero();
        scene.clock().forward(ForgetMail.KEPT);
        assertThat(done(forget.forget(CLOCKWORK))).isEqualTo(1);
        scene.clock().forward(ForgetMail.REFUSED_KEPT.minus(ForgetMail.KEPT));
        assertThat(done(forget.forget(CLOCKWORK))).isEqualTo(1);
        assertThat(mails(scene)).extracting(Mail::state).containsExactly(Mail.State.QUEUED);
    }

    @Test
    default void two_senders_at_once_send_every_mail_exactly_once() throws Exception {
        JoinScene scene = scene();
        int mails = 30;
        queued(scene, mails);
        InMemoryMailOut server = new InMemoryMailOut();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<SendMail.Sent> node = () -> sent(scene, server);

            int accepted = 0;
            for (Future<SendMail.Sent> answer : nodes.invokeAll(List.of(node, node))) {
                accepted += answer.get().accepted();
            }

            assertThat(accepted).isEqualTo(mails);
            assertThat(server.arrived())
                    .hasSize(mails)
                    .extracting(MailOut.Message::id)
                    .doesNotHaveDuplicates();
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    default void a_sender_killed_between_sending_and_noting_costs_one_repeat_at_the_most() {
        JoinScene scene = scene();
        queued(scene, 1);
        InMemoryMailOut server = new InMemoryMailOut();
        MailOut deadly = message -> {
            server.send(message);
            throw new Killed();
        };

        assertThatThrownBy(() -> sent(scene, deadly)).isInstanceOf(Killed.class);
        assertThat(sent(scene, server)).isEqualTo(new SendMail.Sent(0, 0, 0));
        scene.clock().forward(SendMail.LEASE);
        assertThatThrownBy(() -> sent(scene, deadly)).isInstanceOf(Killed.class);
        scene.clock().forward(SendMail.LEASE);
        SendMail.Sent third = sent(scene, server);

        assertThat(third).isEqualTo(new SendMail.Sent(0, 0, 1));
        assertThat(server.arrived()).hasSize(2);
        assertThat(server.arrived().get(0)).isEqualTo(server.arrived().get(1));
        assertThat(mails(scene).get(0).answer()).isEqualTo(QueuedMail.UNCERTAIN);
    }

    @Test
    default void a_run_at_a_slow_server_ends_after_a_while_and_the_next_one_goes_on() {
        JoinScene scene = scene();
        queued(scene, 4);
        InMemoryMailOut server = new InMemoryMailOut();
        MailOut slow = message -> {
            scene.clock().forward(SendMail.LONGEST.dividedBy(2));
            return server.send(message);
        };

        sent(scene, slow);
        int first = server.arrived().size();
        sent(scene, slow);

        assertThat(first).isEqualTo(2);
        assertThat(server.arrived()).hasSize(4);
    }

    @Test
    default void an_answer_after_the_lease_has_run_out_counts_for_nothing() {
        JoinScene scene = scene();
        queued(scene, 1);
        InMemoryMailOut server = new InMemoryMailOut();
        MailOut slow = message -> {
            scene.clock().forward(SendMail.LEASE);
            sent(scene, server);
            return new MailAnswer.Refused("550 too late");
        };

        sent(scene, slow);

        assertThat(mails(scene)).extracting(Mail::state).containsExactly(Mail.State.ACCEPTED);
    }

    @Test
    default void lists_show_no_whole_address_and_only_to_those_who_keep_the_system() {
        JoinScene scene = reachable(scene(), 1);
        scene.filed(1);
        MailQueries queries = scene.system().mail().mailQueries();

        List<MailView> seen =
                done(queries.list(Optional.empty(), Page.first(10), CLOCKWORK)).rows();

        assertThat(seen).extracting(MailView::to).containsExactly("f***@clinic.example");
        assertThat(queries.list(Optional.empty(), Page.first(10), doctor(1)).refusals())
                .isPresent();
        assertThat(queries.preview(seen.get(0).id(), CLOCKWORK).refusals())
                .describedAs("in production")
                .isPresent();
    }

    @Test
    default void accepted_mails_are_forgotten_after_half_a_year() {
        JoinScene scene = scene();
        queued(scene, 1);
        sent(scene, new InMemoryMailOut());
        ForgetMail forget = scene.system().mail().forgetMail();

        assertThat(done(forget.forget(CLOCKWORK))).isZero();
        scene.clock().forward(ForgetMail.KEPT.plusDays(1));
        assertThat(done(forget.forget(CLOCKWORK))).isEqualTo(1);

        assertThat(mails(scene)).isEmpty();
    }

    /** A schedule whose node dies before it can say that a task is done. */
    record DyingSchedule(Schedule schedule) implements Schedule {

        @Override
        public void complete(Instant now) {
            schedule.complete(now);
        }

        @Override
        public Optional<Turn> nextDue(Instant now) {
            return schedule.nextDue(now);
        }

        @Override
        public Optional<Turn> hold(TimedTask task) {
            return schedule.hold(task);
        }

        @Override
        public List<Turn> all() {
            return schedule.all();
        }

        @Override
        public void store(Turn turn) {
            if (!turn.underWay()) {
                throw new Killed();
            }
            schedule.store(turn);
        }
    }

    /** Stands for the end of a process. */
    final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static JoinScene reachable(JoinScene scene, int number) {
        scene.ports().work().inTransaction(() -> {
            Physician before = scene.ports().people().physicians().require(Physicians.id(number));
            ContactDetails contact = before.latest().contact();
            RegisteredData next = before.latest()
                    .withContact(new ContactDetails(
                            contact.home(),
                            contact.homePhone(),
                            contact.homeFax(),
                            contact.mobile(),
                            contact.other(),
                            contact.otherPhone(),
                            contact.otherFax(),
                            Optional.of(SHARED),
                            contact.destination()));
            scene.ports()
                    .people()
                    .physicians()
                    .save(
                            done(before.amend(next, Physicians.KNOWN_SINCE.plusDays(1)))
                                    .state(),
                            scene.clock().instant());
            return number;
        });
        return scene;
    }

    private static Physician registered(JoinScene scene, int number) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().people().physicians().require(Physicians.id(number)));
    }

    private static JoinScene officeReachable(JoinScene scene) {
        return officeReachable(scene, AOBA, "office@aoba.example");
    }

    private static JoinScene officeReachable(JoinScene scene, Association body, String address) {
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .hierarchy()
                    .profiles()
                    .save(AssociationProfile.blank(body.id()).with(withMail(address)));
            return 1;
        });
        return scene;
    }

    private static void tellOffices(JoinScene scene, Schedule schedule) {
        Ports ports = scene.ports();
        AssociationSystem node = AssociationSystem.builder(new Ports(
                        ports.work(),
                        ports.journal(),
                        ports.views(),
                        ports.submissions(),
                        ports.answers(),
                        ports.hierarchy(),
                        ports.rules(),
                        ports.accounts(),
                        ports.people(),
                        ports.membership(),
                        ports.procedures(),
                        ports.mail(),
                        schedule,
                        ports.registration(),
                        ports.saved(),
                        ports.printings(),
                        ports.institutions(),
                        ports.dispatches(),
                        ports.jobs(),
                        ports.tallies(),
                        ports.authority(),
                        ports.qualifications()))
                .clock(scene.clock())
                .build();
        done(node.schedule()
                .runSchedule()
                .run(new RunSchedule.Command(Optional.of(TimedTask.TELL_OFFICES)), CLOCKWORK));
    }

    private static AssociationProfile.Contents withMail(String address) {
        AssociationProfile.Contents none = AssociationProfile.Contents.NONE;
        return new AssociationProfile.Contents(
                none.address(),
                none.phone(),
                none.fax(),
                Optional.of(new MailAddress(address)),
                none.president(),
                none.unit(),
                none.area());
    }

    private static void queued(JoinScene scene, int number) {
        scene.ports().work().inTransaction(() -> {
            IntStream.rangeClosed(1, number)
                    .forEach(i -> scene.ports()
                            .mail()
                            .outbox()
                            .queue(Letters.of(i, "occasion " + i, "doctor" + i + "@clinic.example")));
            return number;
        });
        scene.clock().forward(Duration.ofMinutes(1));
    }

    private static int reminded(JoinScene scene, Duration later) {
        Instant before = scene.clock().instant();
        scene.clock().forward(later);
        return done(scene.procedures()
                        .remindApplicants()
                        .remind(
                                new RemindApplicants.Command(
                                        before, scene.clock().instant()),
                                CLOCKWORK))
                .done();
    }

    /** What a node with this way out sends. */
    private static SendMail.Sent sent(JoinScene scene, MailOut out) {
        Ports ports = scene.ports();
        AssociationSystem node = AssociationSystem.builder(
                        ports.withMail(ports.mail().withOut(out)))
                .clock(scene.clock())
                .publicUrl(URI.create("https://mamis.example"))
                .build();
        return done(node.mail().sendMail().send(new SendMail.Command(100), CLOCKWORK));
    }

    private static List<Mail> mails(JoinScene scene) {
        List<Mail> lastFirst = scene.ports()
                .work()
                .readOnly(() -> scene.ports().mail().outbox().list(Optional.empty(), Page.first(100)))
                .rows();
        return IntStream.range(0, lastFirst.size())
                .mapToObj(i -> lastFirst.get(lastFirst.size() - 1 - i))
                .toList();
    }

    private static List<MailKind> kinds(JoinScene scene) {
        return mails(scene).stream().map(mail -> mail.letter().kind()).toList();
    }
}
