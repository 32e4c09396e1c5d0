package jp.mamis.persistence.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import jp.mamis.application.attachments.PdfReading;
import jp.mamis.application.attachments.PdfReadingContract;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.kernel.RefusalCode;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class PdfboxReadingTest implements PdfReadingContract {

    @Override
    public PdfReading reading() {
        return new PdfboxReading();
    }

    @Test
    void a_document_with_everything_packed_is_taken() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());

            assertThat(reading().judge(saved(document)).accepted()).isPresent();
        }
    }

    @Test
    void a_script_in_a_packed_part_is_found() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

            byte[] packed = saved(document);

            assertThat(new String(packed, StandardCharsets.ISO_8859_1)).doesNotContain("alert");
            assertThat(codes(packed)).containsExactly(AttachmentRefusal.PDF_ACTIVE);
        }
    }

    @Test
    void a_document_with_a_password_is_refused_with_and_without_one_to_open_it() throws IOException {
        for (String user : List.of("", "secret")) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));

                assertThat(codes(saved(document))).as(user).containsExactly(AttachmentRefusal.PDF_ENCRYPTED);
            }
        }
    }

    @Test
    void a_document_of_too_many_pages_is_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 301; i++) {
                document.addPage(new PDPage());
            }

            assertThat(codes(saved(document))).containsExactly(AttachmentRefusal.PDF_TOO_LONG);
        }
    }

    @Test
    void a_document_that_unfolds_beyond_all_measure_is_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSStream packed = document.getDocument().createCOSStream();
            try (OutputStream raw = packed.createRawOutputStream()) {
                raw.write(bomb());
            }
            packed.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, packed);

            assertThat(codes(saved(document))).containsExactly(AttachmentRefusal.FILE_BROKEN);
        }
    }

    @Test
    void a_part_whose_packing_cannot_be_told_is_refused() {
        for (String packing : List.of(
                "/Filter 5 0 R",
                "/Filter /LZWDecode",
                "/Filter [/ASCII85Decode /FlateDecode]",
                "/Filter /#46lateDecode",
                "/Filter /FlateDecode /Pad (" + "x".repeat(20_000) + ")")) {
            byte[] pdf = AttachedFiles.pdf(
                    "/Metadata 4 0 R", "<< /Length 4 " + packing + " >>\nstream\nabcd\nendstream", "/FlateDecode");

            assertThat(codes(pdf)).as(packing).containsExactly(AttachmentRefusal.FILE_BROKEN);
        }
        byte[] plain = AttachedFiles.pdf("/Metadata 4 0 R", "<< /Length 4 >>\nstream\nabcd\nendstream");
        assertThat(reading().judge(plain).accepted()).isPresent();
    }

    @Test
    void a_part_packed_twice_is_refused() {
        byte[] pdf = AttachedFiles.pdf(
                "/Metadata 4 0 R", "<< /Length 4 /Filter [/FlateDecode /FlateDecode] >>\nstream\nabcd\nendstream");

        assertThat(codes(pdf)).containsExactly(AttachmentRefusal.FILE_BROKEN);
    }

    /** Other readers go deeper than ours, and find what is there. */
    @Test
    void a_part_that_is_nested_too_deep_to_be_read_is_refused() {
        for (int depth : List.of(100, 260, 400, 5_000, 200_000)) {
            byte[] pdf = AttachedFiles.pdf("/Names 4 0 R", "<< /X " + "[".repeat(depth) + "]".repeat(depth) + " >>");

            assertThat(codes(pdf))
                    .as("%d levels", depth)
                    .isEqualTo(depth == 100 ? List.of() : List.of(AttachmentRefusal.FILE_BROKEN));
        }
    }

    @Test
    void a_document_whose_pages_are_their_own_parents_has_none() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray children = pages.getCOSArray(COSName.KIDS);
            children.clear();
            children.add(pages);

            assertThat(codes(saved(document))).containsExactly(AttachmentRefusal.FILE_BROKEN);
        }
    }

    @Test
    void a_document_that_leads_back_to_itself_comes_to_an_end() {
        byte[] pdf = AttachedFiles.pdf("/Again 4 0 R", "[4 0 R 1 0 R [4 0 R]]");

        assertThat(reading().judge(pdf).accepted()).isPresent();
    }

    /** The seed is in the message of a failure. */
    @Test
    void a_document_changed_by_chance_is_never_an_error() {
        byte[] pdf = AttachedFiles.pdf();
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] changed = pdf.clone();
            for (int i = 0; i < 4; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(reading().judge(changed)).as("seed %d", seed).isNotNull();
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                packing.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private List<RefusalCode> codes(byte[] content) {
        return reading()
                .judge(content)
                .<List<RefusalCode>>fold(
                        accepted -> List.of(),
                        reasons -> reasons.reasons().stream()
                                .map(reason -> reason.code())
                                .toList());
    }
}
