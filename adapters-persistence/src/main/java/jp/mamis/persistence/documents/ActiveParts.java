package jp.mamis.persistence.documents;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Looks through every part of a PDF for what acts by itself or brings other files along. */
final class ActiveParts {

    private static final List<String> KEYS =
            List.of("JS", "JavaScript", "EmbeddedFiles", "EF", "RichMedia", "XFA", "AA", "Collection");
    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "Thread");
    private static final Set<String> KINDS = Set.of("EmbeddedFile", "RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final int MOST_PARTS = 500_000;

    private final COSDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    ActiveParts(COSDocument document) {
        this.document = document;
    }

    /**
     * @throws IllegalStateException when there are more parts than any honest document has, or one that cannot be read: what is
     *     in it another reader may find
     */
    boolean areThere() {
        open.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            open.add(read(document.getObjectFromPool(key)));
        }
        while (!open.isEmpty()) {
            if (isActive(resolved(open.pop()))) {
                return true;
            }
        }
        return false;
    }

    /** The reader passes over a part that is broken or nested too deep, as if nothing stood there. */
    private static COSObject read(COSObject part) {
        if (part.getObject() == null) {
            throw new IllegalStateException("a part that cannot be read");
        }
        return part;
    }

    private static COSBase resolved(COSBase part) {
        COSBase base = part instanceof COSObject reference ? reference.getObject() : part;
        return base == null ? COSName.NONE : base;
    }

    private boolean isActive(COSBase part) {
        if (!seen.add(part)) {
            return false;
        }
        if (seen.size() > MOST_PARTS) {
            throw new IllegalStateException("too many parts");
        }
        if (part instanceof COSArray array) {
            array.forEach(this::follow);
        }
        if (part instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(this::follow);
            return acts(dictionary);
        }
        return false;
    }

    private void follow(COSBase part) {
        if (part instanceof COSArray || part instanceof COSDictionary || part instanceof COSObject) {
            open.push(part);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return KEYS.stream().anyMatch(dictionary::containsKey)
                || ACTS.contains(dictionary.getNameAsString(COSName.S, ""))
                || KINDS.contains(dictionary.getNameAsString(COSName.TYPE, ""))
                || KINDS.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""));
    }
}
