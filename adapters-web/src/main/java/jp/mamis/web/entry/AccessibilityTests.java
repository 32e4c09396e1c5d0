package jp.mamis.web.entry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/**
 * The result of the tests of every page, written by them ({@code EveryPageIT} with {@code mamis.accessibility.write=true}).
 * They fail where it names another number of pages than there are.
 *
 * @param day   in Tokyo, when they last ran over these pages and found nothing
 * @param pages how many different pages they opened
 */
public record AccessibilityTests(LocalDate day, int pages) {

    /** Where it is kept, beside this class. */
    public static final String FILE = "accessibility-tests.properties";

    static AccessibilityTests last() {
        Properties kept = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(AccessibilityTests.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            kept.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new AccessibilityTests(
                LocalDate.parse(kept.getProperty("day")), Integer.parseInt(kept.getProperty("pages")));
    }

    /** The text of the file. */
    public String written() {
        return "# Written by the tests that opened every page.\nday = " + day + "\npages = " + pages + "\n";
    }
}
