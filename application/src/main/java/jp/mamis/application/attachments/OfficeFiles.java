package jp.mamis.application.attachments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.PaperScan;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * The files of a procedure as far as a body of its route gets to see them.
 *
 * @param own    what it asked for itself
 * @param others that other bodies have been given something; of scanned paper they learn nothing
 */
public record OfficeFiles(List<Attachment> own, List<Others> others) {

    /** How many files of a document lie there for another body; nothing else of them. */
    public record Others(AssociationId body, String document, int count) {}

    public OfficeFiles {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** @param all the files of the procedure */
    public static OfficeFiles of(List<Attachment> all, AssociationId body) {
        List<Attachment> own = new ArrayList<>();
        Map<Others, Integer> others = new LinkedHashMap<>();
        for (Attachment file : all) {
            if (file.body().equals(body)) {
                own.add(file);
            } else if (!PaperScan.is(file)) {
                others.merge(new Others(file.body(), file.document(), 0), 1, Integer::sum);
            }
        }
        return new OfficeFiles(
                own,
                others.entrySet().stream()
                        .map(other ->
                                new Others(other.getKey().body(), other.getKey().document(), other.getValue()))
                        .toList());
    }
}
