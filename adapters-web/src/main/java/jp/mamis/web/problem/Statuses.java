package jp.mamis.web.problem;

import jp.mamis.application.kernel.RefusalKind;
import jp.mamis.domain.kernel.Refusals;

/** The status of HTTP for each kind of refusal. */
final class Statuses {

    private Statuses() {}

    static int of(Refusals reasons) {
        return switch (RefusalKind.of(reasons)) {
            case NOT_FOUND -> 404;
            case NOT_ALLOWED -> 403;
            case NOT_RECOGNISED -> 401;
            case CONFLICT -> 409;
            case RULE -> 422;
        };
    }
}
