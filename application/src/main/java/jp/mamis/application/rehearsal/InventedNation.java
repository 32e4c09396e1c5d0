package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * A nation of invented doctors, spread over all bodies. Seed, size and federation decide all of it: the {@code n}-th
 * doctor is the same on whichever day he is drawn. Nobody is held in memory. For one thread.
 */
public final class InventedNation {

    /** The day for which the nation is drawn; the last memberships begin within the three months after it. */
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    /** The register number of the first doctor; those in use end below 660000. */
    static final int FIRST_NUMBER = 670_000;

    /** The most people a nation may have. */
    public static final int MOST = 300_000;

    /** The first day of the system that this demonstrates. */
    private static final LocalDate KNOWN_SINCE = LocalDate.of(2024, 10, 30);

    private static final int ELDEST = 1936;
    private static final int ELDEST_OF_THE_PAST = 1915;

    private static final AssociationCode DEMONSTRATED = new AssociationCode("1401A");
    private static final AssociationCode DEMONSTRATED_ABOVE = new AssociationCode("14010");

    private final long seed;
    private final Hierarchy hierarchy;
    private final Population population;
    private final InventedTowns towns = new InventedTowns();
    private final List<Association> entries;
    private final List<Association> nearby;

    /** @param members how many members its national body had on the day of the published table */
    InventedNation(long seed, int members, Hierarchy hierarchy) {
        this.seed = seed;
        this.hierarchy = hierarchy;
        this.population = new Population(members);
        this.entries = entries(hierarchy);
        this.nearby = hierarchy
                .findByCode(DEMONSTRATED_ABOVE)
                .map(city -> hierarchy.children(city.id()))
                .filter(wards -> !wards.isEmpty())
                .orElse(entries);
    }

    /** The bodies through which one joins: those of counties and districts that have nobody below them. */
    static List<Association> entries(Hierarchy hierarchy) {
        return hierarchy.all().stream()
                .filter(body -> body.tier().number() >= Tier.LOCAL.number() && body.isInForceOn(AS_OF))
                .filter(body -> hierarchy.children(body.id()).isEmpty())
                .toList();
    }

    /** Without the two pictured doctors. */
    int people() {
        return population.people();
    }

    /** The doctors numbered {@code from} up to, and without, {@code until}, one after the other. */
    Stream<InventedDoctor> doctors(int from, int until) {
        return IntStream.range(from, until).mapToObj(this::doctor);
    }

    InventedKind kindOf(int index) {
        return population.partOf(index).kind();
    }

    PersonId idOf(int index) {
        return new PersonId(Chance.of(seed, "person", index).id());
    }

    static LicenceNumber numberOf(int index) {
        return new LicenceNumber(Integer.toString(FIRST_NUMBER + index));
    }

    private InventedDoctor doctor(int index) {
        Chance chance = Chance.of(seed, "doctor", index);
        PersonId id = idOf(index);
        Population.Part part = population.partOf(index);
        Association home = homeOf(index, chance);
        Association elsewhere = chance.oneOf(entries);
        RegisteredData data = InventedRegistration.draw(
                chance,
                numberOf(index),
                home,
                schooling(part, chance),
                part.sex().orElseGet(() -> InventedRegistration.sex(chance)));
        InventedCareer career = new InventedCareer(chance, hierarchy, towns, id);
        InventedLife life =
                new InventedLife(chance, career, home, elsewhere, data.licence().registeredOn());
        life.live(part);
        Physician physician = known(id, data);
        return new InventedDoctor(
                life.removal()
                        .map(day -> movedTo(elsewhere, physician, day, chance))
                        .orElse(physician),
                career.work(),
                career.member());
    }

    /** One doctor in twenty works at the demonstrated district, another one nearby. */
    private Association homeOf(int index, Chance chance) {
        return switch (index % 20) {
            case 0 -> hierarchy.findByCode(DEMONSTRATED).orElseGet(() -> chance.oneOf(entries));
            case 1 -> chance.oneOf(nearby);
            default -> chance.oneOf(entries);
        };
    }

    /** Trainees of that day began in one of the two springs before, those that joined since in one of the two after. */
    private static Schooling schooling(Population.Part part, Chance chance) {
        int thatYear = PublishedTable.DAY.getYear();
        return switch (part.kind()) {
            case NATIONAL_MEMBER ->
                isTrainee(part)
                        ? Schooling.in(chance, thatYear - chance.between(1, 2))
                        : Schooling.until(chance, ELDEST, thatYear - 4);
            case UP_TO_PREFECTURE, LOCAL_ONLY -> Schooling.until(chance, ELDEST, thatYear - 3);
            case JOINED_SINCE ->
                chance.in(40)
                        ? Schooling.in(chance, thatYear + chance.below(2))
                        : Schooling.until(chance, ELDEST, thatYear - 3);
            case PAST_MEMBER -> Schooling.until(chance, ELDEST_OF_THE_PAST, thatYear - 26);
            case NO_MEMBER -> Schooling.until(chance, ELDEST, thatYear - 1);
        };
    }

    private static boolean isTrainee(Population.Part part) {
        return part.category()
                .filter(category -> category == MemberCategory.A2C || category == MemberCategory.C)
                .isPresent();
    }

    private static Physician movedTo(Association home, Physician physician, LocalDate day, Chance chance) {
        RegisteredData data = physician.latest();
        return Required.of(physician.amend(
                        data.withContact(InventedRegistration.movedTo(chance, data.contact(), home)), day))
                .state();
    }

    /** A doctor known since the first day of the system or of the licence. */
    static Physician known(PersonId id, RegisteredData data) {
        LocalDate licensed = data.licence().registeredOn();
        LocalDate since = licensed.isAfter(KNOWN_SINCE) ? licensed : KNOWN_SINCE;
        return Required.of(Physician.register(id, data, since)).state();
    }
}
