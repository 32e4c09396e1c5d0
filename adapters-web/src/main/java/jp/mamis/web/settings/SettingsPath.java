package jp.mamis.web.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RejectedRequest;

/** The addresses of a body's rules. */
final class SettingsPath {

    private SettingsPath() {}

    static String of(Association body) {
        return "/office/" + body.code().text() + "/settings";
    }

    static String of(Association body, String version) {
        return of(body) + "/" + version;
    }

    /** @throws RejectedRequest {@code NOT_FOUND} for text that is no day */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Addresses.nothing();
        }
    }
}
