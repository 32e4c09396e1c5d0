package jp.mamis.domain.qualification;

import static jp.mamis.domain.qualification.QualificationRefusal.CHECK_DAY_IMPOSSIBLE;
import static jp.mamis.domain.qualification.QualificationRefusal.LATER_DATA_EXISTS;
import static jp.mamis.domain.qualification.QualificationRefusal.NOTHING_AMENDED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.EffectiveDated.Entry;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;

/**
 * A person with a licence to practise medicine (医師), member of some body or of none. What is registered about the
 * person is dated: a change holds from its day on and the older data stays known for the days before.
 *
 * @param data never empty
 */
public record Physician(PersonId id, Version version, EffectiveDated<RegisteredData> data) {

    public Physician {
        if (data.entries().isEmpty()) {
            throw new IllegalArgumentException("a physician without data");
        }
    }

    /**
     * Makes a physician known from the day {@code from} on. Whether the register number is free is for the caller to
     * find out.
     */
    public static Outcome<Change<Physician>> register(PersonId id, RegisteredData data, LocalDate from) {
        return RegistrationPolicy.judge(data, from)
                .map(accepted -> Change.of(
                        new Physician(id, Version.NEW, EffectiveDated.since(from, accepted)),
                        new PhysicianEvent.Registered(id, accepted.licence().number(), from)));
    }

    /**
     * Replaces the data from the day {@code from} on. Refused when something is registered from a later day, since that
     * would be lost.
     */
    public Outcome<Change<Physician>> amend(RegisteredData next, LocalDate from) {
        RegisteredData before = latest();
        Set<RegisteredItem> items = next.differencesFrom(before);
        Stream<Refusal> reasons = Stream.of(
                        RegistrationPolicy.judge(next, from).refusals().stream()
                                .flatMap(refusals -> refusals.reasons().stream()),
                        RegistrationPolicy.NumbersKept.judge(before, next).stream(),
                        Policies.unless(!items.isEmpty(), () -> Refusal.of(NOTHING_AMENDED)),
                        Policies.unless(!from.isBefore(latestFrom()), () -> Refusal.of(LATER_DATA_EXISTS)))
                .flatMap(refusals -> refusals);
        return Policies.accept(
                () -> Change.of(
                        new Physician(id, version, knownBefore(from).with(from, next)),
                        new PhysicianEvent.Amended(id, items, from)),
                reasons);
    }

    /**
     * Notes what was found about the register number. Refused for a day on which nobody can have found it, and where the same
     * was found before.
     */
    public Outcome<Change<Physician>> checked(RegisterCheck.Finding found, boolean agrees, LocalDate today) {
        MedicalLicence licence = latest().licence();
        RegisterCheck check = RegisterCheck.of(agrees, found);
        return Policies.accept(
                () -> Change.of(
                        new Physician(
                                id,
                                version,
                                knownBefore(today).with(today, latest().withLicence(licence.checked(check)))),
                        new PhysicianEvent.Checked(id, agrees, today)),
                Stream.of(
                                Policies.unless(
                                        !found.on().isAfter(today)
                                                && !found.on().isBefore(licence.registeredOn()),
                                        () -> Refusal.of(CHECK_DAY_IMPOSSIBLE).at("on")),
                                Policies.unless(!check.equals(licence.check()), () -> Refusal.of(NOTHING_AMENDED)),
                                Policies.unless(!today.isBefore(latestFrom()), () -> Refusal.of(LATER_DATA_EXISTS)))
                        .flatMap(reasons -> reasons));
    }

    /**
     * What became known first is what the days before are shown with. Replaced on its first day, it therefore goes on
     * holding for the day before, or bodies that the person had left by then would be shown what was changed later.
     */
    private EffectiveDated<RegisteredData> knownBefore(LocalDate from) {
        Entry<RegisteredData> first = data.entries().get(0);
        return first.during().from().equals(from) ? EffectiveDated.since(from.minusDays(1), first.value()) : data;
    }

    /** What was registered on {@code day}, or empty before the person was known. */
    public Optional<RegisteredData> on(LocalDate day) {
        return data.on(day);
    }

    /** What was registered on {@code day}; before the person was known, what became known first. */
    public RegisteredData shownOn(LocalDate day) {
        return on(day).orElseGet(() -> data.entries().get(0).value());
    }

    /** What is registered last, be it from a day to come. */
    public RegisteredData latest() {
        return last().value();
    }

    /** Whether the physician has or had {@code number}. */
    public boolean hasHad(LicenceNumber number) {
        return latest().licence().hasHad(number);
    }

    /** Whether the name is or was read like that, by the search key. */
    public boolean wasRead(KanaName kana) {
        return data.entries().stream()
                .anyMatch(entry -> NameKey.of(entry.value().kana()).equals(NameKey.of(kana)));
    }

    /** Whether the data may be this person's though the register number is another: reading, birth date and sex do not differ. */
    public boolean resembles(RegisteredData other) {
        return data.entries().stream()
                .map(Entry::value)
                .anyMatch(known -> known.birth().equals(other.birth())
                        && known.sex().mayBe(other.sex())
                        && known.kana().isReadLike(other.kana()));
    }

    private LocalDate latestFrom() {
        return last().during().from();
    }

    private Entry<RegisteredData> last() {
        return data.latest().orElseThrow();
    }
}
