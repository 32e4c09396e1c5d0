package jp.mamis.application.kernel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;

/**
 * What a refusal means to whoever asked: the one table from codes to kinds, which the edges turn into statuses and exit
 * codes. The order is the order of telling: of several reasons the first kind counts.
 */
public enum RefusalKind {
    /** Unknown and out of scope are the same, so that nothing leaks. */
    NOT_FOUND,
    /** Known to the caller, but not the caller's to do. */
    NOT_ALLOWED,
    /** The caller is not who he claims to be. */
    NOT_RECOGNISED,
    /** Somebody was first, or the thing is no longer in the state the caller saw. */
    CONFLICT,
    /** A rule of the business: every code that is not in the table. */
    RULE;

    private static final Map<String, RefusalKind> TABLE = table();

    /** What contexts call a change since the version that the caller named. */
    private static final Set<String> OVERTAKEN =
            Set.of("CHANGED_MEANWHILE", "STRUCTURE_CHANGED", "PAPER_CHANGED_MEANWHILE");

    /** Whether something is no longer as the caller saw it. */
    public static boolean isOvertaken(RefusalCode code) {
        return OVERTAKEN.contains(code.name());
    }

    public static RefusalKind of(RefusalCode code) {
        return TABLE.getOrDefault(code.name(), RULE);
    }

    public static RefusalKind of(Refusals reasons) {
        return reasons.reasons().stream()
                .map(reason -> of(reason.code()))
                .min(Comparator.naturalOrder())
                .orElse(RULE);
    }

    private static Map<String, RefusalKind> table() {
        Map<String, RefusalKind> kinds = new HashMap<>();
        List.of(
                        "NOT_FOUND",
                        "ASSOCIATION_NOT_FOUND",
                        "NO_SUCH_GENERATION",
                        "NO_SUCH_MEMBER",
                        "NO_SUCH_MEMBERSHIP",
                        "NO_SUCH_PROCEDURE",
                        "NO_SUCH_BULK_APPROVAL",
                        "NO_SUCH_JOB",
                        "NO_SUCH_PERSON",
                        "NO_SUCH_MAIL",
                        "NO_SUCH_WORK",
                        "NO_SUCH_INSTITUTION",
                        "NO_SUCH_DOCUMENT",
                        "LINK_UNKNOWN",
                        "NO_SUCH_SETTINGS",
                        "NO_SUCH_FILE",
                        "NO_SUCH_PAPER",
                        "FACTOR_NOT_FOUND",
                        "NO_SUCH_MANDATE",
                        "NO_SUCH_DISPATCH",
                        "NO_SUCH_CALL",
                        "NO_SUCH_AUTHORITY",
                        "NO_SUCH_CERTIFICATE",
                        "NO_SUCH_REISSUE",
                        "NO_SUCH_STATEMENT",
                        "NO_SUCH_REVIEW")
                .forEach(code -> kinds.put(code, NOT_FOUND));
        List.of(
                        "NOT_ALLOWED",
                        "NOT_FOR_A_DEPUTY",
                        "CONFIRMATION_NEEDED",
                        "DUTY_LOST",
                        "OWN_NUMBER",
                        "OWN_PROCEDURE",
                        "OPERATOR_ONLY",
                        "NOT_OPERATOR",
                        "NOT_SYSTEM_ADMINISTRATOR",
                        "NOT_ADMINISTRATOR_OF_BODY",
                        "SUSPENDED_BY_SYSTEM")
                .forEach(code -> kinds.put(code, NOT_ALLOWED));
        List.of("LOG_IN_FAILED", "LOG_IN_NOT_PENDING").forEach(code -> kinds.put(code, NOT_RECOGNISED));
        List.of(
                        "CHANGED_MEANWHILE",
                        "STRUCTURE_CHANGED",
                        "DRAFT_CHANGED_MEANWHILE",
                        "PAPER_CHANGED_MEANWHILE",
                        "DRAFT_CHANGED_SINCE_SHOWN",
                        "NOT_IN_THIS_STATE",
                        "NOT_THIS_BODYS_TURN",
                        "MAIL_NOT_REFUSED",
                        "TASK_UNDER_WAY",
                        "JOB_NOT_UNDER_WAY",
                        "JOB_NOT_RESUMABLE",
                        "ANOTHER_JOB_UNDER_WAY",
                        "JOB_OVERTAKEN",
                        "SETTINGS_IN_FORCE",
                        "FILES_CLOSED",
                        "ANOTHER_IS_OPEN",
                        "REMINDED_TODAY",
                        "DISPATCH_WAITS",
                        "ANOTHER_IS_OPEN_FOR_BODY",
                        "BODY_BELOW_UNSETTLED",
                        "ALREADY_A_MEMBER",
                        "NATIONAL_BODY_JOINED_ALREADY",
                        "HAS_A_NUMBER",
                        "NUMBER_IN_USE",
                        "ALREADY_ENDED",
                        "LICENCE_NUMBER_IN_USE",
                        "READING_AND_BIRTH_IN_USE",
                        "ALREADY_REGISTERED",
                        "CODE_TAKEN",
                        "LOGIN_ID_TAKEN",
                        "NUMBER_IS_TAKEN",
                        "PERSON_HAS_ACCOUNT",
                        "ALREADY_KNOWN",
                        "PARTLY_KNOWN",
                        "PAPER_DOCTOR_UNCLEAR",
                        "PAPER_NAMESAKE_KNOWN",
                        "PAPER_BEGUN_ALREADY",
                        "DRAFT_WITH_OFFICE",
                        "DRAFT_FILED",
                        "PAPER_FILED",
                        "PAPER_DISCARDED",
                        "PAPER_ENDED_UNFILED",
                        "LINK_USED",
                        "LINK_EXPIRED",
                        "LINK_NOT_VALID",
                        "DUTY_ALREADY_HELD",
                        "ALREADY_SUSPENDED",
                        "ACCOUNT_SUSPENDED",
                        "DEPUTY_NAMED_ALREADY",
                        "MANDATE_OVERLAPS",
                        "HELP_ANSWERED",
                        "NOT_SUSPENDED",
                        "FACTOR_EXISTS",
                        "APPROVAL_PENDING",
                        "PASSKEY_KNOWN",
                        "ADMINISTRATOR_EXISTS",
                        "END_ALREADY_FIXED",
                        "NATIONAL_BODY_EXISTS",
                        "KEY_CERTIFIED_ALREADY",
                        "ISSUANCE_UNDER_WAY",
                        "REISSUE_ORDERED_ALREADY",
                        "REISSUE_ENDED",
                        "REISSUE_RUNS_ELSEWHERE")
                .forEach(code -> kinds.put(code, CONFLICT));
        return Map.copyOf(kinds);
    }
}
