package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * A nation of invented doctors, spread over all bodies. Seed and federation decide all of it: the {@code n}-th doctor is
 * the same however many are drawn, on whichever day. Nobody is held in memory.
 */
public final class InventedNation {

    /** The day for which the nation is drawn; the last memberships begin within the three months after it. */
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    /** The register number of the first doctor; those in use end below 660000. */
    static final int FIRST_NUMBER = 670_000;

    /** The most doctors a nation may have: six digits, and the last thousand is kept for others. */
    public static final int MOST = 999_000 - FIRST_NUMBER;

    /** The first day of the system that this demonstrates. */
    private static final LocalDate KNOWN_SINCE = LocalDate.of(2024, 10, 30);

    private static final AssociationCode DEMONSTRATED = new AssociationCode("1401A");
    private static final AssociationCode DEMONSTRATED_ABOVE = new AssociationCode("14010");

    private final long seed;
    private final Hierarchy hierarchy;
    private final List<Association> entries;
    private final List<Association> nearby;

    InventedNation(long seed, Hierarchy hierarchy) {
        this.seed = seed;
        this.hierarchy = hierarchy;
        this.entries = hierarchy.all().stream()
                .filter(body -> body.tier().number() >= Tier.LOCAL.number() && body.isInForceOn(AS_OF))
                .filter(body -> hierarchy.children(body.id()).isEmpty())
                .toList();
        this.nearby = hierarchy
                .findByCode(DEMONSTRATED_ABOVE)
                .map(city -> hierarchy.children(city.id()))
                .filter(wards -> !wards.isEmpty())
                .orElse(entries);
    }

    /** The doctors numbered {@code from} up to, and without, {@code until}, one after the other. */
    Stream<InventedDoctor> doctors(int from, int until) {
        return IntStream.range(from, until).mapToObj(this::doctor);
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
        Association entry = entryOf(index, chance);
        RegisteredData data = InventedRegistration.draw(chance, numberOf(index), entry, AS_OF);
        InventedCareer career = new InventedCareer(chance, hierarchy, id);
        LocalDate licensed = data.licence().registeredOn();
        Optional<LocalDate> moved = Optional.empty();
        if (InventedRegistration.inTrainingOn(data, AS_OF)) {
            career.train(entry, licensed, AS_OF);
        } else {
            moved = practise(career, chance, entry, InventedRegistration.trainedOn(data));
        }
        return new InventedDoctor(physician(id, data, moved, chance, entry), career.work(), career.member());
    }

    /** One doctor in twenty works at the demonstrated district, another one nearby. */
    private Association entryOf(int index, Chance chance) {
        return switch (index % 20) {
            case 0 -> hierarchy.findByCode(DEMONSTRATED).orElseGet(() -> chance.oneOf(entries));
            case 1 -> chance.oneOf(nearby);
            default -> chance.oneOf(entries);
        };
    }

    /** Answers the day of a removal, if there was one. */
    private Optional<LocalDate> practise(InventedCareer career, Chance chance, Association entry, LocalDate trained) {
        Association other = chance.oneOf(entries);
        LocalDate firstOfApril = chance.in(50) ? AS_OF : AS_OF.minusYears(1);
        boolean apart = !career.shareABody(entry, other);
        if (apart && chance.in(8) && trained.plusDays(200).isBefore(firstOfApril)) {
            career.move(other, entry, trained, firstOfApril);
            return Optional.of(firstOfApril);
        }
        career.practise(entry, trained, AS_OF);
        if (apart && career.isWhole() && chance.in(8)) {
            career.workElsewhereToo(other, chance.day(trained, AS_OF));
        }
        return Optional.empty();
    }

    private static Physician physician(
            PersonId id, RegisteredData data, Optional<LocalDate> moved, Chance chance, Association entry) {
        Physician physician = known(id, data);
        return moved.map(day -> Required.of(physician.amend(
                        data.withContact(InventedRegistration.movedTo(chance, data.contact(), entry)), day)))
                .map(Change::state)
                .orElse(physician);
    }

    /** A doctor known since the first day of the system or of the licence. */
    static Physician known(PersonId id, RegisteredData data) {
        LocalDate licensed = data.licence().registeredOn();
        LocalDate since = licensed.isAfter(KNOWN_SINCE) ? licensed : KNOWN_SINCE;
        return Required.of(Physician.register(id, data, since)).state();
    }
}
