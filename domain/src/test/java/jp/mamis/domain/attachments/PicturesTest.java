package jp.mamis.domain.attachments;

import static jp.mamis.domain.fixture.AttachedFiles.ascii;
import static jp.mamis.domain.fixture.AttachedFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;
import jp.mamis.domain.settings.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0};

    @Test
    void pictures_are_taken_whole() {
        assertThat(png(AttachedFiles.png()).accepted()).contains(new Sound(FileType.PNG, AttachedFiles.png().length));
        assertThat(jpeg(AttachedFiles.jpeg()).accepted())
                .contains(new Sound(FileType.JPEG, AttachedFiles.jpeg().length));
    }

    @Test
    void whatever_follows_a_picture_is_refused() {
        for (byte[] more : List.of(ZIP, ascii("<script>"), new byte[] {1})) {
            assertThat(codes(png(joined(AttachedFiles.png(), more)))).containsExactly(AttachmentRefusal.FILE_HAS_MORE);
            assertThat(codes(jpeg(joined(AttachedFiles.jpeg(), more))))
                    .containsExactly(AttachmentRefusal.FILE_HAS_MORE);
        }
    }

    @Test
    void what_a_telephone_puts_behind_a_picture_is_cut_off() {
        byte[] picture = AttachedFiles.jpeg();
        Sound alone = new Sound(FileType.JPEG, picture.length);

        assertThat(jpeg(joined(picture, AttachedFiles.jpeg(8, 8))).accepted()).contains(alone);
        assertThat(jpeg(joined(picture, new byte[64])).accepted()).contains(alone);
        assertThat(jpeg(joined(picture, new byte[] {7, 7}, ascii("SEFT"))).accepted())
                .contains(alone);
        assertThat(codes(jpeg(joined(picture, AttachedFiles.jpeg(8, 8), ZIP))))
                .containsExactly(AttachmentRefusal.FILE_HAS_MORE);
    }

    @Test
    void a_picture_that_breaks_off_is_refused_wherever_it_does() {
        for (byte[] whole : List.of(AttachedFiles.png(), AttachedFiles.jpeg())) {
            FileType type = FileSignature.of(whole).orElseThrow();
            for (int length = 8; length < whole.length; length++) {
                assertThat(codes(new Pictures().judge(type, Arrays.copyOf(whole, length))))
                        .as("%s of %d bytes", type, length)
                        .containsExactly(AttachmentRefusal.FILE_BROKEN);
            }
        }
    }

    @Test
    void a_picture_with_one_byte_changed_is_never_an_error() {
        byte[] png = AttachedFiles.png();
        byte[] jpeg = AttachedFiles.jpeg();
        for (int i = 8; i < png.length; i++) {
            byte[] changed = png.clone();
            changed[i] ^= 0x55;
            assertThat(png(changed).accepted()).as("byte %d", i).isEmpty();
        }
        for (int i = 2; i < jpeg.length; i++) {
            byte[] changed = jpeg.clone();
            changed[i] = (byte) 0xff;
            jpeg(changed);
        }
    }

    @ParameterizedTest
    @CsvSource({"60000,60000", "30001,1", "1,30001", "12000,10001"})
    void a_picture_of_too_many_points_is_refused_before_anything_is_unfolded(int width, int height) throws IOException {
        assertThat(codes(jpeg(AttachedFiles.jpeg(width, height)))).containsExactly(AttachmentRefusal.PICTURE_TOO_LARGE);
        assertThat(codes(png(AttachedFiles.png(width, height, packed(1)))))
                .containsExactly(AttachmentRefusal.PICTURE_TOO_LARGE);
    }

    @Test
    void the_largest_picture_of_a_telephone_is_taken() {
        assertThat(jpeg(AttachedFiles.jpeg(12_000, 9_000)).accepted()).isPresent();
        assertThat(codes(jpeg(AttachedFiles.jpeg(0, 100)))).containsExactly(AttachmentRefusal.FILE_BROKEN);
    }

    @Test
    void a_small_picture_that_unfolds_to_far_more_than_its_size_is_refused() throws IOException {
        assertThat(codes(png(AttachedFiles.png(10, 10, packed(50_000_000)))))
                .containsExactly(AttachmentRefusal.FILE_BROKEN);
        assertThat(png(AttachedFiles.png(10, 10, packed(110))).accepted()).isPresent();
    }

    @Test
    void a_file_is_told_by_its_bytes_alone() {
        assertThat(outside(AttachedFiles.jpeg())).isEmpty();
        assertThat(outside(new byte[0])).containsExactly(AttachmentRefusal.FILE_EMPTY);
        assertThat(outside(AttachedFiles.heic())).containsExactly(AttachmentRefusal.FILE_HEIC);
        assertThat(outside(ZIP)).containsExactly(AttachmentRefusal.FILE_TYPE_NOT_TAKEN);
        assertThat(outside(ascii("<html>%PDF-1.4"))).containsExactly(AttachmentRefusal.FILE_TYPE_NOT_TAKEN);
        assertThat(outside(Arrays.copyOf(AttachedFiles.pdf(), 10_000_000))).isEmpty();
        assertThat(outside(Arrays.copyOf(AttachedFiles.pdf(), 10_000_001)))
                .containsExactly(AttachmentRefusal.FILE_TOO_LARGE);
    }

    @Test
    void a_body_that_takes_pictures_only_takes_no_pdf() {
        AskedDocument pictures = new AskedDocument("顔写真", Set.of(), DocumentNeed.REQUIRED, AcceptedFiles.PICTURE, 1, 1);

        assertThat(codes(new DocumentsPolicy().outside(AttachedFiles.pdf(), pictures)))
                .containsExactly(AttachmentRefusal.FILE_TYPE_NOT_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "免許証.pdf|免許証.pdf",
                "C:\\Users\\me\\免許証.PDF|免許証.PDF",
                "../../etc/passwd|passwd.pdf",
                "a/b/|file.pdf",
                "invoice.html|invoice.html.pdf",
                "<script>.pdf|script.pdf",
                "𠮷.pdf|𠮷.pdf"
            })
    void a_name_is_a_label_without_folders_that_ends_as_the_file_is(String name, String label) {
        assertThat(FileLabel.of(name, FileType.PDF).text()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u202e\u202e", "\r\n", "////", "."})
    void a_name_that_says_nothing_becomes_one_that_does(String name) {
        assertThat(FileLabel.of(name, FileType.JPEG).text()).endsWith(".jpg");
    }

    @Test
    void directions_and_controls_go_and_long_names_are_cut() {
        assertThat(FileLabel.of("cv\u202efdp.exe", FileType.PDF).text()).isEqualTo("cvfdp.exe.pdf");
        assertThat(FileLabel.of("長".repeat(5_000) + ".png", FileType.PNG).text())
                .isEqualTo("長".repeat(90) + ".png");
        assertThat(FileLabel.of("写真.jpeg", FileType.JPEG).text()).isEqualTo("写真.jpeg");
    }

    private static List<RefusalCode> outside(byte[] content) {
        return codes(new DocumentsPolicy().outside(content, Rules.LICENCE));
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(9))) {
            deflating.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static Outcome<Sound> png(byte[] content) {
        return new Pictures().judge(FileType.PNG, content);
    }

    private static Outcome<Sound> jpeg(byte[] content) {
        return new Pictures().judge(FileType.JPEG, content);
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.<List<RefusalCode>>fold(
                accepted -> List.of(),
                reasons ->
                        reasons.reasons().stream().map(reason -> reason.code()).toList());
    }
}
