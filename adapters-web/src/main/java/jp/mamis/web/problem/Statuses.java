package jp.mamis.web.problem;

import java.util.Map;
import java.util.Set;
import jp.mamis.domain.kernel.Refusals;

/**
 * The one table from refusal codes to HTTP statuses. A code not listed is a rule of the business: 422.
 *
 * <p>Of several reasons the most telling status wins: what is not found (404) comes before what is not allowed (403), that
 * before a conflict (409).
 */
final class Statuses {

    static final int UNPROCESSABLE = 422;

    /** Codes end so when the thing asked for is unknown or out of scope: the same answer, so that nothing leaks. */
    private static final String NOT_FOUND = "NOT_FOUND";

    /** What a request only refers to: the request is wrong, not its address. */
    private static final Set<String> REFERENCES = Set.of("PARENT_NOT_FOUND", "SUCCESSOR_NOT_FOUND");

    private static final String LOG_IN_FAILED = "LOG_IN_FAILED";

    private static final Set<String> NOT_ALLOWED = Set.of(
            "NOT_ALLOWED", "OPERATOR_ONLY", "NOT_OPERATOR", "NOT_SYSTEM_ADMINISTRATOR", "NOT_ADMINISTRATOR_OF_BODY");

    /** Somebody was first, or the thing is no longer in the state the caller saw. */
    private static final Set<String> CONFLICT =
            Set.of("ALREADY_DECIDED", "CODE_TAKEN", "LICENCE_NUMBER_IN_USE", "LOGIN_ID_TAKEN", "PERSON_HAS_ACCOUNT");

    private static final Map<Integer, Integer> RANK = Map.of(404, 0, 403, 1, 401, 2, 409, 3, 429, 4, UNPROCESSABLE, 5);

    private Statuses() {}

    static int of(Refusals reasons) {
        return reasons.reasons().stream()
                .map(reason -> of(reason.code().name()))
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .orElse(UNPROCESSABLE);
    }

    static int of(String code) {
        if (code.endsWith(NOT_FOUND) && !REFERENCES.contains(code)) {
            return 404;
        }
        if (code.equals(LOG_IN_FAILED)) {
            return 401;
        }
        if (NOT_ALLOWED.contains(code)) {
            return 403;
        }
        return CONFLICT.contains(code) ? 409 : UNPROCESSABLE;
    }

    private static int rank(int status) {
        return RANK.getOrDefault(status, RANK.size());
    }
}
