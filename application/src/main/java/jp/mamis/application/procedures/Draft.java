package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureKind;

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

    /** Whether a draft has room for these answers. */
    static boolean holds(Map<String, String> answers) {
        return answers.size() <= MOST_FIELDS
                && answers.entrySet().stream()
                        .allMatch(answer -> answer.getKey().length() <= LONGEST_NAME
                                && answer.getValue().length() <= LONGEST);
    }
}
