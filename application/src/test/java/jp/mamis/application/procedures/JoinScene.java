package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Particulars;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Reason;

/**
 * The fixtures' federation with doctors and clerks, on ports of any kind, and the acts of joining in short. It begins in
 * the last second of 31 March in Tokyo.
 */
public final class JoinScene {

    /** The day on which boards decide, unless said otherwise. */
    public static final LocalDate BOARD_DAY = LocalDate.of(2026, 4, 1);

    public static final Reason REASON = Procedures.REASON;

    /** What applicants answer, unless said otherwise. */
    public static final Reason ANSWER = new Reason("確認しました。\nこのままでお願いします。");

    private final Ports ports;
    private final MovableClock clock = new MovableClock(Procedures.FILED_AT);
    private final AssociationSystem system;

    public JoinScene(Ports ports) {
        this.ports = ports;
        this.system = AssociationSystem.builder(ports).clock(clock).build();
    }

    /** Founds the federation and registers so many doctors, numbered from 1; once per store. */
    public JoinScene prepared(int doctors) {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            for (int number = 1; number <= doctors; number++) {
                ports.people()
                        .physicians()
                        .save(
                                Physicians.known(
                                        number,
                                        Physicians.data()
                                                .number(Integer.toString(660_000 + number))
                                                .build()),
                                Procedures.FILED_AT);
            }
            return doctors;
        });
        return this;
    }

    public Ports ports() {
        return ports;
    }

    public MovableClock clock() {
        return clock;
    }

    public AssociationSystem system() {
        return system;
    }

    public ProcedureUseCases procedures() {
        return system.procedures();
    }

    public static Caller doctor(int number) {
        return caller(0x7201L, number, number, List.of());
    }

    public static Caller clerkOf(Association... bodies) {
        return caller(0x7202L, bodies[0].code().text().hashCode(), 0, staff(bodies));
    }

    /** A doctor who is staff of a body too. */
    public static Caller doctorAndClerkOf(int number, Association... bodies) {
        return caller(0x7201L, number, number, staff(bodies));
    }

    private static List<Grant> staff(Association... bodies) {
        return Arrays.stream(bodies)
                .map(body -> new Grant(Duty.ASSOCIATION_STAFF, body.id()))
                .toList();
    }

    private static Caller caller(long kind, int account, int person, List<Grant> grants) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(kind, account))),
                person == 0 ? Optional.empty() : Optional.of(Physicians.id(person)),
                grants,
                Optional.empty(),
                Channel.PAGE,
                "scene");
    }

    public Outcome<Receipt> submit(int doctor, JoinRequest request) {
        return procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(request, Optional.empty()), doctor(doctor));
    }

    /** Filed by the doctor over four tiers. */
    public Receipt filed(int doctor) {
        return done(submit(doctor, Procedures.request().build()));
    }

    /** Approved on the day of the board, or later when that is over: the clock goes on as far as needed. */
    public Outcome<Receipt> approve(Receipt seen, Association body, LocalDate boardDay) {
        Duration until = Duration.between(clock.instant(), JapanTime.startOf(boardDay));
        if (!until.isNegative()) {
            clock.forward(until);
        }
        return procedures()
                .approveStep()
                .approve(new ApproveStep.Command(seen.id(), body.id(), boardDay, seen.version()), clerkOf(body));
    }

    /** Approved by these bodies one after the other for {@link #BOARD_DAY}. */
    public Receipt approved(Receipt seen, Association... bodies) {
        Receipt last = seen;
        for (Association body : bodies) {
            last = done(approve(last, body, BOARD_DAY));
        }
        return last;
    }

    public Outcome<Receipt> sendBack(Receipt seen, Association body) {
        return procedures()
                .sendBack()
                .sendBack(
                        new SendBack.Command(seen.id(), body.id(), Optional.empty(), REASON, seen.version()),
                        clerkOf(body));
    }

    public Outcome<Receipt> sendBackTo(Receipt seen, Association body, Association lower) {
        return procedures()
                .sendBack()
                .sendBack(
                        new SendBack.Command(seen.id(), body.id(), Optional.of(lower.id()), REASON, seen.version()),
                        clerkOf(body));
    }

    public Outcome<Receipt> resubmit(Receipt seen, int doctor, JoinRequest request) {
        return resubmit(seen, doctor, request, Optional.of(ANSWER));
    }

    public Outcome<Receipt> resubmit(Receipt seen, int doctor, JoinRequest request, Optional<Reason> answer) {
        return procedures()
                .resubmitProcedure()
                .resubmit(new ResubmitProcedure.Command(seen.id(), request, answer, seen.version()), doctor(doctor));
    }

    public Outcome<Receipt> reject(Receipt seen, Association body) {
        return procedures()
                .rejectProcedure()
                .reject(new RejectProcedure.Command(seen.id(), body.id(), REASON, seen.version()), clerkOf(body));
    }

    public Outcome<Receipt> startReview(Receipt seen, Association body) {
        return procedures()
                .startReview()
                .start(new StartReview.Command(seen.id(), body.id(), seen.version()), clerkOf(body));
    }

    public Outcome<Receipt> withdraw(Receipt seen, int doctor) {
        return procedures()
                .withdrawProcedure()
                .withdraw(new WithdrawProcedure.Command(seen.id(), Optional.empty(), seen.version()), doctor(doctor));
    }

    public Outcome<Receipt> decideOnWithdrawn(
            Receipt seen, Association body, DecideOnWithdrawnMembership.Choice choice) {
        return procedures()
                .decideOnWithdrawnMembership()
                .decide(
                        new DecideOnWithdrawnMembership.Command(seen.id(), body.id(), choice, seen.version()),
                        clerkOf(body));
    }

    public Procedure stored(Receipt receipt) {
        return ports.work()
                .readOnly(() -> ports.procedures().procedures().find(receipt.id()))
                .orElseThrow();
    }

    public Member member(int doctor) {
        return ports.work().readOnly(() -> ports.membership().members().of(Physicians.id(doctor)));
    }

    /** In the body through the doctor's first group, whatever procedure took care of it. */
    public void begun(int doctor, Association body, LocalDate from) {
        Member member = member(doctor);
        save(member.begin(
                new Beginning(
                        Procedures.membershipIn(body.id()),
                        body.id(),
                        member.groups().get(0),
                        MemberCategory.A2B,
                        from),
                Associations.federation()));
    }

    public Outcome<Restructured> dissolve(Association body, LocalDate from) {
        return system().hierarchy()
                .dissolveAssociation()
                .dissolve(
                        new DissolveAssociation.Command(
                                new DissolveAssociation.Plan(body.code(), from),
                                system().hierarchy().associationQueries().version()),
                        MemberScene.holding(Duty.SYSTEM_ADMINISTRATION, Associations.JMA.id()));
    }

    /** Ends without successor before a day to come, as when nobody had filed at that instant. */
    public void dissolving(Association body, LocalDate from) {
        Particulars was = body.particulars();
        Association ending = body.with(new Particulars(
                was.id(),
                was.code(),
                was.codeIsProvisional(),
                was.names(),
                was.period().endingBefore(from),
                List.of()));
        ports.work().inTransaction(() -> {
            jp.mamis.application.hierarchy.Associations associations =
                    ports.hierarchy().associations();
            associations.save(List.of(ending), associations.version());
            return ending;
        });
    }

    /** Out of the body after a last day. */
    public void left(int doctor, Association body, LocalDate lastDay) {
        Member member = member(doctor);
        save(member.endOrCancel(
                member.in(body.id()).findFirst().orElseThrow().id(), lastDay, Membership.EndReason.LEFT));
    }

    private void save(Outcome<Change<Member>> change) {
        Member next = done(change).state();
        ports.work().inTransaction(() -> {
            ports.membership().members().save(next, clock.instant());
            return next;
        });
    }

    public List<AuditEntry> journal() {
        return ports.work().readOnly(() -> ports.journal().after(0, 10_000));
    }

    /** Whether the journal's chain is whole. */
    public boolean journalIsWhole() {
        return done(system.journal().verifyChain().verify(Caller.operator("root", "scene")))
                .whole();
    }

    public static <T> T done(Outcome<T> outcome) {
        return outcome.accepted().orElseThrow(() -> new AssertionError("refused: " + outcome.refusals()));
    }
}
