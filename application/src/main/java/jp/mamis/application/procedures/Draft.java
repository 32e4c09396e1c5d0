package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * A form begun and not yet filed (下書き): the texts as typed, also wrong ones, so that nothing is lost.
 *
 * @param answers by field name; at most {@value #MOST_FIELDS} fields of {@value #LONGEST} characters each
 */
public record Draft(
        DraftId id,
        Version version,
        PersonId person,
        ProcedureKind kind,
        Instant savedAt,
        Map<String, String> answers) {

    /** The field that names the procedure a draft answers, and the one with the version of it that was seen. */
    public static final String PROCEDURE = "procedure";

    public static final String SEEN = "seen";

    /** The field that names the rejected procedure after which a draft applies anew. */
    public static final String AFTER = "after";

    /** The field with what is said to the reason. */
    public static final String ANSWER = "answer";

    /** The field with the code of the lowest body asked for. */
    public static final String LOWEST = "body";

    /** The field with the day on a paper that was filled in by hand. */
    public static final String FILLED_ON = "paperFilledOn";

    /** The field that says that its doctor became known by the paper it was taken from, and by nothing else before. */
    static final String NEWCOMER = "paperNewcomer";

    public static final int MOST_FIELDS = 100;
    public static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;

    public Draft {
        answers = Map.copyOf(answers);
        if (!holds(answers)) {
            throw new IllegalArgumentException("a draft holds a form, not a file");
        }
    }

    /** Whether nothing has been typed yet. */
    boolean isBlank() {
        return answers.values().stream().allMatch(String::isBlank);
    }

    /** The procedure it answers, where that was sent back; a program may have kept anything there. */
    public Optional<ProcedureId> answered() {
        return answered(answers);
    }

    /** The rejected procedure after which it applies anew; a program may have kept anything there. */
    public Optional<ProcedureId> after() {
        return procedure(answers, AFTER);
    }

    /** The procedure that these answers say they answer. */
    public static Optional<ProcedureId> answered(Map<String, String> answers) {
        return procedure(answers, PROCEDURE);
    }

    private static Optional<ProcedureId> procedure(Map<String, String> answers, String field) {
        try {
            return Optional.ofNullable(answers.get(field))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new ProcedureId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The version seen of the procedure it answers; {@link Version#NEW}, which no filed one has, where it names none. */
    Version seen() {
        String number = answers.getOrDefault(SEEN, "");
        return number.matches("[0-9]{1,18}") ? new Version(Long.parseLong(number)) : Version.NEW;
    }

    /** The day on the paper it was taken from, where that was filled in by hand. */
    public Optional<LocalDate> filledOn() {
        try {
            return Optional.ofNullable(answers.get(FILLED_ON))
                    .filter(day -> !day.isBlank())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Whether an office enters it from a paper of the doctor's; it is the office's then to go on with or to throw away. */
    public boolean isWithOffice() {
        return filledOn().isPresent();
    }

    /** The same, to be gone on with by its doctor; refused while it is with an office. */
    public Outcome<Draft> toGoOn() {
        return isWithOffice() ? Outcome.refused(ProcedureRefusal.DRAFT_WITH_OFFICE) : Outcome.accepted(this);
    }

    /** Whether its doctor became known by papers alone. */
    boolean isOfNewcomer() {
        return answers.containsKey(NEWCOMER);
    }

    /** The lowest body it asks for, where that is a code. */
    public Optional<AssociationCode> lowest() {
        try {
            return Optional.ofNullable(answers.get(LOWEST))
                    .filter(code -> !code.isBlank())
                    .map(AssociationCode::parse);
        } catch (MalformedValue noCode) {
            return Optional.empty();
        }
    }

    /** The same form as a filing of its own, that answers nothing. */
    Draft onItsOwn() {
        Map<String, String> rest = new HashMap<>(answers);
        List.of(PROCEDURE, SEEN, ANSWER).forEach(rest::remove);
        return new Draft(id, version, person, kind, savedAt, rest);
    }

    /** Whether a draft has room for these answers. */
    static boolean holds(Map<String, String> answers) {
        return answers.size() <= MOST_FIELDS
                && answers.entrySet().stream()
                        .allMatch(answer -> answer.getKey().length() <= LONGEST_NAME
                                && answer.getValue().length() <= LONGEST);
    }
}
