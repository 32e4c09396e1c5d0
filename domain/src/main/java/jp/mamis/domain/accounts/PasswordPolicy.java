package jp.mamis.domain.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * What a new password must be (パスワードの条件): length instead of mixtures of signs, which people defeat by patterns.
 */
@Basis(
        document = "our choice",
        rule =
                "A password has 12 to 128 characters, at least five different ones, is not the log-in ID, once or repeated, and not a common one.",
        note = "Follows the advice of NIST SP 800-63B: length and a list of common passwords, no composition rules.")
public final class PasswordPolicy {

    public static final int LEAST = 12;
    public static final int MOST = 128;
    private static final int LEAST_DISTINCT = 5;

    private static final Set<String> COMMON = Set.of(
            "password1234",
            "password12345",
            "passwordpassword",
            "password2024",
            "password2025",
            "password2026",
            "123456789012",
            "1234567890123",
            "1234567890ab",
            "12345678901234567890",
            "0123456789ab",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "qwerty123456",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcd12345678",
            "administrator",
            "administrator1",
            "adminadminadmin",
            "iloveyou1234",
            "letmein12345",
            "welcome12345",
            "changeme1234",
            "mamismamismamis",
            "nihonishikai",
            "ishikaiishikai",
            "sakurasakura",
            "doraemon1234");

    private PasswordPolicy() {}

    /** Judges a new password for the account with {@code loginId}, with every reason. */
    public static Outcome<Password> judge(Password password, LoginId loginId) {
        return Policies.accept(() -> password, reasons(password, loginId));
    }

    private static Stream<Refusal> reasons(Password password, LoginId loginId) {
        return Stream.of(
                        Policies.unless(
                                password.length() >= LEAST,
                                () -> Refusal.of(
                                        AccountRefusal.PASSWORD_TOO_SHORT, Map.of("least", String.valueOf(LEAST)))),
                        Policies.unless(
                                password.length() <= MOST,
                                () -> Refusal.of(
                                        AccountRefusal.PASSWORD_TOO_LONG, Map.of("most", String.valueOf(MOST)))),
                        Policies.unless(
                                !password.repeats(loginId.text()),
                                () -> Refusal.of(AccountRefusal.PASSWORD_IS_LOGIN_ID)),
                        Policies.unless(!isCommon(password), () -> Refusal.of(AccountRefusal.PASSWORD_TOO_COMMON)))
                .flatMap(reason -> reason)
                .map(reason -> reason.at("newPassword"));
    }

    private static boolean isCommon(Password password) {
        return password.distinct() < LEAST_DISTINCT
                || COMMON.stream().anyMatch(common -> password.reads(common.toUpperCase(Locale.ROOT)));
    }
}
