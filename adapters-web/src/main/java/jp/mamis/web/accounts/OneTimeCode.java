package jp.mamis.web.accounts;

import java.util.Optional;
import jp.mamis.domain.kernel.Refusals;

/**
 * The field of a page that asks for a code which is good once. It has a name of its own, since what is sent under that name
 * is never shown again; programs send it as {@code code}, which on pages is an association's.
 */
final class OneTimeCode {

    static final String FIELD = "oneTimeCode";

    private static final Optional<String> AS_COMMANDS_NAME_IT = Optional.of("code");

    private OneTimeCode() {}

    /** The same reasons, pointing to the field of the page. */
    static Refusals onPage(Refusals reasons) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.field().equals(AS_COMMANDS_NAME_IT) ? reason.at(FIELD) : reason)
                .toList());
    }
}
