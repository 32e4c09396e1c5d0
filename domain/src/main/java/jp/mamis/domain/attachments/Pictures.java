package jp.mamis.domain.attachments;

import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.FileType;

/** Whether a picture is what it begins as, from its first byte to its last (画像の検査). */
@Basis(
        document = "our choice",
        rule =
                "A file counts by its bytes: it holds one document, whole, and nothing behind it. What a telephone's camera"
                        + " puts behind a picture is cut off and not kept.")
public final class Pictures {

    public Outcome<Sound> judge(FileType type, byte[] content) {
        return switch (type) {
            case PNG -> PngFile.judge(content);
            case JPEG -> JpegFile.judge(content);
            case PDF -> throw new IllegalArgumentException("a PDF is no picture");
        };
    }
}
