package jp.mamis.web.problem;

import java.util.List;
import java.util.Optional;

/**
 * A no as programs read it (RFC 9457).
 *
 * @param type     {@code /problems/} and the code: the part to decide on
 * @param title    what kind of problem, in the reader's language
 * @param status   the HTTP status
 * @param detail   what to do about it
 * @param instance id of the request, for questions to the operator
 * @param errors   every single reason
 */
public record Problem(String type, String title, int status, String detail, String instance, List<Reason> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One reason.
     *
     * @param field   the part of the request meant, absent for the whole
     * @param code    the reason's code, stable
     * @param message the reason in the reader's language
     * @param given   what was sent
     * @param rule    the rule broken: kind of value, type or limit
     */
    public record Reason(
            Optional<String> field, String code, String message, Optional<String> given, Optional<String> rule) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The code the type ends in. */
    public String code() {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
