package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Set;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;

/** What an invented office asks applicants for. */
final class DemonstrationDocuments {

    private static final int MONTHS_KEPT = 12;

    private DemonstrationDocuments() {}

    static List<AskedDocument> asked() {
        return List.of(
                document("医師免許証の写し", Set.of(), DocumentNeed.REQUIRED),
                document("開設届の写し", Set.of(MemberCategory.A1), DocumentNeed.OPTIONAL));
    }

    private static AskedDocument document(String name, Set<MemberCategory> categories, DocumentNeed need) {
        return new AskedDocument(name, categories, need, AcceptedFiles.ANY, AskedDocument.MOST_MEGABYTES, MONTHS_KEPT);
    }
}
