package jp.mamis.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Sheets as a PDF of A4 paper, with page numbers and the headings of a table on each of its pages. */
public final class PaperDocument {

    private PaperDocument() {}

    /**
     * The bytes of the document.
     *
     * @param language as {@code ja}
     * @param note     says which letters could not be printed as they are registered
     */
    public static byte[] pdf(String title, String language, List<Sheet> sheets, Function<Set<String>, String> note) {
        return drawn(title, language, sheets(sheets), PaperWriter::note, note, Optional.empty());
    }

    /** The same with each sheet going on where the one before ends. */
    public static byte[] flowing(
            String title, String language, List<Sheet> sheets, Function<Set<String>, String> note) {
        Consumer<PaperWriter> content = writer -> {
            writer.sheet(sheets.get(0));
            sheets.subList(1, sheets.size()).forEach(writer::below);
        };
        return drawn(title, language, content, PaperWriter::note, note, Optional.empty());
    }

    /** The bytes of letters for envelopes with a window, each on sheets of its own; the note is no part of any of them. */
    public static byte[] letters(
            String title, String language, List<LetterSheet> letters, Function<Set<String>, String> note) {
        return drawn(
                title,
                language,
                writer -> letters.forEach(writer::letter),
                (writer, noted) -> writer.sheet(new Sheet(title, List.of(noted), List.of(), List.of())),
                note,
                Optional.empty());
    }

    /**
     * The same with a text for scanners in the corner of the first page.
     *
     * @param mark the text
     */
    public static byte[] marked(
            String title, String language, List<Sheet> sheets, Function<Set<String>, String> note, String mark) {
        return drawn(title, language, sheets(sheets), PaperWriter::note, note, Optional.of(mark));
    }

    private static Consumer<PaperWriter> sheets(List<Sheet> sheets) {
        return writer -> sheets.forEach(writer::sheet);
    }

    private static byte[] drawn(
            String title,
            String language,
            Consumer<PaperWriter> content,
            BiConsumer<PaperWriter, String> noting,
            Function<Set<String>, String> note,
            Optional<String> mark) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document, title, language);
            PaperFont font = PaperFont.in(document);
            PaperPages pages = new PaperPages(document, font);
            PaperWriter writer = new PaperWriter(pages);
            content.accept(writer);
            if (!font.shortened().isEmpty()) {
                noting.accept(writer, note.apply(font.shortened()));
            }
            pages.close();
            if (mark.isPresent()) {
                PaperMark.draw(document, mark.get());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void describe(PDDocument document, String title, String language) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("MAMIS");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }
}
