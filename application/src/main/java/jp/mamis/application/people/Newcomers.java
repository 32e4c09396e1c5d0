package jp.mamis.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;

/** Finds out who somebody is (名寄せ) and makes known who is nobody yet, in the running transaction, whichever door they came by. */
public final class Newcomers {

    /**
     * Whom data was found to be of.
     *
     * @param owner who has or had one of the register numbers
     */
    public record Match(Likeness likeness, Optional<Physician> owner) {}

    private final Foundation foundation;
    private final Physicians physicians;

    public Newcomers(Foundation foundation, Physicians physicians) {
        this.foundation = foundation;
        this.physicians = physicians;
    }

    public Match match(RegisteredData data) {
        Optional<Physician> owner = owner(data);
        Likeness likeness = owner.map(found -> Likeness.toOwner(found, data))
                .orElseGet(() -> Likeness.withoutOwner(physicians.readAlike(data.kana(), data.birth()), data));
        return new Match(likeness, owner);
    }

    /** Those for whom {@code data} may be taken: whoever has or had one of its numbers, else all who are like it. */
    public List<Physician> known(RegisteredData data) {
        return owner(data)
                .map(List::of)
                .orElseGet(() -> physicians.readAlike(data.kana(), data.birth()).stream()
                        .filter(alike -> alike.resembles(data))
                        .toList());
    }

    /** Who has or had one of the register numbers, the former ones too: a number belongs to one person for good. */
    Optional<Physician> owner(RegisteredData data) {
        Stream<LicenceNumber> numbers =
                Stream.concat(Stream.of(data.licence().number()), data.licence().formerNumbers().stream());
        return numbers.flatMap(number -> physicians.findByLicence(number).stream())
                .findFirst();
    }

    /**
     * Makes {@code data} known as that of {@code id} from today on, and records it whether it may be or not.
     *
     * @param data of nobody known, or why nobody becomes known
     */
    public Outcome<Physician> register(PersonId id, Outcome<RegisteredData> data, Instant now, Caller caller) {
        Outcome<Physician> made = data.then(sound -> Physician.register(id, sound, JapanTime.today(now)))
                .map(Change::state);
        made.accepted().ifPresent(physician -> physicians.save(physician, now));
        foundation
                .audit()
                .record(caller, Optional.empty(), Intention.REGISTER_PHYSICIAN, id.value(), 1, made, Detail.NONE);
        return made;
    }
}
