package jp.mamis.web.hpki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.mamis.domain.hpki.ca.Der;

/**
 * The practice statement that certificates lead to (運用規程): a PDF that the authority has approved, read once until it changes. A
 * demonstration has a text of its own that says what its certificates are worth.
 */
public final class PolicyText {

    /** Where it stands in the repository. */
    static final String PATH = "/certpolicy/";

    /** Its name in the folder of what is published. */
    public static final String FILE = "certpolicy.pdf";

    /** What is longer is no practice statement, and is not held in memory. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** A file that is replaced where it lies may be read half; nobody keeps that for long. */
    private static final Duration KEEP = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(PolicyText.class.getName());

    /** What was read, and of which file. */
    private record Edition(FileTime changed, long size, PublishedFile file) {

        boolean isOf(BasicFileAttributes there) {
            return changed.equals(there.lastModifiedTime()) && size == there.size();
        }
    }

    private final Path file;
    private final boolean demonstration;
    private final AtomicReference<Edition> read = new AtomicReference<>();
    private final AtomicReference<String> told = new AtomicReference<>("");

    /**
     * @param file          where the operator lays the PDF; the next request finds another edition
     * @param demonstration whether a text of ours stands in for it
     */
    public PolicyText(Path file, boolean demonstration) {
        this.file = file;
        this.demonstration = demonstration;
    }

    /** @throws UncheckedIOException where there is a file that cannot be read, or is too long */
    Optional<PublishedFile> published() {
        try {
            BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
            Optional<Edition> known = Optional.ofNullable(read.get()).filter(each -> each.isOf(there));
            return Optional.of((known.isPresent() ? known.get() : edition(there)).file());
        } catch (NoSuchFileException none) {
            return demonstration ? Optional.of(ours()) : Optional.empty();
        } catch (IOException unreadable) {
            tell(unreadable);
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each trouble once, however many ask: whoever laid the file hears of it in the log alone. */
    private void tell(IOException unreadable) {
        String trouble = unreadable.toString();
        if (!trouble.equals(told.getAndSet(trouble))) {
            LOG.log(Level.WARNING, "the practice statement cannot be handed out: {0}", trouble);
        }
    }

    private Edition edition(BasicFileAttributes there) throws IOException {
        if (there.size() > LONGEST) {
            throw new IOException(file + " is longer than " + LONGEST + " octets");
        }
        Edition edition = new Edition(
                there.lastModifiedTime(),
                there.size(),
                new PublishedFile(
                        "application/pdf",
                        Der.of(Files.readAllBytes(file)),
                        Optional.of(there.lastModifiedTime().toInstant()),
                        KEEP));
        read.set(edition);
        told.set("");
        return edition;
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
