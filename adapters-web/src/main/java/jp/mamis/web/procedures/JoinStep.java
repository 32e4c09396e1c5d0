package jp.mamis.web.procedures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.web.page.Steps;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;

/** The pages of the join form in their order. The first three belong to one step on the page: choosing. */
public enum JoinStep {
    WORKPLACE(1),
    BODY(1),
    REACH(1),
    DETAILS(2),
    CHECK(3);

    private static final int FILED = 4;

    private final int number;

    JoinStep(int number) {
        this.number = number;
    }

    /** As addresses write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RejectedRequest {@code NOT_FOUND} for an address that names no page */
    static JoinStep of(String slug) {
        return Stream.of(values())
                .filter(step -> step.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
    }

    JoinStep next() {
        return switch (this) {
            case WORKPLACE -> BODY;
            case BODY -> REACH;
            case REACH -> DETAILS;
            case DETAILS, CHECK -> CHECK;
        };
    }

    boolean isBefore(JoinStep other) {
        return compareTo(other) < 0;
    }

    Steps shown(Texts t) {
        return steps(t, number);
    }

    /** The way behind one, once it is filed. */
    static Steps filed(Texts t) {
        return steps(t, FILED);
    }

    private static Steps steps(Texts t, int current) {
        return new Steps(
                List.of(t.get("join.choose"), t.get("join.enter"), t.get("join.check"), t.get("join.done")), current);
    }
}
