package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.ListIssue;

/** Lists of some authorities did not come; those of all others did. */
public final class ListsMissed extends PortFailure {

    /** @param cause what the token or the disk answered */
    public record Missed(AuthorityName authority, PortFailure cause) {}

    private final transient List<ListIssue> published;
    private final transient List<Missed> missed;
    private final boolean begun;

    ListsMissed(List<ListIssue> published, List<Missed> missed, boolean begun) {
        super(
                missed.stream()
                        .map(each -> each.authority() + ": " + each.cause().getMessage())
                        .collect(Collectors.joining("; ")),
                missed.get(0).cause());
        this.published = List.copyOf(published);
        this.missed = List.copyOf(missed);
        this.begun = begun;
    }

    /** Whether anything was written, such as numbers that are spent; not where no key was ready. */
    public boolean begun() {
        return begun;
    }

    /** Those that did. */
    public List<ListIssue> published() {
        return published;
    }

    /** At least one. */
    public List<Missed> missed() {
        return missed;
    }
}
