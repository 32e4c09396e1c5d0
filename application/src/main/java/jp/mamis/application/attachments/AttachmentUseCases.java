package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.person.PersonId;

/** Constructs the use cases and queries of attached files and hands them out. */
public final class AttachmentUseCases {

    /**
     * Where files are put.
     *
     * @param all   drafts and procedures by their ids, as rules are on a day
     * @param claim lets nobody file for the person before the running transaction ends
     */
    public record Places(BiFunction<FolderId, LocalDate, Optional<Folder>> all, Consumer<PersonId> claim) {}

    private final AttachFile attachFile;
    private final RemoveFile removeFile;
    private final AttachScan attachScan;
    private final RemoveScan removeScan;
    private final EraseFiles eraseFiles;
    private final AttachmentQueries attachmentQueries;

    public AttachmentUseCases(Foundation foundation, AttachmentPorts ports, CurrentHierarchy hierarchy, Places places) {
        Folders folders = new Folders(places.all());
        attachFile = new AttachFile(foundation, ports, hierarchy, folders, places.claim());
        removeFile = new RemoveFile(foundation, ports, folders, places.claim());
        attachScan = new AttachScan(foundation, ports, folders, places.claim());
        removeScan = new RemoveScan(foundation, ports, folders);
        eraseFiles = new EraseFiles(foundation, ports);
        attachmentQueries = new AttachmentQueries(foundation, ports, folders);
    }

    public AttachFile attachFile() {
        return attachFile;
    }

    public RemoveFile removeFile() {
        return removeFile;
    }

    public AttachScan attachScan() {
        return attachScan;
    }

    public RemoveScan removeScan() {
        return removeScan;
    }

    public EraseFiles eraseFiles() {
        return eraseFiles;
    }

    public AttachmentQueries attachmentQueries() {
        return attachmentQueries;
    }
}
