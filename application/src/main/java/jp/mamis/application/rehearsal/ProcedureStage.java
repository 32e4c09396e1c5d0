package jp.mamis.application.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Plays planned procedures, each with an applicant of its own and in one transaction, so that a stop leaves it played or
 * not. The acts lie in the past: a system over the same ports runs on a clock of the rehearsal's.
 */
final class ProcedureStage {

    /** Register numbers of applicants, below those of the nation. */
    private static final int FIRST_NUMBER = 661_000;

    static final LicenceNumber FIRST_APPLICANT = new LicenceNumber(Integer.toString(FIRST_NUMBER));

    private static final int ELDEST = 1936;

    /** Long enough before the present for the longest course. */
    private static final int A_YEAR = 365;

    /** Offices have told doctors without mail of everything before. */
    private static final Duration LETTERS_WAIT = Duration.ofDays(14);

    private final Ports ports;
    private final long seed;
    private final LocalDate today;
    private final RehearsalClock clock;
    private final AssociationSystem past;
    private final DemonstrationAccounts applicants;
    private final DemonstrationAccounts staff;
    private final DoctorStore doctors;
    private final InventedTowns towns = new InventedTowns();
    private final Map<AssociationId, Caller> clerks = new HashMap<>();

    /**
     * @param present the system on the true clock, which opens the clerks' accounts
     * @param now     the moment before which everything is played
     */
    ProcedureStage(Ports ports, AssociationSystem present, long seed, Instant now) {
        this.ports = ports;
        this.seed = seed;
        today = JapanTime.today(now);
        clock = new RehearsalClock(now);
        past = AssociationSystem.builder(ports)
                .clock(clock)
                .silentButForLettersSince(now.minus(LETTERS_WAIT))
                .build();
        applicants = new DemonstrationAccounts(ports, past, RehearsalUseCases.MACHINE);
        staff = new DemonstrationAccounts(ports, present, RehearsalUseCases.MACHINE);
        Time time = new Time(clock);
        doctors = new DoctorStore(
                ports,
                new Foundation(
                        ports.work(),
                        new AuditTrail(ports.journal(), time),
                        ports.views(),
                        time,
                        new TimeOrderedIdentifiers(clock)));
    }

    /** Plays a procedure unless it was played before; tells whether it was played now. */
    boolean play(PlannedProcedure planned) {
        PersonId applicant =
                new PersonId(Chance.of(seed, "applicant", planned.number()).id());
        planned.route().forEach(body -> clerks.computeIfAbsent(body.id(), id -> clerkOf(body)));
        return ports.work().inTransaction(() -> {
            if (doctors.knows(applicant)) {
                return false;
            }
            perform(planned, applicant);
            return true;
        });
    }

    private void perform(PlannedProcedure planned, PersonId id) {
        Chance chance = Chance.of(seed, "scene", planned.number());
        Association entry = planned.route().get(0);
        LicenceNumber number = new LicenceNumber(Integer.toString(FIRST_NUMBER + planned.number()));
        RegisteredData data = InventedRegistration.draw(
                chance,
                number,
                entry,
                Schooling.until(chance, ELDEST, InventedNation.AS_OF.getYear() - 1),
                InventedRegistration.sex(chance));
        clock.set(today.minusDays(A_YEAR), LocalTime.NOON);
        Physician physician = InventedNation.known(id, data);
        doctors.store(new InventedDoctor(physician, List.of(), Member.none(id)), national(), RehearsalUseCases.MACHINE);
        Account account = applicants.ofPhysician(
                new LoginId("doctor" + number.digits()),
                id,
                new HolderName(data.name().full()));
        ProcedureScene.Cast cast =
                new ProcedureScene.Cast(caller(account), Map.copyOf(clerks), request(planned, data, chance));
        new ProcedureScene(planned, past.procedures(), clock, chance).play(cast, today);
    }

    private JoinRequest request(PlannedProcedure planned, RegisteredData data, Chance chance) {
        Association entry = planned.route().get(0);
        boolean training = InventedRegistration.inTrainingOn(data, today);
        InventedPlaces.Place place = towns.near(entry).get(chance.below(training ? 2 : InventedPlaces.count()));
        FacilityDuty duty = training
                ? FacilityDuty.TRAINEE
                : chance.in(40)
                        ? chance.oneOf(place.leading())
                        : place.employed().get(0);
        MemberCategory category = Required.of(
                new CategoryPolicy().judge(new CategoryPolicy.Facts(duty.runsThePlace(), duty.isTraining(), false)));
        List<Target> targets = planned.route().stream()
                .map(body -> new Target(body.id(), category))
                .toList();
        LocalDate desired = today.minusDays(chance.between(0, 60));
        return new JoinRequest(
                place.workplace(),
                duty,
                duty.runsThePlace() ? Optional.of(new Position("院長")) : Optional.empty(),
                false,
                targets,
                desired,
                chance.in(30) ? "平日の午後にお電話ください。" : "");
    }

    private Caller clerkOf(Association body) {
        DemonstrationLogIns.OfStaff wanted = DemonstrationLogIns.STAFF.stream()
                .filter(known -> known.body().equals(body.code()) && known.duty() != Duty.SYSTEM_ADMINISTRATION)
                .findFirst()
                .orElseGet(() -> new DemonstrationLogIns.OfStaff(
                        new LoginId("clerk-" + body.code().text().toLowerCase(Locale.ROOT)),
                        new HolderName(InventedPlaces.townOf(body) + "　事務局"),
                        body.code(),
                        Duty.ASSOCIATION_STAFF));
        return caller(staff.ofStaff(wanted, body.id()));
    }

    private AssociationId national() {
        return past.hierarchy()
                .currentHierarchy()
                .get()
                .national()
                .orElseThrow()
                .id();
    }

    /** The holder of an account with every duty it was ever given, as if at the office that day. */
    private static Caller caller(Account account) {
        return new Caller(
                new Actor.Holder(account.id()),
                account.person(),
                account.grants().stream().map(DutyGrant::grant).toList(),
                Optional.empty(),
                Channel.AUTOMATION,
                "rehearsal");
    }
}
