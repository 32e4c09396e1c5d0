package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which paths are for whom. */
final class Paths {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern PUBLIC_READING =
            Pattern.compile("/api/v1/(openapi\\.json|documents|areas(/candidates)?|postal-codes/[^/]+"
                    + "|associations(/[^/]+(/children)?)?)");
    private static final Set<String> PUBLIC_WRITING = Set.of(
            "/api/v1/sessions",
            "/api/v1/sessions/completions",
            "/api/v1/sessions/help-requests",
            "/api/v1/sessions/approvals",
            "/api/v1/sessions/approvals/completions",
            "/api/v1/sessions/enrolments",
            "/api/v1/sessions/enrolments/completions",
            "/api/v1/passwords",
            "/api/v1/registrations",
            "/api/v1/registrations/completions",
            "/api/v1/password-resets",
            "/api/v1/password-resets/completions");

    /** Where a doctor agrees. */
    static final String CONSENT = "/my/consent";

    private static final Pattern WITHOUT_CONSENT = Pattern.compile(CONSENT + "|/api/v1/(me/consents|sessions(/.*)?)");

    /** Where a fresh proof of who is there is given. */
    static final String CONFIRM = "/my/confirm";

    /**
     * Where accounts and factors are touched, or the data of somebody else: duties, codes for passwords, second factors,
     * certificates; or what holds for many: rules and address of a body, and approval of many at once.
     */
    private static final Pattern TOUCHING_ACCOUNTS = Pattern.compile(
            "/my/account/factors/.*|/my/approval"
                    + "|/office/[^/]+/(staff|deputies|mandates|bodies|members/[^/]+/(account|registration))(/.*)?"
                    + "|/office/[^/]+/registrations/[^/]+"
                    + "|/office/[^/]+/(settings|profile|procedures/approvals)(/.*)?"
                    + "|/api/v1/associations/[^/]+/(settings|profile|procedures/approvals)(/.*)?"
                    + "|/admin/accounts(/.*)?|/api/v1/suspensions(/.*)?"
                    + "|/ca/(certificates/[^/]+/revocation|qualifications|activations)(/.*)?"
                    + "|/api/v1/(certificates/[^/]+/revocation|qualifications/[^/]+/(facts|withdrawals))"
                    + "|/my/account/password|/api/v1/me/(password|second-factors(/.*)?)"
                    + "|/api/v1/associations/[^/]+/(accounts|mandates|help-requests|members/[^/]+/(account|registration))(/.*)?");

    /**
     * A page that shows a key for an app, or saves a list of people, is as much as an act, and one that asks for passwords
     * cannot be carried.
     */
    private static final Pattern AS_MUCH_AS_AN_ACT =
            Pattern.compile("/my/account/(factors/app|password)|/api/v1/me/second-factors/app-key"
                    + "|/office/[^/]+/(members|procedures|letters|workplaces|staff)/export/.*|/ca/certificates/export/.*"
                    + "|/office/[^/]+/(board/papers\\.(pdf|xlsx)|approval-letters/.*|letters/print\\.pdf)"
                    + "|/api/v1/associations/[^/]+/procedures/board-papers");

    /** What asks for the password by itself. */
    private static final Pattern ASKING_PASSWORD = Pattern.compile("/my/account/password|/api/v1/me/password");

    /** Where files are sent to, which are larger than what is typed. */
    private static final Pattern TAKING_FILES =
            Pattern.compile("/my/procedures/join/[^/]+/documents|/api/v1/files|/admin/institutions"
                    + "|/office/[^/]+/procedures/[^/]+/scan|/api/v1/associations/[^/]+/procedures/[^/]+/scans");

    private Paths() {}

    static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    static boolean isApi(HttpServletRequest request) {
        return within(routed(request), "/api");
    }

    /**
     * Files, revocation lists, answers about status and health checks: the same for everybody, and nobody is looked up for
     * them.
     */
    static boolean isImpersonal(HttpServletRequest request) {
        return spellings(request)
                .allMatch(path -> within(path, "/static")
                        || within(path, "/health")
                        || within(path, "/repository")
                        || within(path, "/ocsp")
                        || path.equals("/metrics"));
    }

    /**
     * Whether the path escapes a slash where no question about status follows. The server that chooses the servlet reads it as
     * a slash and the routing of resources as a letter, so no guard could tell where such a path leads.
     */
    static boolean hidesSlash(HttpServletRequest request) {
        return request.getRequestURI().toUpperCase(Locale.ROOT).contains("%2F")
                && !spellings(request).allMatch(path -> within(path, "/ocsp"));
    }

    /** As the router reads it: nothing else gets to read more than what is typed. */
    static boolean takesFiles(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && TAKING_FILES.matcher(routed(request)).matches();
    }

    /** As it is written or as it is meant: whoever reads the one or the other finds the same guard. */
    static boolean needsLogIn(HttpServletRequest request) {
        return spellings(request).anyMatch(path -> needsLogIn(path, request));
    }

    private static boolean needsLogIn(String path, HttpServletRequest request) {
        if (within(path, "/api")) {
            boolean open = isSafe(request)
                    ? PUBLIC_READING.matcher(path).matches()
                    : request.getMethod().equals("POST") && PUBLIC_WRITING.contains(path);
            return !open;
        }
        return Stream.of("/my", "/office", "/admin", "/jobs", "/statistics", "/ca")
                .anyMatch(area -> within(path, area));
    }

    /** Pages that are read, and everything programs do, save what agreeing and logging out take. */
    static boolean needsConsent(HttpServletRequest request) {
        return needsLogIn(request)
                && (isSafe(request) || isApi(request))
                && spellings(request)
                        .noneMatch(path -> WITHOUT_CONSENT.matcher(path).matches());
    }

    /**
     * What is asked of nobody who has not proved of late who that is. The application judges once more, but for rules, profile and
     * approval of many, where it is asked at this door only.
     */
    static boolean needsFreshProof(HttpServletRequest request) {
        Pattern sensitive = isSafe(request) ? AS_MUCH_AS_AN_ACT : TOUCHING_ACCOUNTS;
        return spellings(request).anyMatch(path -> sensitive.matcher(path).matches());
    }

    static boolean asksPassword(HttpServletRequest request) {
        return spellings(request).allMatch(path -> ASKING_PASSWORD.matcher(path).matches());
    }

    /** Where a proof leads back to: a file would leave the question standing, so the page that offers it is shown again. */
    static String behindProof(HttpServletRequest request) {
        return pathAndQuery(request)
                .replaceFirst("/members/export/labels", "/labels")
                .replaceFirst("/export/[^/?]+", "")
                .replaceFirst("/board/papers\\.[a-z]+", "/board")
                .replaceFirst("/approval-letters/together/", "/procedures/approvals/")
                .replaceFirst("/approval-letters/", "/procedures/")
                .replaceFirst("/letters/print\\.pdf", "/letters/together");
    }

    /** Path and query, as the address line shows them. */
    static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? written(request) : written(request) + "?" + query;
    }

    /** Without path parameters and doubled slashes, which the routing of resources ignores as well. */
    private static String written(HttpServletRequest request) {
        return request.getRequestURI().replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    }

    /** What the server chose the servlet by: decoded and without dots. */
    private static String routed(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static Stream<String> spellings(HttpServletRequest request) {
        return Stream.of(written(request), routed(request));
    }

    private static boolean within(String path, String area) {
        return path.equals(area) || path.startsWith(area + "/");
    }
}
