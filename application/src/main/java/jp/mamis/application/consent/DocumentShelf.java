package jp.mamis.application.consent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.Editions;

/** The documents that come with the application: a list of versions, and for each a text in Japanese and in English. */
public final class DocumentShelf {

    private static final String FOLDER = "/documents/";

    private final Editions editions;
    private final UnaryOperator<String> folder;
    private final Map<String, DocumentText> read = new ConcurrentHashMap<>();

    /**
     * Documents of one's own.
     *
     * @param folder the resource, seen from this class, that holds the text of a file name such as
     *     {@code terms-of-use-1_ja.txt}
     */
    public DocumentShelf(Editions editions, UnaryOperator<String> folder) {
        this.editions = editions;
        this.folder = folder;
    }

    /** The documents of this application. */
    public static DocumentShelf ours() {
        List<Editions.Dated> all = lines(FOLDER + "editions.txt").stream()
                .map(DocumentShelf::dated)
                .toList();
        return new DocumentShelf(new Editions(all), name -> FOLDER + name);
    }

    private static Editions.Dated dated(String line) {
        String[] parts = line.split(" ", 3);
        DocumentKind kind = DocumentKind.ofSlug(parts[0]).orElseThrow();
        return new Editions.Dated(new Edition(kind, Integer.parseInt(parts[1])), LocalDate.parse(parts[2]));
    }

    public Editions editions() {
        return editions;
    }

    /** The text in the language of {@code locale}: Japanese, or else English. */
    DocumentText text(Edition edition, Locale locale) {
        String language = locale.getLanguage().equals("ja") ? "ja" : "en";
        String name = edition.kind().slug() + "-" + edition.number() + "_" + language + ".txt";
        return read.computeIfAbsent(name, wanted -> DocumentText.read(lines(folder.apply(wanted))));
    }

    private static List<String> lines(String name) {
        try (InputStream found = DocumentShelf.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.isBlank()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
