package jp.mamis.web.hpki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;

/**
 * The practice statement that certificates lead to (運用規程): a PDF that the authority has approved. A demonstration has a text of
 * its own that says what its certificates are worth.
 *
 * @param file          where the operator lays the PDF; the next request finds another edition
 * @param demonstration whether a text of ours stands in for it
 */
public record PolicyText(Path file, boolean demonstration) {

    /** Where it stands in the repository. */
    static final String PATH = "/certpolicy/";

    /** Its name in the folder of what is published. */
    public static final String FILE = "certpolicy.pdf";

    private static final Duration KEEP = Duration.ofDays(1);

    Optional<PublishedFile> published() {
        try {
            return Optional.of(new PublishedFile(
                    "application/pdf",
                    Der.of(Files.readAllBytes(file)),
                    Optional.of(Files.getLastModifiedTime(file).toInstant()),
                    KEEP));
        } catch (NoSuchFileException none) {
            return demonstration ? Optional.of(ours()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PublishedFile ours() {
        try (InputStream text =
                Objects.requireNonNull(PolicyText.class.getResourceAsStream("demonstration-policy.txt"))) {
            return new PublishedFile("text/plain;charset=UTF-8", Der.of(text.readAllBytes()), Optional.empty(), KEEP);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
