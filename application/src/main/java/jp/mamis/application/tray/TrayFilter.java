package jp.mamis.application.tray;

import java.util.Optional;
import java.util.Set;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.tray.Dispatch;

/**
 * Which part of a tray is wanted.
 *
 * @param states in which of these states; empty means all
 * @param text   part of the reference number of a procedure, or beginning of the doctor's name, of the former name that
 *     letters bear, or of the reading of either (compared by search key); empty text means all
 */
public record TrayFilter(Set<Dispatch.State> states, String text) {

    /** What is to be done. */
    public static final TrayFilter WAITING = new TrayFilter(Set.of(Dispatch.State.WAITING), "");

    public TrayFilter {
        states = Set.copyOf(states);
        text = text.replaceAll("\\p{Cntrl}", "");
    }

    /** What a reference number must hold, hyphens left out of both; empty when nothing was typed but hyphens. */
    public Optional<String> referencePart() {
        return typed().referencePart();
    }

    /** What the search key of name or reading must begin with; empty when nothing is left to compare. */
    public Optional<NameKey> nameBeginning() {
        return typed().nameBeginning();
    }

    /** Read as the work list of procedures reads it. */
    private ProcedureIndex.Filter typed() {
        return new ProcedureIndex.Filter(Set.of(), text, ProcedureIndex.Sort.OLDEST_FIRST);
    }
}
