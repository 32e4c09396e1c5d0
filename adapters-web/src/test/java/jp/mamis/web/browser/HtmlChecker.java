package jp.mamis.web.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What the Nu Html Checker has to say against a page as the server sent it. */
public final class HtmlChecker {

    /** Its grammar of HTML goes deeper than the stack of a usual thread. */
    private static final long STACK = 16L << 20;

    /**
     * On a phone the style sheet shows each row as a list, which takes what tables mean to readers of screens away; the roles
     * give it back, and the checker takes them for superfluous.
     */
    private static final Pattern ROLES_OF_TABLES = Pattern.compile(
            "error: The “role” attribute must not be used on an? “(?:table|thead|tbody|tfoot|tr|th|td)” element");

    private HtmlChecker() {}

    /** A line for each error, with its place; none for valid HTML. */
    public static List<String> errors(String page) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Runnable check = () -> {
            try {
                said.complete(checked(page));
            } catch (Throwable failed) {
                said.completeExceptionally(failed);
            }
        };
        new Thread(null, check, "html", STACK).start();
        return said.join()
                .lines()
                .filter(line -> line.contains(" error: "))
                .filter(line -> !ROLES_OF_TABLES.matcher(line).find())
                .toList();
    }

    private static String checked(String page) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setNoLangDetect(true);
        try {
            return checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException unchecked) {
            throw new IllegalStateException(unchecked);
        }
    }
}
