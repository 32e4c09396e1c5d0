package jp.mamis.application.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.Sound;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.settings.FileType;
import org.junit.jupiter.api.Test;

/** What reading PDF promises, whatever reads it. */
public interface PdfReadingContract {

    PdfReading reading();

    @Test
    default void a_plain_document_is_taken_whole() {
        byte[] pdf = AttachedFiles.pdf();

        assertThat(reading().judge(pdf).accepted()).contains(new Sound(FileType.PDF, pdf.length));
    }

    @Test
    default void what_acts_by_itself_or_brings_files_along_is_refused() {
        for (String more : List.of(
                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
                "/OpenAction << /S /Launch /F (cmd.exe) >>",
                "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>")) {
            byte[] pdf = AttachedFiles.pdf(more, "<< /Type /Filespec /F (a) /EF << /F 5 0 R >> >>");

            assertThat(codes(pdf)).as(more).containsExactly(AttachmentRefusal.PDF_ACTIVE);
        }
    }

    @Test
    default void what_follows_the_end_is_refused() {
        assertThat(codes(AttachedFiles.joined(AttachedFiles.pdf(), AttachedFiles.ascii("<html>"))))
                .containsExactly(AttachmentRefusal.FILE_HAS_MORE);
        assertThat(reading()
                        .judge(AttachedFiles.joined(AttachedFiles.pdf(), AttachedFiles.ascii("\r\n")))
                        .accepted())
                .isPresent();
    }

    @Test
    default void what_only_begins_like_a_document_is_refused() {
        assertThat(codes(AttachedFiles.ascii("%PDF-1.4\n"))).containsExactly(AttachmentRefusal.FILE_BROKEN);
        assertThat(codes(AttachedFiles.ascii("%PDF-1.4\nhello\n%%EOF"))).containsExactly(AttachmentRefusal.FILE_BROKEN);
        assertThat(codes(Arrays.copyOf(AttachedFiles.pdf(), 200))).containsExactly(AttachmentRefusal.FILE_BROKEN);
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
