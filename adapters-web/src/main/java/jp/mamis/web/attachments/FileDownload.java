package jp.mamis.web.attachments;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.mamis.application.attachments.AttachmentQueries;
import jp.mamis.domain.attachments.Attachment;

/** The answer that carries a file: to be saved, of the type its bytes have, and nothing in it may run. */
final class FileDownload {

    private FileDownload() {}

    static Response of(AttachmentQueries.Content content) {
        Attachment file = content.file();
        String name =
                URLEncoder.encode(file.label().text(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content.bytes().bytes(), file.type().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"file." + file.type().ending() + "\"; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
