package jp.mamis.domain.registration;

import java.util.List;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** How far who registers is somebody whom the system knows (名寄せの結果). */
@Basis(
        document = "MAMIS, matching of persons (名寄せ)",
        rule =
                "Same register number and same birth date: the same person. Same reading of the name, same birth date and not"
                        + " another sex: taken for the same person, until an office that has seen the licence says that it is"
                        + " another one. Same number and another birth date: a person of the staff decides. Nobody"
                        + " becomes a second person, and nothing is told about whoever is known; a body that enters an application"
                        + " on paper is shown who it is when the reading agrees too, now or formerly.",
        note =
                "Beside another number the reading is compared as it sounds, so that オノ is not オオノ; beside the same one by"
                        + " its search key.")
public enum Likeness {
    /** Nobody like that is known. */
    NONE,
    /** Number, birth date and a present or former reading are known as one person's. */
    SAME_PERSON,
    /** Number and birth date are known as one person's, whose name was never read like that. */
    OTHER_READING,
    /** Reading, birth date and sex are known as one person's, with another number. */
    SAME_READING_AND_BIRTH,
    /** The number is known with another birth date. */
    OTHER_BIRTH_DATE;

    /** How far the data is that of {@code owner}, who has or had the register number given. */
    public static Likeness toOwner(Physician owner, RegisteredData data) {
        if (!owner.latest().birth().equals(data.birth())) {
            return OTHER_BIRTH_DATE;
        }
        return owner.wasRead(data.kana()) ? SAME_PERSON : OTHER_READING;
    }

    /**
     * How far somebody whose number nobody has or had is known.
     *
     * @param alike those whom a search by reading and birth date finds
     */
    public static Likeness withoutOwner(List<Physician> alike, RegisteredData data) {
        return alike.stream().anyMatch(known -> known.resembles(data)) ? SAME_READING_AND_BIRTH : NONE;
    }

    /** Whether somebody has to look at it: it may be another person, or what is known may be wrong. */
    public boolean isDoubtful() {
        return switch (this) {
            case NONE, SAME_PERSON -> false;
            case OTHER_READING, SAME_READING_AND_BIRTH, OTHER_BIRTH_DATE -> true;
        };
    }

    /** Whether an office that has seen the licence may say that it is another person: a number belongs to one for good. */
    public boolean mayBeAnother() {
        return this == NONE || this == SAME_READING_AND_BIRTH;
    }

    /** Accepts who is nobody known. */
    public Outcome<Likeness> judged() {
        return switch (this) {
            case NONE -> Outcome.accepted(this);
            case SAME_PERSON, OTHER_READING, SAME_READING_AND_BIRTH ->
                Outcome.refused(Refusal.of(RegistrationRefusal.ALREADY_KNOWN).at("licenceNumber"));
            case OTHER_BIRTH_DATE ->
                Outcome.refused(Refusal.of(RegistrationRefusal.PARTLY_KNOWN).at("licenceNumber"));
        };
    }
}
