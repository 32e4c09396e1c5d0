package jp.mamis.application.hpki.status;

import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.domain.hpki.ca.AuthorityName;

/** Answers of some authorities were not all signed and laid out; those of all others were. */
public final class AnswersMissed extends PortFailure {

    /** @param cause what the token or the disk answered */
    public record Missed(AuthorityName authority, PortFailure cause) {}

    private final transient List<SignAnswers.Signed> signed;
    private final transient List<Missed> missed;

    AnswersMissed(List<SignAnswers.Signed> signed, List<Missed> missed) {
        super(
                missed.stream()
                        .map(each -> each.authority() + ": " + each.cause().getMessage())
                        .collect(Collectors.joining("; ")),
                missed.get(0).cause());
        this.signed = List.copyOf(signed);
        this.missed = List.copyOf(missed);
    }

    /** How far each authority came. */
    public List<SignAnswers.Signed> signed() {
        return signed;
    }

    /** At least one. */
    public List<Missed> missed() {
        return missed;
    }
}
