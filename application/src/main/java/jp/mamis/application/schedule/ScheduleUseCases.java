package jp.mamis.application.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.answers.KeepAnswer;
import jp.mamis.application.attachments.AttachmentUseCases;
import jp.mamis.application.attachments.EraseFiles;
import jp.mamis.application.jobs.ForgetJobs;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailUseCases;
import jp.mamis.application.mail.SendMail;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.ForgetDrafts;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.RemindApplicants;
import jp.mamis.application.procedures.TellOffices;
import jp.mamis.application.registration.RegistrationReview;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import jp.mamis.domain.tray.Dispatch;

/** Constructs the use cases and queries of the schedule and hands them out. */
public final class ScheduleUseCases {

    /** What a server at its usual pace takes within a minute; a slow one ends a run by the clock. */
    private static final int MAILS_AT_ONCE = 50;

    /** Few enough to end within the lease. */
    private static final int EXPIRED_AT_ONCE = 1_000;

    /** The time whose happenings a turn takes care of; the first looks back for a day. */
    private record Covered(Instant from, Instant until) {

        static Covered by(Turn turn) {
            Instant until = turn.startedAt().orElseThrow();
            return new Covered(turn.doneAt().orElseGet(() -> until.minus(Duration.ofDays(1))), until);
        }
    }

    private final RunSchedule runSchedule;
    private final ScheduleQueries scheduleQueries;

    public ScheduleUseCases(
            Foundation foundation,
            Ports ports,
            ProcedureUseCases procedures,
            AttachmentUseCases attachments,
            MailUseCases mail) {
        ClearAway clearAway = new ClearAway(
                foundation.work(),
                foundation.time(),
                List.of(
                        new ClearAway.Sweep(
                                LoginSession.LONGEST, ports.accounts().sessions()::endOpenedBefore),
                        new ClearAway.Sweep(
                                LogIn.FAILURES_KEPT, ports.accounts().attempts()::forgetBefore),
                        new ClearAway.Sweep(OnceOnly.KEPT, ports.submissions()::forgetBefore),
                        new ClearAway.Sweep(KeepAnswer.KEPT, ports.answers()::forgetBefore),
                        new ClearAway.Sweep(
                                RegistrationRequest.KEPT, ports.registration().requests()::forgetBefore),
                        new ClearAway.Sweep(
                                RegistrationRequest.VALIDITY,
                                ports.registration().drafts()::forgetBefore),
                        new ClearAway.Sweep(
                                RegistrationReview.KEPT, ports.registration().reviews()::forgetBefore),
                        new ClearAway.Sweep(Dispatch.KEPT, ports.dispatches()::forgetSettledBefore),
                        new ClearAway.Sweep(
                                Job.KEPT,
                                new ForgetJobs(
                                        ports.jobs(), ports.procedures().files().blobs())::before),
                        new ClearAway.Sweep(MailChange.KEPT, ports.people().mailChanges()::forgetBefore),
                        new ClearAway.Sweep(
                                LogIn.FAILURES_KEPT, ports.registration().resets()::forgetBefore),
                        new ClearAway.Sweep(
                                LetterAllowance.PER, ports.registration().allowances()::forgetBefore)));
        runSchedule = new RunSchedule(
                foundation,
                ports.schedule(),
                Map.of(
                        TimedTask.SEND_MAIL,
                        (turn, caller) -> sent(mail.sendMail(), caller),
                        TimedTask.EXPIRE_PROCEDURES,
                        (turn, caller) -> required(procedures
                                        .expireProcedures()
                                        .expire(new ExpireProcedures.Command(EXPIRED_AT_ONCE), caller))
                                .report(),
                        TimedTask.FORGET_DRAFTS,
                        (turn, caller) -> required(procedures
                                        .forgetDrafts()
                                        .forget(new ForgetDrafts.Command(EXPIRED_AT_ONCE), caller))
                                .report(),
                        TimedTask.CLEAR_AWAY,
                        (turn, caller) -> Integer.toString(
                                clearAway.clear() + required(mail.forgetMail().forget(caller))),
                        TimedTask.ERASE_FILES,
                        (turn, caller) -> Integer.toString(required(
                                attachments.eraseFiles().erase(new EraseFiles.Command(EXPIRED_AT_ONCE), caller))),
                        TimedTask.TELL_OFFICES,
                        (turn, caller) -> {
                            Covered covered = Covered.by(turn);
                            return Integer.toString(required(procedures
                                    .tellOffices()
                                    .tell(new TellOffices.Command(covered.from(), covered.until()), caller)));
                        },
                        TimedTask.REMIND_APPLICANTS,
                        (turn, caller) -> {
                            Covered covered = Covered.by(turn);
                            return required(procedures
                                            .remindApplicants()
                                            .remind(
                                                    new RemindApplicants.Command(covered.from(), covered.until()),
                                                    caller))
                                    .report();
                        }));
        scheduleQueries = new ScheduleQueries(foundation, ports.schedule());
    }

    public RunSchedule runSchedule() {
        return runSchedule;
    }

    public ScheduleQueries scheduleQueries() {
        return scheduleQueries;
    }

    private static String sent(SendMail sendMail, Caller caller) {
        SendMail.Sent sent = required(sendMail.send(new SendMail.Command(MAILS_AT_ONCE), caller));
        return sent.accepted() + " / " + sent.deferred() + " / " + sent.refused();
    }

    private static <T> T required(Outcome<T> outcome) {
        return outcome.accepted()
                .orElseThrow(() -> new IllegalStateException("the clockwork was refused: " + outcome.refusals()));
    }
}
