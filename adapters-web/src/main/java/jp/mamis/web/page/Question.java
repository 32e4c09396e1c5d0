package jp.mamis.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all fields of a form have in common.
 *
 * @param name   the name the form sends, in camelCase as the command names it; also the id that faults link to
 * @param need   whether an answer is needed, as the tag beside the label says
 * @param hint   support text between label and input: what is meant and an example, never a placeholder
 * @param faults what was wrong with the last answer
 */
public record Question(String name, String label, Need need, Optional<String> hint, List<String> faults) {

    /** The tag beside the label. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** For addresses in Japan; those abroad have none. */
        IN_JAPAN,
        /** Of an address that need not be given: where one in Japan is given. */
        IF_GIVEN_IN_JAPAN,
        /** Of an address that need not be given: where one is given. */
        IF_GIVEN,
        /** Of a workplace: where no code of the register is given. */
        WITHOUT_CODE,
        /** No tag, for search boxes and forms of one field. */
        UNTAGGED
    }

    public Question {
        faults = List.copyOf(faults);
    }

    Question needing(Need other) {
        return new Question(name, label, other, hint, faults);
    }

    Question hinting(String text) {
        return new Question(name, label, need, Optional.of(text), faults);
    }

    public boolean required() {
        return need == Need.REQUIRED;
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public String hintId() {
        return name + "-hint";
    }

    public String faultId() {
        return name + "-fault";
    }

    /** The ids of hint and faults, for {@code aria-describedby}. */
    public Optional<String> describedBy() {
        String ids = Stream.of(
                        hint.map(text -> hintId()), faults.stream().findFirst().map(fault -> faultId()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
